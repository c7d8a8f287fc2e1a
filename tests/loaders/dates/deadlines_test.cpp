#include "loaders/dates/deadlines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/made.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Day may_2025{std::chrono::year{2025}, std::chrono::May, std::chrono::day{1}};

// `kind surface` of each deadline.
std::vector<std::string> words(const std::vector<Deadline>& deadlines) {
  std::vector<std::string> out;
  for (const Deadline& deadline : deadlines) {
    out.push_back(deadline.kind + " " + deadline.surface);
  }
  return out;
}

std::vector<std::string> planned(std::string_view text) {
  return words(deadlines_of(text, MeasureKind::plan));
}

std::vector<std::string> next(std::string_view text) {
  return words(deadlines_of(text, MeasureKind::next, may_2025));
}

std::vector<std::string> reported(std::string_view text) {
  return words(deadlines_of(text, MeasureKind::status, may_2025));
}

TEST(Deadlines, KeepTheirWordsAndTheirInterval) {
  const auto found =
      deadlines_of("橋を2025年度までに直し、令和8年3月31日までに開く。", MeasureKind::plan);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].surface, "2025年度までに");
  EXPECT_EQ(found[0].kind, "by");
  EXPECT_EQ(found[0].date_from, "2025-04-01");
  EXPECT_EQ(found[0].date_to, "2026-03-31");
  EXPECT_EQ(found[0].precision, "fiscal_year");
  EXPECT_EQ(found[1].ordinal, 2);
  EXPECT_EQ(found[1].date_to, "2026-03-31");
  EXPECT_EQ(found[1].precision, "day");
}

TEST(Deadlines, KindIsTakenFromTheWordsBehind) {
  EXPECT_THAT(planned("2023年度末までに堤を築く。"), ElementsAre("by 2023年度末までに"));
  EXPECT_THAT(planned("2023年度までを目途に堤を築く。"), ElementsAre("by 2023年度までを目途に"));
  EXPECT_THAT(planned("2022年度より堤を築く。"), ElementsAre("from 2022年度より"));
  EXPECT_THAT(planned("2022年頃から堤を築く。"), ElementsAre("from 2022年頃から"));
  EXPECT_THAT(planned("2022年度以降、堤を築く。"), ElementsAre("from 2022年度以降"));
  EXPECT_THAT(planned("2022年度内に堤を築く。"), ElementsAre("in 2022年度内に"));
  EXPECT_THAT(planned("2022年度末には堤が立つ。"), ElementsAre("in 2022年度末には"));
  EXPECT_THAT(next("令和10年頃に堤を築く。"), ElementsAre("around 令和10年頃に"));
  EXPECT_THAT(next("令和12年度をめどに堤を築く。"), ElementsAre("around 令和12年度をめどに"));
  EXPECT_THAT(next("令和9年度まで堤の維持を続ける。"), ElementsAre("until 令和9年度まで"));
  EXPECT_THAT(next("令和7年夏頃に堤を築く。"), ElementsAre("around 令和7年夏頃に"));
}

TEST(Deadlines, EachEndOfASpelledRangeIsOne) {
  EXPECT_THAT(next("令和7年度から令和9年度まで補助する。"),
              ElementsAre("from 令和7年度から", "until 令和9年度まで"));
  EXPECT_THAT(planned("2021年度から2025年度までの5年間で港を直す。"),
              ElementsAre("from 2021年度から", "until 2025年度までの"));
  EXPECT_THAT(next("令和7年度及び令和8年度に補助する。"),
              ElementsAre("in 令和7年度", "in 令和8年度に"));
}

TEST(Deadlines, AnAttributeCountsWhereItLeadsToAGoal) {
  EXPECT_THAT(next("令和8年の国内発売に向けて試験を行う。"), ElementsAre("in 令和8年の"));
  EXPECT_THAT(next("令和8年度からの本格運航に向けて船を造る。"),
              ElementsAre("from 令和8年度からの"));
  EXPECT_THAT(next("図面の令和7年度までの公開を目指す。"), ElementsAre("by 令和7年度までの"));
  EXPECT_THAT(next("令和9年頃の実用化に努める。"), ElementsAre("around 令和9年頃の"));
  EXPECT_THAT(next("令和8年度以降の完成とならざるを得ない橋を調べる。"), IsEmpty());
}

TEST(Deadlines, ALaterYearCountsUnlessItIsOnlyTheBasis) {
  EXPECT_THAT(next("令和8年の秋田大会で配る。"), ElementsAre("in 令和8年の"));
  EXPECT_THAT(next("2040年の見通しを踏まえて港を広げる。"), IsEmpty());
  EXPECT_THAT(next("令和7年の秋田大会で配る。"), IsEmpty());
}

TEST(Deadlines, ANounMayStandBetweenTheDateAndItsTie) {
  EXPECT_THAT(next("令和8年出水期までに堤を直す。"), ElementsAre("by 令和8年出水期までに"));
}

TEST(Deadlines, ABareDateCountsBeforeWhatIsToCome) {
  EXPECT_THAT(next("2040年目標の達成を確かめる。"), ElementsAre("in 2040年"));
  EXPECT_THAT(next("案内を配布（令和7年9月公募開始、11月結果公表）。"),
              ElementsAre("in 令和7年9月", "in 11月"));
  EXPECT_THAT(next("令和7年度実証課題として三件を選ぶ。"), IsEmpty());
  EXPECT_THAT(next("令和8年度当初予算に計上する。"), IsEmpty());
  EXPECT_THAT(planned("2020年作成の手引を改める。"), IsEmpty());
}

TEST(Deadlines, ThePastIsNoCommitment) {
  EXPECT_THAT(next("令和7年4月に改めた「道路の方針」に沿って進める。"), IsEmpty());
  EXPECT_THAT(next("令和6年度までに40か所で実施。"), IsEmpty());
  EXPECT_THAT(planned("2018年に始めた試験を、2020年の法改正に基づき広げる。"), IsEmpty());
  EXPECT_THAT(planned("2020年度中を目途に作成した手引を配る。"), IsEmpty());
}

TEST(Deadlines, APastFormThatOnlyQualifiesIsNotThePast) {
  EXPECT_THAT(planned("2025年度までに基準に適合した船へ替える。"),
              ElementsAre("by 2025年度までに"));
  EXPECT_THAT(planned("2050年に目指す姿を示した上で進める。"), ElementsAre("in 2050年に"));
  EXPECT_THAT(planned("2022年度に地域の実情を踏まえた案を作る。"), ElementsAre("in 2022年度に"));
}

TEST(Deadlines, BaseYearsAndTimesOfFiguresAreNone) {
  EXPECT_THAT(planned("2030年度までに2013年度比で46%減らす。"), ElementsAre("by 2030年度までに"));
  EXPECT_THAT(planned("費用を2025年度までに3割減らす（対2020年度）。"),
              ElementsAre("by 2025年度までに"));
  EXPECT_THAT(planned("2030年度に2013年度から46%減らす。"), ElementsAre("in 2030年度に"));
  EXPECT_THAT(next("令和7年度までに令和2年度の約400億円から減らす。"),
              ElementsAre("by 令和7年度までに"));
  EXPECT_THAT(next("登録は120件（令和7年5月時点）。引き続き増やす。"), IsEmpty());
  EXPECT_THAT(next("令和6年度に続き、調査を行う。"), IsEmpty());
}

TEST(Deadlines, NamesInQuotesAreNone) {
  EXPECT_THAT(planned("「2025年に開く博覧会の準備の方針」に沿って進める。"), IsEmpty());
  EXPECT_THAT(next("「白書」（令和7年3月）を配る。"), IsEmpty());
}

TEST(Deadlines, AReportHasOnlyWhatLiesAhead) {
  EXPECT_THAT(reported("令和7年3月に公表。令和6年度は24名を採択。"), IsEmpty());
  EXPECT_THAT(reported("令和11年度の運用開始に向けて、部品を確保。"),
              ElementsAre("in 令和11年度の"));
  EXPECT_THAT(reported("令和7年度中に始めるため、体制を検討。"), ElementsAre("in 令和7年度中に"));
  EXPECT_THAT(reported("令和6年4月に会を立ち上げ。10月に初会合。"), IsEmpty());
}

TEST(Deadlines, YearsFromNowHaveDatesOnlyWhereTheDayIsKnown) {
  const auto known = deadlines_of("今後3年程度で全国に広げる。", MeasureKind::next, may_2025);
  ASSERT_EQ(known.size(), 1U);
  EXPECT_EQ(known[0].kind, "around");
  EXPECT_EQ(known[0].date_to, "2028-03-31");
  EXPECT_EQ(known[0].precision, "several_years");
  const auto unknown = deadlines_of("今後3年程度で全国に広げる。", MeasureKind::next);
  ASSERT_EQ(unknown.size(), 1U);
  EXPECT_EQ(unknown[0].date_from, "");
  EXPECT_EQ(unknown[0].date_to, "");
}

TEST(Deadlines, SpacesInsideTheWordsStayInTheSurface) {
  EXPECT_THAT(next("令和 ８ 年度までに橋を直す。"), ElementsAre("by 令和 ８ 年度までに"));
}

Document follow_up() {
  Document document = made::document("follow");
  document.measures = {
      made::measure("1.1.1.r1", "2022年度までに港を開く。2020年に船を造る。", {}, 1),
      made::measure("1.1.1.r1.s1", "港は80か所（令和7年3月時点）。", {}, 2),
      made::measure("1.1.1.r1.n1", "令和6年度に40か所を整備。令和7年度に残りを整備。", {}, 3)};
  document.measures[1].kind = MeasureKind::status;
  document.measures[2].kind = MeasureKind::next;
  return document;
}

TEST(Deadlines, ADocumentIsAsOldAsItsLatestFigures) {
  EXPECT_EQ(iso(reference_day(follow_up())), "2025-03-01");
  EXPECT_FALSE(reference_day(Document{}).ok());
}

TEST(Deadlines, ADocumentKeepsThemByMeasure) {
  Document document = follow_up();
  find_deadlines(document);
  std::vector<std::string> found;
  for (const Deadline& deadline : document.deadlines) {
    found.push_back(deadline.measure_id + " " + deadline.surface);
  }
  EXPECT_THAT(found, ElementsAre("1.1.1.r1 2022年度までに", "1.1.1.r1 2020年に",
                                 "1.1.1.r1.n1 令和6年度に", "1.1.1.r1.n1 令和7年度に"));
}

}  // namespace
}  // namespace polink
