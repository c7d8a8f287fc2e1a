#include "loaders/plan/indicator_reader.h"

#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/loaders/reading.h"

namespace polink {
namespace {

using testing::ElementsAre;

// `name = label|value|unit|as_of; …`
std::string read(const std::vector<const char*>& lines) {
  std::vector<StyledText> texts;
  for (const char* line : lines) {
    texts.push_back(reading::cell(line));
  }
  const IndicatorReading reading = read_indicator(texts);
  std::string shown = reading.name + (reading.repost ? "（再掲）" : "");
  for (const IndicatorValue& v : reading.values) {
    shown +=
        (v.ordinal == 1 ? " = " : "; ") + v.label + "|" + v.value + "|" + v.unit + "|" + v.as_of;
  }
  return shown;
}

struct ValueCase {
  const char* line;
  const char* reading;
};

void PrintTo(const ValueCase& c, std::ostream* out) { *out << c.line; }

class EveryIndicator : public testing::TestWithParam<ValueCase> {};

TEST_P(EveryIndicator, IsReadWithItsValues) {
  EXPECT_EQ(read({GetParam().line}), GetParam().reading);
}

INSTANTIATE_TEST_SUITE_P(
    Indicators, EveryIndicator,
    testing::Values(
        ValueCase{"波高計の数：120基（令和6年度）", "波高計の数 = |120|基|令和6年度"},
        ValueCase{"波高計の数: 1,200 基 (2025年度)", "波高計の数 = |1,200|基|2025年度"},
        ValueCase{"漁獲の額：約1.5兆円（令和4年）", "漁獲の額 = |約1.5兆|円|令和4年"},
        ValueCase{"漁獲の額：5億3,400万円（令和4年）", "漁獲の額 = |5億3,400万|円|令和4年"},
        ValueCase{"港の満足度：12位／67か国中（令和6年）", "港の満足度 = |12位／67か国中||令和6年"},
        ValueCase{"観測に加わる港：60程度の港（2025年）", "観測に加わる港 = |60程度|港|2025年"},
        ValueCase{"観測に加わる港：300 港以上（2025 年度）",
                  "観測に加わる港 = |300|港以上|2025年度"},
        ValueCase{"割合：80%以上（2025年度）", "割合 = |80|%以上|2025年度"},
        ValueCase{"排出の量：2019年度の約3倍（2030年度）", "排出の量 = |約3|倍|2030年度"},
        ValueCase{"排出の量：実質ゼロ（2050年）", "排出の量 = |実質ゼロ||2050年"},
        ValueCase{"排出の量：2,340万トン（CO₂換算）（令和5年度）",
                  "排出の量 = |2,340万|トン（CO₂換算）|令和5年度"},
        ValueCase{"修了者：基礎課程 4,310人、実践課程 1,275人（令和6年度）",
                  "修了者 = 基礎課程|4,310|人|令和6年度; 実践課程|1,275|人|令和6年度"},
        ValueCase{"関心（男性65.1%、女性52.1%）：横ばい",
                  "関心（男性65.1%、女性52.1%） = |横ばい||"},
        ValueCase{"港の調達：契約 12件（2023年）", "港の調達 = 契約|12|件|2023年"},
        ValueCase{"港の調達：計12件（2023年）", "港の調達 = |計12|件|2023年"},
        ValueCase{"関心：割合（男性 65.1%、女性 52.1%）（令和6年2月）",
                  "関心 = 割合 男性|65.1|%|令和6年2月; 割合 女性|52.1|%|令和6年2月"},
        ValueCase{"共同の研究：2,936億円／1,814件（令和5年度）",
                  "共同の研究 = |2,936億|円|令和5年度; |1,814|件|令和5年度"},
        ValueCase{"漁業の所得：家計 31,709 USD／人（2023年）",
                  "漁業の所得 = 家計|31,709|USD／人|2023年"},
        ValueCase{"波の順位（再掲）：8位（令和6年）", "波の順位（再掲） = |8位||令和6年"},
        ValueCase{"波の記録を共通の様式で公開", "波の記録を共通の様式で公開"}));

TEST(Indicator, TakesItsFurtherLinesAsValuesWithLabels) {
  EXPECT_EQ(read({"海の環境の整備", "港：全ての港", "沖：60程度の地点"}),
            "海の環境の整備 = 港|全ての港||; 沖|60程度|地点|");
}

TEST(Indicator, GivesTheNumbersOfItsFootnotes) {
  const auto reading = read_indicator(
      {reading::cell("波高計の数¹：120基（2025年）^{2 3}"), reading::cell("沖：5基⁴")});
  EXPECT_THAT(reading.footnotes, ElementsAre(1, 2, 3, 4));
  EXPECT_EQ(reading.name, "波高計の数");
}

struct NumberCase {
  const char* printed;
  std::optional<double> number;
};

void PrintTo(const NumberCase& c, std::ostream* out) { *out << c.printed; }

class EveryNumber : public testing::TestWithParam<NumberCase> {};

TEST_P(EveryNumber, MeansItsValue) {
  const auto number = number_of(to_utf32(GetParam().printed));
  ASSERT_EQ(number.has_value(), GetParam().number.has_value()) << GetParam().printed;
  if (number) {
    EXPECT_DOUBLE_EQ(*number, *GetParam().number) << GetParam().printed;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Indicators, EveryNumber,
    testing::Values(NumberCase{"120", 120}, NumberCase{"約1,161", 1161}, NumberCase{"３．５", 3.5},
                    NumberCase{"71.3", 71.3}, NumberCase{"5兆400億", 5.04e12},
                    NumberCase{"1.2兆", 1.2e12}, NumberCase{"12億3,400万", 1.234e9},
                    NumberCase{"15万5千", 155000}, NumberCase{"38位／67か国", 38},
                    NumberCase{"60程度", 60}, NumberCase{"実質ゼロ", std::nullopt},
                    NumberCase{"", std::nullopt}));

}  // namespace
}  // namespace polink
