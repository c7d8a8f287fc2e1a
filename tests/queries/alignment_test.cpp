#include "queries/alignment.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

namespace polink {
namespace {

TEST(Alignment, TellsWhereTwoTextsDiffer) {
  const auto found = align(U"堤防を補強する", U"堤防の補強をする");
  EXPECT_EQ(found.distance, 2U);
  ASSERT_EQ(found.differences.size(), 2U);
  EXPECT_EQ(found.differences[0].first_from, 2U);
  EXPECT_EQ(found.differences[1].first_length, 0U);
  EXPECT_EQ(found.differences[1].second_from, 5U);
}

TEST(Alignment, WithinALongerTextCountsNothingBeforeAndBehind) {
  const auto found = align_within(U"堤防を補強する", U"併せて、堤坊を補強する。点検も行う。");
  EXPECT_EQ(found.distance, 1U);
  ASSERT_EQ(found.differences.size(), 1U);
  EXPECT_EQ(found.differences[0].first_from, 1U);
  EXPECT_EQ(found.differences[0].second_from, 5U);
}

// A text too long for bit vectors, of so many different characters: edlib takes texts of
// few, a table those of many.
std::u32string long_text(unsigned characters) {
  constexpr std::size_t length = 2200;
  std::mt19937 random(7);
  std::u32string text;
  for (std::size_t i = 0; i < length; ++i) {
    text.push_back(static_cast<char32_t>(0x4e00 + random() % characters));
  }
  return text;
}

class LongAlignment : public testing::TestWithParam<unsigned> {};

INSTANTIATE_TEST_SUITE_P(Characters, LongAlignment, testing::Values(100U, 5000U),
                         testing::PrintToStringParamName());

TEST_P(LongAlignment, TellsWhereTwoTextsDiffer) {
  const std::u32string first = U"は" + long_text(GetParam()) + U"わ";
  std::u32string second = U"へ" + long_text(GetParam()) + U"り";
  second[500] = U'誤';
  second.insert(1000, U"かな");
  second.erase(2000, 3);
  const auto found = align(first, second);
  EXPECT_EQ(found.distance, 8U);
  ASSERT_EQ(found.differences.size(), 5U);
  EXPECT_EQ(found.differences[1].first_from, 500U);
  EXPECT_EQ(found.differences[2].first_from, 1000U);
  EXPECT_EQ(found.differences[2].first_length, 0U);
  EXPECT_EQ(found.differences[2].second_length, 2U);
  EXPECT_EQ(found.differences[3].second_from, 2000U);
  EXPECT_EQ(found.differences[3].first_length, 3U);
}

TEST_P(LongAlignment, WithinALongerTextCountsNothingBeforeAndBehind) {
  const std::u32string part = long_text(GetParam());
  std::u32string whole = U"まえに。" + part + U"あとに。";
  whole[10] = U'誤';
  const auto found = align_within(part, whole);
  EXPECT_EQ(found.distance, 1U);
  ASSERT_EQ(found.differences.size(), 1U);
  EXPECT_EQ(found.differences[0].first_from, 6U);
  EXPECT_EQ(found.differences[0].second_from, 10U);
}

TEST_P(LongAlignment, WithinALongerTextIsWithTheNearestStretchOfIt) {
  const std::u32string part = long_text(GetParam());
  std::u32string other = part;
  other[100] = other[900] = other[1500] = U'誤';
  EXPECT_EQ(align_within(part, other + part).distance, 0U);
  EXPECT_EQ(align_within(part, part + other).distance, 0U);
  EXPECT_EQ(align_within(part, other + U"あとに。").distance, 3U);
}

TEST(Alignment, WithinNothingLosesEverything) {
  EXPECT_EQ(align_within(U"堤防", U"").distance, 2U);
  EXPECT_EQ(align_within(U"", U"堤防").distance, 0U);
}

}  // namespace
}  // namespace polink
