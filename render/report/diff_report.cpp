#include "render/report/diff_report.h"

#include <algorithm>
#include <utility>

#include "render/diff_answers.h"
#include "render/report/cells.h"

namespace polink::report {
namespace {

ReportSheet counts_sheet(const Diff& diff, Language language) {
  const Table table = diff_counts(diff);
  ReportSheet sheet;
  sheet.file = "counts";
  sheet.name = in<std::string>(language, "概要", "Overview");
  sheet.title = in<std::string>(language, "節ごとの変化の数", "Changes by section");
  const std::string before = std::to_string(diff.measures_before);
  const std::string after = std::to_string(diff.measures_after);
  const std::string same = std::to_string(diff.unchanged);
  sheet.note = in<std::string>(
      language,
      "項目は旧 " + before + "件、新 " + after + "件、うち変化のないもの " + same +
          "件。節は新しい文書のもの。消えた項目は、その節を引き継ぐ節で数える。",
      "Measures: " + before + " before, " + after + " after, " + same +
          " of them unchanged. Sections are those of the newer document; what is gone counts "
          "where its section has been carried on.");
  constexpr double narrow = 11;
  for (const Column& column : table.columns) {
    sheet.columns.push_back({column.name, head_in(language, column.name), narrow});
  }
  for (const auto& row : table.rows) {
    std::vector<Cell> cells{words(row.front())};
    for (std::size_t i = 1; i < row.size(); ++i) {
      cells.push_back(row[i].empty() ? Cell{} : count(std::stoi(row[i])));
    }
    sheet.rows.push_back(std::move(cells));
  }
  sheet.frozen = 1;
  sheet.filtered = false;
  sheet.heat_from = 1;
  return sheet;
}

std::vector<Cell> row_of(const Change& change, Language language) {
  const bool things = change.kind == ChangeKind::law || change.kind == ChangeKind::instrument;
  const std::string between = things ? "; " : " ";
  MarkedPair pair{words(change.before), words(change.after)};
  if (change.kind == ChangeKind::text) {
    pair = marked_pair(change.before, change.after);
  }
  const bool grave = change.kind == ChangeKind::gone || change.kind == ChangeKind::lead;
  const std::string kind = word_in(language, to_string(change.kind));
  return {grave ? alert(kind) : words(kind),
          words(word_in(language, change.thing)),
          words(change.before_id),
          words(change.after_id),
          pair.first,
          pair.second,
          words(joined(change.dropped, between)),
          words(joined(change.added, between)),
          amount(change.difference),
          words(change.unit),
          words(joined(change.ministries)),
          score(change.score),
          words(change.text)};
}

ReportSheet changes_sheet(const Diff& diff, Language language) {
  ReportSheet sheet;
  sheet.file = "changes";
  sheet.name = in<std::string>(language, "変化", "Changes");
  sheet.title = in<std::string>(language, "変化の一覧", "The changes one by one");
  sheet.note = in<std::string>(
      language,
      "新しい文書の順。消えた項目は元の位置に置く。文言の変化は、異なる字に色を付けて示す。"
      "類似度は対応すると見た根拠で、1は同文。",
      "In the order of the newer document; what is gone stands where it stood. Of a text the "
      "characters that differ are marked. The score is the likeness by which two items were taken "
      "for the same, 1 being the same text.");
  const std::vector<std::pair<const char*, double>> columns{
      {"kind", 10},       {"thing", 10},   {"before_id", 13}, {"after_id", 13},  {"before", 44},
      {"after", 44},      {"dropped", 16}, {"added", 16},     {"difference", 9}, {"unit", 7},
      {"ministries", 16}, {"score", 8},    {"text", 60}};
  for (const auto& [name, width] : columns) {
    sheet.columns.push_back({name, head_in(language, name), width});
  }
  for (const Change& change : diff.changes) {
    sheet.rows.push_back(row_of(change, language));
  }
  sheet.frozen = 4;
  sheet.printed = 8;
  return sheet;
}

}  // namespace

Report diff_report(const Diff& diff, const std::string& before_name, const std::string& after_name,
                   const ReportOptions& options) {
  Report report;
  report.document = before_name + " → " + after_name;
  report.title = in<std::string>(options.language, "年次の変化", "Changes") +
                 in<std::string>(options.language, "：", ": ") + report.document;
  report.today = options.today;
  report.version = options.version;
  report.language = options.language;
  report.sheets = {counts_sheet(diff, options.language), changes_sheet(diff, options.language)};
  return report;
}

}  // namespace polink::report
