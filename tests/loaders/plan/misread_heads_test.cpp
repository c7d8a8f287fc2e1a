#include "loaders/plan/misread_heads.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaders/plan/plan_outline.h"
#include "tests/loaders/reading.h"
#include "tests/made.h"

// Rows of column heads in which characters were misread.
namespace polink {
namespace {

using testing::Contains;
using testing::IsEmpty;

Block row(const std::vector<std::string>& cells) {
  Block block{Block::Kind::table_row, {}, true, false, 1};
  for (const std::string& cell : cells) {
    block.cells.push_back(reading::plain(cell));
  }
  return block;
}

// Whether the second row is read as the heads of the first.
bool restored(const std::vector<std::string>& second, Document& document) {
  std::vector<Block> blocks{row({"基本計画における取組", "実施状況・現状分析", "今後の取組方針"}),
                            row(second)};
  restore_heads(blocks, document);
  return column_heads(blocks[1]).has_value();
}

TEST(MisreadHeads, AreReadAsThoseThatStandElsewhere) {
  Document document = made::document("plan");
  EXPECT_TRUE(restored({"基本計。における取組", "実施状況・現状分析", "今後の取組方針"}, document));
  EXPECT_THAT(reading::codes_of(document.diagnostics), Contains("1 misread_head"));
  EXPECT_TRUE(restored({"基本計画における取組", "実施状況、現分析", "今。の取組方針"}, document));
}

TEST(MisreadHeads, AreNotSeenInARowOfOtherWords) {
  Document document = made::document("plan");
  EXPECT_FALSE(restored({"○灯台を直す。", "・調べた。", "・直す。"}, document));
  EXPECT_FALSE(
      restored({"基本計画における取組", "。。。。・現状分析", "今後の取組方針"}, document));
  EXPECT_THAT(document.diagnostics, IsEmpty());
}

}  // namespace
}  // namespace polink
