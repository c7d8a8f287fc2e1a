#include "graph/sqlite.h"

#include <array>
#include <cstdio>

namespace polink::sqlite {
namespace {

// What the user can do about a result of SQLite, if anything.
std::string_view advice(int result) {
  switch (result & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "; another program is using it, try again when that has ended";
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return "; the file and its folder must be writable, or choose another place with --db";
    case SQLITE_FULL:
      return "; make room on the disk and try again";
    case SQLITE_IOERR:
      return "; see that the disk has room, is sound and still there, and try again";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR:  // a table or column that isn't there
      return "; the file is damaged, remove it and load the documents again";
    default:
      return "";
  }
}

Failure failure_of(int result) {
  // A constraint that doesn't hold means a record that contradicts another.
  return (result & 0xff) == SQLITE_CONSTRAINT ? Failure::internal : Failure::storage;
}

}  // namespace

std::string file_of(sqlite3* db) {
  const char* file = sqlite3_db_filename(db, "main");
  return file != nullptr ? file : "the database";
}

void fail(sqlite3* db, std::string_view doing) {
  const int result = sqlite3_extended_errcode(db);
  std::string message = file_of(db);
  message += ": can't ";
  message += doing;
  message += ": ";
  message += sqlite3_errmsg(db);
  message += advice(result);
  throw Error(failure_of(result), message);
}

void execute(sqlite3* db, const char* sql) {
  if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
    fail(db, "change the database");
  }
}

Prepared::Prepared(sqlite3* db, std::string_view sql) : db_(db) {
  sqlite3_stmt* statement = nullptr;
  const int result =
      sqlite3_prepare_v2(db, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  statement_.reset(statement);
  if (result != SQLITE_OK) {
    fail(db, "read the tables");
  }
}

bool Prepared::next() {
  const int result = sqlite3_step(statement_.get());
  if (result == SQLITE_ROW) {
    return true;
  }
  if (result == SQLITE_DONE) {
    return false;
  }
  const bool writes = sqlite3_stmt_readonly(statement_.get()) == 0;
  fail(db_, writes ? "write" : "read");
}

std::string Prepared::text(int column) const {
  const auto* bytes = sqlite3_column_text(statement_.get(), column);
  if (bytes == nullptr) {
    return {};
  }
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

void Prepared::append_row(std::vector<Cell>& cells, std::string& bytes) const {
  const int columns = sqlite3_data_count(statement_.get());
  const std::size_t first = cells.size();
  cells.resize(first + static_cast<std::size_t>(columns));
  for (int column = 0; column < columns; ++column) {
    Cell& cell = cells[first + static_cast<std::size_t>(column)];
    // Asked of the value, each answer costs a third of what it costs asked of the column.
    sqlite3_value* value = sqlite3_column_value(statement_.get(), column);
    switch (sqlite3_value_type(value)) {
      case SQLITE_NULL:
        break;
      case SQLITE_INTEGER:
        cell.kind = Cell::Kind::integer;
        cell.integer = sqlite3_value_int64(value);
        break;
      case SQLITE_FLOAT:
        cell.kind = Cell::Kind::real;
        cell.real = sqlite3_value_double(value);
        break;
      default:
        if (const auto* text = sqlite3_value_text(value)) {
          cell.kind = Cell::Kind::text;
          cell.size = static_cast<std::uint32_t>(sqlite3_value_bytes(value));
          cell.begin = bytes.size();
          bytes.append(reinterpret_cast<const char*>(text), cell.size);
        }
    }
  }
}

void Prepared::bind_text(sqlite3_destructor_type life, int index, std::string_view value) {
  // SQLite takes a null pointer for NULL, and an empty view may hold one.
  const char* bytes = value.empty() ? "" : value.data();
  check(sqlite3_bind_text64(statement_.get(), index, bytes, value.size(), life, SQLITE_UTF8));
}

void Prepared::check(int result) const {
  if (result != SQLITE_OK) {
    fail(db_, "prepare a statement");
  }
}

Transaction::Transaction(sqlite3* db, Kind kind)
    : db_(db), open_(kind == Kind::write || sqlite3_get_autocommit(db) != 0) {
  if (open_) {
    execute(db, kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
  }
}

Transaction::~Transaction() {
  if (open_) {
    sqlite3_exec(db_, "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

void Transaction::commit() {
  execute(db_, "COMMIT");
  open_ = false;
}

PassingCache::PassingCache(sqlite3* db) : db_(db) {
  constexpr int kib = 1024;
  Prepared size(db_, "PRAGMA cache_size");
  size_ = size.next() ? size.integer(0) : 0;
  set(-kib);
}

PassingCache::~PassingCache() { set(size_); }

void PassingCache::set(int size) noexcept {
  std::array<char, 64> sql{};
  std::snprintf(sql.data(), sql.size(), "PRAGMA cache_size = %d", size);
  sqlite3_exec(db_, sql.data(), nullptr, nullptr, nullptr);
}

}  // namespace polink::sqlite
