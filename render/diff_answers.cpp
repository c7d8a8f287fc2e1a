#include "render/diff_answers.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>

#include "queries/compare.h"
#include "queries/text_key.h"

namespace polink {
namespace {

using Fit = Column::Fit;

std::string joined(const std::vector<std::string>& words, const std::string& between = " ") {
  std::string text;
  for (const auto& word : words) {
    text += (text.empty() ? "" : between) + word;
  }
  return text;
}

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

std::string number(double value) {
  std::ostringstream text;
  constexpr int digits = 12;  // 71.9 less 71.3 is 0.6
  text.precision(digits);
  text << value;
  return text.str();
}

std::string score(double value) {
  std::ostringstream text;
  text << std::fixed;
  text.precision(3);
  text << value;
  return text.str();
}

// The words around a difference: the end or the beginning of what is the same.
std::string around(const std::string& text, bool end) {
  constexpr std::size_t most = 8;
  const std::u32string letters = code_points(text);
  if (letters.size() <= most) {
    return text;
  }
  const std::u32string_view all = letters;
  return end ? "…" + utf8_of(all.substr(all.size() - most)) : utf8_of(all.substr(0, most)) + "…";
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Moves what stands in both texts beside a difference into it, from `same`.
std::string cut_digits(std::string& same, bool end) {
  std::size_t count = 0;
  while (count < same.size() && is_digit(end ? same[same.size() - 1 - count] : same[count])) {
    ++count;
  }
  std::string digits = end ? same.substr(same.size() - count) : same.substr(0, count);
  same = end ? same.substr(0, same.size() - count) : same.substr(count);
  return digits;
}

// A number differs as a whole: `1〔43→58〕` is `〔143→158〕`.
std::vector<ComparedPart> with_whole_numbers(std::vector<ComparedPart> parts) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    ComparedPart& part = parts[i];
    if (part.same) {
      continue;
    }
    const auto starts = [](const std::string& t) { return !t.empty() && is_digit(t.front()); };
    const auto ends = [](const std::string& t) { return !t.empty() && is_digit(t.back()); };
    if (i > 0 && parts[i - 1].same && (starts(part.first) || starts(part.second))) {
      const std::string digits = cut_digits(parts[i - 1].first, true);
      part.first.insert(0, digits);
      part.second.insert(0, digits);
    }
    if (i + 1 < parts.size() && (ends(part.first) || ends(part.second))) {
      const std::string digits = cut_digits(parts[i + 1].first, false);
      part.first += digits;
      part.second += digits;
    }
  }
  std::vector<ComparedPart> joined_parts;
  for (ComparedPart& part : parts) {
    if (part.same && part.first.empty()) {
      continue;
    }
    if (!part.same && !joined_parts.empty() && !joined_parts.back().same) {
      joined_parts.back().first += part.first;
      joined_parts.back().second += part.second;
    } else {
      joined_parts.push_back(std::move(part));
    }
  }
  return joined_parts;
}

// `…説明会を〔18→24〕回開催。`
std::string differing_words(const std::string& before, const std::string& after) {
  constexpr std::size_t short_enough = 16;
  std::string words;
  const auto parts = with_whole_numbers(compared_parts(before, after));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto& part = parts[i];
    if (!part.same) {
      words += "〔" + part.first + "→" + part.second + "〕";
    } else if (i == 0) {
      words += around(part.first, true);
    } else if (i + 1 == parts.size()) {
      words += around(part.first, false);
    } else if (code_points(part.first).size() <= short_enough) {
      words += part.first;
    } else {
      words += around(part.first, false) + around(part.first, true).substr(std::string("…").size());
    }
  }
  return words;
}

std::string from_to(const std::string& before, const std::string& after, Language language) {
  const std::string nothing = in<std::string>(language, "（なし）", "(none)");
  return (before.empty() ? nothing : before) + " → " + (after.empty() ? nothing : after);
}

// `+環 −経`
std::string signed_names(const Change& change) {
  std::string words;
  for (const auto& [sign, names] :
       {std::pair{"+", &change.added}, std::pair{"−", &change.dropped}}) {
    for (const std::string& name : *names) {
      words += (words.empty() ? "" : " ") + std::string(sign) + name;
    }
  }
  return words;
}

std::string signed_number(const Change& change) {
  if (!change.difference || *change.difference == 0) {
    return "";
  }
  const double value = *change.difference;
  return " (" + std::string(value > 0 ? "+" : "−") + number(value > 0 ? value : -value) +
         change.unit + ")";
}

Json finding_of(const Change& change) {
  Json differences = Json::array();
  for (const auto& a : change.alterations) {
    differences.push_back({{"before", a.before}, {"after", a.after}, {"rule", a.rule}});
  }
  return {{"kind", to_string(change.kind)},
          {"thing", change.thing},
          {"before_id", or_null(change.before_id)},
          {"after_id", or_null(change.after_id)},
          {"before_section", or_null(change.before_section)},
          {"after_section", or_null(change.after_section)},
          {"before", or_null(change.before)},
          {"after", or_null(change.after)},
          {"dropped", Json(change.dropped)},
          {"added", Json(change.added)},
          {"text_change", to_string(change.text_change)},
          {"differences", std::move(differences)},
          {"difference", change.difference ? Json(*change.difference) : Json(nullptr)},
          {"unit", or_null(change.unit)},
          {"ministries", Json(change.ministries)},
          {"text", change.text},
          {"score", change.score},
          {"evidence", json_of(change.evidence)}};
}

std::string counted(std::size_t number, const std::string& one, const std::string& many) {
  return std::to_string(number) + " " + (number == 1 ? one : many);
}

std::string note_of(const Diff& diff) {
  std::string note = counted(diff.changes.size(), "change", "changes") + "; " +
                     std::to_string(diff.measures_before) + " measures before, " +
                     std::to_string(diff.measures_after) + " after, " +
                     std::to_string(diff.unchanged) + " unchanged";
  if (diff.noise > 0) {
    note += "\n" + counted(static_cast<std::size_t>(diff.noise),
                           "text differs only as printing and OCR do; --noise lists them",
                           "texts differ only as printing and OCR do; --noise lists them");
  }
  if (diff.lead_unknown > 0) {
    note += "\nleads not compared: " + counted(static_cast<std::size_t>(diff.lead_unknown),
                                               "measure in tables that print none",
                                               "measures in tables that print none");
  }
  return note;
}

constexpr std::array all_kinds{ChangeKind::added,    ChangeKind::gone,       ChangeKind::moved,
                               ChangeKind::text,     ChangeKind::ministries, ChangeKind::lead,
                               ChangeKind::deadline, ChangeKind::law,        ChangeKind::instrument,
                               ChangeKind::repost,   ChangeKind::value,      ChangeKind::done};

// `1.10` behind `1.9`.
std::vector<int> numbers_of(const std::string& id) {
  std::vector<int> numbers;
  std::istringstream parts(id);
  for (std::string part; std::getline(parts, part, '.');) {
    const bool digits = !part.empty() && part.find_first_not_of("0123456789") == std::string::npos;
    constexpr std::size_t most = 8;
    numbers.push_back(digits && part.size() <= most ? std::stoi(part) : 0);
  }
  return numbers;
}

}  // namespace

std::string cut_section(const std::string& id, std::size_t level) {
  const std::string bare = id.substr(id.find(':') + 1);
  std::size_t at = 0;
  for (std::size_t parts = 0; parts < level; ++parts) {
    at = bare.find('.', at == 0 ? 0 : at + 1);
    if (at == std::string::npos) {
      return bare;
    }
  }
  return bare.substr(0, at);
}

std::string what_differs(const Change& change, Language language) {
  switch (change.kind) {
    case ChangeKind::added:
    case ChangeKind::gone:
      return "";
    case ChangeKind::text:
    case ChangeKind::done:
      return differing_words(change.before, change.after);
    case ChangeKind::moved:
    case ChangeKind::deadline:
      return from_to(change.before, change.after, language);
    case ChangeKind::value:
      return from_to(change.before, change.after, language) + signed_number(change);
    case ChangeKind::ministries:
    case ChangeKind::lead:
    case ChangeKind::law:
    case ChangeKind::instrument:
      return signed_names(change);
    case ChangeKind::repost:
      return change.before.empty()
                 ? in<std::string>(language, "再掲となった", "has become a repost")
                 : in<std::string>(language, "再掲でなくなった", "is no repost any more");
  }
  return "";
}

Answer answer_of(const Diff& diff, Language language) {
  Answer answer;
  answer.table.columns = {{"kind"},     {"thing"},           {"before_id"},
                          {"after_id"}, {"what", Fit::wrap}, {"text", Fit::wrap}};
  for (const Change& change : diff.changes) {
    const bool said = change.kind == ChangeKind::text || change.kind == ChangeKind::done;
    answer.table.rows.push_back({std::string(to_string(change.kind)), change.thing,
                                 change.before_id, change.after_id, what_differs(change, language),
                                 said ? "" : change.text});
    answer.findings.push_back(finding_of(change));
  }
  answer.note = note_of(diff);
  return answer;
}

Table diff_table(const Diff& diff) {
  Table table;
  table.columns = {{"kind"},
                   {"thing"},
                   {"before_id"},
                   {"after_id"},
                   {"before_section"},
                   {"after_section"},
                   {"before", Fit::wrap},
                   {"after", Fit::wrap},
                   {"dropped", Fit::wrap},
                   {"added", Fit::wrap},
                   {"text_change"},
                   {"difference", Fit::keep, true},
                   {"unit"},
                   {"ministries", Fit::wrap},
                   {"score", Fit::keep, true},
                   {"text", Fit::wrap}};
  for (const Change& c : diff.changes) {
    const std::string between = c.kind == ChangeKind::law || c.kind == ChangeKind::instrument
                                    ? std::string("; ")
                                    : std::string(" ");
    table.rows.push_back(
        {std::string(to_string(c.kind)), c.thing, c.before_id, c.after_id, c.before_section,
         c.after_section, c.before, c.after, joined(c.dropped, between), joined(c.added, between),
         c.text_change == TextChange::none ? "" : std::string(to_string(c.text_change)),
         c.difference ? number(*c.difference) : "", c.unit, joined(c.ministries), score(c.score),
         c.text});
  }
  return table;
}

Table diff_counts(const Diff& diff, std::size_t level) {
  std::map<std::vector<int>, std::pair<std::string, std::map<ChangeKind, int>>> sections;
  for (const Change& change : diff.changes) {
    const std::string id = cut_section(
        change.after_section.empty() ? change.before_section : change.after_section, level);
    auto& [name, counts] = sections[numbers_of(id)];
    name = id;
    ++counts[change.kind];
  }
  Table table;
  table.columns = {{"section"}};
  for (const ChangeKind kind : all_kinds) {
    table.columns.push_back({std::string(to_string(kind)), Fit::keep, true});
  }
  for (const auto& [numbers, section] : sections) {
    std::vector<std::string> row{section.first};
    for (const ChangeKind kind : all_kinds) {
      const auto count = section.second.find(kind);
      row.push_back(count == section.second.end() ? "0" : std::to_string(count->second));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace polink
