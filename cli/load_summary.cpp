#include "cli/load_summary.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "render/messages.h"
#include "render/table.h"

namespace polink {
namespace {

using Fit = Column::Fit;

// Of more documents than these only the totals are told.
constexpr std::size_t most_told_in_full = 12;

struct Counts {
  std::array<int, 3> measures{};  // by MeasureKind
  int reposts = 0;
  int indicators = 0;
};

// Diagnostics that say the same of different lines.
struct DiagnosticGroup {
  Severity severity = Severity::warning;
  std::string code;
  int times = 0;
  std::vector<int> lines;  // each once
  std::string example;
};

// The chapter or section that a subsection belongs to: `1.2` of `1.2.3`.
std::string listed_section(const std::string& id) {
  const auto first = id.find('.');
  const auto second = first == std::string::npos ? first : id.find('.', first + 1);
  return id.substr(0, second);
}

void add(const Counts& part, Counts& whole) {
  for (std::size_t kind = 0; kind < part.measures.size(); ++kind) {
    whole.measures[kind] += part.measures[kind];
  }
  whole.reposts += part.reposts;
  whole.indicators += part.indicators;
}

std::map<std::string, Counts> counts_of(const Document& document) {
  std::map<std::string, Counts> counts;
  for (const auto& m : document.measures) {
    Counts& count = counts[listed_section(m.section_id)];
    ++count.measures.at(static_cast<std::size_t>(m.kind));
    count.reposts += m.repost ? 1 : 0;
  }
  for (const auto& i : document.indicators) {
    ++counts[listed_section(i.section_id)].indicators;
  }
  return counts;
}

std::vector<std::string> row_of(const std::string& document, const std::string& id,
                                const std::string& title, const Counts& c) {
  return {document,
          id,
          title,
          std::to_string(c.measures[0]),
          std::to_string(c.measures[1]),
          std::to_string(c.measures[2]),
          std::to_string(c.reposts),
          std::to_string(c.indicators)};
}

// A row for each section that has something to count, and at last the total.
std::vector<std::vector<std::string>> section_rows(const Document& document) {
  std::vector<std::vector<std::string>> rows;
  const auto counts = counts_of(document);
  Counts total;
  for (const auto& [id, count] : counts) {
    add(count, total);
  }
  for (const auto& section : document.sections) {
    // A chapter that holds only sections has nothing of its own to count.
    const auto found = counts.find(section.id);
    if (found != counts.end() && section.level != SectionLevel::subsection) {
      rows.push_back(row_of(document.id, section.id, section.title, found->second));
    }
  }
  rows.push_back(row_of(document.id, "total", document.title, total));
  return rows;
}

std::vector<DiagnosticGroup> grouped(const std::vector<Diagnostic>& diagnostics,
                                     Language language) {
  std::vector<DiagnosticGroup> groups;
  std::set<std::pair<std::string_view, int>> seen;
  for (const auto& d : diagnostics) {
    auto group = std::ranges::find(groups, d.code, &DiagnosticGroup::code);
    if (group == groups.end()) {
      groups.push_back({d.severity, d.code, 0, {}, said_in(language, d.message)});
      group = groups.end() - 1;
    }
    group->severity = std::max(group->severity, d.severity);
    ++group->times;
    if (seen.emplace(d.code, d.line).second) {
      group->lines.push_back(d.line);
    }
  }
  std::ranges::stable_sort(groups, std::ranges::greater{}, &DiagnosticGroup::severity);
  return groups;
}

std::string listed(const std::vector<int>& lines) {
  constexpr std::size_t most = 8;
  std::string text;
  for (std::size_t i = 0; i < std::min(most, lines.size()); ++i) {
    text += (i == 0 ? "" : ", ") + std::to_string(lines[i]);
  }
  return text + (lines.size() > most ? ", …" : "");
}

std::string oddities(const Document& document, bool every_diagnostic, Language language) {
  Table table;
  if (every_diagnostic) {
    table.columns = {{"line", Fit::keep, true}, {"severity"}, {"code"}, {"message", Fit::wrap}};
    for (const auto& d : document.diagnostics) {
      table.rows.push_back({std::to_string(d.line), word_in(language, to_string(d.severity)),
                            d.code, said_in(language, d.message)});
    }
  } else {
    table.columns = {{"odd"},
                     {"severity"},
                     {"times", Fit::keep, true},
                     {"lines", Fit::wrap},
                     {"the first", Fit::wrap}};
    for (const auto& g : grouped(document.diagnostics, language)) {
      table.rows.push_back({g.code, word_in(language, to_string(g.severity)),
                            std::to_string(g.times), listed(g.lines), g.example});
    }
  }
  if (language != Language::english) {
    for (Column& column : table.columns) {
      // A code is here no ministry's.
      column.head = head_in(language, column.name == "code" ? "odd" : column.name);
    }
  }
  constexpr int width = 100;
  return table_text(table, width);
}

// What became of the characters of the source.
std::string coverage_note(const Document& document) {
  long long all = 0;
  long long records = 0;
  long long understood = 0;
  for (const auto& line : document.coverage) {
    all += line.characters;
    records += line.in_records;
    understood += line.understood;
  }
  const long long left_over = all - records - understood;
  return std::to_string(all) + " characters: " + std::to_string(records) + " in records, " +
         std::to_string(understood) + " in marks and markup, " +
         (left_over == 0 ? "none" : std::to_string(left_over)) + " left over";
}

std::string note_of(const Document& document, bool every_diagnostic, Language language) {
  std::string note = document.id + ": " + document.path + ", " + document.encoding + ", " +
                     std::to_string(document.lines.size()) + " lines; " +
                     std::to_string(document.footnotes.size()) + " footnotes, " +
                     std::to_string(document.organisations.size()) + " organisations, " +
                     std::to_string(document.laws.size()) + " laws, " +
                     std::to_string(document.citations.size()) + " citations\n";
  note += coverage_note(document) + "\n";
  return note + (document.diagnostics.empty()
                     ? "nothing odd\n"
                     : "\n" + oddities(document, every_diagnostic, language));
}

Json diagnostics_json(const Document& document, bool every_diagnostic, Language language) {
  Json list = Json::array();
  if (every_diagnostic) {
    for (const auto& d : document.diagnostics) {
      list.push_back({{"line", d.line},
                      {"severity", to_string(d.severity)},
                      {"code", d.code},
                      {"message", said_in(language, d.message)}});
    }
    return list;
  }
  for (const auto& g : grouped(document.diagnostics, language)) {
    list.push_back({{"code", g.code},
                    {"severity", to_string(g.severity)},
                    {"times", g.times},
                    {"lines", g.lines},
                    {"example", g.example}});
  }
  return list;
}

Json finding_of(const Document& document, bool every_diagnostic, Language language) {
  Json sections = Json::array();
  for (const auto& [id, c] : counts_of(document)) {
    sections.push_back({{"id", id},
                        {"plan", c.measures[0]},
                        {"status", c.measures[1]},
                        {"next", c.measures[2]},
                        {"reposts", c.reposts},
                        {"indicators", c.indicators}});
  }
  return {{"id", document.id},
          {"title", document.title},
          {"path", document.path},
          {"encoding", document.encoding},
          {"sha256", document.sha256},
          {"lines", document.lines.size()},
          {"sections", std::move(sections)},
          {"footnotes", document.footnotes.size()},
          {"organisations", document.organisations.size()},
          {"laws", document.laws.size()},
          {"citations", document.citations.size()},
          {"diagnostics", diagnostics_json(document, every_diagnostic, language)}};
}

// What the document has in common with others of the database.
std::string across_note(const std::vector<AcrossCount>& across) {
  std::string note;
  for (const AcrossCount& one : across) {
    note += "in common with " + one.document_id + ": " + std::to_string(one.duplicates) +
            (one.duplicates == 1 ? " pair of duplicates, " : " pairs of duplicates, ") +
            std::to_string(one.reposts + one.reposted) +
            (one.reposts + one.reposted == 1 ? " repost" : " reposts") + "\n";
  }
  return note;
}

Json across_json(const std::vector<AcrossCount>& across) {
  Json list = Json::array();
  for (const AcrossCount& one : across) {
    list.push_back({{"document", one.document_id},
                    {"duplicates", one.duplicates},
                    {"reposts", one.reposts},
                    {"reposted", one.reposted}});
  }
  return list;
}

}  // namespace

CoverageReport::CoverageReport() {
  answer_.table.columns = {{"document"},
                           {"line", Fit::keep, true},
                           {"characters", Fit::keep, true},
                           {"in_records", Fit::keep, true},
                           {"understood", Fit::keep, true},
                           {"leftover", Fit::wrap},
                           {"records", Fit::wrap}};
}

void CoverageReport::add(const Document& document) {
  std::map<int, std::vector<std::string>> owners;
  for (const auto& span : document.spans) {
    auto& ids = owners[span.line];
    if (!span.owner_id.starts_with('@') && std::ranges::find(ids, span.owner_id) == ids.end()) {
      ids.push_back(span.owner_id);
    }
  }
  for (const auto& line : document.coverage) {
    std::string ids;
    for (const auto& id : owners[line.line]) {
      ids += (ids.empty() ? "" : " ") + id;
    }
    answer_.table.rows.push_back({document.id, std::to_string(line.line),
                                  std::to_string(line.characters), std::to_string(line.in_records),
                                  std::to_string(line.understood), line.leftover, ids});
    answer_.findings.push_back({{"document", document.id},
                                {"line", line.line},
                                {"characters", line.characters},
                                {"in_records", line.in_records},
                                {"understood", line.understood},
                                {"leftover", line.leftover},
                                {"records", owners[line.line]}});
  }
  answer_.note += (answer_.note.empty() ? "" : "\n") + document.id + ": " + coverage_note(document);
}

void LoadReport::add(const Document& document) {
  Part part;
  part.id = document.id;
  part.sections = section_rows(document);
  part.note = note_of(document, every_diagnostic_, language_);
  part.oddities = document.diagnostics.size();
  part.finding = finding_of(document, every_diagnostic_, language_);
  parts_.push_back(std::move(part));
}

Answer LoadReport::answer(const Store& store) {
  const bool many = parts_.size() > most_told_in_full;
  Answer answer;
  answer.table.columns = {{"document"},
                          {"section"},
                          {"title", Fit::cut},
                          {"plan", Fit::keep, true},
                          {"status", Fit::keep, true},
                          {"next", Fit::keep, true},
                          {"reposts", Fit::keep, true},
                          {"indicators", Fit::keep, true}};
  std::size_t oddities = 0;
  for (Part& part : parts_) {
    const auto from = many ? part.sections.end() - 1 : part.sections.begin();
    std::move(from, part.sections.end(), std::back_inserter(answer.table.rows));
    oddities += part.oddities;
    const auto across = store.across(part.id);
    part.finding["across"] = across_json(across);
    answer.findings.push_back(std::move(part.finding));
    if (!many) {
      answer.note += (answer.note.empty() ? "" : "\n") + across_note(across) + part.note;
    }
  }
  if (many) {
    answer.note = std::to_string(parts_.size()) + " documents, of each its total; " +
                  std::to_string(oddities) +
                  " oddities: sections and oddities are told with --format json";
  }
  if (answer.note.ends_with("\n")) {
    answer.note.pop_back();
  }
  return answer;
}

}  // namespace polink
