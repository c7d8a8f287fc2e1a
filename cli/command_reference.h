#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

// What the command line takes, as plain values read off the commands' own
// definitions, so that manual pages and completion say what the program does.
namespace polink {

struct OptionReference {
  std::vector<std::string> names;  // as typed, `--db`, `-o`; none for a positional
  std::string value;               // what stands for the value: `FILE`; empty: a flag
  std::vector<std::string> choices;
  std::string description;
  bool required = false;
  bool repeated = false;  // may be given more than once, or takes several values
};

struct CommandReference {
  std::string name;
  std::string description;
  std::vector<OptionReference> positionals;
  std::vector<OptionReference> options;
  std::string footer;  // lines; the part behind `Example:` are command lines
};

struct ProgramReference {
  CommandReference program;  // its options are taken by every command
  std::vector<CommandReference> commands;
};

// In the order of the definitions. The application needn't have parsed anything.
ProgramReference reference_of(const CLI::App& app);

}  // namespace polink
