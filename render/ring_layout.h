#pragma once

#include <cstddef>
#include <vector>

#include "render/graphviz.h"

// Places a network that hangs on a few hubs, as that of the ministries does: the
// strongest nodes on an inner ellipse, those that work together next to each
// other, all others on an outer one, near what they are linked to. Force
// layouts (neato, sfdp, fdp) were tried first: they knot the hubs together in
// the middle of an empty page.
namespace polink {

struct RingNode {
  double width = 0;  // points
  double height = 0;
};

struct RingEdge {
  std::size_t from = 0;  // indices of nodes
  std::size_t to = 0;
  double weight = 1;
};

// The centres of the nodes. No two nodes come nearer than `gap` to each other.
// `aspect` is width by height of the page to fill. The same input gives the
// same places.
std::vector<Point> ring_layout(const std::vector<RingNode>& nodes,
                               const std::vector<RingEdge>& edges, double aspect, double gap);

}  // namespace polink
