#include "loaders/plan_loader.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "tests/loaders/reading.h"

namespace polink {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string heads = "基本計画における具体的な取組\t実施状況・現状分析\t今後の取組方針\n";
const std::string subsection = "1. 海\n\n（1）港\n\n① 灯台\n\n";

std::string refusal(const std::string& text) {
  try {
    (void)reading::document(text);
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::unreadable_input);
    return error.what();
  }
  ADD_FAILURE() << "was read as a plan";
  return {};
}

TEST(Plan, GivesSectionsStatementsIndicatorsAndRowsTheirIds) {
  const Document d = reading::document(
      "1. 海を知る\n\n【大目標】\n\n・ 海を知る国になる。\n\n（1）港を直す\n\n【目標】\n\n・ "
      "港を直す。\n\n"
      "【主要指標】\n\n・ 港の数：5港（2025年）\n・ 船の数：9隻（2025年）\n\n【参考指標】\n\n・ "
      "網の数：7枚（2023年）\n\n"
      "① 灯台を点す\n\n" +
      heads + "○灯台を直す。【<u>国</u>、文】\t・直した。・ 点した。\t・続ける。【国】\n");
  EXPECT_THAT(reading::sections(d),
              ElementsAre("1 chapter 1. 海を知る", "1.1 section （1） 港を直す",
                          "1.1.1 subsection ① 灯台を点す"));
  EXPECT_THAT(reading::statements(d),
              ElementsAre("1.grand_goal 海を知る国になる。", "1.1.goal 港を直す。"));
  std::vector<std::string> indicators;
  for (const Indicator& i : d.indicators) {
    indicators.push_back(i.id + " " + i.name);
  }
  EXPECT_THAT(indicators, ElementsAre("1.1.t1 港の数", "1.1.t2 船の数", "1.1.i1 網の数"));
  EXPECT_THAT(reading::measures(d),
              ElementsAre("1.1.1.r1 灯台を直す。【国*、文】", "1.1.1.r1.s1 直した。",
                          "1.1.1.r1.s2 点した。", "1.1.1.r1.n1 続ける。【国】"));
  EXPECT_THAT(d.diagnostics, IsEmpty());
}

TEST(Plan, KeepsTheLinesThatAMeasureWasReadFrom) {
  const Document d =
      reading::document(subsection + heads + "○灯台を直し、\t・直した。\t—\n\n---\n\n" + heads +
                        "点す。【国】\t\t\n");
  ASSERT_EQ(d.measures.size(), 2U);
  EXPECT_EQ(d.measures[0].first_line, 8);
  EXPECT_EQ(d.measures[0].last_line, 13);
  EXPECT_EQ(d.measures[1].first_line, 8);
  const auto span = std::find_if(d.spans.begin(), d.spans.end(),
                                 [](const SourceSpan& s) { return s.owner_id == "1.1.1.r1.s1"; });
  ASSERT_NE(span, d.spans.end());
  EXPECT_EQ(to_utf8(to_utf32(d.lines[static_cast<std::size_t>(span->line) - 1])
                        .substr(static_cast<std::size_t>(span->from),
                                static_cast<std::size_t>(span->to - span->from))),
            "直した。");
}

TEST(Plan, KnowsLeadsOnlyOfPagesThatPrintUnderlines) {
  const Document d = reading::document(subsection + heads +
                                       "○灯台を直す。【<u>国</u>】\t—\t・続ける。【国】\n\n12\n\n" +
                                       heads + "○灯台を点す。【国】\t—\t・改める。【国】\n");
  std::vector<std::string> known;
  for (const Measure& m : d.measures) {
    known.push_back(m.id + (m.lead_known ? " known" : " unknown"));
  }
  EXPECT_THAT(known, ElementsAre("1.1.1.r1 known", "1.1.1.r1.n1 known", "1.1.1.r2 unknown",
                                 "1.1.1.r2.n1 unknown"));
}

TEST(Plan, JoinsAVisionThatAPageCut) {
  const Document d = reading::document(
      "1. "
      "海\n\n【あるべき姿】\n\n港と沖の全てで波\n\n12\n\nを測る国になる。\n\n潮も測る。\n\n【目標】"
      "\n\n・ 波を測る。\n\n"
      "① 灯台\n\n" +
      heads + "○灯台を直す。\t—\t—\n");
  EXPECT_THAT(
      reading::statements(d),
      ElementsAre("1.vision 港と沖の全てで波を測る国になる。\n潮も測る。", "1.goal 波を測る。"));
}

TEST(Plan, KeepsTheTextBeforeATableAsAnIntroduction) {
  const Document d = reading::document(subsection + "灯台については、次のとおりとする。\n\n" +
                                       heads + "○灯台を直す。\t—\t—\n");
  EXPECT_THAT(reading::statements(d),
              ElementsAre("1.1.1.introduction 灯台については、次のとおりとする。"));
}

TEST(Plan, TakesTheFirstTextBeforeAnyHeadingAsItsTitleAndReportsTheRest) {
  const Document d = reading::document("海の計画の追跡\n\n令和7年6月 海の会議\n\n" + subsection +
                                       heads + "○灯台を直す。\t—\t—\n");
  EXPECT_EQ(d.title, "海の計画の追跡");
  EXPECT_THAT(reading::codes_of(d.diagnostics), Contains("3 text_outside_table"));
}

TEST(Plan, WithoutATitleIsCalledAfterItsFirstSection) {
  EXPECT_EQ(reading::document(subsection + heads + "○灯台を直す。\t—\t—\n").title, "海");
}

TEST(Plan, WithoutAnyHeadingGetsASection) {
  const Document d = reading::document(heads + "○灯台を直す。【国】\t—\t—\n");
  EXPECT_THAT(reading::measures(d), ElementsAre("1.r1 灯台を直す。【国】"));
  EXPECT_THAT(reading::codes_of(d.diagnostics), Contains("2 no_heading"));
}

TEST(Plan, MayHaveFewerLevels) {
  const Document d = reading::document("1. 海\n\n" + heads + "○灯台を直す。\t—\t—\n\n2. 川\n\n" +
                                       heads + "○堤を直す。\t・直した。\t—\n");
  EXPECT_THAT(reading::measures(d),
              ElementsAre("1.r1 灯台を直す。", "2.r1 堤を直す。", "2.r1.s1 直した。"));
}

TEST(Plan, MayBeginWithChapterTwo) {
  const Document d =
      reading::document("第2章 海\n\n(1) 港\n\n### ① 灯台\n\n" + heads + "○灯台を直す。\t—\t—\n");
  EXPECT_THAT(reading::sections(d),
              ElementsAre("2 chapter 第2章 海", "2.1 section (1) 港", "2.1.1 subsection ① 灯台"));
  EXPECT_THAT(reading::measures(d), ElementsAre("2.1.1.r1 灯台を直す。"));
}

TEST(Plan, CountsTheRowsOfASubsectionOverItsTables) {
  const Document d =
      reading::document(subsection + heads + "○灯台を直す。\t—\t—\n\n" + heads +
                        "○灯台を点す。\t—\t—\n\n② 岸\n\n" + heads + "○岸を直す。\t—\t—\n");
  EXPECT_THAT(reading::measures(d),
              ElementsAre("1.1.1.r1 灯台を直す。", "1.1.1.r2 灯台を点す。", "1.1.2.r1 岸を直す。"));
}

TEST(Plan, ReadsItsColumnsByTheirHeads) {
  const Document d = reading::document(
      subsection +
      "| No. | 今後の予定 | 計画の施策 | 担当府省 | 進捗 |\n|---|---|---|---|---|\n"
      "| 1 | ・続ける。【国】 | ○灯台を直す。 | 国<br>文 | ・直した。 |\n");
  EXPECT_THAT(reading::measures(d),
              ElementsAre("1.1.1.r1 灯台を直す。【国、文】", "1.1.1.r1.s1 直した。",
                          "1.1.1.r1.n1 続ける。【国】"));
}

TEST(Plan, ReadsColumnHeadsOfTwoLines) {
  const Document d = reading::document(
      "<table><tr><th rowspan=\"2\">計画の施策</th><th colspan=\"2\">令和7年の追跡</th></tr>"
      "<tr><th>進捗</th><th>今後の予定</th></tr>"
      "<tr><td>○灯台を直す。</td><td>・直した。</td><td>・続ける。【国】</td></tr></table>");
  EXPECT_THAT(reading::measures(d),
              ElementsAre("1.r1 灯台を直す。", "1.r1.s1 直した。", "1.r1.n1 続ける。【国】"));
}

TEST(Plan, JoinsAStatementThatALineCutAtAMiddleDot) {
  const Document d = reading::document(
      "1. 海\n\n【あるべき姿】\n\n漁港\n・漁村を知る国になる。\n\n【目標】\n\n・ 港を直す\n"
      "・ 村を直す\n\n① 灯台\n\n" +
      heads + "○灯台を直す。\t—\t—\n");
  EXPECT_THAT(reading::statements(d),
              ElementsAre("1.vision 漁港・漁村を知る国になる。", "1.goal 港を直す\n村を直す"));
}

TEST(Plan, DropsRunningTitlesAndPageNumbersBetweenTheLinesOfAStatement) {
  std::string text = "1. 海\n\n【目標】\n\n";
  for (int page = 1; page <= 4; ++page) {
    text += "・ 港を" + std::to_string(page) + "つ直\n\n" + std::to_string(page) +
            "\n\n海の計画の追跡\n\nす。\n\n";
  }
  const Document d = reading::document(text + heads + "○灯台を直す。\t—\t—\n");
  EXPECT_THAT(reading::statements(d),
              ElementsAre("1.goal 港を1つ直す。\n港を2つ直す。\n港を3つ直す。\n港を4つ直す。"));
}

TEST(Plan, KeepsEntriesAndWrappedLinesThatComeAgainAndAgain) {
  std::string text = "1. 海\n\n";
  for (int section = 1; section <= 3; ++section) {
    text +=
        "（" + std::to_string(section) +
        "）港\n\n【参考指標】\n\n- ・ 港の数（再掲）\n\n施策\n\n灯台を港の全てで\n直す。【国】\n\n";
  }
  const Document d = reading::document(text);
  EXPECT_EQ(d.indicators.size(), 3U);
  ASSERT_EQ(d.measures.size(), 3U);
  EXPECT_EQ(d.measures[2].text, "灯台を港の全てで直す。");
}

TEST(Plan, WithATableWithoutHeadsIsReadAsPlanStatusAndNext) {
  const Document d =
      reading::document(subsection + "○灯台を直す。\t・直した。\t・続ける。【国】\n");
  EXPECT_THAT(reading::measures(d), ElementsAre("1.1.1.r1 灯台を直す。", "1.1.1.r1.s1 直した。",
                                                "1.1.1.r1.n1 続ける。【国】"));
  EXPECT_THAT(reading::codes_of(d.diagnostics), Contains("7 table_without_head"));
}

TEST(Plan, TakesAGroupThatSlidOutOfItsTableBackToItsItem) {
  const Document d = reading::document(
      subsection + heads + "○灯台を直す。【国】\t・直した。\t・続ける。\n\n【国、文】\n");
  EXPECT_THAT(reading::measures(d), Contains("1.1.1.r1.n1 続ける。【国、文】"));
  EXPECT_THAT(reading::codes_of(d.diagnostics), Contains("10 slid_text"));
}

TEST(Plan, NamesOrganisationsAsTheRegisterDoesAndKeepsThoseThatItLacks) {
  const Document d =
      reading::document(subsection + heads + "○灯台を直す。【文部科学省、潮汐局】\t—\t—\n");
  ASSERT_EQ(d.organisations.size(), 2U);
  EXPECT_EQ(d.organisations[0].code, "文");
  EXPECT_EQ(d.organisations[0].name_ja, "文部科学省");
  EXPECT_EQ(d.organisations[1].code, "潮汐局");
  EXPECT_EQ(d.organisations[1].kind, "unknown");
}

TEST(Plan, ThatHoldsNoTableIsRefusedWithWhatWasExpected) {
  EXPECT_THAT(refusal("海についての手紙。\n\n波が高い。\n"), HasSubstr("no table of measures"));
}

TEST(Plan, CutOffInTheMiddleOfItsTableIsReadAsFarAsItGoes) {
  const Document d = reading::document(subsection + heads + "○灯台を直す。【国】\t・直し");
  EXPECT_THAT(reading::measures(d), ElementsAre("1.1.1.r1 灯台を直す。【国】", "1.1.1.r1.s1 直し"));
}

TEST(Plan, ReportsItsProgressUpToTheEnd) {
  std::vector<double> shares;
  LoadOptions options;
  options.registers = &reading::registers();
  options.progress = [&](double share) { shares.push_back(share); };
  (void)read_plan_text(subsection + heads + "○灯台を直す。\t—\t—\n", "plan.txt", options);
  EXPECT_EQ(shares.front(), 0);
  EXPECT_EQ(shares.back(), 1);
  EXPECT_TRUE(std::is_sorted(shares.begin(), shares.end()));
}

TEST(Plan, ReportsCharactersThatItsEncodingDoesNotHave) {
  std::string text = subsection + heads + "○灯台を直す。\t—\t—\n";
  for (int i = 0; i < 20; ++i) {
    text += "\n○波と潮と風を測り、港の全てで記録を残す。\t—\t—\n";
  }
  text[text.find("波") + 1] = '\xFF';
  EXPECT_THAT(reading::codes_of(reading::document(text).diagnostics),
              Contains("10 undecoded_bytes"));
}

}  // namespace
}  // namespace polink
