#pragma once

#include <vector>

#include "graph/policy_graph.h"

namespace polink {

struct Position {
  double x = 0;
  double y = 0;
};

// A place for every vertex, without search and the same on every run: what stands
// in documents lies on rings, the deeper in the tree of sections the farther out,
// in the order of the document; organisations, laws, instruments and footnotes lie
// inside or outside of them, in the direction of what they belong to.
// Units are those of GEXF's viewers; no two vertices share a place.
std::vector<Position> radial_layout(const PolicyGraph& graph);

}  // namespace polink
