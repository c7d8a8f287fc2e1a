#pragma once

#include <string>
#include <vector>

#include "queries/evidence.h"
#include "queries/scope.h"

// Where responsibility drifts: between a plan measure and what follows it, and
// between a repost and its origin.
namespace polink {

enum class DriftKind { follow_up, repost };

struct Succession {
  std::string from;  // the code that the earlier text names
  std::string to;    // the one that holds its business today
};

struct Drift {
  DriftKind kind = DriftKind::follow_up;
  std::string id;               // the plan measure, or the repost
  std::vector<std::string> to;  // the next items of its row, or its origin
  // Codes. An organisation whose successor stands on the other side hasn't
  // gone; groups (関係府省) name nobody and are left out.
  std::vector<std::string> dropped;       // named by the plan measure or origin only
  std::vector<std::string> added;         // named by the next items or the repost only
  std::vector<std::string> lead_changed;  // lead on one side only, though named on both
  std::vector<Succession> succeeded;
  bool lead_known = true;  // false: one side prints no leads, so they can't be compared
  // The later side names a group beside or instead of ministries, which may mean
  // those that are dropped.
  bool group = false;
  Evidence evidence;
};

struct DriftFilter {
  Scope scope;  // of the plan measure or repost; a ministry of either side counts
  bool follow_ups = true;
  bool reposts = true;
};

// Every place where something differs, in the order of the document, follow-ups
// first. Rows of whose next items none names anybody are left out (gaps has
// them).
std::vector<Drift> find_drift(const PolicyGraph& graph, const DriftFilter& filter);

std::string_view to_string(DriftKind kind);

}  // namespace polink
