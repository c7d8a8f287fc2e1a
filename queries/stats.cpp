#include "queries/stats.h"

#include <map>
#include <set>

#include "queries/across.h"
namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

// A row on its way: the different things are told apart by vertex.
struct Tally {
  SectionCount count;
  std::set<Vertex> organisations;
  std::set<Vertex> laws;
  std::set<Vertex> footnotes;
};

void tally_measure(const PolicyGraph& graph, Vertex v, Tally& tally) {
  const auto& facts = graph.facts<MeasureFacts>(v);
  switch (facts.kind) {
    case MeasureKind::plan:
      ++tally.count.plan;
      break;
    case MeasureKind::status:
      ++tally.count.status;
      break;
    case MeasureKind::next:
      ++tally.count.next;
      break;
  }
  tally.count.reposts += facts.repost ? 1 : 0;
  tally.count.dangling += facts.repost && graph.out(v, EdgeKind::repost_of).empty() ? 1 : 0;
  const auto within = [&](PolicyGraph::EdgeId e) { return !goes_across(graph, e); };
  const bool duplicated = std::ranges::any_of(graph.out(v, EdgeKind::duplicate_of), within) ||
                          std::ranges::any_of(graph.in(v, EdgeKind::duplicate_of), within);
  tally.count.duplicates += duplicated ? 1 : 0;
  for (const auto e : graph.in(v, EdgeKind::responsible)) {
    tally.organisations.insert(graph.source(e));
  }
}

void tally_node(const PolicyGraph& graph, Vertex v, Tally& tally) {
  const NodeKind kind = graph.node(v).kind;
  if (kind == NodeKind::measure) {
    tally_measure(graph, v, tally);
  }
  tally.count.indicators += kind == NodeKind::indicator ? 1 : 0;
  for (const auto e : graph.out(v, EdgeKind::cites)) {
    if (graph.node(graph.target(e)).kind == NodeKind::law) {
      tally.laws.insert(graph.target(e));
    }
  }
  for (const auto e : graph.in(v, EdgeKind::annotates)) {
    tally.footnotes.insert(graph.source(e));
  }
}

void tally_below(const PolicyGraph& graph, Vertex section, Tally& tally) {
  tally_node(graph, section, tally);
  for (const auto e : graph.out(section, EdgeKind::contains)) {
    const Vertex part = graph.target(e);
    if (graph.node(part).kind == NodeKind::section) {
      tally_below(graph, part, tally);
    } else {
      tally_node(graph, part, tally);
    }
  }
}

SectionCount finished(Tally tally) {
  tally.count.organisations = static_cast<int>(tally.organisations.size());
  tally.count.laws = static_cast<int>(tally.laws.size());
  tally.count.footnotes = static_cast<int>(tally.footnotes.size());
  tally.count.evidence.rule = "count";
  return std::move(tally.count);
}

SectionCount count_whole(const PolicyGraph& graph) {
  Tally whole;
  for (auto [v, end] = boost::vertices(graph.boost()); v != end; ++v) {
    tally_node(graph, *v, whole);
    if (graph.node(*v).kind == NodeKind::footnote) {
      whole.footnotes.insert(*v);
    }
  }
  return finished(std::move(whole));
}

}  // namespace

std::vector<SectionCount> count_sections(const PolicyGraph& graph, const StatsOptions& options) {
  std::vector<SectionCount> rows;
  for (const Vertex v : graph.all(NodeKind::section)) {
    if (graph.facts<SectionFacts>(v).level > options.level) {
      continue;
    }
    Tally tally;
    tally.count.id = graph.node(v).id;
    tally.count.title = graph.node(v).text;
    rest_on(tally.count.evidence, graph, v);
    tally_below(graph, v, tally);
    rows.push_back(finished(std::move(tally)));
  }
  rows.push_back(count_whole(graph));
  return rows;
}

}  // namespace polink
