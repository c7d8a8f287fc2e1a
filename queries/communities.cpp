#include "queries/communities.h"

#include <algorithm>
#include <limits>
#include <map>

namespace polink {
namespace {

constexpr double least_gain = 1e-9;

// One level: vertices that may stand for communities of the level before.
struct Level {
  std::vector<std::map<std::size_t, double>> neighbours;  // both ways, without itself
  std::vector<double> inner;                              // weight of edges to itself
  std::vector<double> degree;
  double total = 0;  // of all edges, each once

  explicit Level(std::size_t count) : neighbours(count), inner(count), degree(count) {}

  void add(std::size_t a, std::size_t b, double weight) {
    total += weight;
    degree[a] += weight;
    degree[b] += weight;
    if (a == b) {
      inner[a] += weight;
    } else {
      neighbours[a][b] += weight;
      neighbours[b][a] += weight;
    }
  }
};

// Moves vertices until none gains by it; false if none moved at all.
bool settle(const Level& level, double resolution, std::vector<std::size_t>& of) {
  std::vector<double> degree_of = level.degree;
  bool any = false;
  for (bool moved = true; moved;) {
    moved = false;
    for (std::size_t v = 0; v < of.size(); ++v) {
      std::map<std::size_t, double> to;  // community → weight of edges into it
      to[of[v]] = 0;
      for (const auto& [other, weight] : level.neighbours[v]) {
        to[of[other]] += weight;
      }
      const std::size_t before = of[v];
      degree_of[before] -= level.degree[v];
      const auto gain = [&](std::size_t community, double weight) {
        return weight - resolution * level.degree[v] * degree_of[community] / (2 * level.total);
      };
      std::size_t best = before;
      double most = gain(before, to[before]);
      for (const auto& [community, weight] : to) {
        if (gain(community, weight) > most + least_gain) {
          best = community;
          most = gain(community, weight);
        }
      }
      degree_of[best] += level.degree[v];
      of[v] = best;
      moved = moved || best != before;
    }
    any = any || moved;
  }
  return any;
}

// Numbers from 0 in the order in which they come up; how many there are.
std::size_t renumber(std::vector<std::size_t>& of) {
  std::map<std::size_t, std::size_t> numbers;
  for (std::size_t& community : of) {
    community = numbers.emplace(community, numbers.size()).first->second;
  }
  return numbers.size();
}

}  // namespace

std::vector<std::size_t> communities(std::size_t count, const std::vector<WeightedEdge>& edges,
                                     double resolution) {
  Level level(count);
  for (const WeightedEdge& edge : edges) {
    level.add(edge.first, edge.second, edge.weight);
  }
  std::vector<std::size_t> whole(count);
  for (std::size_t v = 0; v < count; ++v) {
    whole[v] = v;
  }
  while (level.total > 0) {
    std::vector<std::size_t> of(level.degree.size());
    for (std::size_t v = 0; v < of.size(); ++v) {
      of[v] = v;
    }
    if (!settle(level, resolution, of)) {
      break;
    }
    Level next(renumber(of));
    for (std::size_t v = 0; v < of.size(); ++v) {
      if (level.inner[v] > 0) {
        next.add(of[v], of[v], level.inner[v]);
      }
      for (const auto& [other, weight] : level.neighbours[v]) {
        if (v < other) {
          next.add(of[v], of[other], weight);
        }
      }
    }
    for (std::size_t& community : whole) {
      community = of[community];
    }
    level = std::move(next);
  }
  renumber(whole);
  return whole;
}

}  // namespace polink
