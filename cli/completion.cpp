#include "cli/completion.h"

#include <algorithm>

namespace polink {
namespace {

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : between) + word;
  }
  return text;
}

bool takes_a_file(const OptionReference& option) {
  return option.choices.empty() && (option.value.find("FILE") != std::string::npos ||
                                    option.value == "DIR" || option.value == "FOLDER");
}

// Every option that a command takes: its own, and those of all.
std::vector<OptionReference> options_of(const ProgramReference& reference,
                                        const CommandReference& command) {
  std::vector<OptionReference> options = command.options;
  for (const OptionReference& option : reference.program.options) {
    const auto same = [&](const OptionReference& other) { return other.names == option.names; };
    if (std::ranges::none_of(options, same)) {
      options.push_back(option);
    }
  }
  return options;
}

// What completes the value of an option, as a command of bash.
std::string bash_values(const OptionReference& option) {
  if (!option.choices.empty()) {
    return "COMPREPLY=($(compgen -W '" + joined(option.choices, " ") + "' -- \"$current\"))";
  }
  return takes_a_file(option) ? "COMPREPLY=($(compgen -f -- \"$current\"))" : "COMPREPLY=()";
}

std::string bash_case(const ProgramReference& reference, const CommandReference& command) {
  std::vector<std::string> names;
  std::string values;
  for (const OptionReference& option : options_of(reference, command)) {
    names.insert(names.end(), option.names.begin(), option.names.end());
    if (!option.value.empty()) {
      values +=
          "        " + joined(option.names, "|") + ") " + bash_values(option) + "; return ;;\n";
    }
  }
  std::vector<std::string> words;
  bool files = false;
  for (const OptionReference& positional : command.positionals) {
    words.insert(words.end(), positional.choices.begin(), positional.choices.end());
    files = files || takes_a_file(positional);
  }
  std::string text =
      "    " + command.name + ")\n      case \"$previous\" in\n" + values +
      "      esac\n      if [[ $current == -* ]]; then\n"
      "        COMPREPLY=($(compgen -W '" +
      joined(names, " ") + "' -- \"$current\"))\n      else\n        COMPREPLY=(" +
      (words.empty() ? "" : "$(compgen -W '" + joined(words, " ") + "' -- \"$current\")") +
      (files ? " $(compgen -f -- \"$current\")" : "") + ")\n      fi ;;\n";
  return text;
}

// A word within single quotes of _arguments, where `:`, `[` and `]` mean something.
std::string zsh_text(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else if (c == ':' || c == '[' || c == ']' || c == '\\') {
      out += '\\';
      out += c;
    } else {
      out += c == '\n' ? ' ' : c;
    }
  }
  return out;
}

std::string zsh_action(const OptionReference& option) {
  const std::string what = ":" + zsh_text(option.value) + ":";
  if (!option.choices.empty()) {
    return what + "(" + joined(option.choices, " ") + ")";
  }
  return what + (takes_a_file(option) ? "_files" : " ");
}

std::string zsh_arguments(const ProgramReference& reference, const CommandReference& command) {
  std::string text;
  for (const OptionReference& option : options_of(reference, command)) {
    for (const std::string& name : option.names) {
      text += " \\\n        '" + std::string(option.repeated ? "*" : "") + name + "[" +
              zsh_text(option.description) + "]" +
              (option.value.empty() ? "" : zsh_action(option)) + "'";
    }
  }
  for (const OptionReference& positional : command.positionals) {
    text += " \\\n        '" + std::string(positional.repeated ? "*" : "") +
            zsh_action(positional) + "'";
  }
  return text;
}

std::vector<std::string> command_names(const ProgramReference& reference) {
  std::vector<std::string> names;
  for (const CommandReference& command : reference.commands) {
    names.push_back(command.name);
  }
  return names;
}

}  // namespace

std::string bash_completion(const ProgramReference& reference) {
  std::vector<std::string> options;
  for (const OptionReference& option : reference.program.options) {
    options.insert(options.end(), option.names.begin(), option.names.end());
  }
  const std::string commands = joined(command_names(reference), " ");
  std::string text =
      "# Completion of polink for bash; made by `polink completion bash`.\n"
      "_polink() {\n"
      "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
      "  local command= word\n"
      "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
      "    case \" " +
      commands +
      " \" in *\" $word \"*) command=$word; break ;; esac\n"
      "  done\n"
      "  case \"$command\" in\n";
  for (const CommandReference& command : reference.commands) {
    text += bash_case(reference, command);
  }
  return text + "    *) COMPREPLY=($(compgen -W '" + commands + " " + joined(options, " ") +
         "' -- \"$current\")) ;;\n"
         "  esac\n"
         "}\n"
         "complete -o filenames -F _polink polink\n";
}

std::string zsh_completion(const ProgramReference& reference) {
  std::string commands;
  std::string cases;
  for (const CommandReference& command : reference.commands) {
    commands += "    '" + command.name + ":" + zsh_text(command.description) + "'\n";
    cases += "    " + command.name + ")\n      _arguments -s" + zsh_arguments(reference, command) +
             " ;;\n";
  }
  return "#compdef polink\n"
         "# Completion of polink for zsh; made by `polink completion zsh`.\n"
         "_polink() {\n"
         "  local -a commands=(\n" +
         commands +
         "  )\n"
         "  if (( CURRENT == 2 )); then\n"
         "    _describe 'command' commands\n"
         "    return\n"
         "  fi\n"
         "  local command=$words[2]\n"
         "  shift words\n"
         "  (( CURRENT-- ))\n"
         "  case $command in\n" +
         cases +
         "  esac\n"
         "}\n"
         "_polink \"$@\"\n";
}

}  // namespace polink
