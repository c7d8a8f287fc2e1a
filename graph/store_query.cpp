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
  if (sqlite3_prepare_v2(db_.get(), sql.c_str(), -1, &raw, &rest) != SQLITE_OK) {
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
  int result = SQLITE_ROW;
  while ((result = sqlite3_step(raw)) == SQLITE_ROW) {
    auto& row = found.rows.emplace_back();
    for (int i = 0; i < columns; ++i) {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(raw, i));
      row.push_back(text == nullptr ? std::nullopt : std::optional<std::string>(text));
    }
  }
  if (result != SQLITE_DONE) {
    refuse(std::string("the query failed: ") + sqlite3_errmsg(db_.get()));
  }
  return found;
}

}  // namespace polink
