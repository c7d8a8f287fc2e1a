#include "queries/alignment.h"

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

TEST(Alignment, WithinALongerTextIsTheSameBeyondTheSymbolsOfEdlib) {
  // More than 254 different characters in common.
  std::u32string part;
  for (char32_t c = 0x4e00; c < 0x4e00 + 300; ++c) {
    part.push_back(c);
  }
  std::u32string whole = U"まえに。" + part + U"あとに。";
  whole[10] = U'誤';
  const auto found = align_within(part, whole);
  EXPECT_EQ(found.distance, 1U);
  ASSERT_EQ(found.differences.size(), 1U);
  EXPECT_EQ(found.differences[0].first_from, 6U);
  EXPECT_EQ(found.differences[0].second_from, 10U);
}

TEST(Alignment, WithinNothingLosesEverything) {
  EXPECT_EQ(align_within(U"堤防", U"").distance, 2U);
  EXPECT_EQ(align_within(U"", U"堤防").distance, 0U);
}

}  // namespace
}  // namespace polink
