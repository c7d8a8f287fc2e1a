#pragma once

#include <cstddef>
#include <vector>

// Groups of vertices that hang together more than by chance.
namespace polink {

struct WeightedEdge {
  std::size_t first = 0;
  std::size_t second = 0;
  double weight = 0;
};

// The community of each of `count` vertices, numbered from 0 in the order of
// their first vertex. Found by the Louvain method (Blondel et al., Fast unfolding
// of communities in large networks, J. Stat. Mech. 2008): each vertex moves to the
// neighbouring community that raises modularity most, communities become
// vertices, and again until nothing moves. Vertices are taken in order and ties go
// to the lower number, so the answer is the same each time. A higher
// `resolution` gives smaller communities. Edges of a vertex to itself count as
// such; several between two add up.
std::vector<std::size_t> communities(std::size_t count, const std::vector<WeightedEdge>& edges,
                                     double resolution = 1);

}  // namespace polink
