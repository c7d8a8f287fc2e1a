#include "queries/measure_changes.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "queries/ministries.h"
#include "queries/scope.h"
#include "queries/signs.h"
#include "queries/text_key.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;
using Strings = std::vector<std::string>;

// Who an item names, by who holds the business today: a successor is no change.
struct Named {
  std::string code;  // as this side has it
  bool lead = false;
};
using NamedByHolder = std::map<std::string, Named>;

Strings holders(const PolicyGraph& graph, const std::string& code) {
  const auto found = graph.find(code, NodeKind::organisation);
  if (!found) {
    return {code};
  }
  Strings codes;
  for (const Vertex holder : holders_today(graph, *found)) {
    codes.push_back(graph.node(holder).id);
  }
  return codes;
}

// Either register may know a succession that the other one doesn't.
NamedByHolder named_in(const MeasurePair& pair, const PolicyGraph& graph, Vertex measure) {
  NamedByHolder named;
  for (const NamedOrganisation& one : named_organisations(graph, measure)) {
    for (const std::string& first : holders(pair.before, one.code)) {
      for (const std::string& holder : holders(pair.after, first)) {
        Named& entry = named[holder];
        if (entry.code.empty() || one.code == holder) {
          entry.code = one.code;
        }
        entry.lead |= one.lead;
      }
    }
  }
  return named;
}

// Codes of `ours` that `theirs` hasn't, each once.
template <typename Has>
Strings codes_without(const NamedByHolder& ours, const Has& has) {
  Strings codes;
  for (const auto& [holder, named] : ours) {
    if (!has(holder, named) && std::ranges::find(codes, named.code) == codes.end()) {
      codes.push_back(named.code);
    }
  }
  return codes;
}

bool compare_ministries(const MeasurePair& pair, const TellChange& tell) {
  const auto ours = named_in(pair, pair.before, pair.pair.before);
  const auto theirs = named_in(pair, pair.after, pair.pair.after);
  const auto& a = pair.before.facts<MeasureFacts>(pair.pair.before);
  const auto& b = pair.after.facts<MeasureFacts>(pair.pair.after);
  // A copy printed without 【】 says nothing about who does it.
  if ((ours.empty() && (theirs.empty() || a.repost)) || (theirs.empty() && b.repost)) {
    return false;
  }
  const auto in = [](const NamedByHolder& other) {
    return [&other](const std::string& holder, const Named&) { return other.contains(holder); };
  };
  Change named;
  named.kind = ChangeKind::ministries;
  named.dropped = codes_without(ours, in(theirs));
  named.added = codes_without(theirs, in(ours));
  if (!named.dropped.empty() || !named.added.empty()) {
    tell(std::move(named));
  }
  if (ours.empty() || theirs.empty()) {
    return false;
  }
  if (!a.lead_known || !b.lead_known) {
    return true;
  }
  // Of those that lead: who doesn't on the other side.
  const auto leads_in = [](const NamedByHolder& other) {
    return [&other](const std::string& holder, const Named& one) {
      const auto found = other.find(holder);
      return !one.lead || (found != other.end() && found->second.lead);
    };
  };
  Change lead;
  lead.kind = ChangeKind::lead;
  lead.dropped = codes_without(ours, leads_in(theirs));
  lead.added = codes_without(theirs, leads_in(ours));
  if (!lead.dropped.empty() || !lead.added.empty()) {
    tell(std::move(lead));
  }
  return false;
}

using DateKey = std::tuple<std::string, std::string, std::string>;

std::string surfaces_without(const std::vector<Deadline>& ours,
                             const std::vector<Deadline>& theirs) {
  std::multiset<DateKey> other;
  for (const Deadline& d : theirs) {
    other.emplace(d.kind, d.date_from, d.date_to);
  }
  std::string words;
  for (const Deadline& d : ours) {
    const auto same = other.find({d.kind, d.date_from, d.date_to});
    if (same != other.end()) {
      other.erase(same);
    } else {
      words += (words.empty() ? "" : "、") + d.surface;
    }
  }
  return words;
}

void compare_deadlines(const MeasurePair& pair, const TellChange& tell) {
  const auto& ours = pair.before.facts<MeasureFacts>(pair.pair.before).deadlines;
  const auto& theirs = pair.after.facts<MeasureFacts>(pair.pair.after).deadlines;
  Change change;
  change.kind = ChangeKind::deadline;
  change.before = surfaces_without(ours, theirs);
  change.after = surfaces_without(theirs, ours);
  if (!change.before.empty() || !change.after.empty()) {
    tell(std::move(change));
  }
}

// What a measure cites of one kind: id → the words that cite it.
std::map<std::string, Strings> cited(const PolicyGraph& graph, Vertex measure, NodeKind kind) {
  std::map<std::string, Strings> found;
  for (const auto e : graph.out(measure, EdgeKind::cites)) {
    const Node& target = graph.node(graph.target(e));
    if (target.kind == kind) {
      found[target.id].emplace_back(graph.edge(e).surface);
    }
  }
  return found;
}

// Those that only one side cites, by words that the other side's text doesn't have.
Strings cited_without(const std::map<std::string, Strings>& ours,
                      const std::map<std::string, Strings>& theirs, const std::string& text) {
  const std::u32string other = comparable(text);
  Strings ids;
  for (const auto& [id, surfaces] : ours) {
    const bool said = std::ranges::any_of(surfaces, [&](const std::string& surface) {
      return other.find(comparable(surface)) != std::u32string::npos;
    });
    if (!theirs.contains(id) && !said) {
      ids.push_back(id);
    }
  }
  return ids;
}

void compare_cited(const MeasurePair& pair, NodeKind target, ChangeKind kind,
                   const TellChange& tell) {
  const auto ours = cited(pair.before, pair.pair.before, target);
  const auto theirs = cited(pair.after, pair.pair.after, target);
  Change change;
  change.kind = kind;
  change.dropped = cited_without(ours, theirs, pair.after.node(pair.pair.after).text);
  change.added = cited_without(theirs, ours, pair.before.node(pair.pair.before).text);
  if (!change.dropped.empty() || !change.added.empty()) {
    tell(std::move(change));
  }
}

// Whether the measure stands somewhere else: its section isn't the counterpart of
// the one of before, or its row is another one of that section.
void compare_places(const MeasurePair& pair, const TellChange& tell) {
  const auto counterpart_of = [&](const std::string& id, NodeKind kind) -> std::string {
    const auto v = pair.before.find(id, kind);
    if (!v || !pair.counterparts.after.contains(*v)) {
      return "";
    }
    return pair.after.node(pair.counterparts.after.at(*v)).id;
  };
  const std::string& old_section = pair.before.node(pair.pair.before).section_id;
  const std::string& new_section = pair.after.node(pair.pair.after).section_id;
  Change change;
  change.kind = ChangeKind::moved;
  if (pair.before.facts<MeasureFacts>(pair.pair.before).kind != MeasureKind::plan) {
    const std::string old_row = row_id(pair.before, pair.pair.before);
    const std::string new_row = row_id(pair.after, pair.pair.after);
    const std::string row = counterpart_of(old_row, NodeKind::measure);
    if (row == new_row) {
      return;  // goes with its row
    }
    const auto v = pair.after.find(new_row, NodeKind::measure);
    const bool other_row = !row.empty() || (v && pair.counterparts.before.contains(*v));
    if (other_row && counterpart_of(old_section, NodeKind::section) == new_section) {
      change.before = old_row;
      change.after = new_row;
      tell(std::move(change));
      return;
    }
  }
  if (counterpart_of(old_section, NodeKind::section) != new_section) {
    change.before = section_heading_of(pair.before, old_section);
    change.after = section_heading_of(pair.after, new_section);
    tell(std::move(change));
  }
}

}  // namespace

std::string section_heading_of(const PolicyGraph& graph, const std::string& section_id) {
  const auto section = graph.find(section_id, NodeKind::section);
  const std::string id = section_id.substr(section_id.find(':') + 1);
  return section ? id + " " + graph.node(*section).text : id;
}

Change text_change_of(const std::string& before, const std::string& after) {
  Change change;
  change.kind = ChangeKind::text;
  TextComparison comparison = compare_texts(after, before);
  change.before = before;
  change.after = after;
  change.text_change = comparison.change;
  change.alterations = std::move(comparison.alterations);
  change.score = comparison.score;
  return change;
}

PairCounts tell_changes(const MeasurePair& pair, bool noise, const TellChange& tell) {
  PairCounts counts;
  compare_places(pair, tell);
  Change text = text_change_of(pair.before.node(pair.pair.before).text,
                               pair.after.node(pair.pair.after).text);
  const TextChange found = text.text_change;
  counts.noise = found == TextChange::noise;
  if (found == TextChange::substance || (found == TextChange::noise && noise)) {
    tell(std::move(text));
  }
  counts.lead_unknown = compare_ministries(pair, tell);
  if (found == TextChange::substance) {
    compare_deadlines(pair, tell);
    compare_cited(pair, NodeKind::law, ChangeKind::law, tell);
    compare_cited(pair, NodeKind::instrument, ChangeKind::instrument, tell);
  }
  const bool was = pair.before.facts<MeasureFacts>(pair.pair.before).repost;
  const bool is = pair.after.facts<MeasureFacts>(pair.pair.after).repost;
  if (was != is) {
    Change change;
    change.kind = ChangeKind::repost;
    (was ? change.before : change.after) = "再掲";
    tell(std::move(change));
  }
  return counts;
}

}  // namespace polink
