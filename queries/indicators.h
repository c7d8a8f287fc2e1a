#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "queries/evidence.h"

// What is measured, how far it has come, and which measures do it; and what is
// done without being measured.
namespace polink {

struct IndicatorFilter {
  std::optional<IndicatorKind> kind;
  bool untracked = false;  // only those that no measure works on
};

// A measure that an indicator tracks.
struct TrackedMeasure {
  std::string id;
  double score = 0;
  std::string method;              // words | words and number | rare name | succession
  std::vector<std::string> words;  // that both share, longest first
};

struct IndicatorFinding {
  std::string id;
  IndicatorKind kind = IndicatorKind::target;
  std::string section;
  std::string name;
  std::vector<IndicatorValue> values;
  std::vector<IndicatorActual> actuals;
  std::string repost_of;                 // where it is marked （再掲）: its origin
  std::vector<TrackedMeasure> measures;  // best first; of a repost those of its origin
  Evidence evidence;
};

// The indicators of the graph in the order of the document, or the one or the
// section's that `name` means. Throws Error(no_such_thing) as find_named() does.
std::vector<IndicatorFinding> find_indicators(const PolicyGraph& graph,
                                              const IndicatorFilter& filter,
                                              std::string_view name = {});

// A plan measure of whose row no item is tracked by an indicator.
struct UnmeasuredRow {
  std::string id;
  std::string section;
  std::vector<std::string> ministries;
  Evidence evidence;
};

// In the order of the document. Reposts are left out: their origin tells.
std::vector<UnmeasuredRow> find_unmeasured(const PolicyGraph& graph);

}  // namespace polink
