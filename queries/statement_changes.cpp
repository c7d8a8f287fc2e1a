#include "queries/statement_changes.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "queries/assignment.h"
#include "queries/measure_changes.h"
#include "queries/text_key.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

class StatementComparer {
 public:
  StatementComparer(const PolicyGraph& before, const PolicyGraph& after,
                    const Counterparts& counterparts, bool noise,
                    const std::function<void(Change, double)>& tell)
      : before_(before), after_(after), counterparts_(counterparts), noise_(noise), tell_(tell) {}

  void compare(std::optional<Vertex> a, std::optional<Vertex> b, double place) {
    for (const StatementKind kind : {StatementKind::grand_goal, StatementKind::vision,
                                     StatementKind::goal, StatementKind::introduction}) {
      const auto ours = of_kind(before_, a, kind);
      const auto theirs = of_kind(after_, b, kind);
      const auto assigned = matched(ours, theirs);
      std::set<std::size_t> taken;
      for (std::size_t i = 0; i < ours.size(); ++i) {
        Change change;
        change.kind = ChangeKind::gone;
        change.before = ours[i].text;
        if (assigned[i]) {
          taken.insert(*assigned[i]);
          change = text_change_of(ours[i].text, theirs[*assigned[i]].text);
          if (change.text_change == TextChange::none ||
              (change.text_change == TextChange::noise && !noise_)) {
            continue;
          }
        }
        tell(std::move(change), &ours[i], assigned[i] ? &theirs[*assigned[i]] : nullptr, place);
      }
      for (std::size_t j = 0; j < theirs.size(); ++j) {
        if (!taken.contains(j)) {
          Change change;
          change.kind = ChangeKind::added;
          change.after = theirs[j].text;
          tell(std::move(change), nullptr, &theirs[j], place);
        }
      }
    }
  }

 private:
  static std::vector<Statement> of_kind(const PolicyGraph& graph, std::optional<Vertex> section,
                                        StatementKind kind) {
    std::vector<Statement> found;
    if (section) {
      std::ranges::copy_if(graph.facts<SectionFacts>(*section).statements,
                           std::back_inserter(found),
                           [&](const Statement& s) { return s.kind == kind; });
    }
    return found;
  }

  static std::vector<std::optional<std::size_t>> matched(const std::vector<Statement>& ours,
                                                         const std::vector<Statement>& theirs) {
    constexpr double alike = 0.3;
    constexpr double parts = 1e6;
    std::vector<Likely> pairs;
    for (std::size_t i = 0; i < ours.size(); ++i) {
      for (std::size_t j = 0; j < theirs.size(); ++j) {
        const double like = edit_likeness(comparable(ours[i].text), comparable(theirs[j].text));
        if (like >= alike) {
          pairs.push_back({i, j, static_cast<std::int64_t>(like * parts) + (i == j ? 1 : 0)});
        }
      }
    }
    return best_assignment(ours.size(), theirs.size(), pairs);
  }

  static void stand(const PolicyGraph& graph, const Statement& statement, std::string& id,
                    std::string& section, Change& change) {
    const auto v = graph.find(statement.section_id, NodeKind::section);
    id = statement.id;
    section = statement.section_id;
    change.thing = std::string(to_string(statement.kind));
    change.text = statement.text;
    change.evidence.ids.push_back(statement.id);
    change.evidence.lines.push_back(
        {statement.id, v ? graph.node(*v).document_id : "", statement.line, statement.line});
  }

  void tell(Change change, const Statement* before, const Statement* after, double place) {
    if (before != nullptr) {
      stand(before_, *before, change.before_id, change.before_section, change);
    }
    if (after != nullptr) {
      stand(after_, *after, change.after_id, change.after_section, change);
    }
    if (after == nullptr && before != nullptr) {
      change.after_section = section_after(before_, after_, counterparts_, before->section_id);
    }
    tell_(std::move(change), place);
  }

  const PolicyGraph& before_;
  const PolicyGraph& after_;
  const Counterparts& counterparts_;
  bool noise_;
  const std::function<void(Change, double)>& tell_;
};

}  // namespace

void tell_statement_changes(const PolicyGraph& before, const PolicyGraph& after,
                            const Counterparts& counterparts, bool noise,
                            const std::function<void(Change, double)>& tell) {
  StatementComparer comparer(before, after, counterparts, noise, tell);
  double place = 0;
  for (const Vertex v : after.all(NodeKind::section)) {
    const auto other = counterparts.before.find(v);
    comparer.compare(
        other == counterparts.before.end() ? std::nullopt : std::optional(other->second), v,
        ++place);
  }
  for (const Vertex v : before.all(NodeKind::section)) {
    if (!counterparts.after.contains(v)) {
      comparer.compare(v, std::nullopt, ++place);
    }
  }
}

}  // namespace polink
