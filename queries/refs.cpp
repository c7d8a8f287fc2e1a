#include "queries/refs.h"

#include <array>

#include "queries/names.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

constexpr std::array<EdgeKind, 3> relations{EdgeKind::amends, EdgeKind::based_on,
                                            EdgeKind::succeeded_by};

Reference reference_of(const PolicyGraph& graph, PolicyGraph::EdgeId e) {
  const Node& source = graph.node(graph.source(e));
  const Node& target = graph.node(graph.target(e));
  Reference found;
  found.relation = graph.edge(e).kind;
  found.article = graph.edge(e).article;
  found.source = source.id;
  found.target_kind = target.kind;
  found.target = target.id;
  found.surface = graph.edge(e).surface;
  found.method = graph.edge(e).method;
  found.document_id = source.document_id;
  found.line = source.first_line;
  rest_on(found.evidence, graph, graph.source(e));
  // A relation stands where somebody says so.
  if (const auto said = graph.find(graph.edge(e).said_by); said && !graph.edge(e).said_by.empty()) {
    found.document_id = graph.node(*said).document_id;
    found.line = graph.node(*said).first_line;
    rest_on(found.evidence, graph, *said);
  }
  found.evidence.ids.push_back(target.id);
  found.evidence.words.push_back(found.surface);
  found.evidence.score = graph.edge(e).score;
  found.evidence.rule = found.method;
  return found;
}

void add_cited_by(const PolicyGraph& graph, Vertex source, std::vector<Reference>& found) {
  for (const auto e : graph.out(source, EdgeKind::cites)) {
    found.push_back(reference_of(graph, e));
  }
  for (const auto e : graph.out(source, EdgeKind::contains)) {
    add_cited_by(graph, graph.target(e), found);
  }
}

}  // namespace

std::vector<Reference> find_references(const PolicyGraph& graph, std::string_view name) {
  const Vertex subject = find_named(graph, name);
  std::vector<Reference> found;
  for (const auto e : graph.in(subject, EdgeKind::cites)) {
    found.push_back(reference_of(graph, e));
  }
  add_cited_by(graph, subject, found);
  for (const EdgeKind kind : relations) {
    for (const auto e : graph.out(subject, kind)) {
      found.push_back(reference_of(graph, e));
    }
    for (const auto e : graph.in(subject, kind)) {
      found.push_back(reference_of(graph, e));
    }
  }
  return found;
}

std::vector<Reference> all_references(const PolicyGraph& graph) {
  std::vector<Reference> found;
  for (auto [v, end] = boost::vertices(graph.boost()); v != end; ++v) {
    for (const auto e : graph.out(*v, EdgeKind::cites)) {
      found.push_back(reference_of(graph, e));
    }
  }
  for (auto [v, end] = boost::vertices(graph.boost()); v != end; ++v) {
    for (const EdgeKind kind : relations) {
      for (const auto e : graph.out(*v, kind)) {
        found.push_back(reference_of(graph, e));
      }
    }
  }
  return found;
}

}  // namespace polink
