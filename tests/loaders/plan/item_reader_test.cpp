#include "loaders/plan/item_reader.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/loaders/reading.h"

namespace polink {
namespace {

using testing::ElementsAre;

// `text【organisations】（再掲）`, as a measure is shown.
std::string read(std::string_view item, bool expects_group = true) {
  const ItemReading reading = read_item(reading::cell(item), reading::names(), expects_group);
  Measure measure;
  measure.text = utf8(reading.text);
  measure.repost = reading.repost;
  measure.responsibilities = reading.responsibilities;
  return reading::measure(measure).substr(1);
}

TEST(Item, IsReadWithoutItsMarks) {
  EXPECT_EQ(read("波高計¹²を<u>置く</u>。【<u>文</u>、経】"), "波高計を置く。【文*、経】");
}

TEST(Item, MayCarryItsRepostMarkBeforeOrBehindTheStop) {
  EXPECT_EQ(read("波を測る（再掲）。【文】"), "波を測る。【文】（再掲）");
  EXPECT_EQ(read("波を測る。（再掲）【文】"), "波を測る。【文】（再掲）");
  EXPECT_EQ(read("波を測る。【文】（再掲）"), "波を測る。【文】（再掲）");
  EXPECT_EQ(read("波を測る。(再掲)"), "波を測る。（再掲）");
  EXPECT_EQ(read("波を測る。（再掲）。【文】"), "波を測る。【文】（再掲）");
  EXPECT_EQ(read("波を測る。（再 掲）【文】"), "波を測る。【文】（再掲）");
}

TEST(Item, IsReadWithoutTheSpacesOfOcr) {
  EXPECT_EQ(read("令和 6 年度に S I P を用いる。【文】"), "令和6年度にSIPを用いる。【文】");
}

TEST(Item, OfAColumnThatNamesNoOrganisationsKeepsWordsInBrackets) {
  EXPECT_EQ(read("波を測る。【潮汐局】", false), "波を測る。【潮汐局】");
  EXPECT_EQ(read("波を測る。【潮汐局】", true), "波を測る。【潮汐局】");
  EXPECT_EQ(utf8(read_item(reading::cell("波を測る。【潮汐局】"), reading::names(), false).text),
            "波を測る。【潮汐局】");
  EXPECT_EQ(utf8(read_item(reading::cell("波を測る。【潮汐局】"), reading::names(), true).text),
            "波を測る。");
}

TEST(Item, NamesAnOrganisationOnceAndAsLeadIfItEverIs) {
  EXPECT_EQ(read("波を測る。【文、経】潮を測る。【<u>経</u>、環】"),
            "波を測る。潮を測る。【文、経*、環】");
}

TEST(Item, GivesTheNumbersOfItsFootnotes) {
  const ItemReading reading =
      read_item(reading::cell("波高計¹²を置き、潮^{3 4}を測る。【文⁵】"), reading::names(), true);
  EXPECT_THAT(reading.footnotes, ElementsAre(12, 3, 4, 5));
  EXPECT_EQ(reading::organisations(reading.responsibilities), "文");
}

TEST(FootnoteMarks, AreTakenOutOfAText) {
  std::vector<int> numbers;
  EXPECT_EQ(utf8(without_footnote_marks(reading::cell("波¹と潮²を5km²で測る。"), numbers)),
            "波と潮を5km²で測る。");
  EXPECT_THAT(numbers, ElementsAre(1, 2));
}

}  // namespace
}  // namespace polink
