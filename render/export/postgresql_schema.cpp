#include <algorithm>

#include "render/export/postgresql.h"

namespace polink {
namespace {

std::string postgresql_type(const StoredColumn& column) {
  if (column.type == "INTEGER") {
    return "BIGINT";
  }
  return column.type == "REAL" ? "DOUBLE PRECISION" : "TEXT COLLATE \"C\"";
}

std::string columns_of(const StoredTable& table) {
  std::string columns;
  for (const StoredColumn& column : table.columns) {
    columns += columns.empty() ? "\n  " : ",\n  ";
    columns += sql_name(column.name) + " " + postgresql_type(column) +
               (column.required ? " NOT NULL" : "");
  }
  return columns;
}

std::vector<std::string> names_of(const StoredTable& table) {
  std::vector<std::string> names;
  for (const StoredColumn& column : table.columns) {
    names.push_back(column.name);
  }
  return names;
}

std::string copy(const std::string& table, const std::vector<std::string>& columns,
                 const std::string& file) {
  return "\\copy " + table + " (" + sql_names(columns) + ") FROM '" + file +
         "' WITH (FORMAT csv, HEADER, QUOTE '\"', ESCAPE '\\', ENCODING 'UTF8')\n";
}

// What documents share may be there already, from the shards of another database.
std::string copy_what_is_new(const StoredTable& table, const std::string& file) {
  const std::string columns = sql_names(names_of(table));
  std::string same;
  for (const std::string& key : table.key) {
    same += (same.empty() ? "t." : " AND t.") + sql_name(key) + " = n." + sql_name(key);
  }
  return "CREATE TEMPORARY TABLE arriving (LIKE polink." + sql_name(table.name) + ");\n" +
         copy("arriving", names_of(table), file) + "INSERT INTO polink." + sql_name(table.name) +
         " (" + columns + ")\n  SELECT " + columns + " FROM arriving AS n\n" +
         "  WHERE NOT EXISTS (SELECT 1 FROM polink." + sql_name(table.name) + " AS t WHERE " +
         same + ");\nDROP TABLE arriving;\n";
}

}  // namespace

std::string sql_name(const std::string& name) {
  std::string quoted = "\"";
  for (const char c : name) {
    quoted += c == '"' ? "\"" : "";
    quoted += c;
  }
  return quoted + "\"";
}

std::string sql_names(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) {
    list += (list.empty() ? "" : ", ") + sql_name(name);
  }
  return list;
}

StoredTable exported_signatures() {
  StoredTable table;
  table.name = "text_signature";
  table.columns = {{"hash", "INTEGER", true}, {"document_id", "TEXT", true}, {"id", "TEXT", true}};
  table.key = {"hash", "document_id", "id"};
  return table;
}

std::string postgresql_schema(const std::vector<StoredTable>& tables) {
  std::string sql =
      "-- The tables of polink's database, without keys, and its views. Then load.sql, of as\n"
      "-- many folders as there are, and keys.sql:\n"
      "--   psql -v ON_ERROR_STOP=1 -1 -f schema.sql -f load.sql -f keys.sql\n"
      "-- in a database in UTF8. DROP SCHEMA polink CASCADE takes all away again.\n"
      "CREATE SCHEMA polink;\n"
      "SET search_path TO polink;\n";
  for (const StoredTable& table : tables) {
    sql += "\nCREATE TABLE " + sql_name(table.name) + " (" + columns_of(table) + ");\n";
  }
  return sql + postgresql_views();
}

std::string postgresql_load(const std::vector<StoredTable>& tables,
                            const std::vector<ShardFile>& files) {
  std::string sql =
      "-- Loads the shards; run by psql in this folder, after schema.sql and before keys.sql.\n";
  for (const ShardFile& file : files) {
    const auto table = std::ranges::find(tables, file.table, &StoredTable::name);
    sql += file.shard == 0 ? copy_what_is_new(*table, file.name)
                           : copy("polink." + sql_name(table->name), names_of(*table), file.name);
  }
  return sql;
}

std::string postgresql_keys(const std::vector<StoredTable>& tables) {
  std::string sql =
      "-- Keys and indexes, once all shards are loaded.\nSET search_path TO polink;\n";
  for (const StoredTable& table : tables) {
    if (!table.key.empty()) {
      sql += "ALTER TABLE " + sql_name(table.name) + " ADD PRIMARY KEY (" + sql_names(table.key) +
             ");\n";
    }
    for (const StoredIndex& index : table.indexes) {
      sql += "CREATE INDEX " + sql_name(index.name) + " ON " + sql_name(table.name) + " (" +
             sql_names(index.columns) + ");\n";
    }
  }
  for (const StoredTable& table : tables) {
    for (const StoredReference& reference : table.references) {
      sql += "ALTER TABLE " + sql_name(table.name) + " ADD FOREIGN KEY (" +
             sql_names(reference.columns) + ") REFERENCES " + sql_name(reference.table) + " (" +
             sql_names(reference.keys) + ");\n";
    }
  }
  return sql + "ANALYZE;\n";
}

}  // namespace polink
