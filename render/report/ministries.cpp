#include <algorithm>

#include "queries/deadlines.h"
#include "queries/responsibilities.h"
#include "render/report/cells.h"
#include "render/report/sheets.h"

// 府省: what stands to each organisation's name, and who shares work with whom.
namespace polink::report {
namespace {

struct Dated {
  int all = 0;
  int overdue = 0;
};

std::map<std::string, Dated> dated_by_ministry(const Source& source) {
  DeadlineFilter filter;
  filter.today = source.options.today;
  std::map<std::string, Dated> found;
  for (const DatedCommitment& one : find_deadlines(source.graph, filter)) {
    for (const std::string& code : one.ministries) {
      ++found[code].all;
      found[code].overdue += one.overdue ? 1 : 0;
    }
  }
  return found;
}

std::vector<ReportColumn> columns_of(const Source& source) {
  constexpr double narrow = 8;
  return {source.column("code", "略称", "Code", 14),
          source.column("name", "名称", "Name", 36),
          source.column("kind", "種別", "Kind", 13),
          source.column("sure", "名称の確度", "Name is", 10),
          source.column("now", "現在の担当", "Held today by", 11),
          source.column("total", "項目計", "Items", narrow),
          source.column("led", "主担当", "Leads", narrow),
          source.column("supported", "担当", "Supports", narrow),
          source.column("unknown", "主担当不明", "Lead not printed", narrow),
          source.column("plan_led", "計画 主担当", "Plan: leads", narrow),
          source.column("plan_supported", "計画 担当", "Plan: supports", narrow),
          source.column("plan_unknown", "計画 不明", "Plan: ?", narrow),
          source.column("status_led", "状況 主担当", "Status: leads", narrow),
          source.column("status_supported", "状況 担当", "Status: supports", narrow),
          source.column("status_unknown", "状況 不明", "Status: ?", narrow),
          source.column("next_led", "方針 主担当", "Next: leads", narrow),
          source.column("next_supported", "方針 担当", "Next: supports", narrow),
          source.column("next_unknown", "方針 不明", "Next: ?", narrow),
          source.column("deadlines", "期限", "Deadlines", narrow),
          source.column("overdue", "うち超過", "Overdue", narrow)};
}

void add_role(std::vector<Cell>& row, const RoleCount& role) {
  for (const int number : {role.led, role.supported, role.unknown}) {
    row.push_back(count(number));
  }
}

// How many measures name both, for each pair that shares any.
struct Matrix {
  std::vector<std::string> codes;  // who shares most first
  std::map<std::pair<std::string, std::string>, int> shared;
};

Matrix matrix_of(const PolicyGraph& graph) {
  Matrix matrix;
  std::map<std::string, int> totals;
  for (const SharedWork& pair : find_shared_work(graph, {})) {
    matrix.shared[{pair.first, pair.second}] = pair.shared;
    matrix.shared[{pair.second, pair.first}] = pair.shared;
    totals[pair.first] += pair.shared;
    totals[pair.second] += pair.shared;
  }
  for (const auto& [code, total] : totals) {
    matrix.codes.push_back(code);
  }
  std::ranges::stable_sort(matrix.codes, std::ranges::greater{},
                           [&](const std::string& code) { return totals[code]; });
  return matrix;
}

}  // namespace

ReportSheet ministries_sheet(const Source& source) {
  ReportSheet sheet;
  sheet.file = "ministries";
  sheet.name = source.say("府省", "Ministries");
  sheet.title = source.say("府省ごとの項目", "What stands to whose name");
  sheet.note = source.say(
      "【】に名のある項目の数。項目計の多い順で、再掲も数える。"
      "「主担当不明」「不明」は、主担当の下線が印刷されていない表の項目で、主担当か担当か分からない"
      "。"
      "名称の確度が「推定」の名称は略称から推定したもの。",
      "How many items name each in 【】, reposts included, most first. Where a table underlines no "
      "leads the item counts as 'lead not printed'. A name that is 'our reading' was read from "
      "the code.");
  sheet.columns = columns_of(source);
  constexpr std::size_t total_column = 5;
  sheet.columns[total_column].bars = true;
  sheet.lists = 0;
  sheet.frozen = 1;
  const std::map<std::string, Dated> dated = dated_by_ministry(source);
  for (const MinistryCount& one : count_ministries(source.graph)) {
    std::vector<Cell> row{words(one.code),
                          words(one.name),
                          words(source.word(one.kind)),
                          one.sure ? Cell{} : words(source.say("推定", "our reading")),
                          words(joined(one.heirs)),
                          count(one.total.all())};
    add_role(row, one.total);
    for (const RoleCount& kind : one.measures) {
      add_role(row, kind);
    }
    const auto found = dated.find(one.code);
    const Dated here = found == dated.end() ? Dated{} : found->second;
    row.push_back(count(here.all));
    row.push_back(count(here.overdue));
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

ReportSheet ministries_chart_sheet(const Source& source) {
  ReportSheet sheet;
  sheet.file = "ministries_chart";
  sheet.name = source.say("府省（図）", "Ministries (chart)");
  sheet.title = source.say("項目の多い府省", "Organisations with most items");
  sheet.note = source.say("【】に名のある項目の数。項目の多い20の府省等。",
                          "How many items name each in 【】; the twenty with most.");
  constexpr double narrow = 10;
  sheet.columns = {source.column("code", "府省", "Code", 16),
                   source.column("led", "主担当", "Leads", narrow),
                   source.column("supported", "担当", "Supports", narrow),
                   source.column("unknown", "主担当不明", "Lead not printed", narrow)};
  sheet.frozen = 1;
  constexpr std::size_t most = 20;
  for (const MinistryCount& one : count_ministries(source.graph)) {
    if (sheet.rows.size() < most) {
      sheet.rows.push_back({id(one.code)});
      add_role(sheet.rows.back(), one.total);
    }
  }
  sheet.chart = ReportChart{true, 0, {1, 2, 3}, {"1F4E79", "7FA7D1", "C9C9C9"}, sheet.title};
  return sheet;
}

ReportSheet matrix_sheet(const Source& source) {
  ReportSheet sheet;
  sheet.file = "matrix";
  sheet.name = source.say("府省×府省", "Ministries together");
  sheet.title = source.say("共に担当する項目の数", "Items that name both");
  sheet.note =
      source.say("両方の名が【】にある項目の数。濃いほど多い。空欄は、共に担当する項目がない。",
                 "How many items name both in 【】; the darker the more. Empty: none.");
  const Matrix matrix = matrix_of(source.graph);
  constexpr double narrow = 5;
  sheet.columns = {source.column("code", "府省", "Code", 16)};
  for (const std::string& code : matrix.codes) {
    sheet.columns.push_back({code, code, narrow});
  }
  sheet.frozen = 1;
  sheet.heat_from = 1;
  for (const std::string& code : matrix.codes) {
    std::vector<Cell> row{id(code)};
    for (const std::string& other : matrix.codes) {
      const auto found = matrix.shared.find({code, other});
      row.push_back(code == other                  ? quiet(words("―"))
                    : found == matrix.shared.end() ? Cell{}
                                                   : count(found->second));
    }
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

}  // namespace polink::report
