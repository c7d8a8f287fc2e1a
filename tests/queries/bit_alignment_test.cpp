#include "queries/bit_alignment.h"

#include <edlib.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

// The ways by bit vectors beside those of edlib, for texts of every length around
// the 64 characters of a block.
namespace polink {
namespace {

struct Release {
  void operator()(EdlibAlignResult* result) const { edlibFreeAlignResult(*result); }
};

std::string any_text(std::mt19937& random, std::size_t length, unsigned characters) {
  std::string text;
  for (std::size_t i = 0; i < length; ++i) {
    text.push_back(static_cast<char>('a' + random() % characters));
  }
  return text;
}

// The text with one character in seven left out, doubled or another.
std::string changed(const std::string& text, std::mt19937& random) {
  std::string copy;
  for (const char c : text) {
    const auto way = random() % 21;
    if (way != 0) {
      copy.push_back(way == 1 ? 'z' : c);
    }
    if (way == 2) {
      copy.push_back(c);
    }
  }
  return copy;
}

void expect_the_way_of_edlib(const std::string& first, const std::string& second,
                             EdlibAlignMode mode) {
  EdlibAlignResult result = edlibAlign(first.data(), static_cast<int>(first.size()), second.data(),
                                       static_cast<int>(second.size()),
                                       edlibNewAlignConfig(-1, mode, EDLIB_TASK_PATH, nullptr, 0));
  const std::unique_ptr<EdlibAlignResult, Release> owned(&result);
  const std::u32string a(first.begin(), first.end());
  const std::u32string b(second.begin(), second.end());
  const bool within = mode == EDLIB_MODE_HW;
  const AlignmentWay way = within ? way_by_bits_within(a, b) : way_by_bits(a, b);
  ASSERT_EQ(way.steps,
            std::vector<unsigned char>(result.alignment, result.alignment + result.alignmentLength))
      << first << ' ' << second;
  if (within) {
    ASSERT_EQ(way.from, static_cast<std::size_t>(result.startLocations[0]))
        << first << ' ' << second;
    ASSERT_EQ(distance_within(a, b), static_cast<std::size_t>(result.editDistance));
  }
}

TEST(BitAlignment, GoesTheWayOfEdlib) {
  std::mt19937 random(5);
  for (std::size_t turn = 0; turn < 3000; ++turn) {
    const std::string first =
        any_text(random, 1 + random() % 150, 2 + static_cast<unsigned>(turn % 20));
    const std::string copy = changed(first, random);
    const std::string second =
        any_text(random, turn % 3 * 20, 5) + copy + any_text(random, 1 + turn % 4 * 20, 5);
    expect_the_way_of_edlib(first, second, EDLIB_MODE_NW);
    expect_the_way_of_edlib(first, second, EDLIB_MODE_HW);
  }
}

TEST(BitAlignment, LosesEverythingToATextWithNothingInCommon) {
  const AlignmentWay way = way_by_bits_within(U"堤防", U"河川水位");
  EXPECT_EQ(std::ranges::count(way.steps, first_only) + std::ranges::count(way.steps, mismatch), 2);
  EXPECT_EQ(distance_within(U"堤防", U"河川水位"), 2U);
  EXPECT_EQ(distance_within(U"", U"河川"), 0U);
}

TEST(BitAlignment, LeavesLongTextsToOthers) {
  EXPECT_TRUE(fits_bits(500, 500));
  EXPECT_FALSE(fits_bits(5000, 5000));
}

}  // namespace
}  // namespace polink
