#pragma once

#include <string>

#include "graph/search_entries.h"
#include "graph/signature_index.h"

struct sqlite3;

// The write side of the store; everything here runs within the caller's transaction.
namespace polink {

bool has_document(sqlite3* db, const std::string& id);

// Writes one document into a database that doesn't hold it. What signs its texts
// goes into `signatures`, whose caller writes them.
void insert_document(sqlite3* db, const PreparedDocument& prepared, SignatureBatch& signatures);

// Throws Error(internal), as SQLite would with its foreign keys, where a record refers to a
// section or organisation that isn't there.
void check_references(sqlite3* db, const Document& document);

// Removes a document, writes its new version, and then drops the organisations
// and laws that only the old one referred to.
void replace_document(sqlite3* db, const PreparedDocument& prepared, SignatureBatch& signatures);

}  // namespace polink
