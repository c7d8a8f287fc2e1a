#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

// Who goes with whom, where each may go with one at most.
namespace polink {

// A pair that may be made, with what it is worth.
struct Likely {
  std::size_t left = 0;
  std::size_t right = 0;
  std::int64_t worth = 0;  // above 0; a whole number, so that the answer is the same everywhere
};

// The assignment of greatest total worth: for each left one its right one, or
// none. Successive shortest paths with potentials (Kuhn 1955, Edmonds & Karp
// 1972) on the sparse graph: a search stays within what hangs together, so the
// time grows with the number of pairs and the size of their components, not with
// lefts times rights. Of several best assignments the same one is always given.
//
// Boost's maximum_weighted_matching takes any graph, in the third power of its
// size.
std::vector<std::optional<std::size_t>> best_assignment(std::size_t lefts, std::size_t rights,
                                                        const std::vector<Likely>& pairs);

}  // namespace polink
