#include <csignal>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "render/export/shard_folder.h"
#include "tests/made.h"

namespace polink {
namespace {

std::string line_of(std::vector<Cell> cells, ShardQuoting quoting) {
  return shard_line(cells, quoting);
}

TEST(Shards, TellNothingFromAnEmptyText) {
  const std::vector<Cell> cells{std::monostate{}, std::string_view(), std::int64_t{-3}, 0.1};
  EXPECT_EQ(line_of(cells, ShardQuoting::backslash), ",\"\",-3,0.1\n");
  EXPECT_EQ(line_of(cells, ShardQuoting::doubled), ",\"\",-3,0.1\n");
}

TEST(Shards, KeepEveryTextForPostgresqlWithinQuotes) {
  using std::literals::string_view_literals::operator""sv;
  EXPECT_EQ(line_of({"a\"b\\.\n"sv}, ShardQuoting::backslash), "\"a\\\"b\\\\.\n\"\n");
  EXPECT_EQ(line_of({"=1+1"sv}, ShardQuoting::backslash), "\"=1+1\"\n");
  EXPECT_EQ(line_of({"a\0b"sv, "\xff"sv}, ShardQuoting::backslash), "\"ab\",\"\uFFFD\"\n");
}

TEST(Shards, PutEveryRowOnOneLineForNeo4jAndSpark) {
  using std::literals::string_view_literals::operator""sv;
  EXPECT_EQ(line_of({"a\"b\r\nc"sv, "true"sv, "a,b"sv}, ShardQuoting::doubled),
            "\"a\"\"b  c\",true,\"a,b\"\n");
}

TEST(Shards, HaveEachDocumentInOneOfThem) {
  EXPECT_EQ(shard_of("plan", 1), 1U);
  std::set<std::size_t> used;
  for (int i = 0; i < 100; ++i) {
    used.insert(shard_of("plan" + std::to_string(i), 4));
  }
  EXPECT_EQ(used, (std::set<std::size_t>{1, 2, 3, 4}));
  EXPECT_EQ(shard_of("a", 1000), 0xaf63dc4c8601ec8cU % 1000 + 1);  // FNV-1a's own example
}

TEST(Shards, AreGoneWhereTheWritingFails) {
  const made::Folder folder;
  {
    ShardFolder shards(folder / "out", ShardQuoting::doubled);
    shards.begin("measure", 1, "id\n");
    const std::vector<Cell> row{std::string_view("x")};
    shards.row(row);
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Shards, AreGoneWhereSomebodyInterrupts) {
  const made::Folder folder;
  const auto writing = [&] {
    ShardFolder shards(folder / "out", ShardQuoting::doubled);
    ::raise(SIGTERM);  // waits while the folder is being written
    shards.add("a.txt", "a");
    shards.complete();
  };
  EXPECT_EXIT(
      try { writing(); } catch (const Error&){}, testing::KilledBySignal(SIGTERM), "");
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace
}  // namespace polink
