#include "graph/store_rows.h"

#include "graph/sqlite.h"

namespace polink {
namespace {

struct Finalize {
  void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};

Cell cell_of(sqlite3_stmt* row, int column) {
  switch (sqlite3_column_type(row, column)) {
    case SQLITE_NULL:
      return std::monostate{};
    case SQLITE_INTEGER:
      return std::int64_t{sqlite3_column_int64(row, column)};
    case SQLITE_FLOAT:
      return sqlite3_column_double(row, column);
    default: {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
      const auto bytes = static_cast<std::size_t>(sqlite3_column_bytes(row, column));
      return text == nullptr ? std::string_view() : std::string_view(text, bytes);
    }
  }
}

}  // namespace

void StoreRows::Close::operator()(sqlite3* db) const noexcept { sqlite3_close(db); }

StoreRows::StoreRows(const std::filesystem::path& database) {
  sqlite3* db = nullptr;
  const int result = sqlite3_open_v2(database.c_str(), &db, SQLITE_OPEN_READONLY, nullptr);
  db_.reset(db);
  if (result != SQLITE_OK) {
    sqlite::fail(db, "read");
  }
  sqlite3_busy_timeout(db, sqlite::wait_for_others_ms);
  sqlite::execute(db, "BEGIN");
}

void StoreRows::each(const std::string& sql, const std::vector<std::string>& values,
                     const RowSight& see) const {
  sqlite3_stmt* raw = nullptr;
  if (sqlite3_prepare_v2(db_.get(), sql.c_str(), static_cast<int>(sql.size()), &raw, nullptr) !=
      SQLITE_OK) {
    sqlite::fail(db_.get(), "read");
  }
  const std::unique_ptr<sqlite3_stmt, Finalize> statement(raw);
  for (std::size_t i = 0; i < values.size(); ++i) {
    sqlite3_bind_text64(raw, static_cast<int>(i) + 1, values[i].c_str(), values[i].size(),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
  }
  std::vector<Cell> cells(static_cast<std::size_t>(sqlite3_column_count(raw)));
  int result = SQLITE_ROW;
  while ((result = sqlite3_step(raw)) == SQLITE_ROW) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      cells[i] = cell_of(raw, static_cast<int>(i));
    }
    see(cells);
  }
  if (result != SQLITE_DONE) {
    sqlite::fail(db_.get(), "read");
  }
}

}  // namespace polink
