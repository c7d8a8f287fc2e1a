#include "loaders/plan/items.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/loaders/reading.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// `・` before a marked fragment, `/` before a separated one, `~` before one that
// may go on from before; a dash shows itself.
std::vector<std::string> shown(const std::vector<Fragment>& fragments) {
  std::vector<std::string> lines;
  for (const Fragment& f : fragments) {
    const std::string start = f.start == Fragment::Start::marked      ? "・"
                              : f.start == Fragment::Start::separated ? "/"
                                                                      : "~";
    lines.push_back(f.dash ? utf8(f.mark) : start + utf8(f.text));
  }
  return lines;
}

std::vector<std::string> items(std::string_view cell) {
  return shown(split_item_cell(reading::cell(cell)));
}

std::vector<std::string> plans(std::string_view cell) {
  return shown(split_plan_cell(reading::cell(cell)));
}

TEST(ItemCell, BeginsItemsAtBulletsOfEachParagraph) {
  EXPECT_THAT(items("<p>・波を測る。</p> <p>・潮を測る。</p>"),
              ElementsAre("・波を測る。", "・潮を測る。"));
}

TEST(ItemCell, BeginsItemsAtGluedBullets) {
  EXPECT_THAT(items("・ 波を測る。・ 潮を測る。 ・風を測る。"),
              ElementsAre("・波を測る。", "・潮を測る。", "・風を測る。"));
  EXPECT_THAT(items("<ul> ・波を測る。【文】 ・潮を測る。【経】 "),
              ElementsAre("・波を測る。【文】", "・潮を測る。【経】"));
}

TEST(ItemCell, TellsAHyphenThatOpensAnItemFromADashThatStandsForOne) {
  EXPECT_THAT(items("- 波を測る。"), ElementsAre("・波を測る。"));
  EXPECT_THAT(items("-"), ElementsAre("-"));
  EXPECT_THAT(items("-<br>・波を測る。"), ElementsAre("-", "・波を測る。"));
}

TEST(ItemCell, BeginsItemsBehindASpaceWhereStopsAreMissing) {
  EXPECT_THAT(items("・波の計測を実施 ・潮の計測を実施"),
              ElementsAre("・波の計測を実施", "・潮の計測を実施"));
}

TEST(ItemCell, BeginsItemsAtListElements) {
  EXPECT_THAT(items("<ul><li>波を測る。</li><li>・ 潮を測る。</li></ul>"),
              ElementsAre("・波を測る。", "・潮を測る。"));
}

TEST(ItemCell, BeginsItemsAtLineBreaks) {
  EXPECT_THAT(items("・波を測る<br>・潮を測る"), ElementsAre("・波を測る", "・潮を測る"));
  EXPECT_THAT(items("- 波を測る<br>- 潮を測る"), ElementsAre("・波を測る", "・潮を測る"));
}

TEST(ItemCell, BeginsItemsBehindADashOrInADocumentWithoutStops) {
  EXPECT_THAT(items("— ・波の計測を実施 ・潮の計測を実施"),
              ElementsAre("—", "・波の計測を実施", "・潮の計測を実施"));
  const StyledText rest = reading::cell("測を実施 ・潮の計測を実施");
  EXPECT_THAT(shown(split_item_cell(rest, {.full_stops = false})),
              ElementsAre("~測を実施", "・潮の計測を実施"));
  EXPECT_THAT(shown(split_item_cell(rest)), ElementsAre("~測を実施 ・潮の計測を実施"));
}

// In a document that sets items apart by spaces.
std::vector<std::string> spaced(std::string_view cell) {
  return shown(split_item_cell(reading::cell(cell), {.spaced_marks = true}));
}

TEST(SpacedItemCell, BeginsItemsWhereTheMarkWasMisread) {
  EXPECT_THAT(spaced("・波を測る。 、潮を測る。 ・風を測る。"),
              ElementsAre("・波を測る。", "/潮を測る。", "・風を測る。"));
  EXPECT_THAT(spaced("・波を測る。 ゑ潮を測る。"), ElementsAre("・波を測る。", "/ゑ潮を測る。"));
  EXPECT_THAT(spaced("・波を測る。（昨年度） ゑ潮を測る。"),
              ElementsAre("・波を測る。（昨年度）", "/ゑ潮を測る。"));
  EXPECT_THAT(items("・波を測る。 ゑ潮を測る。"), ElementsAre("・波を測る。 ゑ潮を測る。"));
}

TEST(SpacedItemCell, BeginsItemsWhereTheStopOrTheSpaceWasMisread) {
  EXPECT_THAT(spaced("波を測る。 ・潮を測るゑ ・風を測る。"),
              ElementsAre("~波を測る。", "・潮を測るゑ", "・風を測る。"));
  EXPECT_THAT(spaced("・波を測る。ゑ・潮を測る。"), ElementsAre("・波を測る。ゑ", "・潮を測る。"));
}

TEST(SpacedItemCell, BeginsItemsBehindAGroupWhateverTheSpaceWasReadAs) {
  EXPECT_THAT(spaced("・波を測る。【国】目・潮を測る。"),
              ElementsAre("・波を測る。【国】目", "・潮を測る。"));
}

TEST(SpacedItemCell, KeepsGroupsRemarksAndEnumerationsInTheirItem) {
  EXPECT_THAT(spaced("・波を測る。 【国】 ・潮を測る。 （昨年度）"),
              ElementsAre("・波を測る。 【国】", "・潮を測る。 （昨年度）"));
  EXPECT_THAT(spaced("・波を測る。日・米で比べる。"), ElementsAre("・波を測る。日・米で比べる。"));
  EXPECT_THAT(spaced("・G ・ Sの波を測る。"), ElementsAre("・G ・ Sの波を測る。"));
}

TEST(SpacedItemCell, BeginsItemsWhereStopAndMarkWereMisread) {
  EXPECT_THAT(spaced("・波を測るゑ /潮を測る。 ・風を測る。"),
              ElementsAre("・波を測るゑ", "/潮を測る。", "・風を測る。"));
  EXPECT_THAT(spaced("・波を測る。 。潮を測る。 ー風を測る。 【港を測る。"),
              ElementsAre("・波を測る。", "/潮を測る。", "/ー風を測る。", "/港を測る。"));
}

TEST(SpacedItemCell, BeginsItemsThoughABracketBeforeThemIsNeverClosed) {
  EXPECT_THAT(spaced("・波（高さゑを測るゑ ・潮を測る。"),
              ElementsAre("・波（高さゑを測るゑ", "・潮を測る。"));
  EXPECT_THAT(spaced("・海（波、 ・潮）を測る。"), ElementsAre("・海（波、 ・潮）を測る。"));
}

TEST(SpacedItemCell, BeginsItemsRightBehindAGroup) {
  EXPECT_THAT(spaced("・波を測る。【国】ゑ潮を測る。"),
              ElementsAre("・波を測る。【国】", "/ゑ潮を測る。"));
  EXPECT_THAT(spaced("・波のハ【】計測を行う。 ・潮を測る。"),
              ElementsAre("・波のハ【】計測を行う。", "・潮を測る。"));
}

TEST(SpacedItemCell, KeepsAWordWithAMisreadBracketInItsItem) {
  EXPECT_THAT(spaced("・波の整】理・検討を行う。 ・潮を測る。"),
              ElementsAre("・波の整】理・検討を行う。", "・潮を測る。"));
  EXPECT_THAT(spaced("・波を測る。波高、周期、風】を示す。"),
              ElementsAre("・波を測る。波高、周期、風】を示す。"));
  EXPECT_THAT(spaced("・波を測る。 【国ゑ ・潮を測る。"),
              ElementsAre("・波を測る。 【国ゑ", "・潮を測る。"));
}

TEST(SpacedItemCell, KeepsAWordWhoseMiddleDotStandsBehindAMisreadStop) {
  EXPECT_THAT(spaced("・北。・南の波を測る。 ・潮を測る。"),
              ElementsAre("・北。・南の波を測る。", "・潮を測る。"));
  EXPECT_THAT(spaced("・波を測定した。・潮を測る。"),
              ElementsAre("・波を測定した。", "・潮を測る。"));
}

TEST(SpacedItemCell, KeepsAWordSpeltInLettersThoughOneWasReadAsAStop) {
  EXPECT_THAT(spaced("・港の G 。 S を測る。 ・潮を測る。"),
              ElementsAre("・港の G 。 S を測る。", "・潮を測る。"));
  EXPECT_THAT(spaced("・G。 P S を使う。 ・潮を測る。"),
              ElementsAre("・G。 P S を使う。", "・潮を測る。"));
}

TEST(SpacedItemCell, TellsAMisreadSpaceFromTheStartOfASentence) {
  EXPECT_THAT(shown(split_item_cell(reading::cell("・波を測る。令・6年に潮を測る。"),
                                    {.spaced_marks = true, .sentence_starts = U"令"})),
              ElementsAre("・波を測る。令・6年に潮を測る。"));
  EXPECT_THAT(spaced("・波を測る。施・潮を測る。"), ElementsAre("・波を測る。施", "・潮を測る。"));
}

TEST(SpacedItemCell, TellsAMisreadSpaceFromAWordThatAMarkOftenJoins) {
  EXPECT_THAT(shown(split_item_cell(reading::cell("・波を測る。業・大学が潮を測る。"),
                                    {.spaced_marks = true, .joined_by_marks = U"業"})),
              ElementsAre("・波を測る。業・大学が潮を測る。"));
}

TEST(SpacedItemCell, BeginsItemsBehindAStopReadAsAnotherSign) {
  EXPECT_THAT(spaced("・波の計測を実施「・潮を測る。 ・風を測る。"),
              ElementsAre("・波の計測を実施「", "・潮を測る。", "・風を測る。"));
  EXPECT_THAT(spaced("・波の計測を実施、 ・ー年の潮を測る。"),
              ElementsAre("・波の計測を実施、", "・ー年の潮を測る。"));
  EXPECT_THAT(spaced("・波の計測を実施. .潮を測る。 ・風を測る。"),
              ElementsAre("・波の計測を実施.", "/潮を測る。", "・風を測る。"));
  EXPECT_THAT(spaced("・波の計測を推進し、・潮を測る。 ・風を測る。"),
              ElementsAre("・波の計測を推進し、・潮を測る。", "・風を測る。"));
  EXPECT_THAT(spaced("<ul> 波の計測を実施、 潮を測る。 風を測る。"),
              ElementsAre("~波の計測を実施、", "/潮を測る。", "/風を測る。"));
  EXPECT_THAT(spaced("<ul> 波の計測を、 潮を測る。 風を測る。"),
              ElementsAre("~波の計測を、 潮を測る。", "/風を測る。"));
}

TEST(SpacedItemCell, KeepsALetterWhoseIndexWasReadAsAStop) {
  EXPECT_THAT(spaced("・液化CO。 船を測る。 ・風を測る。"),
              ElementsAre("・液化CO。 船を測る。", "・風を測る。"));
}

TEST(SpacedItemCell, BeginsItemsBehindAGroupWithAnotherBracketInFront) {
  EXPECT_THAT(spaced("・波の計測を実施[国】 .潮を測る。 ・風を測る。"),
              ElementsAre("・波の計測を実施[国】", "/潮を測る。", "・風を測る。"));
}

TEST(SpacedItemCell, KeepsARemarkWhoseFirstBracketWasMisread) {
  EXPECT_THAT(spaced("・波を測る。（6年）波、風よ潮等) に備える。 ・風を測る。"),
              ElementsAre("・波を測る。（6年）波、風よ潮等) に備える。", "・風を測る。"));
}

TEST(SpacedItemCell, MakesNoItemOfAStrayCharacter) {
  EXPECT_THAT(spaced("・波を測る。 ゑ ・潮を測る。"), ElementsAre("・波を測る。", "・潮を測る。"));
  EXPECT_THAT(spaced("・波を測る。【国】 ゑ"), ElementsAre("・波を測る。【国】", "/ゑ"));
  EXPECT_THAT(items("<p>・波を測る。</p>ゑ<p>・潮を測る。</p>"),
              ElementsAre("・波を測る。", "・潮を測る。"));
  EXPECT_THAT(items("る<p>・潮を測る。</p>"), ElementsAre("~る", "・潮を測る。"));
}

TEST(SpacedItemCell, SetsItemsApartWhereAListLostItsMarksAndAStopWasMisread) {
  EXPECT_THAT(spaced("<ul> 波を測るソ 潮を測る。 風を測る。"),
              ElementsAre("~波を測るソ", "/潮を測る。", "/風を測る。"));
  EXPECT_THAT(spaced("<ul> 波を測る. 潮を測る。 風を測る。"),
              ElementsAre("~波を測る.", "/潮を測る。", "/風を測る。"));
  EXPECT_THAT(spaced("<ul> 波を 測る 高さと 潮を測る。 風を測る。"),
              ElementsAre("~波を 測る 高さと 潮を測る。", "/風を測る。"));
}

TEST(SpacedItemCell, BeginsItemsBehindAGroupWithAMisreadBracket) {
  EXPECT_THAT(spaced("<ul> 波を測る。【国、環ゑ 潮を測る。【国】"),
              ElementsAre("~波を測る。【国、環ゑ", "/潮を測る。【国】"));
  EXPECT_THAT(spaced("<ul> 波を測る。【国、 環】 潮を測る。【国】"),
              ElementsAre("~波を測る。【国、 環】", "/潮を測る。【国】"));
}

TEST(ItemCell, KeepsAMiddleDotBetweenWords) {
  EXPECT_THAT(items("・波・潮の計測を実施。"), ElementsAre("・波・潮の計測を実施。"));
  EXPECT_THAT(items("・海（波、 ・潮）を測る。"), ElementsAre("・海（波、 ・潮）を測る。"));
}

TEST(ItemCell, SetsItemsApartWhereAListLostItsMarks) {
  EXPECT_THAT(items("<ul> 波を測る。 潮を測る。 また、風を測る。 "),
              ElementsAre("~波を測る。", "/潮を測る。 また、風を測る。"));
  EXPECT_THAT(items("<ul> 波を測る。（令和6年時点） 潮を測る。 "),
              ElementsAre("~波を測る。（令和6年時点）", "/潮を測る。"));
}

TEST(ItemCell, SetsItemsApartAtANewLineWithSpacesBeforeAndBehindIt) {
  EXPECT_THAT(items("波を測る。 <br>潮を測る。"), ElementsAre("~波を測る。", "/潮を測る。"));
  EXPECT_THAT(items("波を測る。 <br> 潮を測る。"), ElementsAre("~波を測る。", "/潮を測る。"));
}

TEST(ItemCell, SetsItemsApartAtNewLinesBehindSentencesWithoutMarks) {
  EXPECT_THAT(items("波を測る。<br>潮を測る。"), ElementsAre("~波を測る。", "/潮を測る。"));
  EXPECT_THAT(items("波を測る。<br>また、潮を測る。"), SizeIs(1));
  EXPECT_THAT(items("波と<br>潮を測る。"), SizeIs(1));
}

TEST(ItemCell, KeepsTheSentencesOfAParagraphTogether) {
  EXPECT_THAT(items("<p>波を測る。 潮を測る。</p>"), ElementsAre("~波を測る。 潮を測る。"));
  EXPECT_THAT(items("・波を測る。 潮も測る。"), ElementsAre("・波を測る。 潮も測る。"));
}

TEST(ItemCell, SetsItemsApartBehindAGroup) {
  EXPECT_THAT(items("・波を測る。【文】 潮を測る。【経】"),
              ElementsAre("・波を測る。【文】", "/潮を測る。【経】"));
}

TEST(ItemCell, FindsADashThatStandsForNothing) {
  EXPECT_THAT(items("—"), ElementsAre("—"));
  EXPECT_THAT(items("・波を測る。【文】 — ・潮を測る。【経】"),
              ElementsAre("・波を測る。【文】", "—", "・潮を測る。【経】"));
  EXPECT_THAT(items("・波の計測を実施 —"), ElementsAre("・波の計測を実施", "—"));
  EXPECT_THAT(items("・波のセンサ ー"), ElementsAre("・波のセンサ ー"));
  EXPECT_THAT(items("・データの計測を実施。"), ElementsAre("・データの計測を実施。"));
}

TEST(ItemCell, ThatIsBlankHoldsNothing) {
  EXPECT_THAT(items(""), IsEmpty());
  EXPECT_THAT(items(" <p> </p>"), IsEmpty());
}

TEST(PlanCell, BeginsRowsAtCircles) {
  EXPECT_THAT(plans("○波を測る。【文】○潮を測る。【経】"),
              ElementsAre("・波を測る。【文】", "・潮を測る。【経】"));
  EXPECT_THAT(plans("<p>◎ 波を測る。</p> <p>【文】</p>"), ElementsAre("・波を測る。", "~【文】"));
}

TEST(PlanCell, KeepsACircleWithinAWord) {
  EXPECT_THAT(plans("○第○期の計画を定める。"), ElementsAre("・第○期の計画を定める。"));
}

TEST(LastCharacter, LooksPastSpacesBreaksAndFootnoteMarks) {
  EXPECT_EQ(last_character(reading::cell("波。¹² <br>")), U'。');
  EXPECT_EQ(last_character(reading::cell("波<sup>12</sup>")), U'波');
  EXPECT_EQ(last_character(reading::cell(" ")), U'\0');
}

TEST(Conjunction, OpensASentenceThatGoesOn) {
  EXPECT_TRUE(starts_with_conjunction(reading::cell("また、潮を測る。")));
  EXPECT_TRUE(starts_with_conjunction(reading::cell(" さらに、潮を測る。")));
  EXPECT_TRUE(starts_with_conjunction(reading::cell("ま た、潮を測る。")));
  EXPECT_FALSE(starts_with_conjunction(reading::cell("またたく間に潮が満ちる。")));
}

}  // namespace
}  // namespace polink
