#include "queries/overlaps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "queries/across.h"
#include "queries/compound_terms.h"
#include "queries/duplicates.h"
#include "queries/ministries.h"
#include "queries/signs.h"
#include "queries/text_index.h"
#include "queries/text_key.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

constexpr std::size_t in_reach = 24;  // texts looked at beside each

// Weight of a text's rare bigrams below which likeness says little.
constexpr double informative = 16;

// A measure as this question sees it.
struct Item {
  Vertex vertex = 0;
  std::string row;
  std::set<std::string> holders;   // of the business today, groups left out
  std::set<std::string> leads;     // those of them that lead; empty where it isn't known
  std::vector<Vertex> things;      // instruments and laws cited, indicators worked on
  std::vector<std::string> terms;  // rare compounds
  std::size_t length = 0;          // of the text, in characters
};

class OverlapFinder {
 public:
  OverlapFinder(const PolicyGraph& graph, const OverlapFilter& filter)
      : graph_(graph), filter_(filter), scope_(graph, filter.scope) {
    collect_items();
    count_bearers();
  }

  std::vector<Overlap> find() {
    std::vector<Overlap> found;
    find_pairs(found);
    std::erase_if(found, [&](const Overlap& one) { return one.score < filter_.least_score; });
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

  // A repost says what its origin says; it is looked at as the origin only.
  void collect_items() {
    for (const Vertex v : graph_.all(NodeKind::measure)) {
      const auto& facts = graph_.facts<MeasureFacts>(v);
      if (facts.repost && !graph_.out(v, EdgeKind::repost_of).empty()) {
        continue;
      }
      Item item;
      item.vertex = v;
      item.row = row_id(graph_, v);
      for (const std::string& code : ministries_behind(graph_, v)) {
        const auto organisation = graph_.find(code, NodeKind::organisation);
        if (organisation && !is_group(graph_, *organisation)) {
          for (const Vertex holder : holders_today(graph_, *organisation)) {
            item.holders.insert(graph_.node(holder).id);
          }
        }
      }
      if (item.holders.empty()) {
        continue;
      }
      for (const NamedOrganisation& named : named_organisations(graph_, v)) {
        if (named.lead && !is_group(graph_, named.vertex)) {
          for (const Vertex holder : holders_today(graph_, named.vertex)) {
            item.leads.insert(graph_.node(holder).id);
          }
        }
      }
      item.things = things_of(graph_, v);
      const std::u32string text = comparable(graph_.node(v).text);
      item.terms = terms_and_parts(text);
      item.length = text.size();
      items_.push_back(std::move(item));
    }
  }

  // Counted by rows, so that a row which names a thing often counts it once.
  void count_bearers() {
    std::map<Vertex, std::set<std::string>> rows_of_thing;
    std::map<std::string, std::set<std::string>> rows_of_term;
    std::set<std::string> rows;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      rows.insert(items_[i].row);
      for (const Vertex thing : items_[i].things) {
        rows_of_thing[thing].insert(items_[i].row);
        items_of_thing_[thing].push_back(i);
      }
      for (const std::string& term : items_[i].terms) {
        rows_of_term[term].insert(items_[i].row);
        items_of_term_[term].push_back(i);
      }
    }
    rows_ = rows.size();
    for (const Item& item : items_) {
      mean_length_ += static_cast<double>(item.length) / static_cast<double>(items_.size());
    }
    for (const auto& [thing, bearers] : rows_of_thing) {
      bearers_of_thing_[thing] = bearers.size();
    }
    for (const auto& [term, bearers] : rows_of_term) {
      bearers_of_term_[term] = bearers.size();
    }
  }

  // Nobody is named on both sides; or, where leads are known, neither side names
  // who leads the other.
  [[nodiscard]] static bool apart(const Item& a, const Item& b) {
    const bool other_leads = !a.leads.empty() && !b.leads.empty() && none_in(a.leads, b.holders) &&
                             none_in(b.leads, a.holders);
    return a.row != b.row && (none_in(a.holders, b.holders) || other_leads);
  }

  [[nodiscard]] static bool none_in(const std::set<std::string>& codes,
                                    const std::set<std::string>& others) {
    return std::ranges::none_of(codes,
                                [&](const std::string& code) { return others.contains(code); });
  }

  void find_pairs(std::vector<Overlap>& found) {
    std::vector<std::u32string> texts;
    for (const Item& item : items_) {
      texts.push_back(comparable(graph_.node(item.vertex).text));
    }
    const TextIndex index(texts);
    TextIndex::Scratch scratch;
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    const auto offer = [&](std::size_t a, std::size_t b) {
      if (a != b && apart(items_[a], items_[b])) {
        pairs.insert(std::minmax(a, b));
      }
    };
    for (std::size_t i = 0; i < items_.size(); ++i) {
      for (const Likeness& likeness : index.nearest(i, in_reach, scratch)) {
        offer(i, likeness.text);
      }
      offer_bearers(i, items_[i].things, items_of_thing_, bearers_of_thing_, offer);
      offer_bearers(i, items_[i].terms, items_of_term_, bearers_of_term_, offer);
    }
    keep_best_of_rows(pairs, index, found);
  }

  template <typename Sign, typename Bearers, typename Counts, typename Offer>
  static void offer_bearers(std::size_t item, const std::vector<Sign>& signs,
                            const Bearers& items_of, const Counts& counts, const Offer& offer) {
    for (const Sign& sign : signs) {
      if (counts.at(sign) <= everywhere) {
        for (const std::size_t other : items_of.at(sign)) {
          offer(item, other);
        }
      }
    }
  }

  // Of two rows the pair of items that shows most, and all further near copies:
  // each of those says another thing twice. No item stands in two of them.
  void keep_best_of_rows(const std::set<std::pair<std::size_t, std::size_t>>& pairs,
                         const TextIndex& index, std::vector<Overlap>& found) {
    std::map<std::pair<std::string, std::string>, std::vector<Overlap>> of_rows;
    for (const auto& [a, b] : pairs) {
      Overlap one = judge(a, b, index);
      const auto rows = std::minmax(items_[a].row, items_[b].row);
      std::vector<Overlap>& known = of_rows[{rows.first, rows.second}];
      if (known.empty() || one.kind == OverlapKind::duplication ||
          known.front().score < one.score) {
        known.push_back(std::move(one));
        std::ranges::stable_sort(known, std::ranges::greater{}, &Overlap::score);
      }
    }
    for (auto& [rows, known] : of_rows) {
      std::set<std::string> used;
      for (Overlap& one : known) {
        const bool free = std::ranges::none_of(
            one.members, [&](const OverlapMember& m) { return used.contains(m.id); });
        if (used.empty() || (free && one.kind == OverlapKind::duplication)) {
          used.insert({one.members.front().id, one.members.back().id});
          found.push_back(std::move(one));
        }
      }
    }
  }

  Overlap judge(std::size_t a, std::size_t b, const TextIndex& index) const {
    const Likeness likeness = index.compare(a, b);
    constexpr double nearly_same = 0.6;
    constexpr double trust_text = 0.9;
    constexpr double steepness = 1.5;  // a third alike is common, two thirds are not
    constexpr double trust_terms = 0.6;
    constexpr double trust_instruments = 0.6;
    constexpr double trust_laws = 0.5;
    constexpr double trust_indicators = 0.35;
    Overlap one;
    // 「同検討を継続。」 is like many texts and says nothing.
    const double said = std::min(1.0, std::min(index.weight(a), index.weight(b)) / informative);
    one.parts.text = (likeness.dice + likeness.containment) / 2 * said * said;
    shared_things(items_[a], items_[b], one);
    shared_terms(items_[a], items_[b], one);
    one.score =
        joined_signs({trust_text * std::pow(one.parts.text, steepness),
                      trust_terms * one.parts.terms, trust_instruments * one.parts.instruments,
                      trust_laws * one.parts.laws, trust_indicators * one.parts.indicators});
    one.kind = one.parts.text >= nearly_same ? OverlapKind::duplication : OverlapKind::overlap;
    one.evidence.rule = none_in(items_[a].holders, items_[b].holders)
                            ? "similar text and shared names, no ministry in common"
                            : "similar text and shared names, neither names who leads the other";
    one.evidence.score = one.score;
    for (const std::size_t i : {a, b}) {
      add_member(items_[i].vertex, one);
    }
    one.evidence.words = one.shared;
    return one;
  }

  [[nodiscard]] double track_score(Vertex measure, Vertex indicator) const {
    for (const auto e : graph_.out(measure, EdgeKind::tracks)) {
      if (graph_.target(e) == indicator) {
        return graph_.edge(e).score;
      }
    }
    return 0;
  }

  void shared_things(const Item& a, const Item& b, Overlap& one) const {
    std::vector<double> instruments;
    std::vector<double> laws;
    std::vector<double> indicators;
    std::set<std::string> measured;
    std::vector<std::pair<double, std::string>> names;
    std::vector<Vertex> both;
    std::ranges::set_intersection(a.things, b.things, std::back_inserter(both));
    for (const Vertex thing : both) {
      const double weight = rarity(bearers_of_thing_.at(thing), rows_);
      const NodeKind kind = graph_.node(thing).kind;
      if (kind == NodeKind::indicator) {
        // A target and its reference are one thing to measure.
        if (!measured.insert(graph_.node(thing).text).second) {
          continue;
        }
        // As sure as the less sure of the two links to it.
        const double sure = std::min(track_score(a.vertex, thing), track_score(b.vertex, thing));
        indicators.push_back(weight * weight * sure * subject(a, b));
        names.emplace_back(weight, graph_.node(thing).id + " " + graph_.node(thing).text);
        continue;
      }
      // Bodies (an agency, a council) do many things for many.
      constexpr double of_bodies = 0.4;
      (kind == NodeKind::law ? laws : instruments)
          .push_back(weight * weight * (is_body(graph_, thing) ? of_bodies : 1));
      names.emplace_back(weight, graph_.node(thing).text);
    }
    constexpr double most = 0.95;
    one.parts.instruments = std::min(most, joined_signs(instruments));
    one.parts.laws = std::min(most, joined_signs(laws));
    one.parts.indicators = std::min(most, joined_signs(indicators));
    std::ranges::stable_sort(names, std::ranges::greater{}, &std::pair<double, std::string>::first);
    for (auto& [weight, name] : names) {
      one.shared.push_back(std::move(name));
    }
  }

  // A text of several sentences names in passing what it isn't about: what two
  // texts share says less the longer they are (the length normalisation of Okapi
  // BM25, Robertson et al. 1995, here for the longer of both; up to the mean, 1).
  [[nodiscard]] double subject(const Item& a, const Item& b) const {
    constexpr double steepness = 0.75;
    const double length = static_cast<double>(std::max(a.length, b.length)) / mean_length_;
    return 1 / (1 - steepness + steepness * std::max(1.0, length));
  }

  void shared_terms(const Item& a, const Item& b, Overlap& one) const {
    constexpr std::size_t shown = 6;
    std::vector<std::pair<double, std::string>> names;
    std::vector<std::string> both;
    std::ranges::set_intersection(a.terms, b.terms, std::back_inserter(both));
    // What stands in a longer one that both have says no more.
    std::erase_if(both, [all = both](const std::string& term) {
      return std::ranges::any_of(all, [&](const std::string& other) {
        return other.size() > term.size() && other.find(term) != std::string::npos;
      });
    });
    std::vector<double> weights;
    for (const std::string& term : both) {
      const double weight = rarity(bearers_of_term_.at(term), rows_);
      weights.push_back(weight * weight * telling(term, of_ideograph) * subject(a, b));
      names.emplace_back(weight, term);
    }
    one.parts.terms = joined_signs(weights);
    std::ranges::stable_sort(names, std::ranges::greater{}, &std::pair<double, std::string>::first);
    for (auto& [weight, name] : names) {
      const bool told = std::ranges::any_of(one.shared, [&](const std::string& other) {
        return other.find(name) != std::string::npos;
      });
      if (!told && one.shared.size() < shown) {
        one.shared.push_back(std::move(name));
      }
    }
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
    for (const auto& [thing, items] : items_of_thing_) {
      const std::size_t bearers = bearers_of_thing_.at(thing);
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
      const double rare = rarity(bearers, rows_);
      (node.kind == NodeKind::law ? one.parts.laws : one.parts.instruments) = rare;
      one.score = rare * (1 - std::pow(1 - per_group, static_cast<double>(groups)));
      one.evidence.rule = std::to_string(groups) + " groups of ministries without one in common";
      one.evidence.score = one.score;
      one.evidence.words = one.shared;
      for (const std::size_t i : items) {
        add_member(items_[i].vertex, one);
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
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (std::ranges::find(group.members, graph_.node(items_[i].vertex).id, &OverlapMember::id) !=
          group.members.end()) {
        items.push_back(i);
      }
    }
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
    std::vector<std::set<std::string>> groups;
    for (const std::size_t i : items) {
      std::set<std::string> merged = items_[i].holders;
      std::erase_if(groups, [&](const std::set<std::string>& group) {
        const bool touches = std::ranges::any_of(
            group, [&](const std::string& code) { return merged.contains(code); });
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
  std::vector<Item> items_;
  std::size_t rows_ = 0;
  double mean_length_ = 0;
  std::map<Vertex, std::vector<std::size_t>> items_of_thing_;
  std::map<Vertex, std::size_t> bearers_of_thing_;
  std::unordered_map<std::string, std::vector<std::size_t>> items_of_term_;
  std::unordered_map<std::string, std::size_t> bearers_of_term_;
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
