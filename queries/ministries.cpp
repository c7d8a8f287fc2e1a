#include "queries/ministries.h"

#include <algorithm>
#include <set>

namespace polink {
namespace {

void add(RoleCount& count, bool lead_known, bool lead) {
  int& role = lead ? count.led : lead_known ? count.supported : count.unknown;
  ++role;
}

}  // namespace

std::vector<PolicyGraph::Vertex> holders_today(const PolicyGraph& graph,
                                               PolicyGraph::Vertex organisation) {
  std::set<PolicyGraph::Vertex> seen;
  std::vector<PolicyGraph::Vertex> holders;
  std::vector<PolicyGraph::Vertex> open{organisation};
  while (!open.empty()) {
    const auto v = open.back();
    open.pop_back();
    if (!seen.insert(v).second) {
      continue;  // a circle in the register
    }
    const auto successions = graph.out(v, EdgeKind::succeeded_by);
    if (successions.empty()) {
      holders.push_back(v);
    }
    for (const auto e : successions) {
      open.push_back(graph.target(e));
    }
  }
  std::ranges::sort(holders, {}, [&](const auto v) { return graph.node(v).id; });
  return holders;
}

std::vector<MinistryCount> count_ministries(const PolicyGraph& graph) {
  std::vector<MinistryCount> rows;
  for (const auto v : graph.all(NodeKind::organisation)) {
    MinistryCount row;
    row.code = graph.node(v).id;
    row.name = graph.node(v).text;
    row.kind = graph.facts<OrganisationFacts>(v).kind;
    row.sure = graph.facts<OrganisationFacts>(v).sure;
    for (const auto holder : holders_today(graph, v)) {
      if (holder != v) {
        row.heirs.push_back(graph.node(holder).id);
      }
    }
    row.evidence.rule = "named in 【】";
    for (const auto e : graph.out(v, EdgeKind::responsible)) {
      const auto measure = graph.target(e);
      const auto& facts = graph.facts<MeasureFacts>(measure);
      add(row.measures.at(static_cast<std::size_t>(facts.kind)), facts.lead_known,
          graph.edge(e).lead);
      add(row.total, facts.lead_known, graph.edge(e).lead);
      rest_on(row.evidence, graph, measure);
    }
    rows.push_back(std::move(row));
  }
  std::ranges::stable_sort(rows, std::ranges::greater{},
                           [](const MinistryCount& row) { return row.total.all(); });
  return rows;
}

}  // namespace polink
