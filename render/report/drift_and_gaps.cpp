#include <algorithm>

#include "queries/drift.h"
#include "queries/gaps.h"
#include "render/coordination_sentences.h"
#include "render/report/cells.h"
#include "render/report/sheets.h"

// 変化 and 欠落: where responsibility changes, and what a plan leaves open.
namespace polink::report {
namespace {

int urgency(const Drift& one) {
  if (!one.lead_changed.empty()) {
    return 0;
  }
  if (!one.dropped.empty()) {
    return one.group ? 2 : 1;
  }
  return one.added.empty() ? 4 : 3;
}

std::string texts_of(const PolicyGraph& graph, const std::vector<std::string>& ids) {
  std::vector<std::string> texts;
  for (const std::string& one : ids) {
    texts.push_back(text_of(graph, one));
  }
  return joined(texts, "\n");
}

std::vector<Cell> row_of(const Source& source, const Drift& one) {
  std::vector<std::string> successions;
  for (const Succession& succession : one.succeeded) {
    successions.push_back(succession.from + "→" + succession.to);
  }
  const bool grave = !one.dropped.empty() && !one.group;
  const std::string dropped = joined(one.dropped);
  return {words(source.word(to_string(one.kind))),
          id(one.id),
          ids(one.to),
          one.lead_known ? (one.lead_changed.empty() ? Cell{} : alert(joined(one.lead_changed)))
                         : words("?"),
          grave ? alert(dropped) : words(dropped),
          words(joined(one.added)),
          words(one.group ? source.say("あり", "yes") : ""),
          words(joined(successions)),
          words(sentence_of(one, source.options.language)),
          words(text_of(source.graph, one.id)),
          words(texts_of(source.graph, one.to)),
          line(line_of(source.graph, one.id))};
}

// Kinds in the order in which they need a look.
int urgency(const Gap& one) {
  constexpr std::array order{GapKind::dangling_repost,
                             GapKind::no_ministry,
                             GapKind::target_without_measure,
                             GapKind::plan_without_next,
                             GapKind::bill_passed,
                             GapKind::several_leads,
                             GapKind::no_lead,
                             GapKind::only_group,
                             GapKind::status_without_next,
                             GapKind::instrument_not_followed};
  return static_cast<int>(std::ranges::find(order, one.kind) - order.begin());
}

}  // namespace

ReportSheet drift_sheet(const Source& source) {
  ReportSheet sheet;
  sheet.file = "drift";
  sheet.name = source.say("変化", "Drift");
  sheet.title = source.say("担当の変化", "Where responsibility changes");
  sheet.note = source.say(
      "計画の取組とその行の方針、又は元の項目と再掲の間で、府省や主担当が異なるもの。"
      "主担当の変わったもの、府省の消えたもの、加わったものの順。"
      "後の記載に関係府省等の総称があるときは、消えた府省がその中に含まれることがある。"
      "承継（組織の改編で業務が移ったもの）は変化に数えない。"
      "主担当の変更の「?」は、一方の表に主担当の記載がないもの。",
      "Where ministries or leads differ between a plan measure and the next items of its row, or "
      "an origin and its repost: changed leads first, then dropped, then added. Where the later "
      "text names a group, it may mean those that are dropped. A successor is no change. ?: one "
      "side prints no leads.");
  sheet.columns = {source.column("kind", "種別", "Kind", 12),
                   source.column("id", "ID", "ID", 15),
                   source.column("to", "比較した項目", "Compared with", 26),
                   source.column("lead_changed", "主担当の変更", "Lead changed", 10),
                   source.column("dropped", "消えた府省", "Dropped", 14),
                   source.column("added", "加わった府省", "Added", 14),
                   source.column("group", "総称の記載", "Group named", 8),
                   source.column("succeeded", "承継", "Succeeded", 10),
                   source.column("sentence", "所見", "Finding", 40),
                   source.column("text", "本文", "Text", 52),
                   source.column("to_text", "比較した項目の本文", "Text compared with", 100),
                   source.column("line", "行", "Line", 8)};
  sheet.frozen = 2;
  sheet.printed = 10;
  std::vector<Drift> found = find_drift(source.graph, {});
  std::ranges::stable_sort(found, {}, [](const Drift& one) { return urgency(one); });
  for (const Drift& one : found) {
    sheet.rows.push_back(row_of(source, one));
  }
  return sheet;
}

ReportSheet gaps_sheet(const Source& source) {
  ReportSheet sheet;
  sheet.file = "gaps";
  sheet.name = source.say("欠落", "Gaps");
  sheet.title = source.say("決まっていないこと・続きのないこと", "What is left open");
  sheet.note = source.say(
      "元のない再掲、府省名のない項目、施策のない目標、方針のない取組などの順。種別で絞り込める。"
      "「主担当が複数」は誤りとは限らない。"
      "再掲については、元の項目にも同じく言えること（主担当、方針）を挙げない。",
      "Reposts without an origin first, then items without a ministry, targets without a measure, "
      "promises without a next step, and so on; filter by kind. Several leads need not be wrong. "
      "Of a repost nothing is told that its origin shows too.");
  sheet.columns = {source.column("kind", "種別", "Kind", 22),
                   source.column("id", "ID", "ID", 26),
                   source.column("sentence", "所見", "Finding", 52),
                   source.column("ministries", "府省", "Ministries", 18),
                   source.column("related", "関係する項目・府省", "Related", 20),
                   source.column("text", "本文", "Text", 80),
                   source.column("line", "行", "Line", 8)};
  sheet.frozen = 2;
  std::vector<Gap> found = find_gaps(source.graph, {});
  std::ranges::stable_sort(found, {}, [](const Gap& one) { return urgency(one); });
  for (const Gap& one : found) {
    const std::string text = text_of(source.graph, one.id);
    sheet.rows.push_back({words(source.word(to_string(one.kind))), id(one.id),
                          words(sentence_of(one, source.options.language)),
                          words(ministries_of(source.graph, one.id)), ids(one.related),
                          words(text == one.id ? "" : text), line(line_of(source.graph, one.id))});
  }
  return sheet;
}

}  // namespace polink::report
