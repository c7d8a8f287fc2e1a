#include "loaders/dates/dates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaders/text/source_text.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Day may_2025{std::chrono::year{2025}, std::chrono::May, std::chrono::day{1}};

std::string printed(const DateInterval& interval) {
  return iso(interval.from) + ".." + iso(interval.to) + " " +
         std::string(to_string(interval.precision));
}

// The interval that a text gives, or `none`.
std::string read(std::string_view text, Day reference = {}) {
  const auto interval = read_date(text, reference);
  return interval ? printed(*interval) : "none";
}

// The words that find_dates takes for dates.
std::vector<std::string> dates_in(std::string_view text, Day reference = {}) {
  const SqueezedText squeezed_text = squeezed(to_utf32(text));
  std::vector<std::string> words;
  for (const DateMention& date : find_dates(squeezed_text.text, reference)) {
    words.push_back(
        to_utf8(std::u32string_view(squeezed_text.text).substr(date.from, date.to - date.from)));
  }
  return words;
}

TEST(Dates, YearsOfEveryEraAreWesternYears) {
  EXPECT_EQ(read("令和7年"), "2025-01-01..2025-12-31 calendar_year");
  EXPECT_EQ(read("令和元年"), "2019-01-01..2019-12-31 calendar_year");
  EXPECT_EQ(read("平成30年"), "2018-01-01..2018-12-31 calendar_year");
  EXPECT_EQ(read("昭和64年"), "1989-01-01..1989-12-31 calendar_year");
  EXPECT_EQ(read("大正12年"), "1923-01-01..1923-12-31 calendar_year");
  EXPECT_EQ(read("明治31年"), "1898-01-01..1898-12-31 calendar_year");
  EXPECT_EQ(read("R8年度"), "2026-04-01..2027-03-31 fiscal_year");
}

TEST(Dates, AnEraHasNoMoreYearsThanItHad) {
  EXPECT_EQ(read("平成55年"), "none");
  EXPECT_EQ(read("昭和0年"), "none");
}

TEST(Dates, FiscalYearsRunFromApril) {
  EXPECT_EQ(read("2025年度"), "2025-04-01..2026-03-31 fiscal_year");
  EXPECT_EQ(read("令和9年度末"), "2027-04-01..2028-03-31 fiscal_year_end");
  EXPECT_EQ(read("令和7年度3月"), "2026-03-01..2026-03-31 month");
}

TEST(Dates, WidthSpacesAndKanjiNumeralsMakeNoDifference) {
  EXPECT_EQ(read("令 和 ７ 年 度"), "2025-04-01..2026-03-31 fiscal_year");
  EXPECT_EQ(read("２０３０年"), "2030-01-01..2030-12-31 calendar_year");
  EXPECT_EQ(read("令和七年十二月三十一日"), "2025-12-31..2025-12-31 day");
  EXPECT_EQ(read("二〇二五年"), "2025-01-01..2025-12-31 calendar_year");
  EXPECT_EQ(read("昭和五十五年"), "1980-01-01..1980-12-31 calendar_year");
}

TEST(Dates, MonthsEndOnTheirLastDay) {
  EXPECT_EQ(read("2024年2月"), "2024-02-01..2024-02-29 month");
  EXPECT_EQ(read("令和7年2月末"), "2025-02-01..2025-02-28 month");
  EXPECT_EQ(read("令和7年6月上旬"), "2025-06-01..2025-06-10 month");
  EXPECT_EQ(read("令和7年6月下旬"), "2025-06-21..2025-06-30 month");
}

TEST(Dates, ADayThatTheMonthLacksIsNotTaken) {
  EXPECT_EQ(read("令和7年4月10日"), "2025-04-10..2025-04-10 day");
  EXPECT_EQ(read("令和7年2月30日"), "2025-02-01..2025-02-28 month");
  EXPECT_EQ(read("2025/3/31"), "2025-03-31..2025-03-31 day");
  EXPECT_EQ(read("令和7.3.31"), "2025-03-31..2025-03-31 day");
}

TEST(Dates, VagueWordsKeepTheWholeYear) {
  EXPECT_EQ(read("2025年末"), "2025-01-01..2025-12-31 calendar_year");
  EXPECT_EQ(read("令和8年度当初"), "2026-04-01..2027-03-31 fiscal_year");
  EXPECT_EQ(read("令和8年度半ば"), "2026-04-01..2027-03-31 half_year");
  EXPECT_EQ(read("2026年央"), "2026-01-01..2026-12-31 half_year");
}

TEST(Dates, NamedPartsOfAYearAreThatPart) {
  EXPECT_EQ(read("令和7年度上半期"), "2025-04-01..2025-09-30 half_year");
  EXPECT_EQ(read("令和7年度下半期"), "2025-10-01..2026-03-31 half_year");
  EXPECT_EQ(read("2025年後半"), "2025-07-01..2025-12-31 half_year");
  EXPECT_EQ(read("令和7年夏頃"), "2025-06-01..2025-08-31 season");
  EXPECT_EQ(read("令和7年の冬"), "2025-12-01..2026-02-28 season");
  EXPECT_EQ(read("令和7年度第4四半期"), "2026-01-01..2026-03-31 season");
  EXPECT_EQ(read("2030年代早期"), "2030-01-01..2039-12-31 several_years");
  EXPECT_EQ(read("2030年代後半"), "2035-01-01..2039-12-31 several_years");
}

TEST(Dates, ASeasonInAPlaceNameIsNone) {
  EXPECT_EQ(read("令和7年秋田県大会"), "2025-01-01..2025-12-31 calendar_year");
}

TEST(Dates, RangesAndListsAreOneInterval) {
  EXPECT_EQ(read("令和7年～令和9年"), "2025-01-01..2027-12-31 calendar_year");
  EXPECT_EQ(read("令和5年度～7年度"), "2023-04-01..2026-03-31 fiscal_year");
  EXPECT_EQ(read("令和5～7年度"), "2023-04-01..2026-03-31 fiscal_year");
  EXPECT_EQ(read("令和５、６年度"), "2023-04-01..2025-03-31 fiscal_year");
  EXPECT_EQ(read("2021-2025年"), "2021-01-01..2025-12-31 calendar_year");
  EXPECT_EQ(read("令和7年1～2月"), "2025-01-01..2025-02-28 month");
  EXPECT_EQ(read("令和7年10月～3月"), "2025-10-01..2026-03-31 month");
  EXPECT_EQ(read("平成27年～令和4年平均"), "2015-01-01..2022-12-31 calendar_year");
  EXPECT_EQ(read("明治31年から令和6年の間"), "1898-01-01..2024-12-31 calendar_year");
}

TEST(Dates, AYearToldTwiceIsOneDate) {
  EXPECT_THAT(dates_in("令和7（2025）年度に"), ElementsAre("令和7(2025)年度"));
  EXPECT_THAT(dates_in("2025年（令和7年）3月に"), ElementsAre("2025年(令和7年)3月"));
}

TEST(Dates, WordsBehindTheTimeOfAValueAreLetGo) {
  EXPECT_EQ(read("令和4年1月末、暫定値"), "2022-01-01..2022-01-31 month");
  EXPECT_EQ(read("令和7年4月時点"), "2025-04-01..2025-04-30 month");
  EXPECT_EQ(read("平成30年度設立"), "2018-04-01..2019-03-31 fiscal_year");
  EXPECT_EQ(read("毎年更新"), "none");
  EXPECT_EQ(read(""), "none");
}

TEST(Dates, ABareMonthFollowsTheDateBeforeIt) {
  const std::u32string text = U"令和7年11月に募集し、2月に選ぶ。";
  const auto dates = find_dates(text);
  ASSERT_EQ(dates.size(), 2U);
  EXPECT_EQ(printed(dates[1].interval), "2026-02-01..2026-02-28 month");
  EXPECT_THAT(dates_in("2月に選ぶ。"), IsEmpty());
  EXPECT_THAT(dates_in("2月に選ぶ。", may_2025), ElementsAre("2月"));
}

TEST(Dates, TheSameYearIsThatOfTheDateBefore) {
  const auto dates = find_dates(U"2025年度までに集め、同年度末に配る。");
  ASSERT_EQ(dates.size(), 2U);
  EXPECT_EQ(printed(dates[1].interval), "2025-04-01..2026-03-31 fiscal_year_end");
}

TEST(Dates, YearsFromNowCountFromTheReference) {
  EXPECT_EQ(read("今後3年程度", may_2025), "2025-04-01..2028-03-31 several_years");
  EXPECT_EQ(read("今後2～5年間", may_2025), "2025-04-01..2030-03-31 several_years");
  EXPECT_EQ(read("今後３か年", may_2025), "2025-04-01..2028-03-31 several_years");
  EXPECT_EQ(read("来年度", may_2025), "2026-04-01..2027-03-31 fiscal_year");
  EXPECT_EQ(read("今後3年程度"), "none");
  EXPECT_THAT(dates_in("今後数年で広げる。"), ElementsAre("今後数年"));
}

TEST(Dates, DurationsAndOtherWordsAreNoDates) {
  EXPECT_THAT(dates_in("3年間の契約で5年ごとに見直し、6か月後に2月間だけ開く。", may_2025),
              IsEmpty());
  EXPECT_THAT(dates_in("日本年金の従来年1回の通知を同年齢の人に送る。", may_2025), IsEmpty());
  EXPECT_THAT(dates_in("毎年4月に第12345年次の会を開く。", may_2025), IsEmpty());
}

}  // namespace
}  // namespace polink
