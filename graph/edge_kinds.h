#pragma once

#include "graph/policy_graph.h"
#include "graph/records.h"

namespace polink {

// The kind of edge that a row of the table `link` or `relation` becomes.
EdgeKind edge_kind(LinkKind kind);
EdgeKind edge_kind(RelationKind kind);

}  // namespace polink
