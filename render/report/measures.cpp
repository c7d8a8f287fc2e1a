#include <algorithm>

#include "queries/scope.h"
#include "render/report/cells.h"
#include "render/report/sheets.h"

// 施策: every measure, in the order of the document; the other sheets lead here.
namespace polink::report {
namespace {

using Vertex = PolicyGraph::Vertex;

std::vector<std::string> linked(const PolicyGraph& graph, Vertex v, EdgeKind kind, bool out) {
  std::vector<std::string> found;
  for (const auto e : out ? graph.out(v, kind) : graph.in(v, kind)) {
    found.push_back(graph.node(out ? graph.target(e) : graph.source(e)).id);
  }
  return found;
}

std::vector<std::string> both_ways(const PolicyGraph& graph, Vertex v, EdgeKind kind) {
  std::vector<std::string> found = linked(graph, v, kind, true);
  const std::vector<std::string> others = linked(graph, v, kind, false);
  found.insert(found.end(), others.begin(), others.end());
  return found;
}

std::vector<std::string> cited(const PolicyGraph& graph, Vertex v, NodeKind kind) {
  std::vector<std::string> titles;
  for (const auto e : graph.out(v, EdgeKind::cites)) {
    const Node& target = graph.node(graph.target(e));
    if (target.kind == kind && std::ranges::find(titles, target.id) == titles.end()) {
      titles.push_back(target.id);
    }
  }
  return titles;
}

Cell laws_of(const PolicyGraph& graph, Vertex v) {
  const std::vector<std::string> titles = cited(graph, v, NodeKind::law);
  Cell cell = ids(titles);
  cell.text = joined(titles, "、");
  return cell;
}

struct Roles {
  std::vector<std::string> all;
  std::vector<std::string> leads;
  std::vector<std::string> supports;
};

Roles roles_of(const PolicyGraph& graph, Vertex v) {
  Roles roles;
  for (const NamedOrganisation& named : named_organisations(graph, v)) {
    roles.all.push_back(named.code);
    (named.lead ? roles.leads : roles.supports).push_back(named.code);
  }
  return roles;
}

std::string last_day(const MeasureFacts& facts) {
  std::string until;
  for (const Deadline& deadline : facts.deadlines) {
    until = std::max(until, deadline.date_to);
  }
  return until;
}

std::vector<Cell> row_of(const Source& source, Vertex v) {
  const PolicyGraph& graph = source.graph;
  const Node& node = graph.node(v);
  const auto& facts = graph.facts<MeasureFacts>(v);
  const Roles roles = roles_of(graph, v);
  const bool known = facts.lead_known || roles.all.empty();
  return {words(node.id),
          words(node.section_id),
          words(text_of(graph, node.section_id)),
          words(source.word(to_string(facts.kind))),
          words(node.text),
          words(joined(roles.all)),
          words(known ? joined(roles.leads) : "?"),
          words(known ? joined(roles.supports) : "?"),
          words(facts.repost ? source.say("再掲", "repost") : ""),
          Cell{},  // the sheets with findings
          facts.repost ? ids(linked(graph, v, EdgeKind::repost_of, true))
                       : ids(linked(graph, v, EdgeKind::repost_of, false)),
          ids(both_ways(graph, v, EdgeKind::duplicate_of)),
          ids(both_ways(graph, v, EdgeKind::follows)),
          ids(linked(graph, v, EdgeKind::tracks, true)),
          laws_of(graph, v),
          words(joined(cited(graph, v, NodeKind::instrument), "、")),
          day(last_day(facts)),
          line(node.first_line),
          line(node.last_line)};
}

}  // namespace

ReportSheet measures_sheet(const Source& source) {
  ReportSheet sheet;
  sheet.file = "measures";
  sheet.name = source.say("施策", "Measures");
  sheet.title = source.say("施策の一覧", "All measures");
  sheet.note = source.say(
      "計画・状況・方針の全項目を文書の順に並べたもの。ほかのシートのIDはこのシートの行につながる。"
      "「主担当」「担当」が「?"
      "」の行は、主担当の下線が印刷されていない表の項目で、府省名だけが分かる。"
      "「所見」は、この項目を取り上げているシートの名。「始行」「終行」は原文の行番号。",
      "Every item of plan, status and next, in the order of the document; ids in other sheets lead "
      "here. A ? under lead and support: the table underlines no leads, so only the names are "
      "known. Findings: the sheets that have something to say of the item. Lines are those of the "
      "source.");
  sheet.columns = {source.column("id", "ID", "ID", 15),
                   source.column("section", "節", "Section", 9),
                   source.column("section_title", "節の表題", "Section title", 24),
                   source.column("kind", "種別", "Kind", 8),
                   source.column("text", "本文", "Text", 64),
                   source.column("ministries", "府省", "Ministries", 16),
                   source.column("leads", "主担当", "Lead", 9),
                   source.column("supports", "担当", "Support", 12),
                   source.column("repost", "再掲", "Repost", 8),
                   source.column("findings", "所見", "Findings", 11),
                   source.column("reposts", "元の項目・再掲先", "Origin or reposts", 15),
                   source.column("duplicates", "重複", "Duplicates", 15),
                   source.column("follows", "状況と方針の対応", "Status and next", 15),
                   source.column("indicators", "指標", "Indicators", 10),
                   source.column("laws", "法令", "Laws", 36),
                   source.column("instruments", "制度・計画等", "Instruments", 50),
                   source.column("until", "期限", "Until", 12),
                   source.column("first_line", "始行", "From line", 8),
                   source.column("last_line", "終行", "To line", 8)};
  sheet.lists = 0;
  sheet.frozen = 1;
  sheet.printed = 10;
  for (const Vertex v : source.graph.all(NodeKind::measure)) {
    sheet.rows.push_back(row_of(source, v));
  }
  return sheet;
}

void add_findings(ReportSheet& measures, const std::vector<ReportSheet>& sheets,
                  const std::vector<std::string>& files) {
  constexpr std::size_t findings = 9;
  std::map<std::string, std::vector<std::string>> found;
  for (const ReportSheet& sheet : sheets) {
    if (std::ranges::find(files, sheet.file) == files.end()) {
      continue;
    }
    std::set<std::string> here;
    for (const auto& row : sheet.rows) {
      for (const Cell& cell : row) {
        here.insert(cell.leads_to);
      }
    }
    for (const std::string& id : here) {
      found[id].push_back(sheet.name);
    }
  }
  for (auto& row : measures.rows) {
    if (const auto names = found.find(row[0].text); names != found.end()) {
      row[findings] = words(joined(names->second, "\n"));
    }
  }
}

}  // namespace polink::report
