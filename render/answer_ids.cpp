#include "render/answer_ids.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

namespace polink {
namespace {

// Columns whose cells are ids, one or several.
constexpr std::array<std::string_view, 17> id_columns{
    "before_id", "after_id", "code",    "id",        "ids",   "representative",
    "first",     "second",   "origins", "candidate", "next",  "status",
    "source",    "to",       "measure", "measures",  "target"};

// 1.2, 1.2.r3.n1, 1.2.t1 or fn3, with a document's name before it or without.
bool is_place(std::string_view word) {
  const auto colon = word.rfind(':');
  if (colon != std::string_view::npos) {
    word.remove_prefix(colon + 1);
  }
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (word.starts_with("fn")) {
    return word.size() > 2 && std::ranges::all_of(word.substr(2), is_digit);
  }
  if (word.empty() || !is_digit(word.front()) || word.back() == '.') {
    return false;
  }
  return std::ranges::all_of(
             word, [&](char c) { return is_digit(c) || c == '.' || (c >= 'a' && c <= 'z'); }) &&
         (word.find('.') != std::string_view::npos || std::ranges::all_of(word, is_digit));
}

bool is_id_column(const Column& column) {
  return std::ranges::find(id_columns, column.name) != id_columns.end();
}

// A number in a column of counts is no section, so only the column `id` may name
// a chapter.
void collect(const Column& column, const std::string& cell, std::vector<std::string>& ids) {
  if (!is_id_column(column) || cell.empty() || column.right) {
    return;
  }
  const bool the_id = column.name == "id" || column.name == "code";
  std::istringstream words(cell);
  std::vector<std::string> places;
  bool all_places = true;
  for (std::string word; words >> word;) {
    const bool place =
        is_place(word) && (the_id || word.find_first_not_of("0123456789") != std::string::npos);
    all_places = all_places && place;
    if (place) {
      places.push_back(word);
    }
  }
  if (the_id && !all_places) {
    ids.push_back(cell);  // a law's title may have spaces
  } else {
    ids.insert(ids.end(), places.begin(), places.end());
  }
}

std::vector<std::string> ids_of_row(const Table& table, const std::vector<std::string>& row) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    collect(table.columns[i], row[i], ids);
  }
  return ids;
}

bool is_among(const std::string& id, const std::set<std::string>& among) {
  if (among.contains(id)) {
    return true;
  }
  for (auto dot = id.rfind('.'); dot != std::string::npos && dot > 0;
       dot = id.rfind('.', dot - 1)) {
    if (among.contains(id.substr(0, dot))) {
      return true;
    }
  }
  return false;
}

// Whether a finding names one of `among`, other than as a line of its evidence.
bool names_one_of(const Json& finding, const std::set<std::string>& among) {
  if (finding.is_array()) {
    return std::ranges::any_of(finding, [&](const Json& part) {
      return part.is_string() ? is_among(part.get<std::string>(), among)
                              : names_one_of(part, among);
    });
  }
  if (!finding.is_object()) {
    return false;
  }
  for (const auto& [key, value] : finding.items()) {
    if (key == "evidence") {
      continue;
    }
    if ((key == "id" && value.is_string() && is_among(value.get<std::string>(), among)) ||
        (value.is_structured() && names_one_of(value, among))) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<std::string> ids_of(const Answer& answer) {
  std::vector<std::string> ids;
  std::set<std::string> seen;
  for (const auto& row : answer.table.rows) {
    for (std::string& id : ids_of_row(answer.table, row)) {
      if (seen.insert(id).second) {
        ids.push_back(std::move(id));
      }
    }
  }
  return ids;
}

void keep_among(Answer& answer, const std::set<std::string>& among, Language language) {
  const std::size_t all = answer.table.rows.size();
  const bool one_to_one = answer.findings.size() == all;
  std::vector<std::vector<std::string>> rows;
  Json findings = Json::array();
  for (std::size_t i = 0; i < all; ++i) {
    const auto ids = ids_of_row(answer.table, answer.table.rows[i]);
    if (std::ranges::any_of(ids, [&](const std::string& id) { return is_among(id, among); })) {
      rows.push_back(std::move(answer.table.rows[i]));
      if (one_to_one) {
        findings.push_back(std::move(answer.findings[i]));
      }
    }
  }
  if (!one_to_one) {
    for (Json& finding : answer.findings) {
      if (names_one_of(finding, among)) {
        findings.push_back(std::move(finding));
      }
    }
  }
  answer.findings = std::move(findings);
  answer.table.rows = std::move(rows);
  const std::string kept = std::to_string(answer.table.rows.size());
  answer.note = language == Language::japanese
                    ? std::to_string(all) + "件のうち、指定されたIDに関わるもの " + kept + "件"
                    : kept + " of " + std::to_string(all) + " are about the ids given";
}

}  // namespace polink
