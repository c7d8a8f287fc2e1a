#include "loaders/table_loader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/loaders/tables/table_reading.h"

namespace polink {
namespace {

using reading::codes_of;
using reading::measures;
using reading::sections;
using reading::table;
using reading::table_refusal;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(Table, HasOneMeasureToARow) {
  const Document d = table(
      "章,節,種別,本文,担当府省,主担当,再掲\n"
      "1. 海,（1） 潮,計画,○潮を測る。,\"文部科学省、経\",経,\n"
      ",,実施状況,・測った。,,,\n"
      ",,今後,・続ける。,文,,再掲\n"
      ",,今後,—,,,\n"
      ",,計画,○波を測る。,国,,\n"
      ",（2） 波,計画,波を見る。,関係府省,,\n");
  EXPECT_THAT(measures(d), ElementsAre("1.1.r1 潮を測る。【文（文部科学省）、経*】",
                                       "1.1.r1.s1 測った。", "1.1.r1.n1 続ける。【文】（再掲）",
                                       "1.1.r2 波を測る。【国】", "1.2.r1 波を見る。【関係府省】"));
  EXPECT_THAT(sections(d),
              ElementsAre("1 chapter 1. 海", "1.1 section （1） 潮", "1.2 section （2） 波"));
  EXPECT_THAT(codes_of(d.diagnostics), IsEmpty());
}

TEST(Table, KnowsEnglishNamesOfColumnsInAnyOrderAndCase) {
  const Document d = table(
      "Text;KIND;Section_ID;Lead;Ministries;Row\n"
      "測る。;plan;2.1;文;経;4\n"
      "続ける。;Next;2.1;;文;4\n");
  EXPECT_THAT(measures(d), ElementsAre("2.1.r4 測る。【経、文*】", "2.1.r4.n1 続ける。【文】"));
  EXPECT_THAT(sections(d), ElementsAre("2 chapter  ", "2.1 section 2.1 "));
}

TEST(Table, TakesItsPlacesFromIdsWhereItHasThem) {
  const Document d = table(
      "id\t本文\t章節\n"
      "togo:1.2.r3.n5\t続ける。\t1.2 潮\n"
      "togo:1.2.r3\t測る。\t1.2 潮\n");
  EXPECT_THAT(measures(d), ElementsAre("1.2.r3.n5 続ける。", "1.2.r3 測る。"));
  EXPECT_THAT(sections(d), ElementsAre("1 chapter  ", "1.2 section 1.2 潮"));
}

TEST(Table, NumbersAnewWhatHasForeignIds) {
  const Document d = table("id,本文\nA-1,測る。\nA-2,見る。\n");
  EXPECT_THAT(measures(d), ElementsAre("1.r1 測る。", "1.r2 見る。"));
  EXPECT_THAT(codes_of(d.diagnostics), ElementsAre("2 foreign_id", "2 no_section"));
}

TEST(Table, WithoutSectionsIsSectionOneAndEachPlanARow) {
  const Document d = table("種別,内容\n計画,測る。\n今後,続ける。\n計画,見る。\n今後,直す。\n");
  EXPECT_THAT(measures(d),
              ElementsAre("1.r1 測る。", "1.r1.n1 続ける。", "1.r2 見る。", "1.r2.n1 直す。"));
  EXPECT_THAT(codes_of(d.diagnostics), ElementsAre("2 no_section"));
}

TEST(Table, NumbersSectionsThatHaveOnlyATitle) {
  const Document d = table("節,施策\n潮,測る。\n波,見る。\n潮,直す。\n");
  EXPECT_THAT(measures(d), ElementsAre("1.r1 測る。", "2.r1 見る。", "1.r2 直す。"));
  EXPECT_THAT(sections(d), ElementsAre("1 section  潮", "2 section  波"));
}

TEST(Table, ReadsTheKindOfAColumnThatOthersCallSection) {
  const Document d = table("区分,本文\n計画,測る。\n実施状況,測った。\n");
  EXPECT_THAT(measures(d), ElementsAre("1.r1 測る。", "1.r1.s1 測った。"));
}

TEST(Table, MayHaveTheKindsBesideEachOther) {
  const Document d = table(
      "章,具体的な取組,担当府省,実施状況・現状分析,今後の取組方針\n"
      "1. 海,○測る。,\"◎文、経\",\"・測った。\n・見た。\",・続ける。【文】 ・直す。【経】\n"
      ",○守る。,国,—,—\n"
      ",,,・守った。,\n"
      "2. 山,○登る。,環,・登った。,—\n");
  EXPECT_THAT(measures(d),
              ElementsAre("1.r1 測る。【文*、経】", "1.r1.s1 測った。", "1.r1.s2 見た。",
                          "1.r1.n1 続ける。【文】", "1.r1.n2 直す。【経】", "1.r2 守る。【国】",
                          "1.r2.s1 守った。", "2.r1 登る。【環】", "2.r1.s1 登った。"));
}

TEST(Table, ReadsTheTextsLikeAPlanDocument) {
  const Document d = table(
      "種別,本文\n"
      "計画,「電波法」に基づき、令和7年度までに S I P で測る。³【<u>文</u>、経】（再掲）\n");
  EXPECT_THAT(
      measures(d),
      ElementsAre("1.r1 「電波法」に基づき、令和7年度までにSIPで測る。【文*、経】（再掲）"));
  EXPECT_THAT(reading::anchors(d), ElementsAre("3 1.r1"));
  ASSERT_FALSE(d.citations.empty());
  EXPECT_EQ(d.citations.front().target_id, "電波法");
  ASSERT_EQ(d.deadlines.size(), 1U);
  EXPECT_EQ(d.deadlines.front().date_to, "2026-03-31");
}

TEST(Table, MayHaveATitleAboveItsHead) {
  const Document d = table("海の計画,,\n,,\n種別,本文,担当府省\n計画,測る。,文\n");
  EXPECT_EQ(d.title, "海の計画");
  EXPECT_EQ(d.measures.front().first_line, 4);
}

TEST(Table, KnowsWhoLeadsNowhereWhereNoLeadIsTold) {
  EXPECT_FALSE(table("本文,担当府省\n測る。,文\n").measures.front().lead_known);
  EXPECT_TRUE(table("本文,担当府省\n測る。,文\n見る。,◎経\n").measures.front().lead_known);
}

TEST(Table, LeavesNoCharacterUnexplained) {
  const Document d = table(
      "No.,章,種別,本文,担当府省,予算額\n"
      "1,1. 海,計画,\"○測る、\n\"\"必ず\"\"。\",\"文、経済産業省（資源）\",10\n");
  for (const LineCoverage& line : d.coverage) {
    EXPECT_EQ(line.leftover, "") << "in line " << line.line;
  }
  EXPECT_THAT(codes_of(d.diagnostics), Contains("1 unread_column"));
}

TEST(Table, ReportsACellBeyondItsHead) {
  const Document d = table("本文,担当府省\n測る。,文,余り\n見る。\n");
  EXPECT_THAT(measures(d), ElementsAre("1.r1 測る。【文】", "1.r2 見る。"));
  EXPECT_THAT(codes_of(d.diagnostics),
              AllOf(Contains("2 surplus_cell"), Contains("2 leftover_text")));
}

TEST(Table, IsReadInOtherEncodings) {
  const std::string utf16(
      "\xFF\xFE\x2C\x67\x87\x65\x2C\x00\x69\x00\x64\x00\x0A\x00\x2C\x6E\x8B\x30"
      "\x02\x30\x2C\x00\x31\x00\x2E\x00\x72\x00\x32\x00\x0A\x00",
      32);
  EXPECT_THAT(measures(table(utf16)), ElementsAre("1.r2 測る。"));
  const std::string cp932 =
      "\x96\x7B\x95\xB6,\x92\x53\x93\x96\n\x91\xAA\x82\xE9\x81\x42,\x95\xB6\n";
  EXPECT_THAT(measures(table(cp932)), ElementsAre("1.r1 測る。【文】"));
  EXPECT_THAT(measures(table("\xEF\xBB\xBF本文,担当\n測る。,文\n")),
              ElementsAre("1.r1 測る。【文】"));
}

TEST(TableWithoutHead, SaysWhichNamesWereRecognisedAndWhichAreExpected) {
  EXPECT_THAT(table_refusal("予算,本文,場所\n1,測る。,東\n"),
              AllOf(HasSubstr("in line 1 these names were recognised: 「本文」"),
                    HasSubstr("these were not: 「予算」、「場所」"), HasSubstr("Expected a head")));
}

TEST(TableRow, OfAnUnknownKindIsAnErrorOfItsLine) {
  EXPECT_THAT(table_refusal("種別,本文\n計画,測る。\n予算,1億円\n"),
              HasSubstr("t.csv:3: 「予算」 is no kind of measure"));
  EXPECT_THAT(table_refusal("種別,本文\n,測る。\n"), HasSubstr("t.csv:2: 「」 is no kind"));
}

TEST(TableRow, ThatClaimsAPlaceTwiceIsAnErrorOfItsLine) {
  EXPECT_THAT(table_refusal("行,種別,本文\n1,計画,測る。\n1,計画,見る。\n"),
              HasSubstr("t.csv:3: row 1 of section 1 has a plan measure already, in line 2"));
  EXPECT_THAT(table_refusal("id,本文\n1.r1.n1,測る。\n1.r1.n1,見る。\n"),
              HasSubstr("t.csv:3: another row of the table has the same id"));
}

TEST(TableRow, WithAnOddNumberIsAnErrorOfItsLine) {
  EXPECT_THAT(table_refusal("行,本文\n一,測る。\n"), HasSubstr("t.csv:2: 「一」 is no number"));
  EXPECT_THAT(table_refusal("行,本文\n99999999999,測る。\n"), HasSubstr("is no number"));
}

TEST(TableRow, WithoutTextIsReportedAndLeftOut) {
  const Document d = table("種別,本文,担当府省\n計画,測る。,文\n今後,,経\n");
  EXPECT_THAT(measures(d), ElementsAre("1.r1 測る。【文】"));
  EXPECT_THAT(codes_of(d.diagnostics), Contains("3 empty_item"));
}

TEST(Table, OfNothingButAHeadIsRefused) {
  EXPECT_THAT(table_refusal("本文,担当府省\n"), HasSubstr("t.csv:1: no measure stands below"));
}

TEST(Table, IsReadWithTheDelimiterThatGivesTheFullerHead) {
  const Document d = table("本文,章\n章;節;本文;担当府省\n1;1;灯台を直す。;国\n");
  EXPECT_THAT(measures(d), ElementsAre("1.1.r1 灯台を直す。【国】"));
}

bool is_table(std::string_view bytes) { return has_measure_table_head(decode(bytes, "t")); }

TEST(Text, IsRecognisedAsATableByItsHead) {
  EXPECT_TRUE(is_table("章,本文\n1,測る。\n"));
  EXPECT_TRUE(is_table("種別\t本文\n計画\t測る。\n"));
  EXPECT_TRUE(is_table("計画,,\n\n取組,実施状況,今後\n"));
}

TEST(PlanDocument, IsNoTableForTheTableInIt) {
  EXPECT_FALSE(is_table(
      "1. 海\n\n（1） 潮\n\n具体的な取組\t実施状況\t今後の取組方針\n○測る。\t・測った。\t—\n"));
  EXPECT_FALSE(is_table("施策\t担当府省\t実施状況\n○測る。\t文\t・測った。\n"));
  EXPECT_FALSE(is_table("1. 海\n\n計画、施策、取組を進める。\n"));
}

}  // namespace
}  // namespace polink
