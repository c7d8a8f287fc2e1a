#include "queries/duplicates.h"

#include <algorithm>
#include <map>
#include <set>

#include <boost/pending/disjoint_sets.hpp>

#include "queries/across.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

std::string row_of(const Node& node) {
  const auto& facts = std::get<MeasureFacts>(node.facts);
  return node.section_id + ".r" + std::to_string(facts.row);
}

std::string kind_of(std::string_view method) {
  if (method == "identical" || method == "exact") {
    return "exact";
  }
  return method == "contained" ? "contained" : "near";
}

std::vector<std::string> difference(const PolicyGraph& graph, Vertex first, Vertex second) {
  if (graph.node(first).kind != NodeKind::measure) {
    return {};  // indicators name nobody
  }
  const auto a = ministries_behind(graph, first);
  const auto b = ministries_behind(graph, second);
  const std::set<std::string> ours(a.begin(), a.end());
  const std::set<std::string> theirs(b.begin(), b.end());
  std::vector<std::string> differ;
  std::set_symmetric_difference(ours.begin(), ours.end(), theirs.begin(), theirs.end(),
                                std::back_inserter(differ));
  return differ;
}

// A pair with the vertices that it was found between.
struct FoundPair {
  DuplicatePair pair;
  Vertex first = 0;
  Vertex second = 0;
};

std::vector<FoundPair> pairs_of(const PolicyGraph& graph, const DuplicateFilter& filter) {
  std::vector<FoundPair> found;
  std::vector<Vertex> repeating = graph.all(NodeKind::measure);
  const std::vector<Vertex> indicators = graph.all(NodeKind::indicator);
  repeating.insert(repeating.end(), indicators.begin(), indicators.end());
  for (const Vertex v : repeating) {
    for (const EdgeKind kind : {EdgeKind::duplicate_of, EdgeKind::repost_of}) {
      const bool marked = kind == EdgeKind::repost_of;
      for (const auto e : graph.out(v, kind)) {
        FoundPair one{{}, graph.target(e), v};
        DuplicatePair& pair = one.pair;
        pair.first = graph.node(one.first).id;
        pair.second = graph.node(one.second).id;
        pair.kind = kind_of(graph.edge(e).method);
        pair.marked = marked;
        pair.score = graph.edge(e).score;
        pair.ministries_differ = difference(graph, one.first, one.second);
        const bool two_documents = goes_across(graph, e);
        const bool other_section =
            graph.node(one.first).section_id != graph.node(one.second).section_id;
        if (two_documents != (filter.across == DuplicateFilter::Across::documents) ||
            pair.score < filter.threshold || (filter.unmarked && marked) ||
            (filter.across == DuplicateFilter::Across::ministries &&
             pair.ministries_differ.empty()) ||
            (filter.across == DuplicateFilter::Across::sections && !other_section)) {
          continue;
        }
        rest_on(pair.evidence, graph, one.first);
        rest_on(pair.evidence, graph, one.second);
        pair.evidence.score = pair.score;
        pair.evidence.rule = std::string(to_string(kind)) + " ";
        pair.evidence.rule += graph.edge(e).method;
        found.push_back(std::move(one));
      }
    }
  }
  return found;
}

}  // namespace

std::vector<std::string> ministries_behind(const PolicyGraph& graph, Vertex measure) {
  std::vector<std::string> codes;
  const auto add = [&](Vertex v) {
    for (const auto e : graph.in(v, EdgeKind::responsible)) {
      codes.push_back(graph.node(graph.source(e)).id);
    }
  };
  add(measure);
  if (codes.empty()) {
    if (const auto plan = graph.find(row_of(graph.node(measure)), NodeKind::measure)) {
      add(*plan);
    }
  }
  std::sort(codes.begin(), codes.end());
  return codes;
}

std::size_t count_across_documents(const PolicyGraph& graph) {
  std::size_t count = 0;
  for (const Vertex v : graph.all(NodeKind::measure)) {
    for (const EdgeKind kind : {EdgeKind::duplicate_of, EdgeKind::repost_of}) {
      for (const auto e : graph.out(v, kind)) {
        count += goes_across(graph, e) ? 1 : 0;
      }
    }
  }
  return count;
}

std::vector<DuplicatePair> find_duplicates(const PolicyGraph& graph,
                                           const DuplicateFilter& filter) {
  std::vector<DuplicatePair> pairs;
  for (FoundPair& found : pairs_of(graph, filter)) {
    pairs.push_back(std::move(found.pair));
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const DuplicatePair& a, const DuplicatePair& b) {
    return a.score > b.score;
  });
  return pairs;
}

std::vector<DuplicateGroup> find_duplicate_groups(const PolicyGraph& graph,
                                                  const DuplicateFilter& filter) {
  const auto pairs = pairs_of(graph, filter);
  std::vector<std::size_t> rank(graph.size());
  std::vector<Vertex> parent(graph.size());
  boost::disjoint_sets<std::size_t*, Vertex*> sets(rank.data(), parent.data());
  for (Vertex v = 0; v < graph.size(); ++v) {
    sets.make_set(v);
  }
  for (const FoundPair& found : pairs) {
    sets.union_set(found.first, found.second);
  }
  std::map<Vertex, std::set<Vertex>> members;
  std::map<Vertex, double> weakest;
  for (const FoundPair& found : pairs) {
    const Vertex set = sets.find_set(found.first);
    members[set].insert({found.first, found.second});
    const auto known = weakest.emplace(set, found.pair.score).first;
    known->second = std::min(known->second, found.pair.score);
  }
  std::vector<DuplicateGroup> groups;
  for (const auto& [set, vertices] : members) {
    DuplicateGroup group;
    for (const Vertex v : vertices) {
      group.ids.push_back(graph.node(v).id);
      rest_on(group.evidence, graph, v);
      const bool marked = graph.node(v).kind == NodeKind::measure
                              ? graph.facts<MeasureFacts>(v).repost
                              : graph.facts<IndicatorFacts>(v).repost;
      if (group.representative.empty() && !marked) {
        group.representative = graph.node(v).id;
      }
    }
    group.score = weakest[set];
    group.evidence.score = group.score;
    group.evidence.rule = "connected by repeats";
    groups.push_back(std::move(group));
  }
  std::stable_sort(
      groups.begin(), groups.end(),
      [](const DuplicateGroup& a, const DuplicateGroup& b) { return a.ids.size() > b.ids.size(); });
  return groups;
}

}  // namespace polink
