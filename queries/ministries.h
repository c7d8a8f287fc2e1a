#pragma once

#include <array>
#include <string>
#include <vector>

#include "queries/evidence.h"

// Who is named for how much, and in which part.
namespace polink {

// How an organisation stands to some measures. A table that prints no leads at
// all doesn't tell them from supporters: these are counted apart, and neither
// of the other two is complete while they aren't 0.
struct RoleCount {
  int led = 0;
  int supported = 0;
  int unknown = 0;

  [[nodiscard]] int all() const { return led + supported + unknown; }
};

struct MinistryCount {
  std::string code;
  std::string name;
  std::string kind;
  bool sure = true;                   // false: the name is our reading of the code
  std::vector<std::string> heirs;     // codes of those that hold its business today
  std::array<RoleCount, 3> measures;  // by MeasureKind: plan, status, next
  RoleCount total;
  Evidence evidence;  // ids and lines of the measures
};

// Who holds the business of an organisation today: itself where nobody has
// succeeded it, else the last of each line of successors, in order of code.
std::vector<PolicyGraph::Vertex> holders_today(const PolicyGraph& graph,
                                               PolicyGraph::Vertex organisation);

// Every organisation of the graph, those with most measures first.
std::vector<MinistryCount> count_ministries(const PolicyGraph& graph);

}  // namespace polink
