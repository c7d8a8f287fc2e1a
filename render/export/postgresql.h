#pragma once

#include <string>
#include <vector>

#include "graph/store_tables.h"
#include "render/export/shard_folder.h"

// The SQL that stands beside the shards for PostgreSQL (12 and later). Inside
// render/export/ only.
namespace polink {

// The table of signatures as it is exported: `hash`, `document_id`, `id`.
StoredTable exported_signatures();

// Tables and views, in a schema `polink`. Texts compare by their bytes (COLLATE "C"), as
// they do in SQLite, so that ids are ordered and found alike.
std::string postgresql_schema(const std::vector<StoredTable>& tables);
// Carries over the files, for psql in the folder.
std::string postgresql_load(const std::vector<StoredTable>& tables,
                            const std::vector<ShardFile>& files);
// Keys, references and indexes, to be made once all is loaded.
std::string postgresql_keys(const std::vector<StoredTable>& tables);
// The views of docs/data-model.md, with the same columns and findings.
std::string postgresql_views();

// "name", whatever the name.
std::string sql_name(const std::string& name);
// "a", "b"
std::string sql_names(const std::vector<std::string>& names);

}  // namespace polink
