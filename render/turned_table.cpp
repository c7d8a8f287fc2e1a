#include "render/turned_table.h"

namespace polink {

Table turned(const Table& table, const std::string& first) {
  Table made;
  made.columns = {{first}};
  for (const auto& row : table.rows) {
    made.columns.push_back({row.front(), Column::Fit::keep, true});
  }
  for (std::size_t c = 1; c < table.columns.size(); ++c) {
    auto& cells = made.rows.emplace_back();
    cells.push_back(table.columns[c].name);
    for (const auto& row : table.rows) {
      cells.push_back(row[c]);
    }
  }
  return made;
}

}  // namespace polink
