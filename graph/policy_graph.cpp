#include "graph/policy_graph.h"

#include <algorithm>
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

bool PolicyGraph::is_rare(EdgeKind kind) {
  return kind == EdgeKind::amends || kind == EdgeKind::based_on || kind == EdgeKind::succeeded_by;
}

void PolicyGraph::reserve(std::size_t vertices) {
  graph_.m_vertices.reserve(vertices);
  index_.reserve(vertices);
}

PolicyGraph::Vertex PolicyGraph::add(Node node) {
  if (const auto known = find(node.id, node.kind)) {
    return *known;
  }
  const auto [same_id, is_new] = index_.try_emplace(node.id);
  const Vertex v = boost::add_vertex(std::move(node), graph_);
  if (is_new) {
    same_id->second.first = v;
  } else {
    same_id->second.others.push_back(v);
  }
  return v;
}

PolicyGraph::EdgeId PolicyGraph::connect(Vertex from, Vertex to, Edge edge) {
  const bool rare = is_rare(edge.kind);
  const EdgeId added = boost::add_edge(from, to, std::move(edge), graph_).first;
  if (rare) {
    rare_out_[from].push_back(added);
    rare_in_[to].push_back(added);
  }
  return added;
}

std::optional<PolicyGraph::Vertex> PolicyGraph::find(std::string_view id) const {
  const auto found = index_.find(id);
  return found == index_.end() ? std::nullopt : std::optional(found->second.first);
}

std::optional<PolicyGraph::Vertex> PolicyGraph::find(std::string_view id, NodeKind kind) const {
  const auto found = index_.find(id);
  if (found == index_.end()) {
    return std::nullopt;
  }
  if (graph_[found->second.first].kind == kind) {
    return found->second.first;
  }
  const auto& others = found->second.others;
  const auto other = std::ranges::find(others, kind, [&](Vertex v) { return graph_[v].kind; });
  return other == others.end() ? std::nullopt : std::optional(*other);
}

std::vector<PolicyGraph::EdgeId> PolicyGraph::out(Vertex v, EdgeKind kind) const {
  std::vector<EdgeId> found;
  if (is_rare(kind)) {
    const auto rare = rare_out_.find(v);
    return rare == rare_out_.end() ? found : rare->second;
  }
  for (auto [e, end] = boost::out_edges(v, graph_); e != end; ++e) {
    if (graph_[*e].kind == kind) {
      found.push_back(*e);
    }
  }
  return found;
}

std::vector<PolicyGraph::EdgeId> PolicyGraph::in(Vertex v, EdgeKind kind) const {
  std::vector<EdgeId> found;
  if (is_rare(kind)) {
    const auto rare = rare_in_.find(v);
    return rare == rare_in_.end() ? found : rare->second;
  }
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
