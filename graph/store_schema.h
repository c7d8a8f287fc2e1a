#pragma once

#include <filesystem>

struct sqlite3;

// What makes an SQLite file a polink database: a mark in its header, a schema
// version beside it, and the tables of docs/data-model.md.
namespace polink {

constexpr int application_id = 0x504C4E4B;  // "PLNK"
constexpr int schema_version = 4;

enum class FileState {
  missing,  // there is no such file
  empty,    // there is one, of no bytes: anyone may make a database of it
  ours,     // a polink database of this schema
};

// Looks at the file's first 100 bytes (https://sqlite.org/fileformat.html,
// section 1.3) without SQLite, which might roll back a journal or make a file,
// so a file that isn't ours is never touched. Throws Error(storage) for a
// directory, a file that isn't SQLite's, another program's, another schema's.
FileState look_at(const std::filesystem::path& path);

// Whether the file is one of polink's that an older one wrote, or may be such a one
// once SQLite has taken back what was interrupted; false for any other and for none.
bool may_be_of_older_schema(const std::filesystem::path& path);

// Whether the tables are there. They may be missing from a file that is ours
// when the very first load was interrupted.
bool has_schema(sqlite3* db);

// Makes the tables, indexes and views and sets the marks; within the caller's transaction.
void create_schema(sqlite3* db);

// The same in two steps, since an index that is made of all rows at once is sorted and
// written front to back: it takes less time than one that grows row by row.
void create_tables(sqlite3* db);
void create_indexes(sqlite3* db);

}  // namespace polink
