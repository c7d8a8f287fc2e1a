#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/sqlite.h"

// Rows of whole tables, which one thread finds while the other makes something of them:
// SQLite takes about as long for a row as its node or edge does. All of them come over
// one connection, so they are of one state of the database. Inside graph/ only.
namespace polink::sqlite {

// One row, for as long as it is looked at. Columns count from 0; what is of another type
// than asked for is converted as SQLite does, but for numbers, of which text() makes nothing.
class Row {
 public:
  Row(const Cell* cells, const char* bytes) : cells_(cells), bytes_(bytes) {}

  [[nodiscard]] std::string_view text(int column) const {
    const Cell& cell = cells_[column];
    return cell.kind == Cell::Kind::text ? std::string_view(bytes_ + cell.begin, cell.size)
                                         : std::string_view();
  }
  [[nodiscard]] int integer(int column) const {
    const Cell& cell = cells_[column];
    return cell.kind == Cell::Kind::integer ? static_cast<int>(cell.integer)
                                            : number<int>(cell, column);
  }
  [[nodiscard]] double real(int column) const {
    const Cell& cell = cells_[column];
    return cell.kind == Cell::Kind::real ? cell.real : number<double>(cell, column);
  }
  [[nodiscard]] bool truth(int column) const { return integer(column) != 0; }
  [[nodiscard]] bool null(int column) const { return cells_[column].kind == Cell::Kind::null; }

 private:
  template <typename Number>
  [[nodiscard]] Number number(const Cell& cell, int column) const {
    Number read = 0;
    switch (cell.kind) {
      case Cell::Kind::null:
        break;
      case Cell::Kind::integer:
        return static_cast<Number>(cell.integer);
      case Cell::Kind::real:
        return static_cast<Number>(cell.real);
      case Cell::Kind::text: {
        const std::string_view words = text(column);
        std::from_chars(words.data(), words.data() + words.size(), read);
      }
    }
    return read;
  }

  const Cell* cells_;
  const char* bytes_;
};

// Steps through all statements, one after the other, and calls `use` with the number of
// the statement and the row. Nobody else may use their connection meanwhile. Throws what
// next() of a statement throws, and what `use` throws.
void read_ahead(std::vector<Prepared>& statements,
                const std::function<void(std::size_t statement, const Row& row)>& use);

}  // namespace polink::sqlite
