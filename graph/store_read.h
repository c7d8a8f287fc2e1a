#pragma once

#include <optional>
#include <string>

#include "graph/records.h"

struct sqlite3;

// Inside graph/ only.
namespace polink {

// Everything that was saved of a document, within the caller's transaction; none
// where there is no such document.
std::optional<Document> read_document(sqlite3* db, const std::string& id);

}  // namespace polink
