#pragma once

#include <string>
#include <vector>

#include "graph/store_rows.h"

// What tables a database of polink has, told by the database itself, so that whoever
// carries them over into another engine follows every change of the schema.
namespace polink {

struct StoredColumn {
  std::string name;
  std::string type;  // TEXT | INTEGER | REAL
  bool required = false;
};

struct StoredReference {
  std::vector<std::string> columns;
  std::string table;
  std::vector<std::string> keys;  // there, in the order of `columns`
};

struct StoredIndex {
  std::string name;
  std::vector<std::string> columns;
};

struct StoredTable {
  std::string name;
  std::vector<StoredColumn> columns;
  std::vector<std::string> key;  // empty: none
  std::vector<StoredReference> references;
  std::vector<StoredIndex> indexes;
  bool has_rowid = true;

  // The column that names the document that a row belongs to; empty where documents
  // share the table.
  [[nodiscard]] std::string document_column() const;
};

// The tables of records, those that others refer to first; without the index of
// searches and the signatures, which are made from them. Throws Error(storage).
std::vector<StoredTable> stored_tables(const StoreRows& rows);

}  // namespace polink
