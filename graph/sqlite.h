#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "graph/error.h"

// The few things that the store needs of SQLite, each releasing what it holds.
// Every failure is thrown as Error(storage); inside graph/ only.
namespace polink::sqlite {

// A load holds the file for as long as it writes: a second for a large document.
constexpr int wait_for_others_ms = 30'000;

// Throws Error(storage) with SQLite's own words and what to do about them.
[[noreturn]] void fail(sqlite3* db, std::string_view doing);

// The name of its file, for messages.
std::string file_of(sqlite3* db);

// Runs statements that return no rows.
void execute(sqlite3* db, const char* sql);

// A value of a row that was copied. Texts lie behind one another in a string of their own.
struct Cell {
  enum class Kind : std::uint8_t { null, integer, real, text };
  Kind kind = Kind::null;
  std::uint32_t size = 0;  // of a text
  union {
    std::int64_t integer = 0;
    double real;
    std::size_t begin;  // of a text
  };
};

// One prepared statement. Text that is bound is copied, by run() it need not be;
// text that is read is valid as long as the std::string that it is returned in.
class Prepared {
 public:
  Prepared(sqlite3* db, std::string_view sql);

  // Binds all parameters, ?1 first.
  template <typename... Values>
  Prepared& bind(const Values&... values) {
    bind_all(SQLITE_TRANSIENT, values...);
    return *this;
  }

  // Steps to the next row; false when there is none left.
  bool next();

  // Binds, runs and resets: for statements that are run many times.
  template <typename... Values>
  void run(const Values&... values) {
    bind_all(SQLITE_STATIC, values...);
    while (next()) {
    }
    sqlite3_reset(statement_.get());
  }

  // The same with the values from `from` to `to`.
  template <typename Iterator>
  void run_list(Iterator from, Iterator to) {
    for (int index = 1; from != to; ++from) {
      bind_one(SQLITE_STATIC, index++, *from);
    }
    while (next()) {
    }
    sqlite3_reset(statement_.get());
  }

  // Makes it ready for other values.
  void reset() { sqlite3_reset(statement_.get()); }

  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] int integer(int column) const {
    return sqlite3_column_int(statement_.get(), column);
  }
  [[nodiscard]] std::int64_t large_integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
  }
  [[nodiscard]] bool truth(int column) const { return integer(column) != 0; }
  [[nodiscard]] double real(int column) const {
    return sqlite3_column_double(statement_.get(), column);
  }
  [[nodiscard]] bool null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
  }
  // Copies the row, its texts behind `bytes`.
  void append_row(std::vector<Cell>& cells, std::string& bytes) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
  };

  template <typename... Values>
  void bind_all(sqlite3_destructor_type life, const Values&... values) {
    int index = 0;
    (bind_one(life, ++index, values), ...);
  }
  template <typename Value>
  void bind_one(sqlite3_destructor_type life, int index, const Value& value) {
    if constexpr (std::is_convertible_v<Value, std::string_view>) {
      bind_text(life, index, std::string_view(value));
    } else if constexpr (std::is_floating_point_v<Value>) {
      check(sqlite3_bind_double(statement_.get(), index, value));
    } else if constexpr (std::is_integral_v<Value>) {
      check(sqlite3_bind_int64(statement_.get(), index, static_cast<sqlite3_int64>(value)));
    } else if (value) {  // an optional
      bind_one(life, index, *value);
    } else {
      check(sqlite3_bind_null(statement_.get(), index));
    }
  }
  void bind_text(sqlite3_destructor_type life, int index, std::string_view value);
  void check(int result) const;

  sqlite3* db_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// A transaction, rolled back unless commit() was reached. A write transaction
// is taken at once, so that two loads wait for each other and never meet
// half-way; a read one sees one state of all tables while others write.
// Within another one a read transaction does nothing: it sees what that one sees.
class Transaction {
 public:
  enum class Kind { read, write };
  Transaction(sqlite3* db, Kind kind);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  void commit();

 private:
  sqlite3* db_;
  bool open_;
};

// A small cache for the while: where each page is read once, one that the processor's own
// holds is faster than one that has them all.
class PassingCache {
 public:
  explicit PassingCache(sqlite3* db);
  PassingCache(const PassingCache&) = delete;
  PassingCache& operator=(const PassingCache&) = delete;
  ~PassingCache();

 private:
  void set(int size) noexcept;

  sqlite3* db_;
  int size_ = 0;  // before, as SQLite tells it
};

}  // namespace polink::sqlite
