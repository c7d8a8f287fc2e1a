#include "render/explorer_scope.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "queries/scope.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;
using Row = std::vector<Vertex>;

struct Rows {
  std::vector<Row> rows;            // in the order of the document
  std::vector<std::size_t> row_of;  // of each vertex that is a measure
};

Rows all_rows(const PolicyGraph& graph) {
  Rows all;
  std::map<std::pair<std::string, int>, std::size_t> places;
  all.row_of.assign(graph.size(), 0);
  for (const Vertex v : graph.all(NodeKind::measure)) {
    const auto [place, added] = places.emplace(
        std::pair{graph.node(v).section_id, graph.facts<MeasureFacts>(v).row}, all.rows.size());
    if (added) {
      all.rows.emplace_back();
    }
    all.rows[place->second].push_back(v);
    all.row_of[v] = place->second;
  }
  return all;
}

class Asked {
 public:
  Asked(const PolicyGraph& graph, const ExplorerScope& scope)
      : graph_(graph),
        section_(graph, {scope.section, {}}),
        among_(scope.among.begin(), scope.among.end()) {}

  [[nodiscard]] bool has(Vertex measure) const {
    return section_.has_section(graph_.node(measure).section_id) &&
           (among_.empty() || is_within(graph_.node(measure).id) || touches_one(measure));
  }

 private:
  // 1.2.r3.n1 is within 1.2.r3 and within 1.2.
  [[nodiscard]] bool is_within(std::string id) const {
    for (std::size_t dot = id.size(); dot != std::string::npos; dot = id.rfind('.')) {
      id.resize(dot);
      if (among_.contains(id)) {
        return true;
      }
    }
    return false;
  }

  // Whether an organisation, law, instrument or indicator that is asked about stands
  // in direct relation to it.
  [[nodiscard]] bool touches_one(Vertex measure) const {
    const auto asked = [&](Vertex other) {
      const NodeKind kind = graph_.node(other).kind;
      return kind != NodeKind::section && kind != NodeKind::measure &&
             among_.contains(graph_.node(other).id);
    };
    const auto [in, in_end] = boost::in_edges(measure, graph_.boost());
    const auto [out, out_end] = boost::out_edges(measure, graph_.boost());
    return std::any_of(in, in_end, [&](const auto& e) { return asked(graph_.source(e)); }) ||
           std::any_of(out, out_end, [&](const auto& e) { return asked(graph_.target(e)); });
  }

  const PolicyGraph& graph_;
  ScopeFilter section_;
  std::set<std::string> among_;
};

// The rows with something that repeats, is repeated in or overlaps with a wanted row.
std::vector<bool> companions(const PolicyGraph& graph, const Rows& all,
                             const std::vector<bool>& wanted,
                             const std::vector<Overlap>& overlaps) {
  std::vector<bool> found(wanted.size(), false);
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    for (const Vertex v : wanted[i] ? all.rows[i] : Row{}) {
      for (const EdgeKind kind : {EdgeKind::repost_of, EdgeKind::duplicate_of}) {
        for (const auto e : graph.out(v, kind)) {
          found[all.row_of[graph.target(e)]] = true;
        }
        for (const auto e : graph.in(v, kind)) {
          found[all.row_of[graph.source(e)]] = true;
        }
      }
    }
  }
  for (const Overlap& overlap : overlaps) {
    std::vector<std::size_t> rows;
    for (const OverlapMember& member : overlap.members) {
      if (const auto v = graph.find(member.id, NodeKind::measure)) {
        rows.push_back(all.row_of[*v]);
      }
    }
    if (std::ranges::any_of(rows, [&](std::size_t row) { return wanted[row]; })) {
      for (const std::size_t row : rows) {
        found[row] = true;
      }
    }
  }
  return found;
}

// Marks everything that stands in relation to the measures that are kept.
void keep_related(const PolicyGraph& graph, std::vector<bool>& has) {
  for (const Vertex v : graph.all(NodeKind::measure)) {
    for (auto section = has[v] ? graph.find(graph.node(v).section_id, NodeKind::section)
                               : std::nullopt;
         section && !has[*section];
         section = graph.find(graph.node(*section).section_id, NodeKind::section)) {
      has[*section] = true;
    }
  }
  for (const Vertex v : graph.all(NodeKind::indicator)) {
    const auto section = graph.find(graph.node(v).section_id, NodeKind::section);
    has[v] = section && has[*section];
  }
  for (const Vertex v : graph.all(NodeKind::footnote)) {
    has[v] = std::ranges::any_of(graph.out(v, EdgeKind::annotates),
                                 [&](const auto& e) { return has[graph.target(e)]; });
  }
  for (const NodeKind kind : {NodeKind::organisation, NodeKind::law, NodeKind::instrument}) {
    for (const Vertex v : graph.all(kind)) {
      has[v] = std::ranges::any_of(graph.out(v, EdgeKind::responsible),
                                   [&](const auto& e) { return has[graph.target(e)]; }) ||
               std::ranges::any_of(graph.in(v, EdgeKind::cites),
                                   [&](const auto& e) { return has[graph.source(e)]; });
    }
  }
}

}  // namespace

KeptThings kept_things(const PolicyGraph& graph, const ExplorerScope& scope,
                       const std::vector<Overlap>& overlaps) {
  const Rows all = all_rows(graph);
  const Asked asked(graph, scope);
  std::vector<bool> wanted;
  for (const Row& row : all.rows) {
    wanted.push_back(std::ranges::any_of(row, [&](Vertex v) { return asked.has(v); }));
  }
  const std::vector<bool> beside = companions(graph, all, wanted, overlaps);

  KeptThings kept;
  kept.has.assign(graph.size(), false);
  bool full = false;
  const auto keep = [&](const Row& row) {
    full = full || kept.measures + row.size() > scope.most_measures;
    (full ? kept.beyond : kept.measures) += row.size();
    for (const Vertex v : row) {
      kept.has[v] = !full;
    }
  };
  for (std::size_t i = 0; i < all.rows.size(); ++i) {
    if (wanted[i]) {
      keep(all.rows[i]);
    } else if (!beside[i]) {
      kept.not_asked += all.rows[i].size();
    }
  }
  for (std::size_t i = 0; i < all.rows.size(); ++i) {
    if (!wanted[i] && beside[i]) {
      keep(all.rows[i]);
    }
  }
  if (kept.all()) {
    kept.has.assign(graph.size(), true);
  } else {
    keep_related(graph, kept.has);
  }
  return kept;
}

}  // namespace polink
