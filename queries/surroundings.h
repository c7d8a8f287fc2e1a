#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/store.h"

namespace polink {

// The part of the graph that a question about one thing needs: what it touches, and of
// a section what all its parts touch.
struct Surroundings {
  PolicyGraph graph;
  std::string id;  // of the thing in it
};

// Reads that part only, so that a question about one thing is answered at once on a
// large database. `document`: nothing of other documents. Throws Error(no_such_thing)
// as find_thing() in queries/walks.h.
Surroundings surroundings(const Store& store, std::string_view name,
                          const std::optional<std::string>& document);

}  // namespace polink
