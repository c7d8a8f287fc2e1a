#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "graph/store_rows.h"
#include "render/export/shard_folder.h"

// The whole database as CSV in many files (shards) for engines that outgrow one
// machine; docs/exchange.md describes them. All rows of a document are in the shards of
// one number. Rows are written as they are read, so memory doesn't grow with the
// database, and the same database gives the same bytes.
namespace polink {

struct ShardOptions {
  std::string readers = "postgresql";  // postgresql | neo4j | graphframes
  std::size_t shards = 1;
  std::optional<std::string> document{};  // only what belongs to it
};

// Writes the folder, whole or not at all. Throws like Store::open(), Error(storage)
// where the folder can't be written or isn't empty, Error(no_such_thing) for a document
// that isn't there.
void write_shards(const std::filesystem::path& database, const ShardOptions& options,
                  const std::filesystem::path& folder);

// Shard by shard (the first is number 1) the documents in it, in the order of their names.
using ShardDocuments = std::vector<std::vector<std::string>>;

// The two forms. Inside render/export/ only.
void write_table_shards(const StoreRows& rows, const ShardOptions& options,
                        const ShardDocuments& documents, ShardFolder& folder);
void write_graph_shards(const StoreRows& rows, const ShardOptions& options,
                        const ShardDocuments& documents, ShardFolder& folder);

}  // namespace polink
