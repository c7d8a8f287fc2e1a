#pragma once

#include <string>
#include <vector>

// Rows and columns, the form in which every answer can be printed.
namespace polink {

struct Column {
  enum class Fit {
    keep,  // never cut or broken: ids, so that they can be pasted
    wrap,  // goes on over several lines where the terminal is too narrow
    cut,   // ends in … where the terminal is too narrow
  };
  std::string name;  // stable: the head of a CSV file
  Fit fit = Fit::keep;
  bool right = false;  // numbers stand to the right
  std::string head{};  // instead of the name on a terminal; may have line breaks
};

struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  // as many cells as there are columns
};

// The table for a terminal of `width` columns, 0 for no limit. It is wider only
// where the columns that must be kept take more. Control characters of the
// cells are left out, line breaks in them become spaces.
std::string table_text(const Table& table, int width);

}  // namespace polink
