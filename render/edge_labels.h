#pragma once

#include <cstddef>
#include <vector>

#include "render/graphviz.h"

// Labels on the lines of a network: Graphviz's force layouts put them at the
// middle of the edge, over whatever is there.
namespace polink {

struct EdgeLabel {
  std::size_t edge = 0;
  std::vector<Point> curve;  // as GraphvizGraph::curve gives it
  double width = 0;          // points
  double height = 0;
};

struct PlacedLabel {
  std::size_t edge = 0;
  Box box;
};

// Puts each label on its own line, as near to the middle as it can be without
// touching a taken box, another label or, where that can be had, another
// label's line. A label for which there is no room at all is left out.
std::vector<PlacedLabel> place_edge_labels(const std::vector<EdgeLabel>& labels,
                                           std::vector<Box> taken);

}  // namespace polink
