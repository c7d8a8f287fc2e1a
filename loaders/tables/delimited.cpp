#include "loaders/tables/delimited.h"

#include <optional>

#include "graph/error.h"
#include "loaders/tables/csv_reader.h"
#include "loaders/tables/table_head.h"
#include "loaders/text/marks.h"

namespace polink {
namespace {

// A plan document may hold a table with tabs whose columns stand for the kinds;
// what makes such a text a table for itself is a column that tells the place.
bool is_part_of_plan_text(const std::vector<TableRow>& rows, const TableHead& head) {
  for (std::size_t i = 0; i < head.row; ++i) {
    if (parse_heading(folded(rows[i].cells.front()))) {
      return true;
    }
  }
  for (const Field field : {Field::id, Field::place, Field::chapter, Field::section,
                            Field::subsection, Field::kind, Field::row, Field::lead}) {
    if (head.has(field)) {
      return false;
    }
  }
  return true;
}

struct Choice {
  char32_t delimiter = U',';
  std::size_t known = 0;  // names in the head
};

std::optional<Choice> choose(const SourceText& source, bool may_be_plan) {
  std::optional<Choice> best;
  for (const char32_t delimiter : delimiters) {
    const auto rows = first_rows(source, delimiter, rows_searched_for_head);
    const auto head = find_table_head(rows);
    if (!head || (may_be_plan && delimiter == U'\t' && is_part_of_plan_text(rows, *head))) {
      continue;
    }
    if (!best || head->known() > best->known) {
      best = Choice{delimiter, head->known()};
    }
  }
  return best;
}

}  // namespace

std::vector<TableRow> first_rows(const SourceText& source, char32_t delimiter, std::size_t count) {
  std::vector<TableRow> rows;
  CsvReader reader(source, delimiter, "");
  try {
    while (rows.size() < count) {
      auto row = reader.next();
      if (!row) {
        break;
      }
      rows.push_back(std::move(*row));
    }
  } catch (const Error&) {
    return rows;
  }
  return rows;
}

SourceTable read_delimited(const SourceText& source, const std::string& name, char32_t delimiter) {
  SourceTable table;
  table.name = name;
  table.loader = "table/csv";
  table.encoding = source.encoding;
  table.sha256 = source.sha256;
  for (const std::u32string& line : source.lines) {
    table.lines.push_back(to_utf8(line));
  }
  CsvReader reader(source, delimiter, name);
  while (auto row = reader.next()) {
    table.rows.push_back(std::move(*row));
  }
  table.separators = reader.separators();
  return table;
}

bool has_measure_table_head(const SourceText& source) { return choose(source, true).has_value(); }

SourceTable read_measure_table(const SourceText& source, const std::string& name) {
  const auto choice = choose(source, false);
  if (choice) {
    return read_delimited(source, name, choice->delimiter);
  }
  // Of the delimiters the one that parts the first lines into the most cells.
  std::vector<TableRow> rows;
  std::size_t most = 0;
  for (const char32_t delimiter : delimiters) {
    auto candidate = first_rows(source, delimiter, rows_searched_for_head);
    std::size_t cells = 0;
    for (const TableRow& row : candidate) {
      cells += row.cells.size();
    }
    if (cells > most) {
      most = cells;
      rows = std::move(candidate);
    }
  }
  if (rows.empty()) {
    CsvReader(source, U',', name).next();  // tells what is broken in the first line
  }
  throw Error(Failure::unreadable_input, name + ": " + explain_missing_head(rows));
}

}  // namespace polink
