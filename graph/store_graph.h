#pragma once

#include <optional>
#include <set>
#include <string>

#include "graph/policy_graph.h"
#include "graph/store_walk.h"

struct sqlite3;

// The read side of the store: tables to graph.
namespace polink {

// See Store::graph(). Every table is read once, front to back.
PolicyGraph read_graph(sqlite3* db, const std::optional<std::string>& document_id);

// See Store::named_things().
PolicyGraph read_named_things(sqlite3* db);

// See Store::graph_of(). Only the rows of these things are read.
PolicyGraph read_part(sqlite3* db, const std::set<Thing>& things);

}  // namespace polink
