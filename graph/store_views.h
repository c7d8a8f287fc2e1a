#pragma once

struct sqlite3;

// Views for people with SQL: the tables joined the way they are asked for, one
// row for each finding. docs/data-model.md describes them; inside graph/ only.
namespace polink {

// Within the caller's transaction.
void create_views(sqlite3* db);

}  // namespace polink
