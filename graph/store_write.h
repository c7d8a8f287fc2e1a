#pragma once

#include "graph/records.h"

struct sqlite3;

// The write side of the store; everything here runs within the caller's transaction.
namespace polink {

bool has_document(sqlite3* db, const std::string& id);

// Writes one document into a database that doesn't hold it.
void insert_document(sqlite3* db, const Document& document);

// Removes a document, writes its new version, and then drops the organisations
// and laws that only the old one referred to.
void replace_document(sqlite3* db, const Document& document);

}  // namespace polink
