#include "queries/hubs.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>

#include "queries/duplicates.h"
#include "queries/signs.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;
using Network = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

// What names a thing.
struct Bearers {
  std::set<std::size_t> rows;
  std::vector<Vertex> measures;
};

// By vertex of the network: rows first, then things.
std::vector<double> betweenness_of(const std::map<Vertex, Bearers>& bearers, std::size_t rows) {
  Network network(rows + bearers.size());
  std::size_t number = rows;
  for (const auto& [thing, borne] : bearers) {
    for (const std::size_t row : borne.rows) {
      boost::add_edge(number, row, network);
    }
    ++number;
  }
  std::vector<double> centrality(boost::num_vertices(network));
  boost::brandes_betweenness_centrality(
      network, boost::make_iterator_property_map(centrality.begin(),
                                                 boost::get(boost::vertex_index, network)));
  const auto others = static_cast<double>(centrality.size()) - 1;
  for (double& one : centrality) {
    one = others > 1 ? one / (others * (others - 1) / 2) : 0;
  }
  return centrality;
}

}  // namespace

Hubs find_hubs(const PolicyGraph& graph, const HubFilter& filter) {
  const ScopeFilter scope(graph, filter.scope);
  std::map<std::string, std::size_t> rows;
  std::map<Vertex, Bearers> bearers;
  for (const Vertex v : graph.all(NodeKind::measure)) {
    if (!scope.has(v)) {
      continue;
    }
    const std::size_t row = rows.emplace(row_id(graph, v), rows.size()).first->second;
    std::vector<Vertex> things = things_of(graph, v);
    for (const NamedOrganisation& named : named_organisations(graph, v)) {
      if (!is_group(graph, named.vertex)) {
        things.push_back(named.vertex);
      }
    }
    for (const Vertex thing : things) {
      bearers[thing].rows.insert(row);
      bearers[thing].measures.push_back(v);
    }
  }
  std::size_t ties = 0;
  for (const auto& [thing, borne] : bearers) {
    ties += borne.rows.size();
  }
  Hubs found;
  found.weighed = ties <= filter.most_ties;
  const std::vector<double> centrality = found.weighed
                                             ? betweenness_of(bearers, rows.size())
                                             : std::vector<double>(rows.size() + bearers.size());
  std::size_t number = rows.size();
  for (const auto& [thing, borne] : bearers) {
    const double betweenness = centrality[number++];
    const Node& node = graph.node(thing);
    if (!filter.kinds.empty() && std::ranges::find(filter.kinds, node.kind) == filter.kinds.end()) {
      continue;
    }
    Hub hub{node.id, node.kind,   node.text, borne.rows.size(), borne.measures.size(), 0,
            0,       betweenness, {}};
    std::set<std::string> sections;
    std::set<std::string> ministries;
    for (const Vertex v : borne.measures) {
      sections.insert(graph.node(v).section_id);
      const auto codes = ministries_behind(graph, v);
      ministries.insert(codes.begin(), codes.end());
      rest_on(hub.evidence, graph, v);
    }
    hub.sections = sections.size();
    hub.ministries = ministries.size();
    hub.evidence.rule = "betweenness and degree";
    hub.evidence.score = betweenness;
    found.hubs.push_back(std::move(hub));
  }
  std::ranges::stable_sort(found.hubs, [](const Hub& a, const Hub& b) {
    return std::tuple(a.betweenness, a.rows, a.measures) >
           std::tuple(b.betweenness, b.rows, b.measures);
  });
  return found;
}

}  // namespace polink
