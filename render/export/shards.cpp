#include "render/export/shards.h"

#include <algorithm>

#include "graph/store.h"
#include "render/record_json.h"

namespace polink {
namespace {

ShardDocuments documents_by_shard(const Store& store, const ShardOptions& options) {
  std::vector<std::string> names;
  for (const DocumentSummary& document : store.documents()) {
    if (!options.document || document.id == *options.document) {
      names.push_back(document.id);
    }
  }
  if (options.document && names.empty()) {
    (void)store.document(*options.document);  // throws with the names there are
  }
  std::ranges::sort(names);
  ShardDocuments shards(options.shards);
  for (std::string& name : names) {
    shards[shard_of(name, options.shards) - 1].push_back(std::move(name));
  }
  return shards;
}

// What there is, so that a program can tell whether all of it has arrived.
std::string contents(const ShardOptions& options, const std::vector<ShardFile>& files) {
  std::string list;
  for (const ShardFile& file : files) {
    list += list.empty() ? "\n  " : ",\n  ";
    list += json_line({{"name", file.name},
                       {"table", file.table},
                       {"shard", file.shard},
                       {"rows", file.rows},
                       {"bytes", file.bytes}});
  }
  std::string text = "{\n \"format\": \"polink-shards\",\n \"version\": 1,\n \"for\": \"";
  text += options.readers == "postgresql" ? "postgresql" : "neo4j, graphframes";
  text += "\",\n \"shards\": ";
  text += std::to_string(options.shards);
  text += ",\n \"files\": [";
  text += list;
  text += "\n ]\n}\n";
  return text;
}

}  // namespace

void write_shards(const std::filesystem::path& database, const ShardOptions& options,
                  const std::filesystem::path& path) {
  const ShardDocuments documents = documents_by_shard(Store::open(database), options);
  const StoreRows rows(database);
  const bool tables = options.readers == "postgresql";
  ShardFolder folder(path, tables ? ShardQuoting::backslash : ShardQuoting::doubled);
  (tables ? write_table_shards : write_graph_shards)(rows, options, documents, folder);
  folder.add("shards.json", contents(options, folder.files()));
  folder.complete();
}

}  // namespace polink
