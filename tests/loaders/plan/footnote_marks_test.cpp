#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaders/text/marks.h"
#include "tests/loaders/reading.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Each mark as `「its text」 numbers`.
std::vector<std::string> marks(std::string_view line) {
  const StyledText text = reading::cell(line);
  std::vector<std::string> found;
  for (const FootnoteMark& mark : find_footnote_marks(text)) {
    std::string entry = "「" + utf8(slice(text, mark.range.from, mark.range.to)) + "」";
    for (const int number : mark.numbers) {
      entry += " " + std::to_string(number);
    }
    found.push_back(entry);
  }
  return found;
}

TEST(FootnoteMark, IsARunOfSuperscriptDigits) {
  EXPECT_THAT(marks("波高計¹²を置く。"), ElementsAre("「¹²」 12"));
  EXPECT_THAT(marks("波高計 ⁷ を置き、潮⁸を測る。"), ElementsAre("「⁷」 7", "「⁸」 8"));
}

TEST(FootnoteMark, HoldsSeveralNumbersPartedBySpacesOrSuperscriptBrackets) {
  EXPECT_THAT(marks("波高計⁹ ¹⁰を置く。"), ElementsAre("「⁹ ¹⁰」 9 10"));
  EXPECT_THAT(marks("波高計⁴⁹⁾を置く。"), ElementsAre("「⁴⁹⁾」 49"));
}

TEST(FootnoteMark, IsACaretWithBracesOrInSquareBrackets) {
  EXPECT_THAT(marks("波高計^{3 4}を置く。"), ElementsAre("「^{3 4}」 3 4"));
  EXPECT_THAT(marks("波高計^{34,35}を置く。"), ElementsAre("「^{34,35}」 34 35"));
  EXPECT_THAT(marks("波高計^12を置く。"), ElementsAre("「^12」 12"));
  EXPECT_THAT(marks("波高計[^12]を置く。"), ElementsAre("「[^12]」 12"));
}

TEST(FootnoteMark, IsDigitsInASupElement) {
  EXPECT_THAT(marks("波高計<sup>12</sup>を置く。"), ElementsAre("「12」 12"));
  EXPECT_THAT(marks("波高計<sup>12</sup>34基を置く。"), ElementsAre("「12」 12"));
}

TEST(FootnoteMark, IsNoPowerOfALengthAndNoIndexOfAGas) {
  for (const char* line : {"5km²の海", "30m³の水", "2cm²", "CO²の量", "ＣＯ²の量"}) {
    EXPECT_THAT(marks(line), IsEmpty()) << line;
  }
  EXPECT_THAT(marks("CO²の量¹²"), ElementsAre("「¹²」 12"));
  EXPECT_THAT(marks("ITEM²の量"), ElementsAre("「²」 2"));
}

TEST(FootnoteMark, HasANumberAndAnEnd) {
  for (const char* line : {"波^高", "波^{3 4", "波^{}", "波⁰", "波^0"}) {
    EXPECT_THAT(marks(line), IsEmpty()) << line;
  }
  EXPECT_THAT(marks("波^99999999999999999999"), IsEmpty());
}

}  // namespace
}  // namespace polink
