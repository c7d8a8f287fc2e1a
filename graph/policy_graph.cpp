#include "graph/policy_graph.h"

#include <array>

namespace polink {

std::string_view to_string(NodeKind value) {
  constexpr std::array<std::string_view, 7> words{"section",    "measure",   "organisation", "law",
                                                  "instrument", "indicator", "footnote"};
  return words.at(static_cast<std::size_t>(value));
}

std::string_view to_string(EdgeKind value) {
  constexpr std::array<std::string_view, 11> words{
      "contains",  "responsible", "cites",  "follows",  "repost_of",   "duplicate_of",
      "annotates", "tracks",      "amends", "based_on", "succeeded_by"};
  return words.at(static_cast<std::size_t>(value));
}

PolicyGraph::Vertex PolicyGraph::add(Node node) {
  auto& same_id = index_[node.id];
  for (const Vertex v : same_id) {
    if (graph_[v].kind == node.kind) {
      return v;
    }
  }
  const Vertex v = boost::add_vertex(std::move(node), graph_);
  same_id.push_back(v);
  return v;
}

PolicyGraph::EdgeId PolicyGraph::connect(Vertex from, Vertex to, Edge edge) {
  return boost::add_edge(from, to, std::move(edge), graph_).first;
}

std::optional<PolicyGraph::Vertex> PolicyGraph::find(std::string_view id) const {
  const auto found = index_.find(std::string(id));
  if (found == index_.end()) {
    return std::nullopt;
  }
  return found->second.front();
}

std::optional<PolicyGraph::Vertex> PolicyGraph::find(std::string_view id, NodeKind kind) const {
  const auto found = index_.find(std::string(id));
  if (found != index_.end()) {
    for (const Vertex v : found->second) {
      if (graph_[v].kind == kind) {
        return v;
      }
    }
  }
  return std::nullopt;
}

std::vector<PolicyGraph::EdgeId> PolicyGraph::out(Vertex v, EdgeKind kind) const {
  std::vector<EdgeId> found;
  for (auto [e, end] = boost::out_edges(v, graph_); e != end; ++e) {
    if (graph_[*e].kind == kind) {
      found.push_back(*e);
    }
  }
  return found;
}

std::vector<PolicyGraph::EdgeId> PolicyGraph::in(Vertex v, EdgeKind kind) const {
  std::vector<EdgeId> found;
  for (auto [e, end] = boost::in_edges(v, graph_); e != end; ++e) {
    if (graph_[*e].kind == kind) {
      found.push_back(*e);
    }
  }
  return found;
}

std::vector<PolicyGraph::Vertex> PolicyGraph::all(NodeKind kind) const {
  std::vector<Vertex> found;
  for (auto [v, end] = boost::vertices(graph_); v != end; ++v) {
    if (graph_[*v].kind == kind) {
      found.push_back(*v);
    }
  }
  return found;
}

}  // namespace polink
