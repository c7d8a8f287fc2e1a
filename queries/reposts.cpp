#include "queries/reposts.h"

#include <algorithm>
#include <iomanip>
#include <map>
#include <optional>
#include <sstream>

#include "queries/across.h"
#include "queries/ministries.h"
#include "queries/repost_links.h"
#include "queries/text_index.h"
#include "queries/text_key.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;
// All measures by their rare words; made for the first repost that dangles.
class Candidates {
 public:
  explicit Candidates(const PolicyGraph& graph)
      : graph_(graph), measures_(graph.all(NodeKind::measure)) {}

  struct Found {
    Vertex vertex;
    double score;
  };
  // The unmarked measure most like a repost.
  std::optional<Found> nearest_to(Vertex repost) {
    constexpr double least_likeness = 0.3;  // below, measures share no more than their idiom
    constexpr std::size_t considered = 20;  // other reposts may stand among them
    const auto own = std::ranges::find(measures_, repost) - measures_.begin();
    for (const auto& like : index().nearest(static_cast<std::size_t>(own), considered, scratch_)) {
      const Vertex v = measures_[like.text];
      if (like.dice >= least_likeness && !graph_.facts<MeasureFacts>(v).repost &&
          graph_.node(v).document_id == graph_.node(repost).document_id) {
        return Found{v, like.dice};
      }
    }
    return std::nullopt;
  }

 private:
  const TextIndex& index() {
    if (!index_) {
      std::vector<std::u32string> texts;
      for (const Vertex v : measures_) {
        texts.push_back(comparable(graph_.node(v).text));
      }
      index_.emplace(texts);
    }
    return *index_;
  }

  TextIndex::Scratch scratch_;
  const PolicyGraph& graph_;
  std::vector<Vertex> measures_;
  std::optional<TextIndex> index_;
};

// code → lead, in the order of the codes.
std::map<std::string, bool> leads_of(const PolicyGraph& graph, Vertex measure) {
  std::map<std::string, bool> leads;
  for (const auto e : graph.in(measure, EdgeKind::responsible)) {
    leads[graph.node(graph.source(e)).id] |= graph.edge(e).lead;
  }
  return leads;
}

void compare_ministries(const PolicyGraph& graph, Vertex repost, Vertex origin, Repost& found) {
  const auto ours = leads_of(graph, repost);
  const auto theirs = leads_of(graph, origin);
  found.lead_known =
      graph.facts<MeasureFacts>(repost).lead_known && graph.facts<MeasureFacts>(origin).lead_known;
  for (const auto& [code, lead] : ours) {
    const auto other = theirs.find(code);
    if (other == theirs.end()) {
      found.added.push_back(code);
    } else if (found.lead_known && other->second != lead) {
      found.lead_changed.push_back(code);
    }
  }
  if (ours.empty()) {
    return;  // a copy printed without 【】 says nothing about who does it
  }
  for (const auto& [code, lead] : theirs) {
    if (!ours.contains(code)) {
      found.dropped.push_back(code);
    }
  }
}

// An organisation that the copy names instead of one whose business it took over
// hasn't been added, and the other one hasn't been dropped.
void set_successions_apart(const PolicyGraph& graph, Repost& found) {
  const auto holders = [&](const std::string& code) {
    const auto v = graph.find(code, NodeKind::organisation);
    return v ? holders_today(graph, *v) : std::vector<Vertex>{};
  };
  std::erase_if(found.dropped, [&](const std::string& before) {
    for (const std::string& after : found.added) {
      if (holders(before) == holders(after)) {
        found.succeeded.push_back(before + "→" + after);
        std::erase(found.added, std::string(after));
        return true;
      }
    }
    return false;
  });
}

void compare_with_origin(const PolicyGraph& graph, Vertex repost, PolicyGraph::EdgeId link,
                         Repost& found) {
  const Vertex origin = graph.target(link);
  found.score = graph.edge(link).score;
  found.method = graph.edge(link).method;
  auto comparison = compare_texts(graph.node(repost).text, graph.node(origin).text);
  found.text_change = comparison.change;
  found.alterations = std::move(comparison.alterations);
  for (const auto& a : found.alterations) {
    found.evidence.words.push_back(a.rule + ": " + a.before + " → " + a.after);
  }
  compare_ministries(graph, repost, origin, found);
  set_successions_apart(graph, found);
  found.evidence.rule = "repost_of " + found.method;
}

// What keeps the nearest measure from being the origin, by the rules of the links.
std::string why_not_origin(const PolicyGraph& graph, Vertex repost, Vertex candidate) {
  const RepostLinkOptions least;
  const auto& ours = graph.facts<MeasureFacts>(repost);
  const auto& theirs = graph.facts<MeasureFacts>(candidate);
  const bool behind = candidate > repost;
  double needed = behind ? least.least_score_later : least.least_score;
  std::string place = behind ? "stands behind" : "stands before";
  if (ours.kind != theirs.kind) {
    needed = std::max(needed, least.least_score_other_kind);
    place += ", of another kind";
  }
  std::ostringstream words;
  words << std::fixed << std::setprecision(2) << "likeness "
        << compare_texts(graph.node(repost).text, graph.node(candidate).text).score << ", needs "
        << needed << " (" << place << ")";
  return words.str();
}

Repost repost_at(const PolicyGraph& graph, Vertex v, Candidates& candidates) {
  Repost found;
  found.id = graph.node(v).id;
  rest_on(found.evidence, graph, v);
  auto links = graph.out(v, EdgeKind::repost_of);
  std::ranges::stable_sort(links, std::ranges::greater{},
                           [&](PolicyGraph::EdgeId e) { return graph.edge(e).score; });
  for (const auto e : links) {
    found.origins.push_back(graph.node(graph.target(e)).id);
    rest_on(found.evidence, graph, graph.target(e));
  }
  if (!links.empty()) {
    compare_with_origin(graph, v, links.front(), found);
  } else {
    found.evidence.rule = "marked （再掲）, no origin";
    if (const auto nearest = candidates.nearest_to(v)) {
      found.why_not = why_not_origin(graph, v, nearest->vertex);
      found.evidence.words.push_back(found.why_not);
      found.candidate = graph.node(nearest->vertex).id;
      found.score = nearest->score;
      found.method = "similar";
      rest_on(found.evidence, graph, nearest->vertex);
    }
  }
  found.evidence.score = found.score;
  return found;
}

}  // namespace

std::vector<Repost> find_reposts(const PolicyGraph& graph, const RepostOptions& options) {
  Candidates candidates(graph);
  std::vector<Repost> found;
  for (const Vertex v : graph.all(NodeKind::measure)) {
    const bool repost = graph.facts<MeasureFacts>(v).repost;
    const bool linked = !graph.out(v, EdgeKind::repost_of).empty();
    if (!repost || (options.dangling && linked)) {
      continue;
    }
    Repost one = repost_at(graph, v, candidates);
    if (!options.changed || one.changed()) {
      found.push_back(std::move(one));
    }
  }
  if (options.changed) {
    // What changed in substance first, then in ministries only.
    std::ranges::stable_sort(found, std::ranges::greater{}, [](const Repost& one) {
      return one.text_change == TextChange::substance ? 1 : 0;
    });
  }
  return found;
}

}  // namespace polink
