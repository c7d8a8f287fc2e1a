#include "loaders/plan/misread_labels.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/loaders/reading.h"
#include "tests/made.h"

// Headings whose label has a misread character, and lines that only look like one.
namespace polink {
namespace {

using testing::Contains;
using testing::ElementsAre;

Block line(const std::string& text) {
  Block block;
  block.cells = {reading::plain(text)};
  block.gap_before = true;
  return block;
}

std::vector<std::string> restored(const std::vector<std::string>& lines) {
  std::vector<Block> blocks;
  for (const std::string& text : lines) {
    blocks.push_back(line(text));
  }
  Document document = made::document("plan");
  restore_labels(blocks, document);
  std::vector<std::string> read;
  for (const Block& block : blocks) {
    read.push_back(to_utf8(folded(block.cells.front())));
  }
  return read;
}

TEST(MisreadLabel, IsRestoredWhereTheNumbersAroundItLeaveItOut) {
  EXPECT_THAT(restored({"1. 海の章", "（む）港の整備", "① 灯台", "（2）船の安全"}),
              ElementsAre("1. 海の章", "(1)港の整備", "① 灯台", "(2)船の安全"));
  EXPECT_THAT(restored({"（1）港の整備", "で2）船の安全", "（3）魚の資源"}),
              ElementsAre("(1)港の整備", "(2)船の安全", "(3)魚の資源"));
}

TEST(MisreadLabel, MayBeTheNeighbourOfAnother) {
  EXPECT_THAT(restored({"で1）港の整備", "（ま）船の安全", "（3）魚の資源"}),
              ElementsAre("(1)港の整備", "(2)船の安全", "(3)魚の資源"));
}

TEST(MisreadLabel, AtTheEndNeedsItsNumber) {
  EXPECT_THAT(restored({"（1）港の整備", "(2を 船の安全"}),
              ElementsAre("(1)港の整備", "(2) 船の安全"));
  EXPECT_THAT(restored({"（1）港の整備", "（む）船の安全"}),
              ElementsAre("(1)港の整備", "(む)船の安全"));
}

TEST(MisreadLabel, MayHaveOneCharacterTooManyOrTwoMisread) {
  EXPECT_THAT(restored({"（1）港の整備", "（域2） 船の安全", "（3）魚の資源"}),
              ElementsAre("(1)港の整備", "(2)  船の安全", "(3)魚の資源"));
  EXPECT_THAT(restored({"（1）港の整備", "民s） 船の安全", "（3）魚の資源"}),
              ElementsAre("(1)港の整備", "(2) 船の安全", "(3)魚の資源"));
}

TEST(MisreadLabel, IsRestoredThoughItReadsAsALabelOfAnotherKind) {
  EXPECT_THAT(restored({"1. 海の章", "41）港の整備", "① 灯台", "（2）船の安全"}),
              Contains("(1)港の整備"));
  EXPECT_THAT(restored({"1. 海の章", "（1）港の整備", "（ス）船の安全", "（3）魚の資源"}),
              Contains("(2)船の安全"));
  EXPECT_THAT(restored({"（1）港の整備", "（ア）灯台", "（イ）浮標", "（3）魚の資源"}),
              ElementsAre("(1)港の整備", "(ア)灯台", "(イ)浮標", "(3)魚の資源"));
}

TEST(MisreadLabel, MayReadAsAnotherNumberOrLackABracket) {
  EXPECT_THAT(restored({"（13）港の整備", "（2）船の安全"}), Contains("(1) 港の整備"));
  EXPECT_THAT(restored({"（1）港の整備", "（8）船の安全", "（3）魚の資源"}),
              Contains("(2)船の安全"));
  EXPECT_THAT(restored({"（1）港の整備", "2）船の安全", "（3）魚の資源"}), Contains("(2)船の安全"));
  EXPECT_THAT(restored({"（）港の整備", "（2）船の安全"}), Contains("(1)港の整備"));
}

TEST(MisreadLabel, IsRightWhereTheNumbersGoOnFromIt) {
  EXPECT_THAT(restored({"（1）港の整備", "（12）船の安全", "（13）魚の資源"}),
              ElementsAre("(1)港の整備", "(12)船の安全", "(13)魚の資源"));
  EXPECT_THAT(restored({"（1）港の整備", "（5）船の安全", "① 灯台", "② 浮標", "（6）魚の資源"}),
              Contains("(5)船の安全"));
  EXPECT_THAT(restored({"（1）港の整備", "1）灯台", "2）浮標", "（2）船の安全"}),
              ElementsAre("(1)港の整備", "1)灯台", "2)浮標", "(2)船の安全"));
}

TEST(MisreadLabel, AtTheEndIsRestoredWhereTheHeadingsBelowBeginAnew) {
  EXPECT_THAT(restored({"（1）港の整備", "① 灯台", "② 浮標", "（む） 船の安全", "① 灯火"}),
              Contains("(2) 船の安全"));
  EXPECT_THAT(restored({"（1）港の整備", "① 灯台", "() 船の安全", "① 灯火"}),
              Contains("(2) 船の安全"));
  EXPECT_THAT(restored({"（1）港の整備", "① 灯台", "② 浮標", "（む） 船の安全", "③ 灯火"}),
              Contains("(む) 船の安全"));
}

TEST(MisreadLabel, OfAChapterIsRestoredInFrontOfItsFirstSection) {
  EXPECT_THAT(restored({"l. 海の章", "（1）港の整備"}), ElementsAre("1. 海の章", "(1)港の整備"));
  EXPECT_THAT(restored({"1º 海の章", "（1）港の整備"}), ElementsAre("1. 海の章", "(1)港の整備"));
  EXPECT_THAT(restored({"1章 海の章", "（1）港の整備"}), Contains("1章 海の章"));
}

// Each title stands above a table.
std::vector<std::string> titles(const std::vector<std::string>& lines) {
  std::vector<Block> blocks;
  for (const std::string& text : lines) {
    blocks.push_back(line(text));
    Block heads{Block::Kind::table_row, {}, false, false, 1};
    for (const char* head : {"計画の取組", "実施状況", "今後の取組方針"}) {
      heads.cells.push_back(reading::plain(head));
    }
    blocks.push_back(std::move(heads));
  }
  Document document = made::document("plan");
  restore_labels(blocks, document);
  std::vector<std::string> read;
  for (std::size_t i = 0; i < blocks.size(); i += 2) {
    read.push_back(to_utf8(folded(blocks[i].cells.front())));
  }
  return read;
}

TEST(MisreadCircledLabel, IsRestoredAboveATableWhereItsNumberIsLeftOut) {
  EXPECT_THAT(titles({"① 港の整備", "を 船の安全", "③ 魚の資源"}),
              ElementsAre("① 港の整備", "② 船の安全", "③ 魚の資源"));
  EXPECT_THAT(titles({"① 港の整備", "注 船の安全", "② 魚の資源"}), Contains("注 船の安全"));
}

TEST(MisreadCircledLabel, AtTheEndIsRestoredWhereTheDocumentHasManyLikeIt) {
  EXPECT_THAT(titles({"① 港の整備", "② 船の安全", "③ 魚の資源", "④ 海の地図", "ゑ 浜の清掃"}),
              Contains("⑤ 浜の清掃"));
  EXPECT_THAT(titles({"① 港の整備", "② 船の安全", "③ 魚の資源", "④ 海の地図", "表 浜の清掃"}),
              Contains("表 浜の清掃"));
  EXPECT_THAT(titles({"① 港の整備", "ゑ 浜の清掃"}), Contains("ゑ 浜の清掃"));
}

TEST(MisreadCircledLabel, MayBeMissingBetweenTwoOthers) {
  EXPECT_THAT(titles({"① 港の整備", "船の安全の確保", "③ 魚の資源"}), Contains("② 船の安全の確保"));
  EXPECT_THAT(titles({"① 港の整備", "海の計画の報告", "海の計画の報告", "④ 魚の資源"}),
              Contains("海の計画の報告"));
  EXPECT_THAT(titles({"① 港の整備", "- 15 -", "③ 魚の資源"}), Contains("- 15 -"));
}

TEST(MisreadCircledLabel, MayHaveAStrayMarkBehindItsTitle) {
  EXPECT_THAT(titles({"① 港の整備、", "② 船の安全。", "③ 魚の資源"}),
              ElementsAre("① 港の整備", "② 船の安全", "③ 魚の資源"));
  EXPECT_THAT(restored({"① 港を直す。", "② 船を直す。"}),
              ElementsAre("① 港を直す。", "② 船を直す。"));
}

TEST(MisreadCircledLabel, AtTheEndMayBeReadAsAMarkWhereAllHeadingsStandAboveATable) {
  EXPECT_THAT(titles({"① 港の整備", "② 船の安全", "③ 魚の資源", "④ 海の地図", "・ 浜の清掃"}),
              Contains("⑤ 浜の清掃"));
  EXPECT_THAT(titles({"① 港の整備", "② 船の安全", "・ 浜の清掃"}), Contains("・ 浜の清掃"));
}

TEST(MisreadCircledLabel, AtTheEndMayBeMissingWhereAllHeadingsStandAboveATable) {
  EXPECT_THAT(titles({"① 港の整備", "② 船の安全", "③ 魚の資源", "④ 海の地図", "浜の清掃"}),
              Contains("⑤ 浜の清掃"));
  EXPECT_THAT(titles({"① 港の整備", "② 船の安全", "浜の清掃"}), Contains("浜の清掃"));
}

TEST(MisreadCircledLabel, MayReadAsAnotherNumberOrLetter) {
  EXPECT_THAT(titles({"⑪ 港の整備", "② 船の安全"}), ElementsAre("① 港の整備", "② 船の安全"));
  EXPECT_THAT(titles({"① 港の整備", "ク 船の安全", "③ 魚の資源"}), Contains("② 船の安全"));
  EXPECT_THAT(titles({"① 港の整備", "ア 船の安全", "③ 魚の資源"}), Contains("② 船の安全"));
}

TEST(MisreadCircledLabel, IsRightWhereTheNumbersGoOnFromIt) {
  EXPECT_THAT(titles({"① 港の整備", "⑤ 船の安全", "⑥ 魚の資源"}),
              ElementsAre("① 港の整備", "⑤ 船の安全", "⑥ 魚の資源"));
  EXPECT_THAT(titles({"① 港の整備", "ア 船の安全", "イ 魚の資源", "③ 海の地図"}),
              ElementsAre("① 港の整備", "ア 船の安全", "イ 魚の資源", "③ 海の地図"));
}

TEST(MisreadCircledLabel, MayHaveATitleWhoseEndIsMisread) {
  EXPECT_THAT(titles({"① 港の整備", "を 船の安、", "③ 魚の資源"}), Contains("② 船の安"));
}

TEST(MisreadFootnote, IsRestoredWhereItIsTheOneThatComesNext) {
  EXPECT_THAT(restored({"²² 港の数。", "・³ 船の数。", "²ヽ 魚の数。", "²⁵ 網の数。"}),
              ElementsAre("²² 港の数。", "²³ 船の数。", "²⁴ 魚の数。", "²⁵ 網の数。"));
}

TEST(MisreadFootnote, IsNotSeenInAnotherNumberOrText) {
  EXPECT_THAT(restored({"²² 港の数。", "²⁵ 船の数。", "・⁷ 魚の数。"}),
              ElementsAre("²² 港の数。", "²⁵ 船の数。", "・⁷ 魚の数。"));
  EXPECT_THAT(restored({"²² 港の数。", "・³の数"}), Contains("・³の数"));
}

TEST(MisreadLabel, IsNotSeenWhereNoNumberIsMissing) {
  EXPECT_THAT(restored({"（1）港の整備", "（注）港の数", "（2）船の安全"}),
              ElementsAre("(1)港の整備", "(注)港の数", "(2)船の安全"));
  EXPECT_THAT(restored({"（1）港の整備", "（注）港の数を示す。", "（3）船の安全"}),
              Contains("(注)港の数を示す。"));
}

TEST(MisreadLabel, KeepsWhatStandsBelowInItsPlace) {
  const auto read = reading::document(
      "1. 海の章\n\n（む）港の整備\n\n① 灯台\n\n"
      "基本計画における具体的な取組\t実施状況\t今後の取組方針\n"
      "○灯台を直す。【<u>国</u>】\t・調べた。\t・直す。【<u>国</u>】\n\n（2）船の安全\n\n① 浮標\n\n"
      "基本計画における具体的な取組\t実施状況\t今後の取組方針\n"
      "○浮標を置く。【<u>国</u>】\t・調べた。\t・置く。【<u>国</u>】\n");
  std::vector<std::string> ids;
  for (const Measure& measure : read.measures) {
    ids.push_back(measure.id);
  }
  EXPECT_THAT(ids, ElementsAre("1.1.1.r1", "1.1.1.r1.s1", "1.1.1.r1.n1", "1.2.1.r1", "1.2.1.r1.s1",
                               "1.2.1.r1.n1"));
  EXPECT_THAT(reading::codes_of(read.diagnostics), Contains("3 misread_label"));
}

}  // namespace
}  // namespace polink
