#include "queries/across.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "queries/counterparts.h"
#include "queries/text_key.h"

namespace polink {
namespace {

constexpr std::size_t telling_length = 12;
constexpr double least_duplicate = 0.9;
constexpr double least_repost = 0.85;

using Items = std::vector<const AcrossItem*>;

// The measures of other documents that share a text, by document.
struct Group {
  std::u32string text;
  std::map<std::string, Items> by_document;
};

std::vector<Group> groups_of(const std::vector<AcrossItem>& items) {
  std::map<std::string, std::size_t> places;
  std::vector<Group> groups;
  for (const AcrossItem& item : items) {
    const auto [place, is_new] = places.emplace(item.text, groups.size());
    if (is_new) {
      groups.push_back({comparable(item.text), {}});
    }
    groups[place->second].by_document[item.document_id].push_back(&item);
  }
  return groups;
}

Items pointers(const std::vector<AcrossItem>& items) {
  Items found;
  for (const AcrossItem& item : items) {
    found.push_back(&item);
  }
  return found;
}

Items unmarked(const Items& items) {
  Items found;
  std::ranges::copy_if(items, std::back_inserter(found), [](const auto* i) { return !i->repost; });
  return found;
}

class AcrossFinder {
 public:
  std::vector<AcrossLink> find(const std::vector<AcrossCandidates>& candidates) {
    for (const AcrossCandidates& one : candidates) {
      const std::u32string text = comparable(one.ours.front().text);
      const Items ours = pointers(one.ours);
      for (const Group& group : groups_of(one.theirs)) {
        const auto [shorter, longer] = std::minmax({text.size(), group.text.size()});
        if (static_cast<double>(shorter) < least_repost * static_cast<double>(longer)) {
          continue;  // so much must be edited at least
        }
        const double score = text == group.text ? 1 : edit_likeness(text, group.text);
        if (score < least_repost) {
          continue;
        }
        const bool telling = std::min(text.size(), group.text.size()) >= telling_length;
        for (const auto& [document, theirs] : group.by_document) {
          if (score >= least_duplicate && telling) {
            link_duplicates(unmarked(ours), unmarked(theirs), score);
          }
          link_reposts(ours, theirs, score);
          link_reposts(theirs, ours, score);
        }
      }
    }
    for (auto& [repost, link] : reposts_) {
      links_.push_back(std::move(link));
    }
    return std::move(links_);
  }

 private:
  void link_duplicates(const Items& ours, const Items& theirs, double score) {
    if (ours.empty() || theirs.empty()) {
      return;
    }
    for (const AcrossItem* other : theirs) {
      add_duplicate(*ours.front(), *other, score);
    }
    for (std::size_t i = 1; i < ours.size(); ++i) {
      add_duplicate(*ours[i], *theirs.front(), score);
    }
  }

  void add_duplicate(const AcrossItem& first, const AcrossItem& second, double score) {
    const bool later = first.document_id > second.document_id;
    const AcrossItem& source = later ? first : second;
    const AcrossItem& target = later ? second : first;
    links_.push_back({source.document_id, source.id, target.document_id, target.id,
                      LinkKind::duplicate_of, score, score == 1 ? "exact" : "near"});
  }

  // Of each other document the best origin only; of equally good ones the first.
  void link_reposts(const Items& reposts, const Items& others, double score) {
    const Items origins = unmarked(others);
    if (origins.empty()) {
      return;
    }
    const AcrossItem& origin = *origins.front();
    for (const AcrossItem* repost : reposts) {
      if (!repost->repost || repost->linked) {
        continue;
      }
      AcrossLink link{repost->document_id,
                      repost->id,
                      origin.document_id,
                      origin.id,
                      LinkKind::repost_of,
                      score,
                      score == 1 ? "identical" : "similar"};
      const auto [place, is_new] =
          reposts_.emplace(std::tuple{repost->document_id, repost->id, origin.document_id}, link);
      AcrossLink& best = place->second;
      if (!is_new && std::pair(-score, origin.id) < std::pair(-best.score, best.target_id)) {
        best = std::move(link);
      }
    }
  }

  std::vector<AcrossLink> links_;
  // By the repost's document and id, and the origin's document.
  std::map<std::tuple<std::string, std::string, std::string>, AcrossLink> reposts_;
};

}  // namespace

std::vector<AcrossLink> link_across(const std::vector<AcrossCandidates>& candidates) {
  return AcrossFinder().find(candidates);
}

std::vector<std::string> documents_of(const PolicyGraph& graph) {
  std::vector<std::string> found;
  std::set<std::string> seen;
  for (auto [v, end] = boost::vertices(graph.boost()); v != end; ++v) {
    const std::string& document = graph.node(*v).document_id;
    if (!document.empty() && seen.insert(document).second) {
      found.push_back(document);
    }
  }
  return found;
}

bool goes_across(const PolicyGraph& graph, PolicyGraph::EdgeId edge) {
  const std::string& from = graph.node(graph.source(edge)).document_id;
  const std::string& to = graph.node(graph.target(edge)).document_id;
  return !from.empty() && !to.empty() && from != to;
}

DocumentParts::DocumentParts(const PolicyGraph& graph) : graph_(graph) {
  for (auto [v, end] = boost::vertices(graph.boost()); v != end; ++v) {
    const Node& node = graph.node(*v);
    if (!node.document_id.empty()) {
      shares_[node.document_id].vertices.push_back(*v);
    } else if (node.kind == NodeKind::organisation) {
      organisations_.push_back(*v);
    }
  }
  for (auto [e, end] = boost::edges(graph.boost()); e != end; ++e) {
    const std::string& from = graph.node(graph.source(*e)).document_id;
    const std::string& to = graph.node(graph.target(*e)).document_id;
    if (from.empty() && to.empty()) {
      named_edges_[graph.source(*e)].push_back(edges_.size());
      named_edges_[graph.target(*e)].push_back(edges_.size());
    } else if (from.empty() || to.empty() || from == to) {
      shares_[from.empty() ? to : from].edges.push_back(edges_.size());
    }
    edges_.push_back(*e);
  }
}

PolicyGraph DocumentParts::part(const std::string& document_id) const {
  const auto share = shares_.find(document_id);
  static const Share nothing;
  const Share& own = share == shares_.end() ? nothing : share->second;
  std::set<Vertex> held(own.vertices.begin(), own.vertices.end());
  std::set<std::size_t> edges(own.edges.begin(), own.edges.end());
  std::vector<Vertex> open;
  const auto hold = [&](Vertex v) {
    if (held.insert(v).second) {
      open.push_back(v);
    }
  };
  std::ranges::for_each(organisations_, hold);
  for (const std::size_t e : own.edges) {
    hold(graph_.source(edges_[e]));
    hold(graph_.target(edges_[e]));
  }
  while (!open.empty()) {
    const auto related = named_edges_.find(open.back());
    open.pop_back();
    if (related == named_edges_.end()) {
      continue;
    }
    for (const std::size_t e : related->second) {
      edges.insert(e);
      hold(graph_.source(edges_[e]));
      hold(graph_.target(edges_[e]));
    }
  }
  PolicyGraph part;
  std::unordered_map<Vertex, Vertex> copies;
  for (const Vertex v : held) {
    copies.emplace(v, part.add(graph_.node(v)));
  }
  for (const std::size_t e : edges) {
    part.connect(copies.at(graph_.source(edges_[e])), copies.at(graph_.target(edges_[e])),
                 graph_.edge(edges_[e]));
  }
  return part;
}

PolicyGraph part_of(const PolicyGraph& graph, const std::string& document_id) {
  return DocumentParts(graph).part(document_id);
}

}  // namespace polink
