#include "queries/reposts.h"

#include <algorithm>

#include "render/messages.h"
#include "render/report/cells.h"
#include "render/report/sheets.h"

// 再掲: each repost beside its origin.
namespace polink::report {
namespace {

// What needs a look first: no origin, another meaning, other ministries.
int urgency(const Repost& one) {
  if (one.dangling()) {
    return 0;
  }
  if (one.text_change == TextChange::substance) {
    return 1;
  }
  if (one.changed()) {
    return 2;
  }
  return one.text_change == TextChange::noise ? 3 : 4;
}

Cell change_of(const Source& source, const Repost& one) {
  if (one.dangling()) {
    return {};
  }
  const std::string word = source.word(to_string(one.text_change));
  return one.text_change == TextChange::substance ? alert(word) : words(word);
}

Cell alert_if_any(const std::vector<std::string>& codes) {
  return codes.empty() ? Cell{} : alert(joined(codes));
}

std::vector<Cell> row_of(const Source& source, const Repost& one) {
  const PolicyGraph& graph = source.graph;
  const std::string origin = one.dangling() ? one.candidate : one.origins.front();
  const std::string text = text_of(graph, one.id);
  const std::string origin_text = origin.empty() ? "" : text_of(graph, origin);
  MarkedPair texts{words(text), quiet(words(origin_text))};
  if (!one.dangling()) {
    texts = marked_pair(text, origin_text);
  }
  return {
      one.dangling() ? alert(source.word("dangling")) : words(source.word("linked")),
      change_of(source, one),
      id(one.id),
      one.dangling() ? (origin.empty() ? Cell{} : quiet(id(origin))) : ids(one.origins),
      texts.first,
      texts.second,
      alert_if_any(one.added),
      alert_if_any(one.dropped),
      one.lead_known ? alert_if_any(one.lead_changed) : words("?"),
      words(one.why_not.empty() ? differences(one.alterations, source.options.language)
                                : said_in(source.options.language, "not taken: " + one.why_not)),
      words(ministries_of(graph, one.id)),
      words(ministries_of(graph, origin)),
      words(joined(one.succeeded)),
      score(one.score),
      words(source.word(one.method)),
      line(line_of(graph, one.id)),
      line(origin.empty() ? 0 : line_of(graph, origin))};
}

}  // namespace

ReportSheet reposts_sheet(const Source& source) {
  ReportSheet sheet;
  sheet.file = "reposts";
  sheet.name = source.say("再掲", "Reposts");
  sheet.title = source.say("再掲とその元の項目", "Reposts and their origins");
  sheet.note = source.say(
      "（再掲）の印のある項目を元の項目と並べたもの。元のないもの、意味の変わったもの、府省の変わっ"
      "たものの順。"
      "赤い字は互いに異なる箇所（全角・半角と空白の違いは除く。CSVとMarkdownでは〔〕で囲む）。"
      "本文の変化：実質＝意味が変わり得る、誤読＝表記や読み取りの違い、なし＝同じ。"
      "主担当の変更の「?」は、一方の表に主担当の記載がなく比べられないもの。",
      "Items marked （再掲） beside the item that they repeat: first those without an origin, "
      "then changed in substance, then in ministries. Red: what differs (other than in width and "
      "spaces; in CSV and Markdown within 〔〕). Change: substance may mean something else, noise "
      "is spelling or misreading. ? under lead: one of the two tables prints no leads.");
  sheet.columns = {
      source.column("status", "元の有無", "Origin found", 9),
      source.column("text_change", "本文の変化", "Change of text", 10),
      source.column("id", "再掲", "Repost", 15),
      source.column("origins", "元の項目", "Origin", 15),
      source.column("text", "再掲の本文", "Text of the repost", 52),
      source.column("origin_text", "元の本文", "Text of the origin", 52),
      source.column("added", "加わった府省", "Added", 9),
      source.column("dropped", "消えた府省", "Dropped", 9),
      source.column("lead_changed", "主担当の変更", "Lead changed", 9),
      source.column("differences", "相違（元→再掲）", "Differences (origin to repost)", 30),
      source.column("ministries", "再掲の府省", "Ministries of the repost", 12),
      source.column("origin_ministries", "元の府省", "Ministries of the origin", 12),
      source.column("succeeded", "承継", "Succeeded", 10),
      source.column("score", "類似度", "Likeness", 9),
      source.column("method", "方法", "Method", 9),
      source.column("line", "再掲の行", "Line", 8),
      source.column("origin_line", "元の行", "Origin's line", 8)};
  sheet.frozen = 3;
  sheet.printed = 9;
  std::vector<Repost> found = find_reposts(source.graph, {});
  std::ranges::stable_sort(found, {}, urgency);
  for (const Repost& one : found) {
    sheet.rows.push_back(row_of(source, one));
  }
  return sheet;
}

}  // namespace polink::report
