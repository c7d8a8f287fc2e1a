#include "queries/deadlines.h"

#include "render/report/cells.h"
#include "render/report/sheets.h"

// 期限: the dates of plan and next items, and how many fall into each year.
namespace polink::report {
namespace {

std::vector<DatedCommitment> dated(const Source& source) {
  DeadlineFilter filter;
  filter.today = source.options.today;
  return find_deadlines(source.graph, filter);
}

std::string kind_of(const Source& source, const std::string& id) {
  const auto v = source.graph.find(id, NodeKind::measure);
  return v ? source.word(to_string(source.graph.facts<MeasureFacts>(*v).kind)) : "";
}

}  // namespace

ReportSheet deadlines_sheet(const Source& source) {
  ReportSheet sheet;
  sheet.file = "deadlines";
  sheet.name = source.say("期限", "Deadlines");
  sheet.title = source.say("期限のある取組", "Dated commitments");
  sheet.note =
      source.options.today +
      source.say(
          " 現在。計画と方針の本文にある日付を、期限の末日の早い順に並べたもの。"
          "超過は末日を過ぎたもので、果たされなかったという意味ではない（状況の項目で確かめる）。"
          "「年度末」など幅のある語は、その末日を期限とする。年度は4月から翌年3月まで。",
          ": the dates in plan and next items, by their last day. Overdue means that the day is "
          "over, not that nothing was done: see the status items. The fiscal year runs from April "
          "to March.");
  sheet.columns = {source.column("until", "期限の末日", "Last day", 13),
                   source.column("overdue", "超過", "Overdue", 9),
                   source.column("id", "ID", "ID", 15),
                   source.column("fiscal_year", "年度", "Fiscal year", 8),
                   source.column("measure_kind", "種別", "Kind", 8),
                   source.column("surface", "原文の語", "Words", 22),
                   source.column("kind", "期限の形", "Form", 9),
                   source.column("from", "期間の初日", "First day", 13),
                   source.column("precision", "精度", "Precision", 12),
                   source.column("ministries", "府省", "Ministries", 20),
                   source.column("text", "本文", "Text", 80),
                   source.column("line", "行", "Line", 8)};
  sheet.frozen = 3;
  for (const DatedCommitment& one : dated(source)) {
    Cell year = one.fiscal_year ? count(*one.fiscal_year) : Cell{};
    sheet.rows.push_back(
        {day(one.to), one.overdue ? alert(source.say("超過", "yes")) : Cell{}, id(one.id), year,
         words(kind_of(source, one.id)), words(one.surface), words(source.word(one.kind)),
         day(one.from), words(source.word(one.precision)), words(joined(one.ministries)),
         words(text_of(source.graph, one.id)), line(line_of(source.graph, one.id))});
  }
  return sheet;
}

ReportSheet deadline_years_sheet(const Source& source) {
  ReportSheet sheet;
  sheet.file = "deadlines_by_year";
  sheet.name = source.say("期限（年度別）", "Deadlines by year");
  sheet.title = source.say("年度別の期限の数", "Deadlines by fiscal year");
  sheet.note = source.options.today +
               source.say(
                   " 現在。期限の末日がその年度にある取組の数。"
                   "「～から」の日付は開始の時期なので、過ぎても超過に数えない。",
                   ": commitments by the fiscal year in which their last day falls. A day "
                   "from which something starts is never overdue.");
  constexpr double narrow = 12;
  sheet.columns = {source.column("fiscal_year", "年度", "Fiscal year", narrow),
                   source.column("count", "件数", "Count", narrow),
                   source.column("overdue", "超過", "Overdue", narrow),
                   source.column("open", "超過でないもの", "Not overdue", 16)};
  sheet.frozen = 1;
  std::map<int, std::pair<int, int>> years;  // all, overdue
  for (const DatedCommitment& one : dated(source)) {
    if (one.fiscal_year) {
      ++years[*one.fiscal_year].first;
      years[*one.fiscal_year].second += one.overdue ? 1 : 0;
    }
  }
  for (const auto& [year, number] : years) {
    sheet.rows.push_back({count(year), count(number.first), count(number.second),
                          count(number.first - number.second)});
  }
  sheet.chart = ReportChart{false,
                            0,
                            {2, 3},
                            {"C0504D", "7FA7D1"},
                            source.say("年度別の期限の数", "Deadlines by fiscal year")};
  return sheet;
}

}  // namespace polink::report
