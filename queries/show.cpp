#include "queries/show.h"

#include <algorithm>
#include <array>
#include <iomanip>
#include <sstream>

#include "queries/ministries.h"
#include "queries/names.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

class Gathering {
 public:
  Gathering(const PolicyGraph& graph, Shown& shown) : graph_(graph), shown_(shown) {}

  void all() {
    if (shown_.node.kind == NodeKind::measure) {
      row();
    }
    sections();
    relations();
    ministries();
    citations();
    links();
    footnotes();
  }

 private:
  void add(std::string relation, Vertex v, std::string words = {}) {
    const Node& node = graph_.node(v);
    shown_.relations.push_back({std::move(relation), v, node.id, node.text, std::move(words)});
  }

  // The other items of the measure's row, in print order.
  void row() {
    const auto& own = graph_.facts<MeasureFacts>(shown_.vertex);
    for (const auto up : graph_.in(shown_.vertex, EdgeKind::contains)) {
      for (const auto down : graph_.out(graph_.source(up), EdgeKind::contains)) {
        const Vertex v = graph_.target(down);
        if (v != shown_.vertex && graph_.node(v).kind == NodeKind::measure &&
            graph_.facts<MeasureFacts>(v).row == own.row) {
          add(std::string(to_string(graph_.facts<MeasureFacts>(v).kind)), v);
        }
      }
    }
  }

  void sections() {
    const bool section = shown_.node.kind == NodeKind::section;
    for (const auto e : graph_.in(shown_.vertex, EdgeKind::contains)) {
      add(section ? "parent" : "section", graph_.source(e));
    }
    for (const auto e : graph_.out(shown_.vertex, EdgeKind::contains)) {
      add("child", graph_.target(e));
    }
  }

  void ministries() {
    for (const auto e : graph_.in(shown_.vertex, EdgeKind::responsible)) {
      add(role(e, "lead", "support"), graph_.source(e),
          std::string(graph_.edge(e).surface) + today(graph_.source(e)));
    }
    for (const auto e : graph_.out(shown_.vertex, EdgeKind::responsible)) {
      add(role(e, "leads", "supports"), graph_.target(e), std::string(graph_.edge(e).surface));
    }
  }

  // `now デジ` where another holds the organisation's business today.
  std::string today(Vertex organisation) const {
    std::string words;
    for (const Vertex holder : holders_today(graph_, organisation)) {
      if (holder != organisation) {
        words += (words.empty() ? "now " : " ") + graph_.node(holder).id;
      }
    }
    return words;
  }

  std::string role(PolicyGraph::EdgeId e, const char* lead, const char* support) const {
    if (graph_.edge(e).lead) {
      return lead;
    }
    return graph_.facts<MeasureFacts>(graph_.target(e)).lead_known ? support : "named";
  }

  void citations() {
    for (const auto e : graph_.out(shown_.vertex, EdgeKind::cites)) {
      add("cites", graph_.target(e), std::string(graph_.edge(e).surface));
    }
    for (const auto e : graph_.in(shown_.vertex, EdgeKind::cites)) {
      add("cited_by", graph_.source(e), std::string(graph_.edge(e).surface));
    }
  }

  struct Direction {
    EdgeKind kind;
    const char* out;
    const char* in;
  };

  // What holds between laws, instruments or organisations, told once for all.
  void relations() {
    constexpr std::array<Direction, 3> directions{
        {{EdgeKind::amends, "amends", "amended_by"},
         {EdgeKind::based_on, "based_on", "basis_of"},
         {EdgeKind::succeeded_by, "succeeded_by", "succeeds"}}};
    for (const Direction& direction : directions) {
      both_ways(direction, [&](PolicyGraph::EdgeId e) { return said_by(e); });
    }
  }

  void links() {
    constexpr std::array<Direction, 4> directions{
        {{EdgeKind::repost_of, "repost_of", "reposted_as"},
         {EdgeKind::duplicate_of, "duplicate", "duplicate"},
         {EdgeKind::follows, "follows", "followed_by"},
         {EdgeKind::tracks, "tracks", "tracked_by"}}};
    for (const Direction& direction : directions) {
      both_ways(direction, [&](PolicyGraph::EdgeId e) { return found_by(e); });
    }
  }

  template <typename Words>
  void both_ways(const Direction& direction, Words words) {
    for (const auto e : graph_.out(shown_.vertex, direction.kind)) {
      add(direction.out, graph_.target(e), words(e));
    }
    for (const auto e : graph_.in(shown_.vertex, direction.kind)) {
      add(direction.in, graph_.source(e), words(e));
    }
  }

  // `第三条 stated 1.2.r1.s1`
  std::string said_by(PolicyGraph::EdgeId e) const {
    const Edge& edge = graph_.edge(e);
    std::string words;
    for (const std::string_view part : {edge.article, edge.method, edge.said_by}) {
      words += words.empty() || part.empty() ? "" : " ";
      words += part;
    }
    return words;
  }

  std::string found_by(PolicyGraph::EdgeId e) const {
    std::ostringstream words;
    words << graph_.edge(e).method << ' ' << std::fixed << std::setprecision(2)
          << graph_.edge(e).score;
    return words.str();
  }

  void footnotes() {
    for (const auto e : graph_.in(shown_.vertex, EdgeKind::annotates)) {
      add("footnote", graph_.source(e));
    }
    for (const auto e : graph_.out(shown_.vertex, EdgeKind::annotates)) {
      add("annotates", graph_.target(e));
    }
  }

  const PolicyGraph& graph_;
  Shown& shown_;
};

}  // namespace

Shown show(const PolicyGraph& graph, std::string_view name) {
  Shown shown;
  shown.vertex = find_named(graph, name);
  shown.node = graph.node(shown.vertex);
  rest_on(shown.evidence, graph, shown.vertex);
  shown.evidence.rule = "id or name";
  Gathering(graph, shown).all();
  return shown;
}

}  // namespace polink
