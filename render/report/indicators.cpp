#include "queries/indicators.h"

#include <algorithm>

#include "queries/deadlines.h"
#include "render/report/cells.h"
#include "render/report/sheets.h"

// 指標: what is aimed at, how far it has come, and who says so.
namespace polink::report {
namespace {

std::string printed(const IndicatorValue& value) {
  const bool unit_apart = value.value.find(value.unit) == std::string::npos;
  return value.value + (unit_apart ? value.unit : "");
}

// One value of an indicator with what is known of it.
struct Row {
  const IndicatorFinding* indicator = nullptr;
  const IndicatorValue* target = nullptr;
  std::optional<IndicatorValue> actual;
  std::string actual_from;
  std::optional<double> share;
  bool overdue = false;
};

// Targets that were missed first, then those of which nothing is known, the
// others, and last the references, which aim at nothing.
int urgency(const Row& row) {
  if (row.indicator->kind == IndicatorKind::reference) {
    return 4;
  }
  const bool below = row.share && *row.share < 1;
  if (row.overdue && (below || !row.share)) {
    return below ? 0 : 1;
  }
  return row.actual ? 3 : 2;
}

// The publications that the footnotes of the indicator name.
std::string publications(const PolicyGraph& graph, const Row& row) {
  std::vector<std::string> texts;
  const auto add = [&](const Node& footnote) {
    const std::string text =
        "fn" + std::to_string(std::get<FootnoteFacts>(footnote.facts).number) + " " + footnote.text;
    if (std::ranges::find(texts, text) == texts.end()) {
      texts.push_back(text);
    }
  };
  for (const std::string& id : {row.indicator->id, row.actual_from}) {
    if (const auto v = graph.find(id, NodeKind::indicator)) {
      for (const auto e : graph.in(*v, EdgeKind::annotates)) {
        add(graph.node(graph.source(e)));
      }
    }
  }
  return joined(texts, "\n");
}

std::vector<std::string> ids_of(const std::vector<TrackedMeasure>& measures) {
  std::vector<std::string> found;
  for (const TrackedMeasure& one : measures) {
    found.push_back(one.id);
  }
  return found;
}

std::vector<Cell> row_of(const Source& source, const Row& row) {
  const IndicatorFinding& indicator = *row.indicator;
  const bool missed = row.share && *row.share < 1 && row.overdue;
  Cell reached = share(row.share);
  reached.tone = missed ? Cell::Tone::alert : Cell::Tone::plain;
  const bool untracked = indicator.kind == IndicatorKind::target && indicator.measures.empty();
  const std::string none = source.say("なし", "none");
  const std::string label = row.target ? row.target->label : row.actual ? row.actual->label : "";
  return {words(indicator.id),
          words(source.word(to_string(indicator.kind))),
          words(indicator.name),
          words(label),
          words(row.target ? printed(*row.target) : ""),
          amount(row.target ? row.target->number : std::nullopt),
          words(row.target ? row.target->as_of : ""),
          row.overdue ? words(source.say("超過", "yes")) : Cell{},
          words(row.actual ? printed(*row.actual) : ""),
          amount(row.actual ? row.actual->number : std::nullopt),
          words(row.actual ? row.actual->as_of : ""),
          reached,
          id(row.actual_from),
          words(publications(source.graph, row)),
          untracked ? alert(none) : ids(ids_of(indicator.measures)),
          id(indicator.repost_of),
          line(line_of(source.graph, indicator.id))};
}

void add_targets(const IndicatorFinding& indicator, const std::vector<TargetProgress>& progress,
                 std::vector<Row>& rows) {
  bool any = false;
  for (const TargetProgress& one : progress) {
    if (one.id == indicator.id) {
      rows.push_back(
          {&indicator, &one.target, one.actual, one.actual_from, one.share, one.overdue});
      any = true;
    }
  }
  if (!any) {
    rows.push_back({&indicator, nullptr, {}, {}, {}, false});
  }
}

void add_references(const IndicatorFinding& indicator, std::vector<Row>& rows) {
  for (const IndicatorValue& value : indicator.values) {
    rows.push_back({&indicator, nullptr, value, {}, {}, false});
  }
  if (indicator.values.empty()) {
    rows.push_back({&indicator, nullptr, {}, {}, {}, false});
  }
}

}  // namespace

ReportSheet indicators_sheet(const Source& source) {
  ReportSheet sheet;
  sheet.file = "indicators";
  sheet.name = source.say("指標", "Indicators");
  sheet.title = source.say("指標の目標と実績", "Indicators: target and actual value");
  sheet.note = source.say(
      "期限を過ぎて目標に届いていない主要指標、期限を過ぎて比べられないもの、実績のないものの順。"
      "参考指標（目標のない指標）はその後。実績は脚注又は同名の参考指標のうち最も新しい値。"
      "達成率＝実績÷目標で、単位が同じ数値のときだけ示す。減らす目標では小さいほどよい。"
      "「取り組む施策」は語や数値の共通から推定したもの。",
      "Targets that were missed first, then overdue ones that can't be compared, then those "
      "without an actual value; references, which have no target, last. Actual: the newest value "
      "of footnotes and of references of the same name. Share: actual by target, where both are "
      "numbers of one unit; of a target that lessens something, less is better. Measures at work "
      "are estimated from words and numbers in common.");
  sheet.columns = {source.column("id", "ID", "ID", 11),
                   source.column("kind", "種別", "Kind", 11),
                   source.column("name", "指標", "Indicator", 44),
                   source.column("label", "区分", "Part", 14),
                   source.column("target", "目標", "Target", 24),
                   source.column("target_number", "目標の数値", "Target number", 16),
                   source.column("target_as_of", "目標の時期", "Target date", 14),
                   source.column("overdue", "期限", "Overdue", 8),
                   source.column("actual", "実績", "Actual", 28),
                   source.column("actual_number", "実績の数値", "Actual number", 18),
                   source.column("actual_as_of", "実績の時点", "Actual of", 16),
                   source.column("share", "達成率", "Share reached", 11),
                   source.column("actual_from", "実績の所在", "Actual told by", 10),
                   source.column("source", "出典（脚注）", "Source (footnotes)", 44),
                   source.column("measures", "取り組む施策", "Measures at work", 44),
                   source.column("repost_of", "再掲の元", "Repost of", 10),
                   source.column("line", "行", "Line", 8)};
  constexpr std::size_t share_column = 11;
  sheet.columns[share_column].bars = true;
  sheet.lists = 0;
  sheet.frozen = 3;
  sheet.printed = 13;
  DeadlineFilter filter;
  filter.today = source.options.today;
  const std::vector<TargetProgress> progress = find_targets(source.graph, filter);
  const std::vector<IndicatorFinding> indicators = find_indicators(source.graph, {});
  std::vector<Row> rows;
  for (const IndicatorFinding& one : indicators) {
    if (one.kind == IndicatorKind::target) {
      add_targets(one, progress, rows);
    } else {
      add_references(one, rows);
    }
  }
  std::ranges::stable_sort(rows, {}, urgency);
  for (const Row& row : rows) {
    sheet.rows.push_back(row_of(source, row));
  }
  return sheet;
}

}  // namespace polink::report
