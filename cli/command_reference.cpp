#include "cli/command_reference.h"

#include <algorithm>
#include <sstream>

namespace polink {
namespace {

// CLI11 says choices as `{csv,json,table}` behind the type's name.
std::vector<std::string> choices_of(const std::string& type) {
  std::vector<std::string> choices;
  const auto from = type.find('{');
  const auto to = type.rfind('}');
  if (from == std::string::npos || to == std::string::npos || to < from) {
    return choices;
  }
  std::istringstream words(type.substr(from + 1, to - from - 1));
  for (std::string word; std::getline(words, word, ',');) {
    choices.push_back(word);
  }
  return choices;
}

OptionReference described(const CLI::Option& option) {
  OptionReference reference;
  for (const std::string& name : option.get_snames()) {
    reference.names.push_back("-" + name);
  }
  for (const std::string& name : option.get_lnames()) {
    reference.names.push_back("--" + name);
  }
  reference.description = option.get_description();
  reference.required = option.get_required();
  reference.repeated = option.get_items_expected_max() > 1;
  if (option.get_positional()) {
    reference.value = option.get_name(true, false);
  }
  if (option.get_items_expected_max() > 0) {
    const std::string type = option.get_type_name();
    reference.choices = choices_of(type);
    if (reference.value.empty()) {
      reference.value = type.substr(0, type.find(':'));
    }
  }
  return reference;
}

CommandReference described(const CLI::App& app) {
  CommandReference reference;
  reference.name = app.get_name();
  reference.description = app.get_description();
  reference.footer = app.get_footer();
  for (const CLI::Option* option : app.get_options()) {
    OptionReference one = described(*option);
    (one.names.empty() ? reference.positionals : reference.options).push_back(std::move(one));
  }
  return reference;
}

}  // namespace

ProgramReference reference_of(const CLI::App& app) {
  ProgramReference reference;
  reference.program = described(app);
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    reference.commands.push_back(described(*command));
  }
  return reference;
}

}  // namespace polink
