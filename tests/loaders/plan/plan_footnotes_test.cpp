#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/loaders/reading.h"

namespace polink {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const std::string heads = "基本計画における具体的な取組\t実施状況・現状分析\t今後の取組方針\n";
const std::string subsection = "1. 海\n\n（1）港\n\n① 灯台\n\n";

TEST(Footnote, InterruptsATableWithoutEndingTheRow) {
  const Document d = reading::document(subsection + heads +
                                       "○灯台¹を直\t・直し²\t—\n\n¹ 港の灯台を含む。\n\n"
                                       "² 令和6年度。\n\n---\n\n" +
                                       "す。【国】\tた。\t\n");
  EXPECT_THAT(reading::measures(d),
              ElementsAre("1.1.1.r1 灯台を直す。【国】", "1.1.1.r1.s1 直した。"));
  EXPECT_THAT(reading::footnotes(d), ElementsAre("fn1 港の灯台を含む。", "fn2 令和6年度。"));
  EXPECT_THAT(reading::anchors(d), ElementsAre("1 1.1.1.r1", "2 1.1.1.r1.s1"));
  EXPECT_THAT(d.diagnostics, IsEmpty());
}

TEST(Footnote, InterruptsAVisionInTheMiddleOfAWord) {
  const Document d = reading::document(
      "1. 海\n\n【あるべき姿】\n\n波¹を測る国に\n\n¹ 高さ0.5メートル以上のもの。\n\nなる。\n\n① "
      "灯台\n\n" +
      heads + "○灯台を直す。\t—\t—\n");
  EXPECT_THAT(reading::statements(d), ElementsAre("1.vision 波を測る国になる。"));
  EXPECT_THAT(reading::footnotes(d), ElementsAre("fn1 高さ0.5メートル以上のもの。"));
  EXPECT_THAT(reading::anchors(d), ElementsAre("1 1.vision"));
}

TEST(Footnote, InterruptsAListOfIndicators) {
  const Document d = reading::document(
      "1. 海\n\n【参考指標】\n\n・ 港の数：5港（2023年）¹\n\n¹ 海の統計\n\n・ "
      "船の数：9隻（2023年）\n\n① 灯台\n\n" +
      heads + "○灯台を直す。\t—\t—\n");
  ASSERT_EQ(d.indicators.size(), 2U);
  EXPECT_EQ(d.indicators[1].name, "船の数");
  EXPECT_THAT(reading::footnotes(d), ElementsAre("fn1 海の統計"));
  EXPECT_THAT(reading::anchors(d), ElementsAre("1 1.i1"));
}

TEST(Footnote, MayHaveASecondParagraph) {
  const Document d = reading::document(subsection + heads +
                                       "○灯台¹と波²を見る。【国】\t—\t—\n\n¹ 港の灯台を含む。\n\n"
                                       "沖の灯台は含まない。\n\n² 0.5メートル以上。\n");
  EXPECT_THAT(reading::footnotes(d),
              ElementsAre("fn1 港の灯台を含む。\n沖の灯台は含まない。", "fn2 0.5メートル以上。"));
}

TEST(Footnote, MayGoOnOnItsNextLine) {
  const Document d = reading::document(subsection + heads +
                                       "○灯台¹を見る。【国】\t—\t—\n\n¹ 港の灯\n台を含む。\n");
  EXPECT_THAT(reading::footnotes(d), ElementsAre("fn1 港の灯\n台を含む。"));
}

TEST(Footnote, MayPointToAnotherFootnote) {
  const Document d = reading::document(
      subsection + heads + "○灯台¹を見る。【国】\t—\t—\n\n¹ 港²の灯台。\n\n² 大きな港。\n");
  EXPECT_THAT(reading::anchors(d), UnorderedElementsAre("1 1.1.1.r1", "2 fn1"));
}

TEST(Footnote, MayBeMarkedInSeveralWays) {
  const Document d =
      reading::document(subsection + heads +
                        "○灯台^{1 2}を見て<sup>3</sup>記す⁴⁹⁾。【国】\t—\t—\n\n^{1} 港の灯台。\n\n"
                        "² 沖の灯台。\n\n<sup>3</sup> 目で。\n\n⁴⁹⁾ 紙に。\n");
  EXPECT_THAT(reading::measures(d), ElementsAre("1.1.1.r1 灯台を見て記す。【国】"));
  EXPECT_THAT(reading::footnotes(d),
              ElementsAre("fn1 港の灯台。", "fn2 沖の灯台。", "fn3 目で。", "fn49 紙に。"));
  EXPECT_THAT(d.diagnostics, IsEmpty());
}

TEST(Footnote, ThatIsMissingOrReferredToFromNowhereIsReported) {
  const Document d =
      reading::document(subsection + heads + "○灯台⁷を見る。【国】\t—\t—\n\n⁸ 沖の灯台。\n");
  EXPECT_THAT(reading::codes_of(d.diagnostics),
              ElementsAre("8 missing_footnote", "10 unanchored_footnote"));
}

TEST(Footnote, ThatComesTwiceIsKeptAndReported) {
  const Document d = reading::document(
      subsection + heads + "○灯台⁷を見る。【国】\t—\t—\n\n⁷ 沖の灯台。\n\n⁷ 港の灯台。\n");
  EXPECT_THAT(reading::footnotes(d), ElementsAre("fn7 沖の灯台。\n港の灯台。"));
  EXPECT_THAT(reading::codes_of(d.diagnostics), Contains("12 repeated_footnote"));
}

TEST(Footnote, BelongsToTheHeadingThatItsMarkStandsIn) {
  const Document d = reading::document(
      "1. 海¹\n\n【大目標】²\n\n・ 海を知る。\n\n¹ 湖を含む。\n\n² 転記した。\n\n① 灯台\n\n" +
      heads + "○灯台を直す。\t—\t—\n");
  EXPECT_THAT(reading::sections(d), Contains("1 chapter 1. 海"));
  EXPECT_THAT(reading::anchors(d), ElementsAre("1 1", "2 1.grand_goal"));
}

}  // namespace
}  // namespace polink
