#include "cli/man_page.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace polink {
namespace {

// Text that roff takes for nothing but text.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else if (out.empty() && (c == '.' || c == '\'')) {
      out += "\\&";
      out += c;
    } else {
      out += c;
    }
  }
  return out;
}

std::string bold(const std::string& text) { return "\\fB" + escaped(text) + "\\fR"; }
std::string italic(const std::string& text) { return "\\fI" + escaped(text) + "\\fR"; }

std::string sentence(std::string text) {
  if (!text.empty()) {
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    text += text.ends_with('.') ? "" : ".";
  }
  return text;
}

std::string head(const std::string& title, const std::string& version) {
  std::string upper = title;
  std::ranges::transform(upper, upper.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return ".TH " + escaped(upper) + " 1 \"\" \"polink " + escaped(version) + "\" \"polink\"\n";
}

std::string names_of(const OptionReference& option) {
  std::string text;
  for (const std::string& name : option.names) {
    text += (text.empty() ? "" : ", ") + bold(name);
  }
  if (!option.value.empty()) {
    text += (text.empty() ? "" : " ") + italic(option.value);
  }
  return text;
}

std::string paragraph_of(const OptionReference& option) {
  std::string text = ".TP\n" + names_of(option) + "\n" + escaped(sentence(option.description));
  if (!option.choices.empty()) {
    std::string words;
    for (const std::string& choice : option.choices) {
      words += (words.empty() ? "" : ", ") + bold(choice);
    }
    text += "\nOne of " + words + ".";
  }
  return text + "\n";
}

std::string section_of(const std::string& title, const std::vector<OptionReference>& options) {
  std::string text;
  for (const OptionReference& option : options) {
    text += paragraph_of(option);
  }
  return text.empty() ? "" : ".SH " + title + "\n" + text;
}

std::string verbatim(const std::string& lines) {
  std::string text;
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);) {
    text += escaped(line) + "\n";
  }
  return ".nf\n" + text + ".fi\n";
}

// The footer's own order: what stands before the examples explains the command.
std::string footer_sections(const std::string& footer) {
  const auto example = footer.find("Example");
  const std::string before = footer.substr(0, example);
  std::string text;
  if (before.find_first_not_of(" \n") != std::string::npos) {
    text += ".SH NOTES\n" + verbatim(before);
  }
  if (example != std::string::npos) {
    const auto lines = footer.find('\n', example);
    text += ".SH EXAMPLES\n" + verbatim(lines == std::string::npos ? footer.substr(example)
                                                                   : footer.substr(lines + 1));
  }
  return text;
}

std::string synopsis(const CommandReference& command) {
  std::string text = bold("polink " + command.name) + " [" + italic("options") + "]";
  for (const OptionReference& positional : command.positionals) {
    const std::string value = italic(positional.value) + (positional.repeated ? "..." : "");
    text += " " + (positional.required ? value : "[" + value + "]");
  }
  return text;
}

constexpr const char* kExitStatus = R"(.SH EXIT STATUS
.TP
0
Done, also with an empty answer.
.TP
1
The question names an id, name or document that isn't there.
.TP
2
The command line can't be understood.
.TP
3
An input can't be read as what it should be.
.TP
4
The database or a file can't be opened or written.
.TP
5
Anything else.
)";

constexpr const char* kEnvironment = R"(.SH ENVIRONMENT
.TP
.B POLINK_DB
The database where \-\-db names none.
.TP
.B POLINK_DATA
The folder with the registers of organisations and laws.
.TP
.B SOURCE_DATE_EPOCH
The time, in seconds since 1970, that outputs carry in place of the present one.
.TP
.BR LC_ALL ", " LC_MESSAGES ", " LANG
The language of headings and messages where \-\-lang names none.
)";

}  // namespace

std::string program_man_page(const ProgramReference& reference, const std::string& version) {
  std::string text = head("polink", version) + ".SH NAME\npolink \\- " +
                     "government policy documents as a graph of who does what under which law\n" +
                     ".SH SYNOPSIS\n" + bold("polink") + " " + italic("command") + " [" +
                     italic("options") + "] ...\n.SH DESCRIPTION\n" +
                     escaped(reference.program.description) + "\n.SH COMMANDS\n";
  for (const CommandReference& command : reference.commands) {
    text += ".TP\n" + bold(command.name) + "\n" + escaped(sentence(command.description)) + "\n";
  }
  text += section_of("OPTIONS", reference.program.options) + kExitStatus + kEnvironment;
  text += ".SH SEE ALSO\n";
  for (std::size_t i = 0; i < reference.commands.size(); ++i) {
    text += ".BR polink\\-" + escaped(reference.commands[i].name) + " (1)" +
            (i + 1 < reference.commands.size() ? "," : "") + "\n";
  }
  return text;
}

std::string command_man_page(const ProgramReference& reference, const CommandReference& command,
                             const std::string& version) {
  const std::string title = "polink-" + command.name;
  std::string description = command.description;
  if (!description.empty()) {
    description[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(description[0])));
  }
  return head(title, version) + ".SH NAME\n" + escaped(title) + " \\- " + escaped(description) +
         "\n.SH SYNOPSIS\n" + synopsis(command) + "\n.SH DESCRIPTION\n" +
         escaped(sentence(command.description)) + "\n" +
         section_of("ARGUMENTS", command.positionals) + section_of("OPTIONS", command.options) +
         section_of("OPTIONS OF ALL COMMANDS", reference.program.options) +
         footer_sections(command.footer) + kExitStatus + ".SH SEE ALSO\n.BR polink (1)\n";
}

}  // namespace polink
