#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/policy_graph.h"
#include "queries/overlaps.h"

// What of a graph goes on the page of `polink explore`.
namespace polink {

struct ExplorerScope {
  std::string section;             // with all in it; empty: all
  std::vector<std::string> among;  // ids of measures, rows or sections, codes, laws …; empty: all
  // Rows beyond are left out: a browser reads the page as a whole.
  std::size_t most_measures = 12'000;
};

struct KeptThings {
  std::vector<bool> has;      // by vertex
  std::size_t measures = 0;   // kept
  std::size_t not_asked = 0;  // measures left out since the scope is narrower
  std::size_t beyond = 0;     // measures left out since there are too many

  [[nodiscard]] bool all() const { return not_asked + beyond == 0; }
};

// Whole rows, so that each reads as it was printed: those with an item in the scope, and
// behind them those which these repeat, are repeated in, or overlap with, so that both can
// be put side by side. With the rows everything that stands in relation to them. Throws
// Error(no_such_thing) for a section that isn't there.
KeptThings kept_things(const PolicyGraph& graph, const ExplorerScope& scope,
                       const std::vector<Overlap>& overlaps);

}  // namespace polink
