#include "loaders/text/registers.h"

#include <map>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "graph/error.h"
#include "loaders/text/glyph.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  while (from <= text.size()) {
    const std::size_t at = std::min(text.find(separator, from), text.size());
    if (at > from || separator == "\t") {
      parts.emplace_back(text.substr(from, at - from));
    }
    from = at + separator.size();
  }
  return parts;
}

// One line of a register, its fields by the names in the head line.
class Row {
 public:
  Row(const std::map<std::string, std::size_t>& head, std::vector<std::string> fields)
      : head_(head), fields_(std::move(fields)) {}

  [[nodiscard]] std::string operator[](const std::string& name) const {
    const auto column = head_.find(name);
    return column == head_.end() || column->second >= fields_.size() ? std::string()
                                                                     : fields_[column->second];
  }

 private:
  const std::map<std::string, std::size_t>& head_;
  std::vector<std::string> fields_;
};

// Calls `take` with each row of a tab-separated file whose head has `required`.
template <typename Take>
void read_register(const std::filesystem::path& path, const std::string& required, Take take) {
  const SourceText source = decode(read_file(path), path.string());
  std::map<std::string, std::size_t> head;
  for (std::size_t i = 0; i < source.lines.size(); ++i) {
    const std::string line = to_utf8(source.lines[i]);
    if (line.empty()) {
      continue;
    }
    auto fields = split(line, "\t");
    if (head.empty()) {
      for (std::size_t column = 0; column < fields.size(); ++column) {
        head[fields[column]] = column;
      }
      if (head.count(required) == 0) {
        throw Error(Failure::unreadable_input,
                    path.string() + ":1: expected a tab-separated head line with a column '" +
                        required + "'; see docs/registers.md");
      }
      continue;
    }
    const Row row(head, std::move(fields));
    if (row[required].empty()) {
      throw Error(Failure::unreadable_input, path.string() + ":" + std::to_string(i + 1) +
                                                 ": the column '" + required +
                                                 "' is empty; every line needs one");
    }
    take(row);
  }
}

void read_organisations(const std::filesystem::path& path, Registers& registers) {
  read_register(path, "code", [&](const Row& row) {
    Organisation organisation;
    organisation.code = row["code"];
    organisation.name_ja = row["name_ja"];
    organisation.name_en = row["name_en"];
    organisation.kind = row["kind"];
    organisation.parent = row["parent"];
    organisation.sure = row["sure"] != "0";
    organisation.note = row["note"];
    organisation.succeeded_by = row["succeeded_by"];
    for (const std::string& alias : split(row["also"], "、")) {
      registers.organisation_aliases[alias] = organisation.code;
    }
    registers.organisations.push_back(std::move(organisation));
  });
}

void read_laws(const std::filesystem::path& path, Registers& registers) {
  read_register(path, "title", [&](const Row& row) {
    Law law;
    law.id = row["title"];
    law.title = row["title"];
    law.number = row["number"];
    law.egov_id = row["egov_id"];
    law.short_names = split(row["short_names"], "、");
    law.kind = row["kind"];
    law.checked = row["checked"];
    registers.laws.push_back(std::move(law));
  });
}

}  // namespace

Registers load_registers(const std::filesystem::path& organisations,
                         const std::filesystem::path& laws) {
  Registers registers;
  read_organisations(organisations, registers);
  read_laws(laws, registers);
  return registers;
}

std::string printed_key(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) {
    throw Error(Failure::internal, "ICU has no NFKC data; reinstall libicu");
  }
  const icu::UnicodeString source = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  const icu::UnicodeString normal = nfkc->normalize(source, status);
  std::string utf8;
  normal.toUTF8String(utf8);
  std::u32string key;
  for (const char32_t c : to_utf32(utf8)) {
    if (!is_space(c)) {
      key.push_back(c);
    }
  }
  return to_utf8(key);
}

OrganisationNames::OrganisationNames(const Registers& registers) {
  for (const Organisation& organisation : registers.organisations) {
    codes_[printed_key(organisation.code)] = organisation.code;
    const std::u32string characters = to_utf32(printed_key(organisation.code));
    if (characters.size() > 1) {
      for (const char32_t c : characters) {
        by_character_[to_utf8(std::u32string_view(&c, 1))].push_back(organisation.code);
      }
    }
  }
  for (const Organisation& organisation : registers.organisations) {
    codes_.emplace(printed_key(organisation.name_ja), organisation.code);
    // `内閣府 科学技術・イノベーション推進事務局` is also printed without its parent.
    const std::size_t space = organisation.name_ja.find(' ');
    if (space != std::string::npos) {
      codes_.emplace(printed_key(organisation.name_ja.substr(space + 1)), organisation.code);
    }
  }
  for (const auto& [alias, code] : registers.organisation_aliases) {
    codes_.emplace(printed_key(alias), code);
  }
}

std::optional<std::string> OrganisationNames::code_of(std::string_view printed) const {
  std::string key = printed_key(printed);
  if (const auto found = codes_.find(key); found != codes_.end()) {
    return found->second;
  }
  constexpr std::string_view and_others = "等";
  if (key.size() > and_others.size() && key.ends_with(and_others)) {
    key.resize(key.size() - and_others.size());
    if (const auto found = codes_.find(key); found != codes_.end()) {
      return found->second;
    }
  }
  return std::nullopt;
}

std::optional<std::string> OrganisationNames::code_with(std::string_view character) const {
  const auto found = by_character_.find(printed_key(character));
  if (found == by_character_.end() || found->second.size() != 1) {
    return std::nullopt;
  }
  return found->second.front();
}

}  // namespace polink
