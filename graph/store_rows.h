#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

struct sqlite3;

namespace polink {

// A value of a row that is going by: NULL, a whole or real number, or a text that is
// valid until the next row.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string_view>;

// Sees one row after another.
using RowSight = std::function<void(std::span<const Cell>)>;

// Rows of a database one by one, however many there are, by a connection of its own that
// can only read and sees one state for as long as it lives.
class StoreRows {
 public:
  // A database that Store::open() has found sound. Throws Error(storage).
  explicit StoreRows(const std::filesystem::path& database);

  // The rows of a statement of polink's own; ?1 is the first of `values`. Throws
  // Error(storage), and what `see` throws.
  void each(const std::string& sql, const std::vector<std::string>& values,
            const RowSight& see) const;

 private:
  struct Close {
    void operator()(sqlite3* db) const noexcept;
  };
  std::unique_ptr<sqlite3, Close> db_;
};

}  // namespace polink
