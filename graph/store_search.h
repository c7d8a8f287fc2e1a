#pragma once

#include <string>

#include "graph/records.h"

struct sqlite3;

// The full-text index (FTS5) over everything that a document says; inside graph/
// only. FTS5 keeps no text of its own here: `search_item` has it, and what is
// taken out of the index must be told to it again.
namespace polink {

void insert_search_items(sqlite3* db, const Document& document);
void delete_search_items(sqlite3* db, const std::string& document_id);

}  // namespace polink
