#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "loaders/tables/source_table.h"
#include "loaders/text/registers.h"

// What the columns of a table hold, told by the names in its head.
namespace polink {

enum class Field {
  id,       // 1.2.3.r4.n5
  place,    // 1.2.3: the section's number in full
  chapter,  // number, title, or both
  section,
  subsection,
  kind,  // plan, status or next
  row,
  text,       // of the measure
  plan_text,  // of a table with a column for each kind
  status_text,
  next_text,
  organisations,
  lead,
  repost,
  ignored,  // serial numbers, remarks
};

// `章節`, `Section`, `担当府省`, `実施状況・現状分析`: the field that a column of this
// name holds; nothing for a name that isn't known.
std::optional<Field> field_of(std::string_view column_name);

struct TableHead {
  std::size_t row = 0;                   // index of the head among the rows
  std::map<Field, std::size_t> columns;  // the first column of each field but `ignored`
  std::vector<std::size_t> ignored;      // columns whose text says nothing of measures
  std::vector<std::size_t> unknown;      // columns with a name that isn't known
  std::vector<std::size_t> repeated;     // columns of a field that has one already

  [[nodiscard]] bool has(Field field) const { return columns.count(field) > 0; }
  // One measure to a row; otherwise a row has the measures of all kinds beside
  // each other.
  [[nodiscard]] bool one_measure_to_a_row() const { return has(Field::text); }
  [[nodiscard]] std::size_t known() const { return columns.size() + ignored.size(); }
};

// The head of a table of measures among its first rows (a title may stand above
// it): a row whose cells are column names, at least one of them of a text and
// one of something else. Nothing where there is none.
std::optional<TableHead> find_table_head(const std::vector<TableRow>& rows);

// The names that were and weren't recognised in the likeliest row, and those that
// are expected; for the message about a table without head.
std::string explain_missing_head(const std::vector<TableRow>& rows);

constexpr std::size_t rows_searched_for_head = 20;

}  // namespace polink
