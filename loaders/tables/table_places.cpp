#include "loaders/tables/table_places.h"

#include <algorithm>
#include <array>
#include <utility>

#include "graph/error.h"
#include "loaders/plan/row_measures.h"

namespace polink {
namespace {

constexpr std::array<std::pair<Field, SectionLevel>, 3> level_columns{
    {{Field::chapter, SectionLevel::chapter},
     {Field::section, SectionLevel::section},
     {Field::subsection, SectionLevel::subsection}}};

bool same(const SectionName& a, const SectionName& b) {
  return a.numbers == b.numbers && a.title == b.title;
}

}  // namespace

void TablePlaces::refuse(int line, const std::string& why) const {
  throw Error(Failure::unreadable_input, table_.name + ":" + std::to_string(line) + ": " + why);
}

const StyledText* TablePlaces::cell(const TableRow& row, Field field) const {
  const auto column = head_.columns.find(field);
  if (column == head_.columns.end() || column->second >= row.cells.size() ||
      trimmed(row.cells[column->second]).empty()) {
    return nullptr;
  }
  return &row.cells[column->second];
}

std::optional<MeasurePlace> TablePlaces::told(const TableRow& row) const {
  const StyledText* id = cell(row, Field::id);
  return id == nullptr ? std::nullopt : measure_place(*id);
}

// --- Sections ---------------------------------------------------------------

// The words stand in the section's record once; after that they are a mark.
void TablePlaces::keep_span(const std::vector<int>& numbers, Field column,
                            const StyledText& words) {
  const std::string id = sections_.at(numbers, {}, {}, 0);
  const std::string key = id + " " + std::to_string(static_cast<int>(column));
  RowMeasures::add_spans(named_.insert(key).second ? id : "@section", words, document_);
}

void TablePlaces::read_place_column(const TableRow& row) {
  const StyledText* words = cell(row, Field::place);
  if (words == nullptr) {
    return;
  }
  const SectionName name = section_name(*words);
  const std::vector<int> numbers = sections_.numbers_of({}, name);
  std::vector<SectionName> names(numbers.size());
  names.back() = name;
  section_id_ = sections_.at(numbers, names, {}, row.line);
  keep_span(numbers, Field::place, *words);
}

void TablePlaces::read_level_columns(const TableRow& row) {
  bool changed = false;
  std::vector<int> numbers;
  std::vector<SectionName> names;
  std::vector<SectionLevel> levels;
  for (const auto& [field, level] : level_columns) {
    const StyledText* words = cell(row, field);
    if (words != nullptr) {
      const SectionName name = section_name(*words);
      changed = changed || !same(name, names_[field]);
      names_[field] = name;
    } else if (changed) {
      names_.erase(field);  // a cell left empty below another section says nothing
    }
    const auto name = names_.find(field);
    if (name == names_.end()) {
      continue;
    }
    numbers = sections_.numbers_of(numbers, name->second);
    names.resize(numbers.size());
    names.back() = name->second;
    // Numbers told in full (1.2.3) have their levels by their places.
    levels.resize(name->second.numbers.size() > 1 ? 0 : numbers.size(), level);
    const std::string id = sections_.at(numbers, names, levels, row.line);
    if (words != nullptr) {
      section_id_ = id;
      keep_span(numbers, field, *words);
    }
  }
}

// The id has the numbers, the other columns may have titles to them.
void TablePlaces::read_id(const TableRow& row, const MeasurePlace& place) {
  std::vector<SectionName> names(place.section.size());
  const auto name_at = [&](std::size_t depth, Field field) {
    if (const StyledText* words = cell(row, field); words != nullptr && depth < names.size()) {
      names[depth] = section_name(*words);
    }
  };
  for (std::size_t depth = 0; depth < level_columns.size(); ++depth) {
    name_at(depth, level_columns.at(depth).first);
  }
  name_at(place.section.size() - 1, Field::place);
  section_id_ = sections_.at(place.section, names, {}, row.line);
  for (const Field field : {Field::chapter, Field::section, Field::subsection, Field::place}) {
    if (const StyledText* words = cell(row, field)) {
      keep_span(place.section, field, *words);
    }
  }
}

const std::string& TablePlaces::enter_section(const TableRow& row) {
  if (const auto place = told(row)) {
    read_id(row, *place);
    return section_id_;
  }
  read_level_columns(row);
  read_place_column(row);
  if (section_id_.empty()) {
    document_.diagnostics.push_back({row.line, Severity::info, "no_section",
                                     "no column tells the section of this row; it stands in a "
                                     "section 1 that was made for it"});
    section_id_ = sections_.at({1}, {}, {}, row.line);
  }
  return section_id_;
}

// --- Rows and items -----------------------------------------------------------

int TablePlaces::row_number(const TableRow& row, MeasureKind kind) {
  if (const auto place = told(row)) {
    return place->row;
  }
  if (const StyledText* words = cell(row, Field::row)) {
    const auto number = number_in(*words);
    if (!number) {
      refuse(row.line, "「" + utf8(trimmed(*words)) +
                           "」 is no number of a row; expected a whole number from 1");
    }
    return *number;
  }
  const int last = counts_[section_id_].last_row;
  return kind == MeasureKind::plan ? last + 1 : std::max(last, 1);
}

int TablePlaces::begin_row(const TableRow& row) {
  Counts& counts = counts_[section_id_];
  counts.last_row = row_number(row, MeasureKind::plan);
  Row& here = counts.rows[counts.last_row];
  if (here.plan_line > 0) {
    refuse(row.line, "row " + std::to_string(counts.last_row) + " of section " + section_id_ +
                         " has a plan measure already, in line " + std::to_string(here.plan_line) +
                         "; number the rows differently");
  }
  here.plan_line = row.line;
  return counts.last_row;
}

int TablePlaces::add_rows(const std::string& section_id, int count, int line) {
  Counts& counts = counts_[section_id];
  const int first = counts.last_row + 1;
  for (int i = 0; i < count; ++i) {
    counts.rows[++counts.last_row].plan_line = line;
  }
  return first;
}

TablePlaces::Item TablePlaces::place(const TableRow& row, MeasureKind kind, bool empty) {
  Item item{kind, 0, 1, 1};
  if (kind == MeasureKind::plan) {
    item.row = begin_row(row);
    return item;
  }
  item.row = row_number(row, kind);
  Counts& counts = counts_[section_id_];
  counts.last_row = item.row;
  Row& here = counts.rows[item.row];
  item.slot = ++here.slots[kind];
  if (empty) {
    return item;
  }
  const auto told_place = told(row);
  item.ordinal = told_place ? told_place->ordinal : here.ordinals[kind] + 1;
  if (!here.taken.insert({kind, item.ordinal}).second) {
    refuse(row.line, "another row of the table has the same id");
  }
  here.ordinals[kind] = std::max(here.ordinals[kind], item.ordinal);
  item.slot = here.slots[kind] = std::max(item.slot, item.ordinal);
  return item;
}

}  // namespace polink
