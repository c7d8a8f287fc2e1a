#pragma once

#include <string>
#include <vector>

#include "graph/search_entries.h"
#include "graph/signature_index.h"

struct sqlite3;

// The full-text index (FTS5) over everything that a document says; inside graph/
// only. FTS5 keeps no text of its own here: `search_item` has it, and what is
// taken out of the index must be told to it again.
namespace polink {

// Signatures go into `signatures`, whose caller writes them.
void insert_search_items(sqlite3* db, const std::string& document_id,
                         const std::vector<SearchEntry>& entries, SignatureBatch& signatures);
// Takes a document out of it, with its signatures.
void delete_search_items(sqlite3* db, const std::string& document_id);

// Makes it anew from the tables; the index itself is empty.
void fill_search(sqlite3* db);

}  // namespace polink
