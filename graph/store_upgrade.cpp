#include "graph/store_upgrade.h"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "graph/error.h"
#include "graph/sqlite.h"
#include "graph/store_read.h"
#include "graph/store_schema.h"
#include "graph/store_search.h"

namespace polink {
namespace {

namespace fs = std::filesystem;
using sqlite::Prepared;

constexpr std::string_view old = "before_upgrade_";

struct Close {
  void operator()(sqlite3* db) const noexcept { sqlite3_close(db); }
};
using Database = std::unique_ptr<sqlite3, Close>;

Database open_writable(const fs::path& path) {
  sqlite3* raw = nullptr;
  const int result = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
  Database db(raw);
  if (result != SQLITE_OK) {
    sqlite::fail(db.get(), "change the database");
  }
  sqlite3_busy_timeout(db.get(), sqlite::wait_for_others_ms);
  sqlite3_db_config(db.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(db.get(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  // Renaming a table must not turn the references of others to it.
  sqlite3_db_config(db.get(), SQLITE_DBCONFIG_LEGACY_ALTER_TABLE, 1, nullptr);
  sqlite::execute(db.get(), "PRAGMA foreign_keys = OFF");
  return db;
}

std::vector<std::string> names(sqlite3* db, const std::string& sql) {
  Prepared row(db, sql);
  std::vector<std::string> found;
  while (row.next()) {
    found.push_back(row.text(0));
  }
  return found;
}

std::string identifier(std::string_view name) {
  std::string text = "\"";
  for (const char c : name) {
    text += c == '"' ? "\"\"" : std::string(1, c);
  }
  return text + '"';
}

void run(sqlite3* db, const std::string& sql) { sqlite::execute(db, sql.c_str()); }

// Copies while the transaction keeps every other program from writing.
fs::path copy_beside(const fs::path& path, int version) {
  fs::path copy = path;
  copy += ".schema-" + std::to_string(version);
  std::error_code error;
  for (int i = 2; fs::exists(copy, error); ++i) {
    copy = path;
    copy += ".schema-" + std::to_string(version) + "-" + std::to_string(i);
  }
  fs::path unfinished = copy;
  unfinished += ".unfinished";
  fs::copy_file(path, unfinished, fs::copy_options::overwrite_existing, error);
  if (!error) {
    fs::rename(unfinished, copy, error);
  }
  if (error) {
    std::error_code ignored;
    fs::remove(unfinished, ignored);
    throw Error(Failure::storage, "can't write " + copy.string() + ": " + error.message());
  }
  return copy;
}

int version_of(sqlite3* db) {
  Prepared told(db, "PRAGMA user_version");
  return told.next() ? told.integer(0) : 0;
}

// Puts the old tables aside; the rest of the schema can be made again.
void put_aside(sqlite3* db) {
  for (const std::string& view : names(db, "SELECT name FROM sqlite_master WHERE type = 'view'")) {
    run(db, "DROP VIEW " + identifier(view));
  }
  for (const std::string& index :
       names(db,
             "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND "
             "tbl_name NOT LIKE 'search\\_%' ESCAPE '\\'")) {
    run(db, "DROP INDEX " + identifier(index));
  }
  run(db,
      "DROP TABLE IF EXISTS search; DROP TABLE IF EXISTS search_item; "
      "DROP TABLE IF EXISTS text_signature");
  for (const std::string& table :
       names(db,
             "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
             "'sqlite\\_%' ESCAPE '\\'")) {
    run(db,
        "ALTER TABLE " + identifier(table) + " RENAME TO " + identifier(std::string(old) + table));
  }
}

// The columns that can be written, with what stands in them where the old table
// has no such column.
void carry_over(sqlite3* db, const std::string& table) {
  const std::string from = std::string(old) + table;
  const auto known = names(db, "SELECT name FROM pragma_table_info('" + from + "')");
  if (known.empty()) {
    return;
  }
  std::string columns;
  std::string values;
  Prepared column(db, "SELECT name, type, \"notnull\" FROM pragma_table_info('" + table + "')");
  while (column.next()) {
    const std::string name = identifier(column.text(0));
    const bool carried = std::ranges::find(known, column.text(0)) != known.end();
    const std::string empty = !column.truth(2) ? "NULL" : column.text(1) == "TEXT" ? "''" : "0";
    columns += (columns.empty() ? "" : ", ") + name;
    values += (values.empty() ? "" : ", ") + (carried ? name : empty);
  }
  run(db, "INSERT INTO " + identifier(table) + "(" + columns + ") SELECT " + values + " FROM " +
              identifier(from));
}

}  // namespace

std::optional<fs::path> upgrade_database(const fs::path& path) {
  if (!may_be_of_older_schema(path)) {
    return std::nullopt;
  }
  const Database db = open_writable(path);
  if (version_of(db.get()) >= schema_version) {
    return std::nullopt;
  }
  sqlite::Transaction transaction(db.get(), sqlite::Transaction::Kind::write);
  const int version = version_of(db.get());
  if (version < 1 || version >= schema_version) {
    return std::nullopt;  // another polink was faster
  }
  const fs::path copy = copy_beside(path, version);
  put_aside(db.get());
  const auto kept = names(db.get(), "SELECT name FROM sqlite_master WHERE type = 'table'");
  create_schema(db.get());
  for (const std::string& table :
       names(db.get(),
             "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
             "'search%' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")) {
    if (!table.starts_with(old)) {
      carry_over(db.get(), table);
    }
  }
  for (const std::string& table : kept) {
    if (table.starts_with(old)) {
      run(db.get(), "DROP TABLE " + identifier(table));
    }
  }
  fill_search(db.get());
  transaction.commit();
  return copy;
}

}  // namespace polink
