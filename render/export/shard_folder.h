#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store_rows.h"
#include "render/output_folder.h"

namespace polink {

// How a row becomes a line of CSV for machines. Neither has a spreadsheet's apostrophe.
enum class ShardQuoting {
  // RFC 4180, one row on a line: line ends within a text become spaces, nothing is an
  // empty field. For Neo4j and Spark.
  doubled,
  // For PostgreSQL's COPY with ESCAPE '\': texts are as they are in quotes, with \ in front
  // of quotes and backslashes, NULL is an empty field without quotes. Were quotes
  // doubled, psql before 18 would take a line `\.` within a text for the end of the data.
  backslash,
};

// A row as such a line, its line feed included. Left out is U+0000, which no reader takes;
// broken UTF-8 becomes U+FFFD.
std::string shard_line(std::span<const Cell> row, ShardQuoting quoting);

struct ShardFile {
  std::string table;
  std::size_t shard = 0;  // from 1; 0: what belongs to no document
  std::string name;       // table.0001.csv
  std::uint64_t rows = 0;
  std::uint64_t bytes = 0;
};

// The shard of a document, 1 to `shards`: FNV-1a (64 bits) of its name, modulo. It stays
// where it is when other documents come and go.
std::size_t shard_of(std::string_view document, std::size_t shards);

// A folder of shards in the writing; only rows that are going by are in memory.
class ShardFolder {
 public:
  ShardFolder(std::filesystem::path path, ShardQuoting quoting)
      : folder_(std::move(path)), quoting_(quoting) {}

  // The rows that follow go into this table's file, which begins with `head`. A file
  // without rows isn't made.
  void begin(const std::string& table, std::size_t shard, std::string head);
  void row(std::span<const Cell> cells);
  // A small file beside them.
  void add(const std::string& name, std::string_view text);

  // Without this nothing stays.
  void complete();

  // In the order of writing.
  [[nodiscard]] const std::vector<ShardFile>& files();

 private:
  void end();

  NewFolder folder_;
  ShardQuoting quoting_;
  std::vector<ShardFile> files_;
  ShardFile next_;
  std::string head_;
};

}  // namespace polink
