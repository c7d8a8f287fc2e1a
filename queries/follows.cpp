#include "queries/follows.h"

#include "graph/error.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

struct RowItems {
  std::vector<Vertex> status;
  std::vector<Vertex> next;
};

RowItems items_of_row(const PolicyGraph& graph, Vertex measure) {
  const Node& node = graph.node(measure);
  const int row = graph.facts<MeasureFacts>(measure).row;
  RowItems items;
  for (const auto e : graph.in(measure, EdgeKind::contains)) {
    for (const auto sibling : graph.out(graph.source(e), EdgeKind::contains)) {
      const Vertex v = graph.target(sibling);
      if (graph.node(v).kind != NodeKind::measure || graph.node(v).section_id != node.section_id ||
          graph.facts<MeasureFacts>(v).row != row) {
        continue;
      }
      const MeasureKind kind = graph.facts<MeasureFacts>(v).kind;
      if (kind == MeasureKind::status) {
        items.status.push_back(v);
      } else if (kind == MeasureKind::next) {
        items.next.push_back(v);
      }
    }
  }
  return items;
}

FollowsPair pair_of(const PolicyGraph& graph, PolicyGraph::EdgeId link) {
  FollowsPair pair;
  const Vertex next = graph.source(link);
  const Vertex status = graph.target(link);
  pair.next = graph.node(next).id;
  pair.status = graph.node(status).id;
  pair.score = graph.edge(link).score;
  pair.method = graph.edge(link).method;
  rest_on(pair.evidence, graph, next);
  rest_on(pair.evidence, graph, status);
  pair.evidence.score = pair.score;
  pair.evidence.rule = "follows " + pair.method;
  return pair;
}

FollowsPair alone(const PolicyGraph& graph, Vertex item, bool is_next) {
  FollowsPair pair;
  (is_next ? pair.next : pair.status) = graph.node(item).id;
  rest_on(pair.evidence, graph, item);
  pair.evidence.rule = is_next ? "carries on no status" : "carried on by no next item";
  return pair;
}

}  // namespace

std::vector<FollowsPair> find_follows(const PolicyGraph& graph, std::string_view id) {
  const auto measure = graph.find(id, NodeKind::measure);
  if (!measure) {
    throw Error(Failure::no_such_thing,
                std::string(id) + " is no measure's id; see polink show of a section for them");
  }
  const MeasureKind kind = graph.facts<MeasureFacts>(*measure).kind;
  const RowItems row = items_of_row(graph, *measure);
  std::vector<FollowsPair> pairs;
  for (const Vertex status : row.status) {
    if (kind == MeasureKind::status && status != *measure) {
      continue;
    }
    const auto links = graph.in(status, EdgeKind::follows);
    for (const auto link : links) {
      if (kind != MeasureKind::next || graph.source(link) == *measure) {
        pairs.push_back(pair_of(graph, link));
      }
    }
    if (links.empty() && kind != MeasureKind::next) {
      pairs.push_back(alone(graph, status, false));
    }
  }
  for (const Vertex next : row.next) {
    const bool asked = kind == MeasureKind::plan || next == *measure;
    if (asked && graph.out(next, EdgeKind::follows).empty()) {
      pairs.push_back(alone(graph, next, true));
    }
  }
  return pairs;
}

}  // namespace polink
