#include "queries/overlaps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "queries/across.h"
#include "queries/duplicates.h"
#include "queries/in_parallel.h"
#include "queries/ministries.h"
#include "queries/overlap_items.h"
#include "queries/signs.h"
#include "queries/text_index.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

constexpr std::size_t in_reach = 24;  // texts looked at beside each

// Weight of a text's rare bigrams below which likeness says little.
constexpr double informative = 16;

// Two items, the lower index in the upper half.
using Pair = std::uint64_t;

// What two items show, before it is told in words.
struct Judgement {
  std::size_t first = 0;
  std::size_t second = 0;
  OverlapParts parts;
  double score = 0;
  OverlapKind kind = OverlapKind::overlap;
};

using Names = std::vector<std::pair<double, std::string>>;  // by their weight

class OverlapFinder {
 public:
  OverlapFinder(const PolicyGraph& graph, const OverlapFilter& filter)
      : graph_(graph),
        filter_(filter),
        scope_(graph, filter.scope),
        known_(overlap_items(graph, threads_)) {}

  std::vector<Overlap> find() {
    std::vector<Overlap> found;
    find_pairs(found);
    find_areas(found);
    found = gathered(std::move(found));
    std::erase_if(found, [&](const Overlap& one) {
      return one.score < filter_.least_score || !asked(one.kind) || !in_scope(one);
    });
    std::ranges::stable_sort(found, std::ranges::greater{}, &Overlap::score);
    return found;
  }

 private:
  [[nodiscard]] bool asked(OverlapKind kind) const {
    return filter_.kinds.empty() || std::ranges::find(filter_.kinds, kind) != filter_.kinds.end();
  }

  [[nodiscard]] bool in_scope(const Overlap& one) const {
    const bool section = std::ranges::any_of(one.members, [&](const OverlapMember& m) {
      return scope_.has_section(graph_.node(*graph_.find(m.id, NodeKind::measure)).section_id);
    });
    std::vector<std::vector<std::string>> sides;
    std::ranges::transform(one.members, std::back_inserter(sides), &OverlapMember::ministries);
    return section && between(sides, scope_.ministries());
  }

  // Nobody is named on both sides; or, where leads are known, neither side names
  // who leads the other.
  [[nodiscard]] static bool apart(const OverlapItem& a, const OverlapItem& b) {
    const bool other_leads = !a.leads.empty() && !b.leads.empty() && none_in(a.leads, b.holders) &&
                             none_in(b.leads, a.holders);
    return a.row != b.row && (none_in(a.holders, b.holders) || other_leads);
  }

  [[nodiscard]] static bool none_in(const Holders& some, const Holders& others) {
    return std::ranges::none_of(
        some, [&](Vertex one) { return std::ranges::binary_search(others, one); });
  }

  void find_pairs(std::vector<Overlap>& found) {
    const TextIndex index(known_.texts);
    std::vector<std::vector<Pair>> of_parts(threads_);
    in_parallel(known_.items.size(), threads_,
                [&](unsigned part, std::size_t from, std::size_t to) {
                  offer_pairs(index, from, to, of_parts[part]);
                });
    std::vector<Pair> pairs;
    for (const std::vector<Pair>& some : of_parts) {
      pairs.insert(pairs.end(), some.begin(), some.end());
    }
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    keep_best_of_rows(pairs, index, found);
  }

  // What is worth a look beside the items from `from` to `to`.
  void offer_pairs(const TextIndex& index, std::size_t from, std::size_t to,
                   std::vector<Pair>& pairs) const {
    TextIndex::Scratch scratch;
    const auto offer = [&](std::size_t a, std::size_t b) {
      if (a != b && apart(known_.items[a], known_.items[b])) {
        pairs.push_back(Pair{std::min(a, b)} << 32U | std::max(a, b));
      }
    };
    for (std::size_t i = from; i < to; ++i) {
      for (const Likeness& likeness : index.nearest(i, in_reach, scratch)) {
        offer(i, likeness.text);
      }
      for (const Vertex thing : known_.items[i].things) {
        offer_bearers(i, known_.bearers_of_thing.at(thing), known_.of_thing.at(thing), offer);
      }
      for (const std::uint32_t term : known_.items[i].terms) {
        offer_bearers(i, known_.bearers_of_term[term], known_.of_term[term], offer);
      }
    }
  }

  template <typename Offer>
  static void offer_bearers(std::size_t item, std::size_t bearers,
                            const std::vector<std::size_t>& items, const Offer& offer) {
    if (bearers <= everywhere) {
      for (const std::size_t other : items) {
        offer(item, other);
      }
    }
  }

  // One judgement for each pair, in their order.
  [[nodiscard]] std::vector<Judgement> judged(std::span<const Pair> pairs,
                                              const TextIndex& index) const {
    std::vector<Judgement> judgements(pairs.size());
    in_parallel(pairs.size(), threads_, [&](unsigned, std::size_t from, std::size_t to) {
      TextIndex::Comparer comparer(index);
      for (std::size_t i = from; i < to; ++i) {
        const std::size_t a = pairs[i] >> 32U;
        const std::size_t b = static_cast<std::uint32_t>(pairs[i]);
        if (i == from || a != pairs[i - 1] >> 32U) {
          comparer.take(a);
        }
        judgements[i] = judge(a, b, comparer.with(b), index);
      }
    });
    return judgements;
  }

  static void keep_best(const Judgement& one, std::vector<Judgement>& known) {
    if (known.empty() || one.kind == OverlapKind::duplication || known.front().score < one.score) {
      known.push_back(one);
      std::ranges::stable_sort(known, std::ranges::greater{}, &Judgement::score);
    }
  }

  // Of two rows the pair of items that shows most, and all further near copies:
  // each of those says another thing twice. No item stands in two of them.
  void keep_best_of_rows(const std::vector<Pair>& pairs, const TextIndex& index,
                         std::vector<Overlap>& found) const {
    constexpr std::size_t at_once = 1U << 16U;  // so that few are kept beside the best
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Judgement>> of_rows;
    for (std::size_t from = 0; from < pairs.size(); from += at_once) {
      const std::size_t count = std::min(at_once, pairs.size() - from);
      for (const Judgement& one : judged(std::span(pairs).subspan(from, count), index)) {
        keep_best(one,
                  of_rows[std::minmax(known_.items[one.first].row, known_.items[one.second].row)]);
      }
    }
    for (const auto& [rows, known] : of_rows) {
      std::set<std::size_t> used;
      for (const Judgement& one : known) {
        const bool free = !used.contains(one.first) && !used.contains(one.second);
        if (used.empty() || (free && one.kind == OverlapKind::duplication)) {
          used.insert({one.first, one.second});
          if (one.score >= filter_.least_score) {
            found.push_back(told(one));
          }
        }
      }
    }
  }

  Judgement judge(std::size_t a, std::size_t b, const Likeness& likeness,
                  const TextIndex& index) const {
    constexpr double nearly_same = 0.6;
    constexpr double trust_text = 0.9;
    constexpr double steepness = 1.5;  // a third alike is common, two thirds are not
    constexpr double trust_terms = 0.6;
    constexpr double trust_instruments = 0.6;
    constexpr double trust_laws = 0.5;
    constexpr double trust_indicators = 0.35;
    Judgement one{a, b, {}, 0, OverlapKind::overlap};
    // 「同検討を継続。」 is like many texts and says nothing.
    const double said = std::min(1.0, std::min(index.weight(a), index.weight(b)) / informative);
    one.parts.text = (likeness.dice + likeness.containment) / 2 * said * said;
    shared_things(known_.items[a], known_.items[b], one.parts, nullptr);
    shared_terms(known_.items[a], known_.items[b], one.parts, nullptr);
    one.score =
        joined_signs({trust_text * std::pow(one.parts.text, steepness),
                      trust_terms * one.parts.terms, trust_instruments * one.parts.instruments,
                      trust_laws * one.parts.laws, trust_indicators * one.parts.indicators});
    one.kind = one.parts.text >= nearly_same ? OverlapKind::duplication : OverlapKind::overlap;
    return one;
  }

  // A judgement with what is shared and who stands behind it.
  [[nodiscard]] Overlap told(const Judgement& judgement) const {
    const OverlapItem& a = known_.items[judgement.first];
    const OverlapItem& b = known_.items[judgement.second];
    Overlap one;
    one.kind = judgement.kind;
    one.score = judgement.score;
    one.parts = judgement.parts;
    one.evidence.rule = none_in(a.holders, b.holders)
                            ? "similar text and shared names, no ministry in common"
                            : "similar text and shared names, neither names who leads the other";
    one.evidence.score = one.score;
    Names things;
    Names terms;
    OverlapParts known;
    shared_things(a, b, known, &things);
    shared_terms(a, b, known, &terms);
    name_shared(std::move(things), std::move(terms), one.shared);
    add_member(a.vertex, one);
    add_member(b.vertex, one);
    one.evidence.words = one.shared;
    return one;
  }

  // All things, and the most telling terms that are no part of what is told already.
  static void name_shared(Names things, Names terms, std::vector<std::string>& shared) {
    constexpr std::size_t shown = 6;
    const auto weight = &std::pair<double, std::string>::first;
    std::ranges::stable_sort(things, std::ranges::greater{}, weight);
    std::ranges::stable_sort(terms, std::ranges::greater{}, weight);
    for (auto& [rare, name] : things) {
      shared.push_back(std::move(name));
    }
    for (auto& [rare, name] : terms) {
      const bool told = std::ranges::any_of(shared, [&one = name](const std::string& other) {
        return other.find(one) != std::string::npos;
      });
      if (!told && shared.size() < shown) {
        shared.push_back(std::move(name));
      }
    }
  }

  [[nodiscard]] double track_score(Vertex measure, Vertex indicator) const {
    for (const auto e : graph_.out(measure, EdgeKind::tracks)) {
      if (graph_.target(e) == indicator) {
        return graph_.edge(e).score;
      }
    }
    return 0;
  }

  // What both cite or work on; `names` takes how it is called, if it is given.
  void shared_things(const OverlapItem& a, const OverlapItem& b, OverlapParts& parts,
                     Names* names) const {
    std::vector<Vertex> both;
    std::ranges::set_intersection(a.things, b.things, std::back_inserter(both));
    if (both.empty()) {
      return;
    }
    std::vector<double> instruments;
    std::vector<double> laws;
    std::vector<double> indicators;
    std::set<std::string> measured;
    for (const Vertex thing : both) {
      const double weight = rarity(known_.bearers_of_thing.at(thing), known_.rows);
      const NodeKind kind = graph_.node(thing).kind;
      if (kind == NodeKind::indicator) {
        // A target and its reference are one thing to measure.
        if (!measured.insert(graph_.node(thing).text).second) {
          continue;
        }
        // As sure as the less sure of the two links to it.
        const double sure = std::min(track_score(a.vertex, thing), track_score(b.vertex, thing));
        indicators.push_back(weight * weight * sure * subject(a, b));
        if (names != nullptr) {
          names->emplace_back(weight, graph_.node(thing).id + " " + graph_.node(thing).text);
        }
        continue;
      }
      // Bodies (an agency, a council) do many things for many.
      constexpr double of_bodies = 0.4;
      (kind == NodeKind::law ? laws : instruments)
          .push_back(weight * weight * (is_body(graph_, thing) ? of_bodies : 1));
      if (names != nullptr) {
        names->emplace_back(weight, graph_.node(thing).text);
      }
    }
    constexpr double most = 0.95;
    parts.instruments = std::min(most, joined_signs(instruments));
    parts.laws = std::min(most, joined_signs(laws));
    parts.indicators = std::min(most, joined_signs(indicators));
  }

  // A text of several sentences names in passing what it isn't about: what two
  // texts share says less the longer they are (the length normalisation of Okapi
  // BM25, Robertson et al. 1995, here for the longer of both; up to the mean, 1).
  [[nodiscard]] double subject(const OverlapItem& a, const OverlapItem& b) const {
    constexpr double steepness = 0.75;
    const double length = static_cast<double>(std::max(a.length, b.length)) / known_.mean_length;
    return 1 / (1 - steepness + steepness * std::max(1.0, length));
  }

  void shared_terms(const OverlapItem& a, const OverlapItem& b, OverlapParts& parts,
                    Names* names) const {
    std::vector<std::uint32_t> both;
    std::ranges::set_intersection(a.terms, b.terms, std::back_inserter(both));
    // What stands in a longer one that both have says no more.
    if (both.size() > 1) {
      std::erase_if(both, [all = both, this](std::uint32_t number) {
        const std::string& term = known_.terms.word(number);
        return std::ranges::any_of(all, [&](std::uint32_t longer) {
          const std::string& other = known_.terms.word(longer);
          return other.size() > term.size() && other.find(term) != std::string::npos;
        });
      });
    }
    std::vector<double> weights;
    for (const std::uint32_t term : both) {
      weights.push_back(known_.weight_of_term[term] * subject(a, b));
      if (names != nullptr) {
        names->emplace_back(known_.rarity_of_term[term], known_.terms.word(term));
      }
    }
    parts.terms = joined_signs(weights);
  }

  void add_member(Vertex v, Overlap& one) const {
    OverlapMember member;
    member.id = graph_.node(v).id;
    member.ministries = ministries_behind(graph_, v);
    for (const NamedOrganisation& named : named_organisations(graph_, v)) {
      if (named.lead) {
        member.leads.push_back(named.code);
      }
    }
    one.members.push_back(std::move(member));
    rest_on(one.evidence, graph_, v);
  }

  // An area is what an instrument or a law is about. It is fragmented where the
  // measures that cite it fall into groups which have no ministry in common.
  void find_areas(std::vector<Overlap>& found) const {
    for (const auto& [thing, items] : known_.of_thing) {
      const std::size_t bearers = known_.bearers_of_thing.at(thing);
      if (graph_.node(thing).kind == NodeKind::indicator || bearers < 2 || bearers > everywhere) {
        continue;
      }
      const std::size_t groups = separate_groups(items);
      if (groups < 3) {
        continue;  // two groups are found as a pair
      }
      Overlap one;
      one.kind = OverlapKind::fragmentation;
      one.shared = {graph_.node(thing).text};
      constexpr double per_group = 0.3;
      const Node& node = graph_.node(thing);
      if (is_body(graph_, thing)) {
        continue;  // an agency does many things for many
      }
      const double rare = rarity(bearers, known_.rows);
      (node.kind == NodeKind::law ? one.parts.laws : one.parts.instruments) = rare;
      one.score = rare * (1 - std::pow(1 - per_group, static_cast<double>(groups)));
      one.evidence.rule = std::to_string(groups) + " groups of ministries without one in common";
      one.evidence.score = one.score;
      one.evidence.words = one.shared;
      for (const std::size_t i : items) {
        add_member(known_.items[i].vertex, one);
      }
      found.push_back(std::move(one));
    }
  }

  // Findings that rest on the same thing are one: the pairs around an instrument
  // become a group with all who work on it. Near copies stay pairs.
  std::vector<Overlap> gathered(std::vector<Overlap> found) const {
    std::ranges::stable_sort(found, std::ranges::greater{}, &Overlap::score);
    std::vector<Overlap> groups;
    std::map<std::string, std::size_t> by_thing;
    for (Overlap& one : found) {
      if (one.kind == OverlapKind::duplication || one.shared.empty()) {
        groups.push_back(std::move(one));
        continue;
      }
      const auto [known, added] = by_thing.emplace(one.shared.front(), groups.size());
      if (added) {
        groups.push_back(std::move(one));
      } else {
        merge(one, groups[known->second]);
      }
    }
    for (Overlap& group : groups) {
      if (group.kind != OverlapKind::duplication && group.members.size() > 2) {
        set_kind(group);
      }
    }
    return groups;
  }

  void merge(const Overlap& more, Overlap& group) const {
    for (const OverlapMember& member : more.members) {
      if (std::ranges::find(group.members, member.id, &OverlapMember::id) == group.members.end()) {
        add_member(*graph_.find(member.id, NodeKind::measure), group);
      }
    }
  }

  // An area is fragmented where measures in other words, or three groups of
  // ministries or more that have nobody in common, work on it.
  void set_kind(Overlap& group) const {
    std::vector<std::size_t> items;
    for (const OverlapMember& member : group.members) {
      items.push_back(known_.item_of.at(*graph_.find(member.id, NodeKind::measure)));
    }
    std::ranges::sort(items);
    const std::size_t groups = separate_groups(items);
    constexpr double alike = 0.35;
    if (groups > 2 || group.parts.text < alike) {
      group.kind = OverlapKind::fragmentation;
      group.evidence.rule =
          groups > 1 ? std::to_string(groups) + " groups of ministries without one in common"
                     : "measures on one thing in other words";
    }
  }

  // Groups of ministries that are connected by being named together.
  [[nodiscard]] std::size_t separate_groups(const std::vector<std::size_t>& items) const {
    std::vector<std::set<Vertex>> groups;
    for (const std::size_t i : items) {
      std::set<Vertex> merged(known_.items[i].holders.begin(), known_.items[i].holders.end());
      std::erase_if(groups, [&](const std::set<Vertex>& group) {
        const bool touches =
            std::ranges::any_of(group, [&](Vertex one) { return merged.contains(one); });
        if (touches) {
          merged.insert(group.begin(), group.end());
        }
        return touches;
      });
      groups.push_back(std::move(merged));
    }
    return groups.size();
  }

  const PolicyGraph& graph_;
  const OverlapFilter& filter_;
  const ScopeFilter scope_;
  const unsigned threads_ = thread_count(0);
  const OverlapItems known_;
};

}  // namespace

std::string_view to_string(OverlapKind kind) {
  constexpr std::array<std::string_view, 3> words{"fragmentation", "overlap", "duplication"};
  return words.at(static_cast<std::size_t>(kind));
}

std::vector<Overlap> find_overlaps(const PolicyGraph& graph, const OverlapFilter& filter) {
  auto found = by_document(
      graph, [&](const PolicyGraph& part) { return OverlapFinder(part, filter).find(); });
  std::ranges::stable_sort(found, std::ranges::greater{}, &Overlap::score);
  return found;
}

}  // namespace polink
