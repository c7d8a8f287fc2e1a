#include <algorithm>
#include <array>
#include <set>

#include "render/text_wrap.h"
#include "render/views/view.h"
#include "render/views/views.h"

namespace polink {
namespace {

PictureNode cell(const PolicyGraph& graph, Vertex v, int columns, int max_lines) {
  PictureNode node = text_node(graph, v, columns, max_lines);
  for (std::string& line : ministry_lines(graph, v, columns)) {
    node.tooltip += line;
    node.lines.push_back(std::move(line));
  }
  return node;
}

// Every next item hangs on the status that it follows, else on the plan beside
// a hidden step, so that the three columns of the table stay three layers.
void connect(const PolicyGraph& graph, Vertex plan, const std::vector<Vertex>& mates,
             Picture& picture) {
  const std::string first = picture_id(graph.node(plan));
  std::set<Vertex> in_row(mates.begin(), mates.end());
  std::string any_status;
  for (const Vertex v : mates) {
    if (graph.facts<MeasureFacts>(v).kind == MeasureKind::status) {
      any_status = any_status.empty() ? picture_id(graph.node(v)) : any_status;
      picture.edges.push_back({first, picture_id(graph.node(v)), Line::row, "", ""});
    }
  }
  for (const Vertex v : mates) {
    if (graph.facts<MeasureFacts>(v).kind != MeasureKind::next) {
      continue;
    }
    const std::string next = picture_id(graph.node(v));
    bool follows = false;
    for (const auto edge : graph.out(v, EdgeKind::follows)) {
      const Vertex status = graph.target(edge);
      if (in_row.count(status) > 0) {
        picture.edges.push_back({picture_id(graph.node(status)), next, Line::follows, "", ""});
        follows = true;
      }
    }
    if (!follows) {
      const std::string& from = any_status.empty() ? first : any_status;
      picture.edges.push_back({from, next, any_status.empty() ? Line::row : Line::hidden, "", ""});
    }
  }
}

}  // namespace

Picture row_picture(const PolicyGraph& graph, const std::string& id, Language language) {
  const Vertex measure = subject_of(graph, id, NodeKind::measure);
  std::vector<Vertex> mates = row_of(graph, measure);
  const auto rank = [&](Vertex v) { return graph.facts<MeasureFacts>(v).kind; };
  std::stable_sort(mates.begin(), mates.end(),
                   [&](Vertex a, Vertex b) { return rank(a) < rank(b); });

  Picture picture;
  const MeasureFacts& facts = graph.facts<MeasureFacts>(measure);
  picture.language = language;
  const std::string row = std::to_string(facts.row);
  picture.title = graph.node(measure).section_id +
                  say(language, " の第" + row + "行：計画 → 実施状況 → 今後の方針",
                      " row " + row + ": plan → status → next");
  picture.layer_gap = 70;
  // The more items a column has, the fewer and the wider lines each of them gets.
  const bool many = mates.size() > 12;
  const int max_lines = many ? 2 : mates.size() > 7 ? 5 : 0;
  for (const Vertex v : mates) {
    const bool plan = rank(v) == MeasureKind::plan;
    picture.nodes.push_back(plan ? cell(graph, v, 40, 0)
                                 : cell(graph, v, many ? 72 : 48, max_lines));
  }
  if (!mates.empty() && rank(mates.front()) == MeasureKind::plan) {
    connect(graph, mates.front(), mates, picture);
  }
  if (const auto section = parent_section(graph, measure)) {
    picture.note = say(language, "所在：", "In ") + section_heading(graph, *section) +
                   say(language, "。◎は主担当。", ". ◎ leads.");
  }
  picture.legend = legend_of(picture, language);
  return picture;
}

}  // namespace polink
