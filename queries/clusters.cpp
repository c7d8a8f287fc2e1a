#include "queries/clusters.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "queries/across.h"
#include "queries/communities.h"
#include "queries/compound_terms.h"
#include "queries/duplicates.h"
#include "queries/signs.h"
#include "queries/text_key.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

// A thing or a compound, with how much it says of a row that has it.
struct Sign {
  std::string name;  // empty: ties rows but names nothing
  double weight = 0;
  std::vector<std::size_t> rows;
};

class ClusterFinder {
 public:
  ClusterFinder(const PolicyGraph& graph, const ClusterFilter& filter)
      : graph_(graph), filter_(filter), scope_(graph, filter.scope), rows_(rows_of(graph)) {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      for (const Vertex item : items_of(rows_[i])) {
        row_of_item_[item] = i;
      }
    }
    collect_signs();
  }

  std::vector<Cluster> find() {
    constexpr double resolution = 1.5;  // else subjects that only touch become one
    const std::vector<WeightedEdge> ties = strongest_ties();
    const std::vector<std::size_t> of = communities(rows_.size(), ties, resolution);
    std::map<std::size_t, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < of.size(); ++i) {
      groups[of[i]].push_back(i);
    }
    std::map<std::size_t, std::pair<double, double>> inner_and_all;
    for (const WeightedEdge& tie : ties) {
      const std::size_t a = of[tie.first];
      const std::size_t b = of[tie.second];
      inner_and_all[a].second += tie.weight;
      inner_and_all[b].second += a == b ? 0 : tie.weight;
      inner_and_all[a].first += a == b ? tie.weight : 0;
    }
    std::vector<Cluster> found;
    for (const auto& [number, rows] : groups) {
      const auto& [inner, all] = inner_and_all[number];
      Cluster one = cluster_of(rows, all > 0 ? inner / all : 0);
      if (one.rows.size() >= filter_.least_rows && one.sections.size() >= filter_.least_sections &&
          in_scope(one, rows)) {
        found.push_back(std::move(one));
      }
    }
    std::ranges::stable_sort(found, [](const Cluster& a, const Cluster& b) {
      return std::tuple(a.rows.size(), a.score) > std::tuple(b.rows.size(), b.score);
    });
    return found;
  }

 private:
  static std::vector<Vertex> items_of(const RowItems& row) {
    std::vector<Vertex> items{row.plan};
    items.insert(items.end(), row.status.begin(), row.status.end());
    items.insert(items.end(), row.next.begin(), row.next.end());
    return items;
  }

  void collect_signs() {
    std::map<Vertex, std::set<std::size_t>> rows_of_thing;
    std::map<std::string, std::set<std::size_t>> rows_of_term;
    for (const auto& [item, row] : row_of_item_) {
      for (const Vertex thing : things_of(graph_, item)) {
        rows_of_thing[thing].insert(row);
      }
      for (const std::string& term : compound_terms(comparable(graph_.node(item).text))) {
        rows_of_term[term].insert(row);
      }
    }
    constexpr double of_bodies = 0.4;
    constexpr double of_indicators = 0.35;
    for (const auto& [thing, rows] : rows_of_thing) {
      if (graph_.node(thing).kind == NodeKind::indicator) {
        add_sign("", rows, of_indicators);  // what it measures is too long for a name
      } else {
        add_sign(graph_.node(thing).text, rows, is_body(graph_, thing) ? of_bodies : 1);
      }
    }
    for (const auto& [term, rows] : rows_of_term) {
      add_sign(term, rows, telling(term));
    }
  }

  void add_sign(const std::string& name, const std::set<std::size_t>& rows, double trust) {
    if (rows.size() >= 2 && rows.size() <= everywhere) {
      const double rare = rarity(rows.size(), rows_.size());
      signs_.push_back({name, trust * rare * rare, {rows.begin(), rows.end()}});
    }
  }

  [[nodiscard]] std::vector<WeightedEdge> strongest_ties() const {
    constexpr std::size_t most_of_a_row = 6;
    constexpr double least = 0.3;
    constexpr double of_link = 1;
    std::vector<std::map<std::size_t, double>> ties(rows_.size());
    const auto tie = [&](std::size_t a, std::size_t b, double weight) {
      ties[a][b] += weight;
      ties[b][a] += weight;
    };
    for (const Sign& sign : signs_) {
      for (std::size_t i = 0; i < sign.rows.size(); ++i) {
        for (std::size_t j = i + 1; j < sign.rows.size(); ++j) {
          tie(sign.rows[i], sign.rows[j], sign.weight);
        }
      }
    }
    for (const auto& [item, row] : row_of_item_) {
      for (const EdgeKind kind : {EdgeKind::repost_of, EdgeKind::duplicate_of}) {
        for (const auto e : graph_.out(item, kind)) {
          const auto other = row_of_item_.find(graph_.target(e));
          if (other != row_of_item_.end() && other->second != row) {
            tie(row, other->second, of_link * graph_.edge(e).score);
          }
        }
      }
    }
    std::map<std::pair<std::size_t, std::size_t>, double> kept;
    for (std::size_t i = 0; i < ties.size(); ++i) {
      std::vector<std::pair<std::size_t, double>> mine(ties[i].begin(), ties[i].end());
      std::ranges::stable_sort(mine, std::ranges::greater{},
                               &std::pair<std::size_t, double>::second);
      for (std::size_t k = 0; k < std::min(most_of_a_row, mine.size()); ++k) {
        if (mine[k].second >= least) {
          kept[std::minmax(i, mine[k].first)] = mine[k].second;
        }
      }
    }
    std::vector<WeightedEdge> edges;
    for (const auto& [rows, weight] : kept) {
      edges.push_back({rows.first, rows.second, weight});
    }
    return edges;
  }

  Cluster cluster_of(const std::vector<std::size_t>& rows, double score) const {
    Cluster one;
    one.score = score;
    std::map<std::string, int> count_of;
    for (const std::size_t i : rows) {
      const Node& plan = graph_.node(rows_[i].plan);
      one.rows.push_back(plan.id);
      if (std::ranges::find(one.sections, plan.section_id) == one.sections.end()) {
        one.sections.push_back(plan.section_id);
      }
      std::set<std::string> codes;
      for (const Vertex item : items_of(rows_[i])) {
        for (const std::string& code : ministries_behind(graph_, item)) {
          codes.insert(code);
        }
        rest_on(one.evidence, graph_, item);
      }
      for (const std::string& code : codes) {
        ++count_of[code];
      }
    }
    std::vector<std::pair<std::string, int>> ministries(count_of.begin(), count_of.end());
    std::ranges::stable_sort(ministries, std::ranges::greater{},
                             &std::pair<std::string, int>::second);
    for (const auto& [code, count] : ministries) {
      one.ministries.push_back(code);
    }
    one.terms = names_of(rows);
    one.evidence.score = score;
    one.evidence.words = one.terms;
    one.evidence.rule = "community of rows tied by shared names";
    return one;
  }

  // The signs that most of its rows have and few others.
  [[nodiscard]] std::vector<std::string> names_of(const std::vector<std::size_t>& rows) const {
    constexpr std::size_t most = 5;
    const std::set<std::size_t> mine(rows.begin(), rows.end());
    std::vector<std::pair<double, std::string>> ranked;
    for (const Sign& sign : signs_) {
      const auto inside = static_cast<double>(
          std::ranges::count_if(sign.rows, [&](std::size_t row) { return mine.contains(row); }));
      if (inside >= 2 && !sign.name.empty()) {
        ranked.emplace_back(inside * inside / static_cast<double>(sign.rows.size()) * sign.weight,
                            sign.name);
      }
    }
    std::ranges::stable_sort(ranked, std::ranges::greater{},
                             &std::pair<double, std::string>::first);
    std::vector<std::string> names;
    for (const auto& [weight, name] : ranked) {
      // clang 14 lets no lambda capture a binding by itself.
      const bool told = std::ranges::any_of(names, [&one = name](const std::string& other) {
        return other.find(one) != std::string::npos || one.find(other) != std::string::npos;
      });
      if (!told && names.size() < most) {
        names.push_back(name);
      }
    }
    return names;
  }

  [[nodiscard]] bool in_scope(const Cluster& one, const std::vector<std::size_t>& rows) const {
    return std::ranges::any_of(rows,
                               [&](std::size_t i) {
                                 return scope_.has_section(graph_.node(rows_[i].plan).section_id);
                               }) &&
           std::ranges::all_of(scope_.ministries(), [&](const std::string& code) {
             return std::ranges::find(one.ministries, code) != one.ministries.end();
           });
  }

  const PolicyGraph& graph_;
  const ClusterFilter& filter_;
  const ScopeFilter scope_;
  const std::vector<RowItems> rows_;
  std::map<Vertex, std::size_t> row_of_item_;
  std::vector<Sign> signs_;
};

}  // namespace

std::vector<Cluster> find_clusters(const PolicyGraph& graph, const ClusterFilter& filter) {
  return by_document(graph,
                     [&](const PolicyGraph& part) { return ClusterFinder(part, filter).find(); });
}

}  // namespace polink
