#include <algorithm>
#include <memory>
#include <string_view>

#include "graph/error.h"
#include "graph/sqlite.h"
#include "graph/store.h"

namespace polink {
namespace {

struct Finalize {
  void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};

constexpr std::size_t most_bytes = 500'000'000;  // of an answer, in memory

// What a query may do: read, call functions of SQL, ask for the columns of a table and
// whether the file is whole.
int allow_reading(void* /*context*/, int action, const char* first, const char* /*second*/,
                  const char* /*database*/, const char* /*inside*/) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
    case SQLITE_FUNCTION:
      return SQLITE_OK;
    case SQLITE_PRAGMA: {
      const std::string_view pragma = first;
      // The full-text index asks for data_version.
      const bool reads = pragma.ends_with("_info") || pragma.ends_with("_xinfo") ||
                         pragma.ends_with("_list") || pragma.ends_with("_check") ||
                         pragma == "data_version";
      return reads ? SQLITE_OK : SQLITE_DENY;
    }
    default:
      return SQLITE_DENY;
  }
}

// Only statements of the user are held to that. The full-text index and SQLite's own
// table-valued functions declare their tables when they are first named, which is no
// reading, so they are named before.
class OnlyReading {
 public:
  explicit OnlyReading(sqlite3* db) : db_(db) {
    for (const char* table : {"search", "pragma_table_info", "pragma_index_list",
                              "pragma_integrity_check", "pragma_foreign_key_check"}) {
      const std::string name_it = std::string("SELECT 1 FROM ") + table + " LIMIT 0";
      sqlite3_exec(db_, name_it.c_str(), nullptr, nullptr, nullptr);
    }
    sqlite3_set_authorizer(db_, &allow_reading, nullptr);
  }
  OnlyReading(const OnlyReading&) = delete;
  OnlyReading& operator=(const OnlyReading&) = delete;
  ~OnlyReading() { sqlite3_set_authorizer(db_, nullptr, nullptr); }

 private:
  sqlite3* db_;
};

[[noreturn]] void refuse(const std::string& why) {
  throw Error(Failure::usage, why + "; polink sql without a query lists the tables and views");
}

bool is_blank(std::string_view text) {
  return std::ranges::all_of(text,
                             [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == ';'; });
}

}  // namespace

QueryRows Store::query(const std::string& sql) const {
  sqlite3_stmt* raw = nullptr;
  const char* rest = nullptr;
  const OnlyReading authorized(db_.get());
  const int prepared = sqlite3_prepare_v2(db_.get(), sql.c_str(), -1, &raw, &rest);
  if (prepared == SQLITE_AUTH) {
    refuse("the query must only read, as SELECT does");
  }
  if (prepared != SQLITE_OK) {
    refuse(std::string("the query can't be read: ") + sqlite3_errmsg(db_.get()));
  }
  const std::unique_ptr<sqlite3_stmt, Finalize> statement(raw);
  if (raw == nullptr || !is_blank(rest)) {
    refuse("one statement is expected");
  }
  if (sqlite3_stmt_readonly(raw) == 0 || sqlite3_column_count(raw) == 0) {
    refuse("the query must only read, as SELECT does");
  }
  QueryRows found;
  const int columns = sqlite3_column_count(raw);
  for (int i = 0; i < columns; ++i) {
    found.columns.emplace_back(sqlite3_column_name(raw, i));
  }
  std::size_t bytes = 0;
  int result = SQLITE_ROW;
  while ((result = sqlite3_step(raw)) == SQLITE_ROW) {
    auto& row = found.rows.emplace_back();
    for (int i = 0; i < columns; ++i) {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(raw, i));
      row.push_back(text == nullptr ? std::nullopt : std::optional<std::string>(text));
      bytes += sizeof(row.back()) + (text == nullptr ? 0 : row.back()->size());
    }
    if (bytes > most_bytes) {
      refuse("the answer is larger than " + std::to_string(most_bytes) +
             " bytes; ask for less, for example with LIMIT");
    }
  }
  if (result != SQLITE_DONE) {
    refuse(std::string("the query failed: ") + sqlite3_errmsg(db_.get()));
  }
  return found;
}

}  // namespace polink
