#include "queries/diff.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "graph/error.h"
#include "queries/assignment.h"
#include "queries/counterparts.h"
#include "queries/duplicates.h"
#include "queries/indicator_changes.h"
#include "queries/measure_changes.h"
#include "queries/scope.h"
#include "queries/signs.h"
#include "queries/statement_changes.h"
#include "queries/text_key.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

constexpr std::array<std::pair<ChangeKind, std::string_view>, 12> words{
    {{ChangeKind::added, "new"},
     {ChangeKind::gone, "gone"},
     {ChangeKind::moved, "moved"},
     {ChangeKind::text, "text"},
     {ChangeKind::ministries, "ministries"},
     {ChangeKind::lead, "lead"},
     {ChangeKind::deadline, "deadline"},
     {ChangeKind::law, "law"},
     {ChangeKind::instrument, "instrument"},
     {ChangeKind::repost, "repost"},
     {ChangeKind::value, "value"},
     {ChangeKind::done, "done"}}};

std::string thing_of(const PolicyGraph& graph, Vertex v) {
  switch (graph.node(v).kind) {
    case NodeKind::measure:
      return std::string(to_string(graph.facts<MeasureFacts>(v).kind));
    case NodeKind::indicator:
      return std::string(to_string(graph.facts<IndicatorFacts>(v).kind));
    default:
      return "section";
  }
}

// What a filter asks for, found in whichever document has it.
class Asked {
 public:
  Asked(const PolicyGraph& before, const PolicyGraph& after, const DiffFilter& filter)
      : filter_(filter), before_(in(before, filter, after)), after_(in(after, filter, before)) {}

  [[nodiscard]] bool has(const Change& change) const {
    const auto listed = [](const auto& list, const auto& one) {
      return list.empty() || std::ranges::find(list, one) != list.end();
    };
    const auto stands_in = [&](const std::optional<ScopeFilter>& scope, const std::string& id,
                               const std::string& section) {
      return scope && !id.empty() && scope->has_section(section);
    };
    const bool names = filter_.ministries.empty() ||
                       (before_ && before_->has_ministry(change.ministries)) ||
                       (after_ && after_->has_ministry(change.ministries));
    return listed(filter_.kinds, change.kind) && listed(filter_.things, change.thing) && names &&
           (stands_in(before_, change.before_id, change.before_section) ||
            stands_in(after_, change.after_id, change.after_section));
  }

 private:
  // Where only the other document has what is asked for, nothing of this one is.
  static std::optional<ScopeFilter> in(const PolicyGraph& graph, const DiffFilter& filter,
                                       const PolicyGraph& other) {
    const Scope scope{filter.section, filter.ministries};
    try {
      return ScopeFilter(graph, scope);
    } catch (const Error&) {
      const ScopeFilter known(other, scope);
      return std::nullopt;
    }
  }

  const DiffFilter& filter_;
  std::optional<ScopeFilter> before_;
  std::optional<ScopeFilter> after_;
};

class Comparer {
 public:
  Comparer(const PolicyGraph& before, const PolicyGraph& after, const DiffFilter& filter)
      : before_(before),
        after_(after),
        filter_(filter),
        asked_(before, after, filter),
        counterparts_(find_counterparts(before, after)) {}

  Diff find() {
    compare_sections();
    tell_statement_changes(
        before_, after_, counterparts_, filter_.noise,
        [&](Change change, double place) { keep_asked(std::move(change), place); });
    flush();
    compare_measures();
    find_done();
    flush();
    compare_indicators();
    flush();
    return std::move(diff_);
  }

 private:
  // Adds who, where and the evidence to a change, and keeps it if it is asked for.
  void keep(Change change, std::optional<Vertex> before, std::optional<Vertex> after,
            double place) {
    change.thing = thing_of(after ? after_ : before_, after ? *after : *before);
    if (before) {
      stand(before_, *before, change.before_id, change.before_section, change);
    }
    if (after) {
      stand(after_, *after, change.after_id, change.after_section, change);
    }
    if (!after) {
      change.after_section = section_after(before_, after_, counterparts_, change.before_section);
    }
    add_ministries(change, before, after);
    keep_asked(std::move(change), place);
  }

  static void stand(const PolicyGraph& graph, Vertex v, std::string& id, std::string& section,
                    Change& change) {
    id = graph.node(v).id;
    section = graph.node(v).kind == NodeKind::section ? id : graph.node(v).section_id;
    change.text = graph.node(v).text;
    rest_on(change.evidence, graph, v);
  }

  void add_ministries(Change& change, std::optional<Vertex> before, std::optional<Vertex> after) {
    std::set<std::string> codes;
    const auto add = [&](const PolicyGraph& graph, std::optional<Vertex> v) {
      if (v && graph.node(*v).kind == NodeKind::measure) {
        const auto behind = ministries_behind(graph, *v);
        codes.insert(behind.begin(), behind.end());
      }
    };
    add(before_, before);
    add(after_, after);
    change.ministries.assign(codes.begin(), codes.end());
  }

  void keep_asked(Change change, double place) {
    for (const Alteration& a : change.alterations) {
      change.evidence.words.push_back(a.rule + ": " + a.before + " → " + a.after);
    }
    change.evidence.rule = std::string(to_string(change.kind));
    change.evidence.score = change.score;
    if (asked_.has(change)) {
      places_.emplace_back(place, std::move(change));
    }
  }

  // Puts what was kept in order.
  void flush() {
    std::ranges::stable_sort(places_, {}, [](const auto& p) { return p.first; });
    for (auto& [place, change] : places_) {
      diff_.changes.push_back(std::move(change));
    }
    places_.clear();
  }

  // Tells what of one kind is new or gone, and gives pairs to `compare`, all with
  // their places: that of the newer document, and what is gone behind what stood
  // before it.
  template <typename Compare>
  void compare_all(NodeKind kind, const std::vector<Counterpart>& pairs, const Compare& compare) {
    std::map<Vertex, Counterpart> by_after;
    for (const Counterpart& pair : pairs) {
      by_after.emplace(pair.after, pair);
    }
    std::map<Vertex, double> places;
    double place = 0;
    for (const Vertex v : after_.all(kind)) {
      places[v] = ++place;
      if (const auto pair = by_after.find(v); pair != by_after.end()) {
        compare(pair->second, place);
      } else {
        Change change;
        change.kind = ChangeKind::added;
        change.after = after_.node(v).text;
        keep(std::move(change), std::nullopt, v, place);
      }
    }
    constexpr double behind = 0.5;
    double last = 0;
    for (const Vertex v : before_.all(kind)) {
      if (const auto other = counterparts_.after.find(v); other != counterparts_.after.end()) {
        last = places.at(other->second);
        continue;
      }
      Change change;
      change.kind = ChangeKind::gone;
      change.before = before_.node(v).text;
      keep(std::move(change), v, std::nullopt, last + behind);
    }
  }

  [[nodiscard]] bool tells(TextChange change) const {
    return change == TextChange::substance || (change == TextChange::noise && filter_.noise);
  }

  void compare_sections() {
    compare_all(NodeKind::section, counterparts_.sections,
                [&](const Counterpart& pair, double place) {
                  Change change =
                      text_change_of(before_.node(pair.before).text, after_.node(pair.after).text);
                  if (tells(change.text_change)) {
                    keep(std::move(change), pair.before, pair.after, place);
                  }
                  compare_parents(pair, place);
                });
    flush();
  }

  // A section that belongs to another one than before.
  void compare_parents(const Counterpart& pair, double place) {
    const auto ours = before_.find(before_.node(pair.before).section_id, NodeKind::section);
    const auto theirs = after_.find(after_.node(pair.after).section_id, NodeKind::section);
    const auto expected = ours ? counterparts_.after.find(*ours) : counterparts_.after.end();
    if (!ours || !theirs ||
        (expected != counterparts_.after.end() && expected->second == *theirs)) {
      return;
    }
    Change change;
    change.kind = ChangeKind::moved;
    change.before = section_heading_of(before_, before_.node(*ours).id);
    change.after = section_heading_of(after_, after_.node(*theirs).id);
    keep(std::move(change), pair.before, pair.after, place);
  }

  void compare_measures() {
    diff_.measures_before = static_cast<int>(before_.all(NodeKind::measure).size());
    diff_.measures_after = static_cast<int>(after_.all(NodeKind::measure).size());
    compare_all(NodeKind::measure, counterparts_.measures,
                [&](const Counterpart& pair, double place) {
                  bool changed = false;
                  const PairCounts counts = tell_changes(
                      {before_, after_, counterparts_, pair}, filter_.noise, [&](Change change) {
                        changed = true;
                        change.score = pair.score;
                        keep(std::move(change), pair.before, pair.after, place);
                      });
                  diff_.unchanged += changed ? 0 : 1;
                  diff_.noise += counts.noise ? 1 : 0;
                  diff_.lead_unknown += counts.lead_unknown ? 1 : 0;
                  places_of_after_[pair.after] = place;
                });
  }

  // What was promised and is now reported: a next item of before and a new status
  // item of the row that its row has become.
  void find_done() {
    constexpr double alike = 0.5;
    constexpr double parts = 1e6;
    std::map<std::string, std::vector<Vertex>> reported;
    for (const Vertex v : after_.all(NodeKind::measure)) {
      if (after_.facts<MeasureFacts>(v).kind == MeasureKind::status &&
          !counterparts_.before.contains(v)) {
        reported[row_id(after_, v)].push_back(v);
      }
    }
    for (const RowItems& row : rows_of(before_)) {
      const auto plan = counterparts_.after.find(row.plan);
      const auto status = plan == counterparts_.after.end()
                              ? reported.end()
                              : reported.find(row_id(after_, plan->second));
      if (status == reported.end()) {
        continue;
      }
      std::vector<Likely> pairs;
      for (std::size_t i = 0; i < row.next.size(); ++i) {
        for (std::size_t j = 0; j < status->second.size(); ++j) {
          const double like = edit_likeness(comparable(before_.node(row.next[i]).text),
                                            comparable(after_.node(status->second[j]).text));
          if (like >= alike) {
            pairs.push_back({i, j, static_cast<std::int64_t>(like * parts)});
          }
        }
      }
      const auto assigned = best_assignment(row.next.size(), status->second.size(), pairs);
      for (std::size_t i = 0; i < assigned.size(); ++i) {
        if (assigned[i]) {
          keep_done(row.next[i], status->second[*assigned[i]], plan->second);
        }
      }
    }
  }

  void keep_done(Vertex promise, Vertex report, Vertex plan) {
    Change change = text_change_of(before_.node(promise).text, after_.node(report).text);
    change.kind = ChangeKind::done;
    keep(std::move(change), promise, report, places_of_after_[plan]);
  }

  void compare_indicators() {
    compare_all(NodeKind::indicator, counterparts_.indicators,
                [&](const Counterpart& pair, double place) {
                  tell_indicator_changes(before_, after_, pair, filter_.noise, [&](Change change) {
                    keep(std::move(change), pair.before, pair.after, place);
                  });
                });
  }

  const PolicyGraph& before_;
  const PolicyGraph& after_;
  const DiffFilter& filter_;
  Asked asked_;
  Counterparts counterparts_;
  std::vector<std::pair<double, Change>> places_;
  std::map<Vertex, double> places_of_after_;
  Diff diff_;
};

}  // namespace

std::string_view to_string(ChangeKind kind) {
  return std::ranges::find(words, kind, &std::pair<ChangeKind, std::string_view>::first)->second;
}

std::optional<ChangeKind> change_kind(std::string_view word) {
  const auto found =
      std::ranges::find(words, word, &std::pair<ChangeKind, std::string_view>::second);
  return found == words.end() ? std::nullopt : std::optional(found->first);
}

Diff find_diff(const PolicyGraph& before, const PolicyGraph& after, const DiffFilter& filter) {
  return Comparer(before, after, filter).find();
}

}  // namespace polink
