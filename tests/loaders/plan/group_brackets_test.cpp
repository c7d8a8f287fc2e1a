#include "loaders/plan/group_brackets.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/loaders/reading.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The cells of a table after the brackets in them were adopted, and what was reported.
struct Adopted {
  std::vector<std::string> cells;
  std::vector<std::string> codes;
};

Adopted adopt(const std::vector<std::string>& cells) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto line = static_cast<int>(i) + 1;
    blocks.push_back({Block::Kind::table_row,
                      {reading::cell(cells[i], static_cast<std::uint32_t>(line))},
                      false,
                      false,
                      line});
  }
  Document document;
  adopt_group_brackets(reading::names(), blocks, document);
  Adopted result;
  for (const Block& block : blocks) {
    result.cells.push_back(utf8(block.cells.front()));
  }
  result.codes = reading::codes_of(document.diagnostics);
  return result;
}

TEST(GroupBrackets, OfKnownNamesAreAdoptedAndReportedWhereOthersAreUsual) {
  const Adopted found = adopt({"波を測る。【文】", "浜を守る。〔経〕"});
  EXPECT_THAT(found.cells, ElementsAre("波を測る。【文】", "浜を守る。【経】"));
  EXPECT_THAT(found.codes, ElementsAre("2 odd_brackets"));
}

TEST(GroupBrackets, AreUsualWhereMostCellsHaveThem) {
  const Adopted found = adopt({"波を測る。【文】", "浜を守る。〔経〕", "岬を守る。（灯台局）"});
  EXPECT_THAT(found.cells,
              ElementsAre("波を測る。【文】", "浜を守る。【経】", "岬を守る。【灯台局】"));
  EXPECT_THAT(found.codes, IsEmpty());
}

TEST(GroupBrackets, OfNamesThatNobodyKnowsAreAdoptedOnlyWhereTheyAreUsual) {
  EXPECT_THAT(adopt({"波を測る。【文】", "岬を守る。〔灯台局〕"}).cells,
              ElementsAre("波を測る。【文】", "岬を守る。〔灯台局〕"));
  EXPECT_THAT(adopt({"岬を守る。〔灯台局〕"}).cells, ElementsAre("岬を守る。【灯台局】"));
  EXPECT_THAT(adopt({"岬を守る。〔白い灯台〕"}).cells, ElementsAre("岬を守る。〔白い灯台〕"));
}

TEST(GroupBrackets, AreNotAdoptedInTheMiddleOfASentence) {
  EXPECT_THAT(adopt({"波〔文〕を測る。"}).cells, ElementsAre("波〔文〕を測る。"));
  EXPECT_THAT(adopt({"波（文）。"}).cells, ElementsAre("波（文）。"));  // behind no full stop
  EXPECT_THAT(adopt({"波を測る。（文）"}).cells, ElementsAre("波を測る。【文】"));
}

}  // namespace
}  // namespace polink
