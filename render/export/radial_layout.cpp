#include "render/export/radial_layout.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

constexpr double spacing = 14;  // between neighbours on the outermost ring

bool is_child(const PolicyGraph& graph, Vertex v) {
  return !graph.in(v, EdgeKind::contains).empty();
}

// Angles of what documents hold, as turns from 0 to 1.
class Tree {
 public:
  explicit Tree(const PolicyGraph& graph)
      : graph_(graph), turn_(graph.size(), -1), depth_(graph.size(), 0) {
    for (Vertex v = 0; v < graph.size(); ++v) {
      if (in_tree(v) && !is_child(graph, v)) {
        place(v, 1);
      }
    }
    for (double& turn : turn_) {
      turn = turn < 0 ? turn : turn / std::max(leaves_, 1.0);
    }
  }

  [[nodiscard]] bool in_tree(Vertex v) const {
    const NodeKind kind = graph_.node(v).kind;
    return kind == NodeKind::section || kind == NodeKind::measure || kind == NodeKind::indicator;
  }
  [[nodiscard]] double turn(Vertex v) const { return turn_[v]; }
  [[nodiscard]] double depth(Vertex v) const { return depth_[v]; }
  [[nodiscard]] double leaves() const { return leaves_; }

 private:
  void place(Vertex v, double depth) {
    depth_[v] = graph_.node(v).kind == NodeKind::section ? depth : 4;
    const auto parts = graph_.out(v, EdgeKind::contains);
    if (parts.empty()) {
      turn_[v] = leaves_++;
      return;
    }
    const double first = leaves_;
    for (const auto e : parts) {
      place(graph_.target(e), depth + 1);
    }
    turn_[v] = (first + leaves_ - 1) / 2;
  }

  const PolicyGraph& graph_;
  std::vector<double> turn_;
  std::vector<double> depth_;
  double leaves_ = 0;
};

std::complex<double> direction(double turn) { return std::polar(1.0, 2 * std::numbers::pi * turn); }

// The mean direction of a vertex's neighbours in the tree.
double mean_turn(const PolicyGraph& graph, const Tree& tree, Vertex v) {
  std::complex<double> sum;
  const auto add = [&](Vertex neighbour) {
    if (tree.in_tree(neighbour)) {
      sum += direction(tree.turn(neighbour));
    }
  };
  const auto [out, out_end] = boost::out_edges(v, graph.boost());
  std::for_each(out, out_end, [&](const auto& e) { add(graph.target(e)); });
  const auto [in, in_end] = boost::in_edges(v, graph.boost());
  std::for_each(in, in_end, [&](const auto& e) { add(graph.source(e)); });
  const double turn = std::arg(sum) / (2 * std::numbers::pi);
  return turn < 0 ? turn + 1 : turn;
}

// Spreads things over a ring in the order of their mean directions.
void spread(const PolicyGraph& graph, const Tree& tree, NodeKind kind, double radius,
            std::vector<Position>& places) {
  std::vector<std::pair<double, Vertex>> ring;
  for (const Vertex v : graph.all(kind)) {
    ring.emplace_back(mean_turn(graph, tree, v), v);
  }
  std::ranges::sort(ring);
  const double count = static_cast<double>(std::max<std::size_t>(ring.size(), 1));
  const double whole_ring = std::max(radius, count * spacing / (2 * std::numbers::pi));
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const auto at = whole_ring * direction(static_cast<double>(i) / count);
    places[ring[i].second] = {at.real(), at.imag()};
  }
}

}  // namespace

std::vector<Position> radial_layout(const PolicyGraph& graph) {
  const Tree tree(graph);
  const double radius = std::max(200.0, tree.leaves() * spacing / (2 * std::numbers::pi));
  std::vector<Position> places(graph.size());
  constexpr double rings = 4;
  for (Vertex v = 0; v < graph.size(); ++v) {
    if (tree.in_tree(v)) {
      // A lone root of the whole tree is in the middle of its ring like any other.
      const auto at = radius * (0.4 + 0.6 * tree.depth(v) / rings) * direction(tree.turn(v));
      places[v] = {at.real(), at.imag()};
    }
  }
  spread(graph, tree, NodeKind::organisation, radius * 0.35, places);
  spread(graph, tree, NodeKind::law, radius * 1.1, places);
  spread(graph, tree, NodeKind::instrument, radius * 1.2, places);
  spread(graph, tree, NodeKind::footnote, radius * 1.3, places);
  return places;
}

}  // namespace polink
