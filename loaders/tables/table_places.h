#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "graph/records.h"
#include "loaders/tables/source_table.h"
#include "loaders/tables/table_cells.h"
#include "loaders/tables/table_head.h"
#include "loaders/tables/table_sections.h"

namespace polink {

// The place of a row of a table among sections, rows and items: what its cells
// tell, and for the rest that of the row above, as merged cells mean it.
class TablePlaces {
 public:
  TablePlaces(const SourceTable& table, const TableHead& head, Document& document)
      : table_(table), head_(head), document_(document), sections_(document) {}

  // Moves to the section that a row tells, if it does, and returns its id.
  const std::string& enter_section(const TableRow& row);

  // The number of a row of the plan that begins here: the told one, or the next.
  int begin_row(const TableRow& row);

  // Takes the numbers of more rows behind those of a section; the first of them.
  int add_rows(const std::string& section_id, int count, int line);

  struct Item {
    MeasureKind kind = MeasureKind::plan;
    int row = 0;
    int ordinal = 0;
    int slot = 0;
  };
  // The place of a measure in the section entered. A dash (`empty`) takes a slot
  // but no ordinal. Throws Error(unreadable_input) where another measure has it.
  Item place(const TableRow& row, MeasureKind kind, bool empty);

  // The place that the column `id` tells; nothing where there is none.
  [[nodiscard]] std::optional<MeasurePlace> told(const TableRow& row) const;

  [[noreturn]] void refuse(int line, const std::string& why) const;

 private:
  struct Row {
    int plan_line = 0;  // of its plan measure; 0 for none yet
    std::map<MeasureKind, int> ordinals;
    std::map<MeasureKind, int> slots;
    std::set<std::pair<MeasureKind, int>> taken;
  };
  struct Counts {
    int last_row = 0;
    std::map<int, Row> rows;
  };

  [[nodiscard]] const StyledText* cell(const TableRow& row, Field field) const;
  void read_id(const TableRow& row, const MeasurePlace& place);
  void read_place_column(const TableRow& row);
  void read_level_columns(const TableRow& row);
  void keep_span(const std::vector<int>& numbers, Field column, const StyledText& cell);
  int row_number(const TableRow& row, MeasureKind kind);

  const SourceTable& table_;
  const TableHead& head_;
  Document& document_;
  TableSections sections_;
  std::map<Field, SectionName> names_;  // of the row above, by column
  std::string section_id_;
  std::set<std::string> named_;  // section and column whose words stand in its record
  std::map<std::string, Counts> counts_;
};

}  // namespace polink
