#include "render/table.h"

#include <algorithm>
#include <numeric>

#include "render/terminal_text.h"
#include "render/text_wrap.h"

namespace polink {
namespace {

constexpr int gap = 2;          // columns between two columns
constexpr int least_flex = 12;  // six full-width characters: less can't be read

using Cell = std::vector<std::string>;  // the lines of a cell

// The lines of a column's head.
Cell head_of(const Column& column) {
  const std::string& text = column.head.empty() ? column.name : column.head;
  Cell lines{""};
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  return lines;
}

int head_width(const Column& column) {
  int width = 0;
  for (const auto& line : head_of(column)) {
    width = std::max(width, terminal_columns(line));
  }
  return width;
}

std::vector<std::vector<std::string>> cleaned(const Table& table) {
  auto rows = table.rows;
  for (auto& row : rows) {
    for (auto& cell : row) {
      cell = one_line(cell);
    }
  }
  return rows;
}

std::vector<int> natural_widths(const Table& table,
                                const std::vector<std::vector<std::string>>& rows) {
  std::vector<int> widths;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    int width = head_width(table.columns[c]);
    for (const auto& row : rows) {
      width = std::max(width, terminal_columns(row.at(c)));
    }
    widths.push_back(width);
  }
  return widths;
}

// Takes from the flexible columns, the widest first, what doesn't fit.
void narrow(const Table& table, int limit, std::vector<int>& widths) {
  const int gaps = gap * static_cast<int>(widths.size() - 1);
  std::vector<std::size_t> flexible;
  int left = limit - gaps;
  for (std::size_t c = 0; c < widths.size(); ++c) {
    if (table.columns[c].fit == Column::Fit::keep) {
      left -= widths[c];
    } else {
      flexible.push_back(c);
    }
  }
  std::ranges::sort(flexible, {}, [&](std::size_t c) { return widths[c]; });
  for (std::size_t i = 0; i < flexible.size(); ++i) {
    int& width = widths[flexible[i]];
    const int share = left / static_cast<int>(flexible.size() - i);
    const int head = head_width(table.columns[flexible[i]]);
    width = std::min(width, std::max({share, least_flex, head}));
    left -= width;
  }
}

Cell fitted(const std::string& text, Column::Fit fit, int width) {
  if (fit == Column::Fit::keep || terminal_columns(text) <= width) {
    return {text};
  }
  return wrap(text, {.width = width, .max_lines = fit == Column::Fit::cut ? 1 : 0});
}

void write_line(const std::vector<Column>& columns, const std::vector<int>& widths,
                const std::vector<std::string>& cells, std::string& out) {
  std::string line;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    const auto blanks =
        static_cast<std::size_t>(std::max(0, widths[c] - terminal_columns(cells[c])));
    line += columns[c].right ? std::string(blanks, ' ') + cells[c]
                             : cells[c] + std::string(blanks, ' ');
    line += std::string(gap, ' ');
  }
  line.erase(line.find_last_not_of(' ') + 1);
  out += line + "\n";
}

// One row of cells of several lines each; short ones stand at the top, or at
// the bottom if `sink`.
void write_cells(const std::vector<Column>& columns, const std::vector<int>& widths,
                 const std::vector<Cell>& cells, bool sink, std::string& out) {
  std::size_t height = 1;
  for (const auto& cell : cells) {
    height = std::max(height, cell.size());
  }
  for (std::size_t l = 0; l < height; ++l) {
    std::vector<std::string> line;
    for (const auto& cell : cells) {
      const std::size_t above = sink ? height - cell.size() : 0;
      line.push_back(l >= above && l - above < cell.size() ? cell[l - above] : "");
    }
    write_line(columns, widths, line, out);
  }
}

}  // namespace

std::string table_text(const Table& table, int width) {
  const auto rows = cleaned(table);
  std::vector<int> widths = natural_widths(table, rows);
  const int natural = std::accumulate(widths.begin(), widths.end(), 0) +
                      gap * (static_cast<int>(widths.size()) - 1);
  if (width > 0 && natural > width) {
    narrow(table, width, widths);
  }
  std::vector<Cell> heads;
  std::vector<std::string> rules;
  for (std::size_t c = 0; c < widths.size(); ++c) {
    heads.push_back(head_of(table.columns[c]));
    rules.emplace_back(static_cast<std::size_t>(widths[c]), '-');
  }
  std::string out;
  write_cells(table.columns, widths, heads, true, out);
  write_line(table.columns, widths, rules, out);
  for (const auto& row : rows) {
    std::vector<Cell> cells;
    for (std::size_t c = 0; c < row.size(); ++c) {
      cells.push_back(fitted(row[c], table.columns[c].fit, widths[c]));
    }
    write_cells(table.columns, widths, cells, false, out);
  }
  return out;
}

}  // namespace polink
