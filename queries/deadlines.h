#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "queries/evidence.h"
#include "queries/scope.h"

// The dated commitments of a plan, and how far its targets have come.
namespace polink {

struct DeadlineFilter {
  Scope scope;
  std::string today;     // YYYY-MM-DD
  bool overdue = false;  // only those whose last day is over
  bool status = false;   // dates of status items too, which tell what was done
};

struct DatedCommitment {
  std::string id;        // of the measure
  std::string surface;   // the words
  std::string kind;      // by | from | in | around | until
  std::string from, to;  // ISO dates, both ends included; empty for several_years
  std::string precision;
  std::optional<int> fiscal_year;       // in which it ends: April to March, by the year it begins
  bool overdue = false;                 // its last day is over; never for `from`
  std::vector<std::string> ministries;  // behind the measure
  Evidence evidence;
};

// By the last day, those without dates at the end. Throws Error(usage) where
// `today` is no date.
std::vector<DatedCommitment> find_deadlines(const PolicyGraph& graph, const DeadlineFilter& filter);

// The plan measures that name no date.
struct UndatedMeasure {
  std::string id;
  std::vector<std::string> ministries;
  Evidence evidence;
};
std::vector<UndatedMeasure> find_undated(const PolicyGraph& graph, const Scope& scope);

// A value of a target with the newest value known: of its own footnotes, or of
// a reference indicator of the same name.
struct TargetProgress {
  std::string id;
  std::string name;
  IndicatorValue target;
  std::optional<IndicatorValue> actual;
  std::string actual_from;  // `fn76`, or the id of the reference indicator
  // actual / target, where both are numbers of the same unit; empty else.
  std::optional<double> share;
  bool overdue = false;  // the target's date is over
  Evidence evidence;
};

// The targets with a value, in the order of the document.
std::vector<TargetProgress> find_targets(const PolicyGraph& graph, const DeadlineFilter& filter);

}  // namespace polink
