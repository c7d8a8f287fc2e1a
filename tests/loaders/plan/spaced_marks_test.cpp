#include "loaders/plan/spaced_marks.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/loaders/reading.h"

// Whether spaces within the cells of a document tell where items begin.
namespace polink {
namespace {

bool usual(const std::string& most, const std::string& one) {
  SpacedMarks marks;
  for (int i = 0; i < 15; ++i) {
    marks.observe(reading::cell(most));
  }
  marks.observe(reading::cell(one));
  return marks.usual();
}

TEST(SpacedMarks, AreUsualWhereSpacesStandInFrontOfThemOnly) {
  EXPECT_TRUE(
      usual("・波を測る。 ・潮を測る。 ・風を測る。", "・波を測る。 ゑ潮を測るゑ ・風を測る。"));
}

TEST(SpacedMarks, AreNotUsualWhereSpacesStandBetweenSentencesToo) {
  EXPECT_FALSE(usual("・波を測る。 潮を測る。 ・風を測る。", "・波を測る。"));
}

TEST(SpacedMarks, AreNotUsualWhereSpacesStandBetweenWordsToo) {
  EXPECT_FALSE(usual("・波を測る。 ・潮 ・風を測る。 ・港を測る。", "・波を測る。"));
}

TEST(SpacedMarks, AreNotUsualInADocumentThatHasFew) {
  SpacedMarks marks;
  marks.observe(reading::cell("・波を測る。 ・潮を測る。"));
  EXPECT_FALSE(marks.usual());
}

TEST(SpacedMarks, KnowWithWhatSentencesInsideItemsOftenBegin) {
  SpacedMarks marks;
  for (int i = 0; i < 5; ++i) {
    marks.observe(reading::cell("・波を測る。令和6年に潮を測る。 ・風を測る。"));
  }
  marks.observe(reading::cell("・波を測る。ゑ・潮を測る。"));
  EXPECT_EQ(marks.sentence_starts(), U"令");
}

TEST(SpacedMarks, KnowWhatAMarkOftenStandsBehindWithinAWord) {
  SpacedMarks marks;
  for (int i = 0; i < 5; ++i) {
    marks.observe(reading::cell("・企業・大学が波を測る。 ・風を測る。"));
  }
  marks.observe(reading::cell("・港湾・海が波を測る。"));
  EXPECT_EQ(marks.joined_by_marks(), U"業");
}

}  // namespace
}  // namespace polink
