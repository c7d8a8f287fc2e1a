#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "queries/evidence.h"

// Which next items carry on which status, for one measure or a whole row.
namespace polink {

struct FollowsPair {
  std::string next;    // empty: nothing carries the status on
  std::string status;  // empty: the next item carries on nothing, it is new
  double score = 0;
  std::string method;  // aligned | anaphora; empty where one side is
  Evidence evidence;
};

// Of a plan measure all pairs of its row, with the items that are left over on
// either side; of a status or next item only its own. In the order of the row.
// Throws Error(no_such_thing) for an id that is no measure's.
std::vector<FollowsPair> find_follows(const PolicyGraph& graph, std::string_view id);

}  // namespace polink
