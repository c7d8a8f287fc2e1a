#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/policy_graph.h"

// A plan made by hand, for the diagrams: who leads what, what repeats what.
namespace polink::small_plan {

using Vertex = PolicyGraph::Vertex;

class Builder {
 public:
  Builder& section(const std::string& id, const std::string& title, SectionLevel level,
                   const std::string& parent = {}) {
    Node node = made(NodeKind::section, id, title);
    node.section_id = parent;
    SectionFacts facts;
    facts.level = level;
    node.facts = facts;
    const Vertex v = graph_.add(std::move(node));
    if (!parent.empty()) {
      connect(at(parent), v, EdgeKind::contains);
    }
    return *this;
  }

  Builder& organisation(const std::string& code, const std::string& name, const std::string& kind) {
    Node node = made(NodeKind::organisation, code, name);
    OrganisationFacts facts;
    facts.kind = kind;
    node.facts = facts;
    graph_.add(std::move(node));
    return *this;
  }

  Builder& law(const std::string& title) {
    Node node = made(NodeKind::law, title, title);
    node.facts = LawFacts{};
    graph_.add(std::move(node));
    return *this;
  }

  // `by` are codes; one that begins with ◎ leads.
  Builder& measure(const std::string& id, MeasureKind kind, int row, const std::string& text,
                   const std::vector<std::string>& by = {}, bool repost = false) {
    Node node = made(NodeKind::measure, id, text);
    node.section_id = id.substr(0, id.find(".r"));
    MeasureFacts facts;
    facts.kind = kind;
    facts.row = row;
    facts.repost = repost;
    facts.lead_known = true;
    node.facts = facts;
    const std::string parent = node.section_id;
    const Vertex v = graph_.add(std::move(node));
    connect(at(parent), v, EdgeKind::contains);
    int ordinal = 0;
    for (const std::string& code : by) {
      const bool lead = code.starts_with("◎");
      Edge edge;
      edge.kind = EdgeKind::responsible;
      edge.lead = lead;
      edge.ordinal = ++ordinal;
      graph_.connect(at(lead ? code.substr(std::string("◎").size()) : code), v, edge);
    }
    return *this;
  }

  Builder& link(const std::string& from, EdgeKind kind, const std::string& to) {
    connect(at(from), at(to), kind);
    return *this;
  }

  PolicyGraph take() { return std::move(graph_); }

 private:
  static Node made(NodeKind kind, const std::string& id, const std::string& text) {
    Node node;
    node.kind = kind;
    node.id = id;
    node.text = text;
    return node;
  }
  Vertex at(const std::string& id) const { return graph_.find(id).value(); }
  void connect(Vertex from, Vertex to, EdgeKind kind) {
    Edge edge;
    edge.kind = kind;
    graph_.connect(from, to, edge);
  }

  PolicyGraph graph_;
};

// Two sections, five organisations, a repost, a dangling one, a law.
inline PolicyGraph two_sections() {
  using enum MeasureKind;
  return Builder()
      .section("1", "安心な社会", SectionLevel::chapter)
      .section("1.1", "水と緑", SectionLevel::section, "1")
      .section("1.2", "道と橋", SectionLevel::section, "1")
      .section("1.1.1", "川をきれいにする取組", SectionLevel::subsection, "1.1")
      .section("1.2.1", "橋を直す取組", SectionLevel::subsection, "1.2")
      .organisation("水", "水辺省", "ministry")
      .organisation("橋", "橋梁庁", "agency")
      .organisation("道", "内閣府 道路推進事務局", "cabinet_office")
      .organisation("森", "森林省", "ministry")
      .organisation("関係府省", "関係府省", "group")
      .law("河川美化法")
      .measure("1.1.1.r1", plan, 1, "川の水質を2030年度までに改善する。", {"◎水", "橋", "関係府省"})
      .measure("1.1.1.r1.s1", status, 1, "「河川美化法」に基づき、清掃を実施。")
      .measure("1.1.1.r1.n1", next, 1, "清掃を続け、結果を公表する。", {"◎水", "橋"})
      .measure("1.2.1.r1", plan, 1, "橋の点検を進める。", {"道", "◎橋", "水"})
      .measure("1.2.1.r1.n1", next, 1, "清掃を続け、結果を公表する。", {"水"}, true)
      .measure("1.2.1.r1.n2", next, 1, "どこにもない取組を続ける。", {"森"}, true)
      .link("1.1.1.r1.n1", EdgeKind::follows, "1.1.1.r1.s1")
      .link("1.1.1.r1.s1", EdgeKind::cites, "河川美化法")
      .link("1.2.1.r1.n1", EdgeKind::repost_of, "1.1.1.r1.n1")
      .take();
}

}  // namespace polink::small_plan
