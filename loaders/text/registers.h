#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/records.h"

// The registers of organisations and laws: tab-separated files with a head
// line, described in docs/registers.md.
namespace polink {

struct Registers {
  std::vector<Organisation> organisations;
  std::vector<Law> laws;
  // Other printed forms of an organisation (関係省庁 of 関係府省), form → code.
  std::unordered_map<std::string, std::string> organisation_aliases;
};

// Reads both registers. Throws Error(storage) where a file can't be read and
// Error(unreadable_input), with file and line, where a line isn't as expected.
Registers load_registers(const std::filesystem::path& organisations,
                         const std::filesystem::path& laws);

// NFKC, without white space: what two printed forms of one name share.
std::string printed_key(std::string_view utf8);

// Finds the organisation behind a printed name: its code, full name, full name
// without the parent office's, or alias.
class OrganisationNames {
 public:
  explicit OrganisationNames(const Registers& registers);

  [[nodiscard]] std::optional<std::string> code_of(std::string_view printed) const;

  // The only code that holds this one character, where there is just one.
  [[nodiscard]] std::optional<std::string> code_with(std::string_view character) const;

 private:
  std::unordered_map<std::string, std::string> codes_;
  std::unordered_map<std::string, std::vector<std::string>> by_character_;
};

}  // namespace polink
