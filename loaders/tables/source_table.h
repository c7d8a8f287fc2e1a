#pragma once

#include <string>
#include <vector>

#include "loaders/text/glyph.h"

// A sheet as rows of cells, whatever file it came from.
namespace polink {

struct TableRow {
  int line = 0;  // of the source; in a spreadsheet the number of the row
  std::vector<StyledText> cells;
};

struct SourceTable {
  std::string name;      // of the file, for messages
  std::string loader;    // table/csv | table/xlsx
  std::string encoding;  // of the source
  std::string sha256;
  std::vector<std::string> lines;  // of the source; of a spreadsheet, its rows with tabs between
  std::vector<TableRow> rows;      // those that aren't blank
  StyledText separators;           // characters of the source that stand in no cell: commas, quotes
};

// No text in any cell.
inline bool is_blank(const TableRow& row) {
  for (const StyledText& cell : row.cells) {
    if (!trimmed(cell).empty()) {
      return false;
    }
  }
  return true;
}

}  // namespace polink
