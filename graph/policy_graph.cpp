#include "graph/policy_graph.h"

#include <algorithm>
#include <array>
#include <functional>

namespace polink {
namespace {

std::size_t hash_of(std::string_view id) { return std::hash<std::string_view>()(id); }

// Most vertices have a few edges; to grow one by one takes several rooms in turn.
template <typename Edges>
void make_room(Edges& edges) {
  constexpr std::size_t a_few = 4;
  if (edges.capacity() == 0) {
    edges.reserve(a_few);
  }
}

}  // namespace

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
  graph_->m_vertices.reserve(vertices);
  index_.reserve(vertices);
}

PolicyGraph::Vertex PolicyGraph::add(Node node) {
  const std::size_t hash = hash_of(node.id);
  if (const auto known = find(hash, node.id, {node.kind})) {
    return *known;
  }
  // What Boost is given it copies; what is there is moved into.
  const Vertex v = boost::add_vertex(*graph_);
  (*graph_)[v] = std::move(node);
  index_.add(hash, static_cast<IdIndex::Number>(v));
  return v;
}

PolicyGraph::EdgeId PolicyGraph::connect(Vertex from, Vertex to, Edge edge) {
  make_room(graph_->out_edge_list(from));
  make_room(boost::in_edge_list(*graph_, to));
  const EdgeId added = boost::add_edge(from, to, *graph_).first;
  if (is_rare(edge.kind)) {
    rare_out_[from].push_back(added);
    rare_in_[to].push_back(added);
  }
  for (std::string_view* text : {&edge.method, &edge.surface, &edge.article, &edge.said_by}) {
    *text = edge_texts_.keep(*text);
  }
  (*graph_)[added] = edge;
  return added;
}

std::optional<PolicyGraph::Vertex> PolicyGraph::find(std::string_view id) const {
  std::optional<Vertex> first;
  index_.each(hash_of(id), [&](Vertex v) {
    if ((!first || v < *first) && node(v).id == id) {
      first = v;
    }
  });
  return first;
}

std::optional<PolicyGraph::Vertex> PolicyGraph::find(std::string_view id, NodeKind kind) const {
  return find(id, {kind});
}

std::optional<PolicyGraph::Vertex> PolicyGraph::find(std::string_view id,
                                                     std::initializer_list<NodeKind> kinds) const {
  return find(hash_of(id), id, kinds);
}

std::optional<PolicyGraph::Vertex> PolicyGraph::find(std::size_t hash, std::string_view id,
                                                     std::initializer_list<NodeKind> kinds) const {
  std::optional<Vertex> found;
  const NodeKind* end = kinds.end();  // of the kinds before the one that was found
  index_.each(hash, [&](Vertex v) {
    const NodeKind* kind = std::find(kinds.begin(), end, node(v).kind);
    if (kind != end && node(v).id == id) {
      found = v;
      end = kind;
    }
  });
  return found;
}

std::vector<PolicyGraph::EdgeId> PolicyGraph::out(Vertex v, EdgeKind kind) const {
  std::vector<EdgeId> found;
  if (is_rare(kind)) {
    const auto rare = rare_out_.find(v);
    return rare == rare_out_.end() ? found : rare->second;
  }
  for (auto [e, end] = boost::out_edges(v, *graph_); e != end; ++e) {
    if ((*graph_)[*e].kind == kind) {
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
  for (auto [e, end] = boost::in_edges(v, *graph_); e != end; ++e) {
    if ((*graph_)[*e].kind == kind) {
      found.push_back(*e);
    }
  }
  return found;
}

std::vector<PolicyGraph::Vertex> PolicyGraph::all(NodeKind kind) const {
  std::vector<Vertex> found;
  for (auto [v, end] = boost::vertices(*graph_); v != end; ++v) {
    if ((*graph_)[*v].kind == kind) {
      found.push_back(*v);
    }
  }
  return found;
}

}  // namespace polink
