#include "loaders/law_list.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "graph/error.h"
#include "loaders/tables/delimited.h"

namespace polink {
namespace {

enum class Column { title, number, egov_id, kind, short_names };

struct ColumnName {
  std::string_view name;
  Column column;
};

constexpr auto column_names = std::to_array<ColumnName>({
    {"法令名", Column::title},
    {"法令名称", Column::title},
    {"題名", Column::title},
    {"law_title", Column::title},
    {"title", Column::title},
    {"法令番号", Column::number},
    {"law_num", Column::number},
    {"law_number", Column::number},
    {"number", Column::number},
    {"法令ID", Column::egov_id},
    {"law_id", Column::egov_id},
    {"egov_id", Column::egov_id},
    {"法令種別", Column::kind},
    {"law_type", Column::kind},
    {"略称法令名", Column::short_names},
    {"略称", Column::short_names},
    {"法令名略称", Column::short_names},
    {"abbrev", Column::short_names},
    {"short_names", Column::short_names},
});

using Head = std::map<Column, std::size_t>;

constexpr std::size_t rows_searched = 5;

std::optional<Head> head_in(const TableRow& row) {
  Head head;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string name = printed_key(utf8(row.cells[i]));
    const auto known =
        std::find_if(column_names.begin(), column_names.end(),
                     [&](const ColumnName& known_name) { return known_name.name == name; });
    if (known != column_names.end()) {
      head.emplace(known->column, i);
    }
  }
  // A title alone may be that of anything.
  const bool laws = head.count(Column::title) > 0 &&
                    (head.count(Column::number) + head.count(Column::egov_id)) > 0;
  return laws ? std::optional(head) : std::nullopt;
}

struct FoundHead {
  std::size_t row = 0;
  Head columns;
};

std::optional<FoundHead> find_head(const std::vector<TableRow>& rows) {
  for (std::size_t i = 0; i < std::min(rows.size(), rows_searched); ++i) {
    if (auto head = head_in(rows[i])) {
      return FoundHead{i, std::move(*head)};
    }
  }
  return std::nullopt;
}

std::optional<char32_t> delimiter_of(const SourceText& source) {
  for (const char32_t delimiter : delimiters) {
    if (find_head(first_rows(source, delimiter, rows_searched))) {
      return delimiter;
    }
  }
  return std::nullopt;
}

std::string cell(const TableRow& row, const Head& head, Column column) {
  const auto at = head.find(column);
  return at == head.end() || at->second >= row.cells.size() ? ""
                                                            : utf8(trimmed(row.cells[at->second]));
}

// `量子技術法、量子法`: the names that stand in one cell.
std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  std::string name;
  for (const char32_t c : to_utf32(text)) {
    if (std::u32string_view(U"、,，;；/／|\n").find(c) == std::u32string_view::npos &&
        c != line_break) {
      name += to_utf8(std::u32string_view(&c, 1));
    } else if (!name.empty()) {
      names.push_back(std::exchange(name, {}));
    }
  }
  if (!name.empty()) {
    names.push_back(std::move(name));
  }
  return names;
}

// By what the list calls it, else by the word in its number (令和三年政令第一号).
std::string kind_of(const std::string& told, const Law& law) {
  const auto says = [&](std::string_view word) {
    return told.find(word) != std::string::npos ||
           (told.empty() && law.number.find(word) != std::string::npos);
  };
  if (law.title.ends_with("を改正する法律")) {
    return "amending_act";
  }
  if (says("条約")) {
    return "treaty";
  }
  if (says("府省令") || says("省令") || says("府令") || says("規則") ||
      says("MinisterialOrdinance")) {
    return "ministerial_order";
  }
  return says("政令") || says("勅令") || says("CabinetOrder") || says("ImperialOrder")
             ? "cabinet_order"
             : "act";
}

}  // namespace

bool has_law_list_head(const SourceText& source) { return delimiter_of(source).has_value(); }

SourceTable read_law_list(const SourceText& source, const std::string& name) {
  return read_delimited(source, name, delimiter_of(source).value_or(U','));
}

bool is_law_list(const SourceTable& table) { return find_head(table.rows).has_value(); }

std::vector<Law> laws_of(const SourceTable& table) {
  const auto head = find_head(table.rows);
  if (!head) {
    throw Error(Failure::unreadable_input,
                table.name +
                    ": not a list of laws; expected a head with 法令名 and 法令番号 or 法令ID "
                    "(and 略称法令名, 法令種別), as in the CSV that e-Gov publishes");
  }
  std::vector<Law> laws;
  std::unordered_map<std::string, std::size_t> places;  // by title
  for (std::size_t i = head->row + 1; i < table.rows.size(); ++i) {
    const TableRow& row = table.rows[i];
    Law law;
    law.id = law.title = cell(row, head->columns, Column::title);
    law.number = cell(row, head->columns, Column::number);
    law.egov_id = cell(row, head->columns, Column::egov_id);
    law.short_names = names_in(cell(row, head->columns, Column::short_names));
    law.kind = kind_of(cell(row, head->columns, Column::kind), law);
    law.checked = "checked";
    if (!law.title.empty() && places.emplace(law.title, laws.size()).second) {
      laws.push_back(std::move(law));
    }
  }
  if (laws.empty()) {
    throw Error(Failure::unreadable_input,
                table.name + ": no law stands below the head of the list");
  }
  return laws;
}

void extend_laws(std::vector<Law> laws, Registers& registers) {
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < registers.laws.size(); ++i) {
    places.emplace(printed_key(registers.laws[i].title), i);
  }
  for (Law& law : laws) {
    const auto [place, is_new] = places.emplace(printed_key(law.title), registers.laws.size());
    if (is_new) {
      registers.laws.push_back(std::move(law));
      continue;
    }
    Law& known = registers.laws[place->second];
    known.number = law.number.empty() ? known.number : law.number;
    known.egov_id = law.egov_id.empty() ? known.egov_id : law.egov_id;
    known.checked = law.number.empty() ? known.checked : law.checked;
    for (std::string& name : law.short_names) {
      if (std::find(known.short_names.begin(), known.short_names.end(), name) ==
          known.short_names.end()) {
        known.short_names.push_back(std::move(name));
      }
    }
  }
}

}  // namespace polink
