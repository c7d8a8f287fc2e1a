#pragma once

#include <filesystem>
#include <string>
#include <vector>

// Whether a database is whole: what SQLite says of the file, and what no foreign
// key can declare, since a citation's source or a link's end may be of several kinds.
namespace polink {

struct DatabaseCheck {
  std::string name;    // what was looked at: `file`, `foreign keys`, `links` …
  int problems = 0;    // how many rows are wrong
  std::string detail;  // the first of them, or what was counted
};

// All checks, in a fixed order. Reads the whole file. A file that SQLite can't read
// on with is a problem of the first check, and nothing else is looked at then.
// Throws Error(storage) like Store::open().
std::vector<DatabaseCheck> check_database(const std::filesystem::path& path);

}  // namespace polink
