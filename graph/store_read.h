#pragma once

#include <optional>
#include <string>

#include "graph/records.h"

struct sqlite3;

// The read side of the store, record by record; inside graph/ only.
namespace polink {

// See Store::document(); nothing where there is no such document.
std::optional<Document> read_document(sqlite3* db, const std::string& id);

}  // namespace polink
