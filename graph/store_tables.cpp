#include "graph/store_tables.h"

#include <algorithm>
#include <map>
#include <utility>

namespace polink {
namespace {

std::string text_of(const Cell& cell) {
  const auto* text = std::get_if<std::string_view>(&cell);
  return text == nullptr ? "" : std::string(*text);
}

std::int64_t number_of(const Cell& cell) {
  const auto* number = std::get_if<std::int64_t>(&cell);
  return number == nullptr ? 0 : *number;
}

void read_columns(const StoreRows& rows, StoredTable& table) {
  std::map<std::int64_t, std::string> key;  // by place
  rows.each("SELECT name, type, \"notnull\", pk FROM pragma_table_xinfo(?1) ORDER BY cid",
            {table.name}, [&](std::span<const Cell> row) {
              const bool required = number_of(row[2]) != 0 || number_of(row[3]) != 0;
              table.columns.push_back({text_of(row[0]), text_of(row[1]), required});
              if (number_of(row[3]) != 0) {
                key[number_of(row[3])] = text_of(row[0]);
              }
            });
  for (auto& [place, name] : key) {
    table.key.push_back(std::move(name));
  }
}

void read_references(const StoreRows& rows, StoredTable& table) {
  std::map<std::int64_t, StoredReference> references;
  rows.each(
      "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?1) ORDER BY id, seq",
      {table.name}, [&](std::span<const Cell> row) {
        StoredReference& reference = references[number_of(row[0])];
        reference.table = text_of(row[1]);
        reference.columns.push_back(text_of(row[2]));
        reference.keys.push_back(text_of(row[3]));
      });
  for (auto& [id, reference] : references) {
    table.references.push_back(std::move(reference));
  }
}

void read_indexes(const StoreRows& rows, StoredTable& table) {
  rows.each(
      "SELECT l.name, i.name FROM pragma_index_list(?1) AS l, pragma_index_info(l.name) AS i "
      "WHERE l.origin = 'c' ORDER BY l.name, i.seqno",
      {table.name}, [&](std::span<const Cell> row) {
        const std::string name = text_of(row[0]);
        if (table.indexes.empty() || table.indexes.back().name != name) {
          table.indexes.push_back({name, {}});
        }
        table.indexes.back().columns.push_back(text_of(row[1]));
      });
}

}  // namespace

std::string StoredTable::document_column() const {
  const bool names_one =
      std::ranges::find(columns, "document_id", &StoredColumn::name) != columns.end();
  return names_one ? "document_id" : name == "document" ? "id" : "";
}

std::vector<StoredTable> stored_tables(const StoreRows& rows) {
  std::vector<StoredTable> tables;
  rows.each(
      "SELECT m.name, l.wr FROM sqlite_schema AS m JOIN pragma_table_list AS l "
      "ON l.name = m.name AND l.schema = 'main' WHERE m.type = 'table' "
      "AND m.name NOT GLOB 'sqlite_*' AND m.name NOT GLOB 'search*' "
      "AND m.name <> 'text_signature' ORDER BY m.rowid",
      {}, [&](std::span<const Cell> row) {
        StoredTable& table = tables.emplace_back();
        table.name = text_of(row[0]);
        table.has_rowid = number_of(row[1]) == 0;
      });
  for (StoredTable& table : tables) {
    read_columns(rows, table);
    read_references(rows, table);
    read_indexes(rows, table);
  }
  return tables;
}

}  // namespace polink
