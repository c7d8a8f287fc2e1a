#include "queries/hubs.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "queries/duplicates.h"
#include "queries/signs.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

// What names a thing.
struct Bearers {
  std::set<std::size_t> rows;
  std::vector<Vertex> measures;
};

// Rows and the things that they name, each numbered, and who is tied to whom: of vertex v
// those from ends[starts[v]] to ends[starts[v + 1]].
struct Network {
  std::vector<std::size_t> starts;
  std::vector<std::uint32_t> ends;

  [[nodiscard]] std::size_t size() const { return starts.size() - 1; }
  [[nodiscard]] std::span<const std::uint32_t> tied_to(std::uint32_t v) const {
    return {ends.data() + starts[v], ends.data() + starts[v + 1]};
  }
};

// Rows first, then things.
Network network_of(const std::map<Vertex, Bearers>& bearers, std::size_t rows) {
  Network network;
  network.starts.assign(rows + bearers.size() + 1, 0);
  std::size_t number = rows;
  for (const auto& [thing, borne] : bearers) {
    network.starts[++number] = borne.rows.size();
    for (const std::size_t row : borne.rows) {
      ++network.starts[row + 1];
    }
  }
  std::partial_sum(network.starts.begin(), network.starts.end(), network.starts.begin());
  network.ends.resize(network.starts.back());
  std::vector<std::size_t> next(network.starts.begin(), network.starts.end() - 1);
  std::uint32_t thing_number = static_cast<std::uint32_t>(rows);
  for (const auto& [thing, borne] : bearers) {
    for (const std::size_t row : borne.rows) {
      network.ends[next[thing_number]++] = static_cast<std::uint32_t>(row);
      network.ends[next[row]++] = thing_number;
    }
    ++thing_number;
  }
  return network;
}

// Brandes' algorithm without weights (A Faster Algorithm for Betweenness Centrality, 2001).
// Boost has it too, with lists of the ways to each vertex that it makes anew for each
// source; this takes two thirds of its time and gives the same sums.
class Betweenness {
 public:
  explicit Betweenness(const Network& network)
      : network_(network), known_(network.size()), centrality_(network.size()) {}

  std::vector<double> find() {
    for (std::uint32_t source = 0; source < network_.size(); ++source) {
      walk_from(source);
      add_up(source);
    }
    for (double& one : centrality_) {
      one /= 2;  // each pair was seen from both its ends
    }
    return std::move(centrality_);
  }

 private:
  static constexpr std::uint32_t unseen = UINT32_MAX;

  // Of a vertex, as seen from the source.
  struct Known {
    std::uint32_t distance = unseen;
    double dependency = 0;
    double ways = 0;  // that are shortest
  };

  void walk_from(std::uint32_t source) {
    order_.assign(1, source);
    known_[source] = {0, 0, 1};
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const Known v = known_[order_[i]];
      for (const std::uint32_t end : network_.tied_to(order_[i])) {
        Known& w = known_[end];
        if (w.distance == unseen) {
          order_.push_back(end);
          w = {v.distance + 1, 0, v.ways};
        } else if (w.distance == v.distance + 1) {
          w.ways += v.ways;
        }
      }
    }
  }

  // What each vertex does for the ways from `source`, from the furthest back.
  void add_up(std::uint32_t source) {
    for (auto place = order_.rbegin(); place != order_.rend(); ++place) {
      const Known w = known_[*place];
      for (const std::uint32_t end : network_.tied_to(*place)) {
        Known& v = known_[end];
        if (v.distance + 1 == w.distance) {
          v.dependency += v.ways / w.ways * (1 + w.dependency);
        }
      }
      if (*place != source) {
        centrality_[*place] += w.dependency;
      }
    }
    for (const std::uint32_t v : order_) {
      known_[v].distance = unseen;
    }
  }

  const Network& network_;
  std::vector<std::uint32_t> order_;  // as they are reached
  std::vector<Known> known_;
  std::vector<double> centrality_;
};

std::vector<double> betweenness_of(const std::map<Vertex, Bearers>& bearers, std::size_t rows) {
  const Network network = network_of(bearers, rows);
  std::vector<double> centrality = Betweenness(network).find();
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
