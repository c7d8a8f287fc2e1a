#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

#include "cli/command_reference.h"
#include "cli/commands.h"
#include "cli/completion.h"
#include "cli/man_page.h"
#include "graph/error.h"
#include "render/output_file.h"

namespace polink {
namespace {

struct ManArguments {
  std::string command;
  std::string folder;
};

void write_pages(const ProgramReference& reference, const std::filesystem::path& folder) {
  write_file(folder / "polink.1", program_man_page(reference, POLINK_VERSION));
  for (const CommandReference& command : reference.commands) {
    write_file(folder / ("polink-" + command.name + ".1"),
               command_man_page(reference, command, POLINK_VERSION));
  }
}

std::string page_of(const ProgramReference& reference, const std::string& name) {
  if (name.empty()) {
    return program_man_page(reference, POLINK_VERSION);
  }
  for (const CommandReference& command : reference.commands) {
    if (command.name == name) {
      return command_man_page(reference, command, POLINK_VERSION);
    }
  }
  throw Error(Failure::no_such_thing,
              "there is no command '" + name + "'\nRun polink --help for the commands.");
}

}  // namespace

void add_man_command(CLI::App& app) {
  auto* command = app.add_subcommand("man", "Print the manual page of polink or of a command");
  auto arguments = std::make_shared<ManArguments>();
  command->add_option("COMMAND", arguments->command, "the command; polink itself without one");
  command
      ->add_option("-o,--output", arguments->folder,
                   "write the pages of polink and all commands into this folder")
      ->type_name("FOLDER");
  command->footer("Example:\n  polink man overlaps | man -l -\n  polink man -o man1");
  command->callback([arguments, &app] {
    const ProgramReference reference = reference_of(app);
    if (!arguments->folder.empty()) {
      write_pages(reference, arguments->folder);
    } else {
      std::cout << page_of(reference, arguments->command);
    }
  });
}

void add_completion_command(CLI::App& app) {
  auto* command =
      app.add_subcommand("completion", "Print the script by which a shell completes command lines");
  auto shell = std::make_shared<std::string>();
  command->add_option("SHELL", *shell, "the shell")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh"}));
  command->footer(
      "Example:\n  eval \"$(polink completion bash)\"\n"
      "  polink completion zsh >~/.zfunc/_polink");
  command->callback([shell, &app] {
    const ProgramReference reference = reference_of(app);
    std::cout << (*shell == "bash" ? bash_completion(reference) : zsh_completion(reference));
  });
}

}  // namespace polink
