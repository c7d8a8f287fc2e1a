#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/loaders/reading.h"

// Tables whose columns stand under each other, as text taken out of a PDF has them.
namespace polink {
namespace {

using testing::ElementsAre;

const std::string section = "1. 海\n\n";

std::vector<std::string> measures(const std::string& text) {
  return reading::measures(reading::document(section + text));
}

TEST(StandingColumns, AreToldByTheHeadsBeforeEachRow) {
  EXPECT_THAT(
      measures(
          "基本計画における具体的な取組\n○灯台を\n直す。【国】\n実施状況\n・港で直\nした。\n・沖で"
          "直した。\n"
          "今後の取組方針\n・続ける。【国】\n基本計画における具体的な取組\n○灯台を点す。【国】\n"
          "実施状況\n—\n今後の取組方針\n・点す。【文】\n"),
      ElementsAre("1.r1 灯台を直す。【国】", "1.r1.s1 港で直した。", "1.r1.s2 沖で直した。",
                  "1.r1.n1 続ける。【国】", "1.r2 灯台を点す。【国】", "1.r2.n1 点す。【文】"));
}

TEST(StandingColumns, WithTheirHeadsOnceAreToldByTheGroups) {
  EXPECT_THAT(measures("基本計画における具体的な取組\n実施状況\n今後の取組方針\n\n○灯台を直す。【国"
                       "】\n・直した。\n"
                       "・続ける。【国】\n○灯台を点す。【国】\n・点した。\n—\n"),
              ElementsAre("1.r1 灯台を直す。【国】", "1.r1.s1 直した。", "1.r1.n1 続ける。【国】",
                          "1.r2 灯台を点す。【国】", "1.r2.s1 点した。"));
}

TEST(StandingColumns, MayBeEmpty) {
  EXPECT_THAT(measures("基本計画における具体的な取組\n○灯台を直す。【国】\n実施状況\n今後の取組方針"
                       "\n・続ける。【国】\n"),
              ElementsAre("1.r1 灯台を直す。【国】", "1.r1.n1 続ける。【国】"));
}

TEST(StandingColumns, RepeatTheirHeadAtTheTopOfAPage) {
  EXPECT_THAT(
      measures("基本計画における具体的な取組\n○灯台を直す。【国】\n実施状況\n・港で直\n\n12\n\n実施"
               "状況\nした。\n"
               "今後の取組方針\n・続ける。【国】\n"),
      ElementsAre("1.r1 灯台を直す。【国】", "1.r1.s1 港で直した。", "1.r1.n1 続ける。【国】"));
}

TEST(StandingColumns, MayFollowAStatement) {
  const Document d = reading::document(
      "1. "
      "海\n\n【目標】\n\n港の全てで、進捗状況\nと灯台を見る。\n\n施策\n○灯台を直す。【国】\n進捗状"
      "況\n・直した。\n");
  EXPECT_THAT(reading::statements(d), ElementsAre("1.goal 港の全てで、進捗状況と灯台を見る。"));
  EXPECT_THAT(reading::measures(d), ElementsAre("1.r1 灯台を直す。【国】", "1.r1.s1 直した。"));
}

TEST(StandingColumns, MayHoldTheOrganisationsInOneOfTheirOwn) {
  EXPECT_THAT(
      measures("施策\n○灯台を直す。\n担当府省\n関係府省\n進捗状況\n・直した。\n今後の予定\n—\n"),
      ElementsAre("1.r1 灯台を直す。【関係府省】", "1.r1.s1 直した。"));
}

TEST(StandingColumns, EndTheirItemsWithoutStops) {
  EXPECT_THAT(
      measures(
          "施策\n○灯台の修理\n進捗状況\n・港で修理\n・沖で修理\n今後の予定\n・修理の継続【国】\n"
          "施策\n○灯台の点灯\n進捗状況\n—\n今後の予定\n・点灯の継続【国】\n"),
      ElementsAre("1.r1 灯台の修理", "1.r1.s1 港で修理", "1.r1.s2 沖で修理",
                  "1.r1.n1 修理の継続【国】", "1.r2 灯台の点灯", "1.r2.n1 点灯の継続【国】"));
}

TEST(StandingColumns, TakeTheWordsOfAHeadWithinASentenceAsText) {
  EXPECT_THAT(measures("施策\n○灯台を直す。【国】\n進捗状況\n・港で灯台の\n進捗状況\nを見た。\n"),
              ElementsAre("1.r1 灯台を直す。【国】", "1.r1.s1 港で灯台の進捗状況を見た。"));
}

TEST(StandingColumns, KeepANumberAtTheStartOfAWrappedLine) {
  EXPECT_THAT(
      measures(
          "施策\n○海図（1万分の\n1）を通じて直す。【国】\n進捗状況\n・港の\n1. 灯台を直した。\n"),
      ElementsAre("1.r1 海図（1万分の1）を通じて直す。【国】", "1.r1.s1 港の1.灯台を直した。"));
}

TEST(StandingColumns, GoOnBehindTheFootnotesOfAPage) {
  const Document d = reading::document(
      section +
      "基本計画における具体的な取組\n実施状況\n今後の取組方針\n\n○灯台¹を\n\n¹ "
      "港の灯台。\n\n12\n\n直す。【国】\n"
      "・港で直した。\n\n² 沖の灯台。\n\n13\n\nまた、沖²でも直した。\n・続ける。【国】\n");
  EXPECT_THAT(reading::measures(d),
              ElementsAre("1.r1 灯台を直す。【国】", "1.r1.s1 港で直した。また、沖でも直した。",
                          "1.r1.n1 続ける。【国】"));
  EXPECT_THAT(reading::footnotes(d), ElementsAre("fn1 港の灯台。", "fn2 沖の灯台。"));
}

}  // namespace
}  // namespace polink
