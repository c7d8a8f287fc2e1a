#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "graph/policy_graph.h"

// From what a user typed to what is meant.
namespace polink {

// The vertex that `name` means, of one of `kinds` (any if empty): the one with
// this id; else the one with this title, short name or number; else the one
// whose id without the document's prefix it is; else the only one whose title
// or short name contains it. Width, case, spaces and 「」 make no difference.
// Throws Error(no_such_thing) where there is none or several, naming the
// candidates.
PolicyGraph::Vertex find_named(const PolicyGraph& graph, std::string_view name,
                               std::initializer_list<NodeKind> kinds = {});

}  // namespace polink
