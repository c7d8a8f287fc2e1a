#include "render/text_wrap.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace polink {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string kLong =
    "関係府省が連携し、「水辺の再生に関する基本方針」（令和6年度改定）を踏まえ、Society 5.0の実現に"
    "向けて、データ・ガバナンスの整備を着実に進めるとともに、ティーチング・アシスタント等を育成する"
    "。";

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) {
    all += line;
  }
  return all;
}

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

TEST(TextWrap, NoLineIsWiderThanTheWidth) {
  for (int width = 8; width <= 60; ++width) {
    for (const std::string& line : wrap(kLong, {width, 0})) {
      EXPECT_LE(label_columns(line), width) << line;
    }
  }
}

TEST(TextWrap, LosesNoCharacterWhereTheLinesSuffice) {
  for (int width = 6; width <= 60; ++width) {
    EXPECT_EQ(without_spaces(joined(wrap(kLong, {width, 0}))), without_spaces(kLong));
  }
}

TEST(TextWrap, NoLineBeginsWithAClosingMarkOrASmallKana) {
  const std::vector<std::string> forbidden{"、", "。", "」", "）", "・", "ー", "ィ", "ッ", "ョ"};
  for (int width = 8; width <= 60; ++width) {
    for (const std::string& line : wrap(kLong, {width, 0})) {
      for (const std::string& mark : forbidden) {
        EXPECT_FALSE(line.starts_with(mark)) << "width " << width << ": " << line;
      }
    }
  }
}

TEST(TextWrap, NoLineEndsWithAnOpeningBracket) {
  for (int width = 8; width <= 60; ++width) {
    for (const std::string& line : wrap(kLong, {width, 0})) {
      EXPECT_FALSE(line.ends_with("「") || line.ends_with("（")) << line;
    }
  }
}

TEST(TextWrap, FullWidthCharactersTakeTwoColumnsAndCombiningMarksNone) {
  EXPECT_EQ(label_columns("abc"), 3);
  EXPECT_EQ(label_columns("再掲"), 4);
  EXPECT_EQ(label_columns("か\u3099"), 2);
  EXPECT_EQ(label_columns("①"), 2);
  EXPECT_EQ(label_columns(""), 0);
}

TEST(TextWrap, AnEllipsisStandsOnlyWhereTextWasCut) {
  EXPECT_THAT(wrap("水辺の再生", {10, 1}), ElementsAre("水辺の再生"));
  EXPECT_THAT(wrap("水辺の再生を進める", {10, 1}), ElementsAre("水辺の再…"));
  EXPECT_THAT(wrap("水辺の再生を進める", {10, 2}), ElementsAre("水辺の再生", "を進める"));
}

TEST(TextWrap, ACutLineStillFits) {
  for (int width = 8; width <= 60; ++width) {
    const auto lines = wrap(kLong, {width, 2});
    EXPECT_LE(lines.size(), 2U);
    EXPECT_LE(label_columns(lines.back()), width) << lines.back();
    EXPECT_TRUE(lines.back().ends_with("…") || width > 59) << lines.back();
  }
}

TEST(TextWrap, AnIdIsNeverCutInTwo) {
  for (int width = 4; width <= 40; ++width) {
    const auto lines = wrap("項目 togo2025:1.2.3.r4.n5 の再掲", {width, 0});
    EXPECT_THAT(lines, ::testing::Contains(::testing::HasSubstr("togo2025:1.2.3.r4.n5")));
  }
}

TEST(TextWrap, ALongWordThatIsNoIdIsCutBetweenCharacters) {
  for (const std::string& line : wrap("https://example.org/a/very/long/path?with=query", {12, 0})) {
    EXPECT_LE(label_columns(line), 12) << line;
  }
}

TEST(TextWrap, ControlCharactersAndBreaksDoNotReachALabel) {
  EXPECT_EQ(one_line("  水\t辺\r\n\r\nの\x01\x1B再生\u2028を\u202E"), "水 辺 の再生 を");
  EXPECT_EQ(one_line(std::string("a\0b", 3)), "ab");
  EXPECT_EQ(one_line("\xFFz"), "\xEF\xBF\xBDz");
}

TEST(TextWrap, EmptyTextHasNoLines) {
  EXPECT_THAT(wrap("", {20, 3}), IsEmpty());
  EXPECT_THAT(wrap(" \n ", {20, 3}), IsEmpty());
}

TEST(TextWrap, EvenLinesLeaveNoSingleCharacterBehind) {
  EXPECT_THAT(wrap("地方創生推進事務局", {16, 0}), ElementsAre("地方創生推進事務", "局"));
  EXPECT_THAT(wrap_evenly("地方創生推進事務局", {16, 0}), ElementsAre("地方創生推", "進事務局"));
}

}  // namespace
}  // namespace polink
