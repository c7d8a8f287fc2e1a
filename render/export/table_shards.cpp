#include <cstdint>
#include <string>

#include "graph/text_signature.h"
#include "render/export/postgresql.h"
#include "render/export/shards.h"

// The tables of the database, each as it is, for PostgreSQL.
namespace polink {
namespace {

std::string head_of(const StoredTable& table) {
  std::string head;
  for (const StoredColumn& column : table.columns) {
    head += (head.empty() ? "" : ",") + column.name;
  }
  return head + "\n";
}

std::string select_from(const StoredTable& table) {
  std::vector<std::string> columns;
  for (const StoredColumn& column : table.columns) {
    columns.push_back(column.name);
  }
  return "SELECT " + sql_names(columns) + " FROM " + sql_name(table.name);
}

// The order of the document. The + keeps SQLite from walking over the rows of all
// documents only because they lie in that order.
std::string order_of(const StoredTable& table) {
  return " ORDER BY " + (table.has_rowid ? std::string("+rowid") : sql_names(table.key));
}

// Links to documents that aren't exported are left out.
std::string within(const StoredTable& table, const ShardOptions& options) {
  return options.document && table.name == "across_link" ? " AND target_document_id = document_id"
                                                         : "";
}

void write_shared(const StoreRows& rows, const StoredTable& table, ShardFolder& folder) {
  folder.begin(table.name, 0, head_of(table));
  rows.each(select_from(table) + order_of(table), {},
            [&](std::span<const Cell> row) { folder.row(row); });
}

void write_by_document(const StoreRows& rows, const StoredTable& table, const ShardOptions& options,
                       const ShardDocuments& documents, ShardFolder& folder) {
  const std::string sql = select_from(table) + " WHERE " + sql_name(table.document_column()) +
                          " = ?1" + within(table, options) + order_of(table);
  for (std::size_t shard = 0; shard < documents.size(); ++shard) {
    folder.begin(table.name, shard + 1, head_of(table));
    for (const std::string& document : documents[shard]) {
      rows.each(sql, {document}, [&](std::span<const Cell> row) { folder.row(row); });
    }
  }
}

// Signatures lie in shards by their hash, in equal parts of all that there can be: those
// that are alike meet in one shard, so that documents are joined shard by shard.
void write_signatures(const StoreRows& rows, const ShardOptions& options, ShardFolder& folder) {
  const StoredTable table = exported_signatures();
  const std::string item_bits = std::to_string(signature_item_bits);
  std::string sql = "SELECT s.entry >> " + item_bits +
                    ", i.document_id, i.id FROM text_signature AS s JOIN search_item AS i ON "
                    "i.rowid = s.entry & ((1 << " +
                    item_bits + ") - 1)";
  std::vector<std::string> values;
  if (options.document) {
    sql += " WHERE i.document_id = ?1";
    values.push_back(*options.document);
  }
  const std::uint64_t part =
      (std::uint64_t{1} << static_cast<unsigned>(signature_bits)) / options.shards + 1;
  std::size_t shard = 0;
  rows.each(sql + " ORDER BY s.entry", values, [&](std::span<const Cell> row) {
    const auto hash = static_cast<std::uint64_t>(std::get<std::int64_t>(row[0]));
    const std::size_t its = static_cast<std::size_t>(hash / part) + 1;
    if (its != shard) {
      shard = its;
      folder.begin(table.name, shard, head_of(table));
    }
    folder.row(row);
  });
}

}  // namespace

void write_table_shards(const StoreRows& rows, const ShardOptions& options,
                        const ShardDocuments& documents, ShardFolder& folder) {
  std::vector<StoredTable> tables = stored_tables(rows);
  for (const StoredTable& table : tables) {
    if (table.document_column().empty()) {
      write_shared(rows, table, folder);
    } else {
      write_by_document(rows, table, options, documents, folder);
    }
  }
  write_signatures(rows, options, folder);
  tables.push_back(exported_signatures());
  folder.add("schema.sql", postgresql_schema(tables));
  folder.add("load.sql", postgresql_load(tables, folder.files()));
  folder.add("keys.sql", postgresql_keys(tables));
}

}  // namespace polink
