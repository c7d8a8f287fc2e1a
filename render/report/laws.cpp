#include <algorithm>

#include "queries/refs.h"
#include "render/report/cells.h"
#include "render/report/sheets.h"

// 法令: what is cited where, and what amends or rests on what.
namespace polink::report {
namespace {

std::string text_behind(const PolicyGraph& graph, const Reference& one) {
  const std::string text = text_of(graph, one.source);
  return text == one.source ? one.surface : text;
}

std::vector<Cell> row_of(const Source& source, const Reference& one) {
  const PolicyGraph& graph = source.graph;
  const auto law = graph.find(one.target, NodeKind::law);
  const LawFacts none;
  const LawFacts& facts = law ? graph.facts<LawFacts>(*law) : none;
  const std::string trust = source.word(facts.checked);
  return {words(one.target),
          words(facts.number),
          facts.checked == "checked" ? words(trust) : alert(trust),
          words(source.word(to_string(one.relation))),
          id(one.source),
          words(one.article),
          words(one.surface),
          words(source.word(one.method)),
          words(ministries_of(graph, one.source)),
          words(text_behind(graph, one)),
          line(one.line),
          words(facts.egov_id)};
}

}  // namespace

ReportSheet laws_sheet(const Source& source) {
  ReportSheet sheet;
  sheet.file = "laws";
  sheet.name = source.say("法令", "Laws");
  sheet.title = source.say("法令の引用と関係", "Laws: citations and relations");
  sheet.note = source.say(
      "法令ごとに、どの項目・指標・脚注がどの語で挙げているか。引用の多い法令の順。"
      "関係：引用のほか、改正（改正法→元の法律）と根拠（計画・政令→拠る法律）。"
      "台帳の確度が「照合済み」でない法令番号は、官報やe-Govで確かめる。",
      "What cites each law, in which words; most cited laws first. Relations: cites, amends "
      "(amending act → act), based on (order or plan → act). A number that isn't 'checked' has to "
      "be compared with the official gazette or e-Gov.");
  sheet.columns = {source.column("law", "法令", "Law", 44),
                   source.column("number", "法令番号", "Number", 26),
                   source.column("checked", "番号の確度", "Number is", 12),
                   source.column("relation", "関係", "Relation", 10),
                   source.column("source", "挙げている項目", "Source", 24),
                   source.column("article", "条項", "Article", 14),
                   source.column("surface", "原文の語", "Words", 40),
                   source.column("method", "引用の形", "Form", 10),
                   source.column("ministries", "府省", "Ministries", 16),
                   source.column("text", "本文", "Text", 90),
                   source.column("line", "行", "Line", 8),
                   source.column("egov_id", "e-Gov 法令ID", "e-Gov id", 20)};
  sheet.lists = 0;
  sheet.frozen = 1;
  sheet.printed = 7;
  std::vector<Reference> found;
  std::map<std::string, int> cited;
  std::map<std::string, std::size_t> order;
  for (Reference& one : all_references(source.graph)) {
    if (one.target_kind == NodeKind::law) {
      ++cited[one.target];
      order.emplace(one.target, order.size());
      found.push_back(std::move(one));
    }
  }
  std::ranges::stable_sort(found, {}, [&](const Reference& one) {
    return std::pair{-cited[one.target], order[one.target]};
  });
  for (const Reference& one : found) {
    sheet.rows.push_back(row_of(source, one));
  }
  return sheet;
}

}  // namespace polink::report
