#pragma once

#include <string>
#include <vector>

#include "graph/policy_graph.h"

// A part of the graph, as a graph of its own.
namespace polink {

struct PartOptions {
  // Kinds of nodes (section, measure, organisation, …) or of measures and
  // indicators (plan, status, next, target, reference); empty: all.
  std::vector<std::string> kinds{};
  // What the part is about; empty: everything. A section means all that stands in it.
  std::vector<std::string> ids{};
  int depth = 1;  // steps from these ids, along and against any edge
};

// The words that PartOptions::kinds takes.
const std::vector<std::string>& part_kinds();

// The nodes asked for, in the order of the graph, with every edge between two of
// them. Throws Error(no_such_thing) where an id isn't there and Error(usage) for a
// kind that isn't known.
PolicyGraph part_of(const PolicyGraph& graph, const PartOptions& options);

}  // namespace polink
