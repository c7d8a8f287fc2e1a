#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "render/text_wrap.h"
#include "render/views/views.h"
#include "tests/render/small_plan.h"

namespace polink {
namespace {

using small_plan::two_sections;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::set<std::string> ids(const std::vector<PictureNode>& nodes) {
  std::set<std::string> found;
  for (const PictureNode& node : nodes) {
    found.insert(node.id);
  }
  return found;
}

const PictureEdge* edge(const Picture& picture, const std::string& from, const std::string& to) {
  const auto found =
      std::find_if(picture.edges.begin(), picture.edges.end(),
                   [&](const PictureEdge& e) { return e.from == from && e.to == to; });
  return found == picture.edges.end() ? nullptr : &*found;
}

void expect_sound(const Picture& picture) {
  std::set<std::string> known;
  for (const auto* list : {&picture.nodes, &picture.aside}) {
    for (const PictureNode& node : *list) {
      EXPECT_TRUE(known.insert(node.id).second) << "twice: " << node.id;
      EXPECT_FALSE(node.lines.empty()) << node.id;
    }
  }
  for (const PictureEdge& e : picture.edges) {
    EXPECT_TRUE(known.count(e.from) > 0) << e.from;
    EXPECT_TRUE(known.count(e.to) > 0) << e.to;
  }
  EXPECT_FALSE(picture.title.empty());
}

TEST(MinistriesView, DrawsALineForEachPairThatSharesMeasuresWithTheirNumber) {
  const Picture picture = ministries_picture(two_sections());
  expect_sound(picture);
  const PictureEdge* shared = edge(picture, "organisation-水", "organisation-橋");
  ASSERT_NE(shared, nullptr);
  EXPECT_EQ(shared->label, "3");
  const PictureEdge* weaker = edge(picture, "organisation-水", "organisation-道");
  ASSERT_NE(weaker, nullptr);
  EXPECT_EQ(weaker->label, "1");
  EXPECT_GT(shared->width, weaker->width);
}

TEST(MinistriesView, SizesOrganisationsByTheMeasuresThatTheyLead) {
  const Picture picture = ministries_picture(two_sections());
  const PictureNode* often = find_node(picture, "organisation-水");
  const PictureNode* seldom = find_node(picture, "organisation-道");
  ASSERT_NE(often, nullptr);
  ASSERT_NE(seldom, nullptr);
  EXPECT_GT(often->least_width, seldom->least_width);
  EXPECT_THAT(often->lines, Contains(HasSubstr("主2／計4")));
}

TEST(MinistriesView, PutsGeneralTermsAndLoneOrganisationsApart) {
  const Picture picture = ministries_picture(two_sections());
  EXPECT_THAT(ids(picture.aside),
              ::testing::UnorderedElementsAre("organisation-森", "organisation-関係府省"));
}

TEST(MinistriesView, LettersAndColoursThoseThatWorkTogetherMost) {
  small_plan::Builder plan;
  plan.section("1", "章", SectionLevel::chapter);
  for (const char* name : {"山", "谷", "海", "港"}) {
    plan.organisation(name, name, "ministry");
  }
  for (int row = 1; row <= 5; ++row) {
    plan.measure("1.r" + std::to_string(row), MeasureKind::plan, row, "取組", {"山", "谷"});
    plan.measure("1.r" + std::to_string(row + 10), MeasureKind::plan, row + 10, "取組",
                 {"海", "港"});
  }
  plan.measure("1.r9", MeasureKind::plan, 9, "取組", {"谷", "海"});
  const Picture picture = ministries_picture(plan.take());
  const auto group = [&](const char* id) { return find_node(picture, id)->community.value_or(0); };
  EXPECT_EQ(group("organisation-山"), group("organisation-谷"));
  EXPECT_EQ(group("organisation-海"), group("organisation-港"));
  EXPECT_NE(group("organisation-山"), group("organisation-海"));
  const std::string letter = group("organisation-山") == 1 ? "A" : "B";
  EXPECT_THAT(find_node(picture, "organisation-山")->lines.back(), testing::StartsWith(letter));
  EXPECT_NE(community_fill(1, picture.theme), community_fill(2, picture.theme));
}

TEST(MinistriesView, TellsKindsByShapeAsWellAsByColour) {
  const Picture picture = ministries_picture(two_sections());
  std::map<Look, std::string> shapes;
  std::set<std::string> different;
  for (const Look look : {Look::cabinet, Look::cabinet_office, Look::agency, Look::ministry,
                          Look::group, Look::unknown_organisation}) {
    const NodeStyle style = style_of(look, picture.theme);
    different.insert(style.shape + style.style + std::to_string(style.borders));
  }
  EXPECT_EQ(different.size(), 6U);
}

TEST(MinistriesView, KeepsEveryOrganisationLinkedWhenLinesAreLeftOutAndSaysTheRule) {
  small_plan::Builder plan;
  plan.section("1", "章", SectionLevel::chapter);
  constexpr int kCount = 20;
  for (int i = 0; i < kCount; ++i) {
    plan.organisation("o" + std::to_string(i), "機関" + std::to_string(i), "ministry");
  }
  int row = 0;
  for (int i = 0; i < kCount; ++i) {
    for (int j = i + 1; j < kCount; ++j) {
      for (int n = 0; n <= (i + j) % 4; ++n) {
        ++row;
        plan.measure("1.r" + std::to_string(row), MeasureKind::plan, row, "取組",
                     {"o" + std::to_string(i), "o" + std::to_string(j)});
      }
    }
  }
  const Picture picture = ministries_picture(plan.take());
  expect_sound(picture);
  EXPECT_LT(picture.edges.size(), 100U);
  EXPECT_THAT(picture.aside, IsEmpty());
  EXPECT_THAT(picture.note, HasSubstr("（190組のうち" + std::to_string(picture.edges.size())));
}

TEST(RepostsView, LeadsFromTheOriginToTheRepost) {
  const Picture picture = reposts_picture(two_sections());
  expect_sound(picture);
  const PictureEdge* travel = edge(picture, "origin-1.1.1.r1.n1", "repost-1.2.1.r1.n1");
  ASSERT_NE(travel, nullptr);
  EXPECT_EQ(travel->line, Line::repost);
  EXPECT_THAT(find_node(picture, "origin-1.1.1.r1.n1")->lines, Contains("1.1.1.r1.n1"));
}

TEST(RepostsView, MarksARepostWithoutOriginInWordsAndLook) {
  const Picture picture = reposts_picture(two_sections());
  const PictureNode* dangling = find_node(picture, "repost-1.2.1.r1.n2");
  ASSERT_NE(dangling, nullptr);
  EXPECT_EQ(dangling->look, Look::dangling);
  EXPECT_THAT(dangling->lines.back(), HasSubstr("再掲元が見つからない"));
}

TEST(RepostsView, GroupsMeasuresByTheirSection) {
  const Picture picture = reposts_picture(two_sections());
  EXPECT_EQ(find_node(picture, "origin-1.1.1.r1.n1")->group, "origin-section-1.1.1");
  ASSERT_EQ(picture.groups.size(), 2U);
  EXPECT_THAT(picture.groups.back().title, HasSubstr("川をきれいにする取組"));
}

TEST(RepostsView, CountsBySubsectionWhereThereAreTooManyToRead) {
  const Picture picture = reposts_picture(two_sections(), {}, 1);
  expect_sound(picture);
  const PictureEdge* flow = edge(picture, "origin-1.1.1", "repost-1.2.1");
  ASSERT_NE(flow, nullptr);
  EXPECT_EQ(flow->label, "1");
  const PictureEdge* dangling = edge(picture, "unknown-origin", "repost-1.2.1");
  ASSERT_NE(dangling, nullptr);
  EXPECT_EQ(dangling->line, Line::dangling);
}

TEST(RepostsView, OfASectionHasOnlyWhatTouchesIt) {
  const Picture picture = reposts_picture(two_sections(), "1.1");
  EXPECT_THAT(ids(picture.nodes), ElementsAre("origin-1.1.1.r1.n1", "repost-1.2.1.r1.n1"));
}

TEST(RepostsView, SaysSoWhereNothingIsReposted) {
  const Picture picture =
      reposts_picture(small_plan::Builder().section("1", "章", SectionLevel::chapter).take());
  ASSERT_EQ(picture.nodes.size(), 1U);
  EXPECT_THAT(picture.nodes.front().lines, ElementsAre("再掲の印がある項目はない"));
}

TEST(MeasureView, ShowsTheWholeTextOfTheMeasureAndWhoLeads) {
  const Picture picture = measure_picture(two_sections(), "1.1.1.r1", 1);
  expect_sound(picture);
  const PictureNode& centre = picture.nodes.front();
  EXPECT_TRUE(centre.strong);
  std::string text;
  for (const std::string& line : centre.lines) {
    text += line;
  }
  EXPECT_THAT(text, HasSubstr("川の水質を2030年度までに改善する。"));
  const PictureNode* lead = find_node(picture, "organisation-水");
  ASSERT_NE(lead, nullptr);
  EXPECT_TRUE(lead->strong);
  EXPECT_THAT(lead->lines, Contains("主担当"));
  EXPECT_FALSE(find_node(picture, "organisation-橋")->strong);
}

TEST(MeasureView, HasRowMatesAndStopsAtTheDepth) {
  const Picture near = measure_picture(two_sections(), "1.1.1.r1.n1", 1);
  EXPECT_THAT(ids(near.nodes), Contains("measure-1.1.1.r1.s1"));
  EXPECT_THAT(ids(near.nodes), Contains("measure-1.2.1.r1.n1"));
  EXPECT_THAT(ids(near.nodes), Not(Contains("law-河川美化法")));
  const Picture far = measure_picture(two_sections(), "1.1.1.r1.n1", 2);
  expect_sound(far);
  EXPECT_THAT(ids(far.nodes), Contains("law-河川美化法"));
}

TEST(MeasureView, LabelsItsEdgesInJapanese) {
  const Picture picture = measure_picture(two_sections(), "1.1.1.r1.n1", 1);
  const PictureEdge* repost = edge(picture, "measure-1.1.1.r1.n1", "measure-1.2.1.r1.n1");
  ASSERT_NE(repost, nullptr);
  EXPECT_EQ(repost->label, "再掲");
  const PictureEdge* follows = edge(picture, "measure-1.1.1.r1.s1", "measure-1.1.1.r1.n1");
  ASSERT_NE(follows, nullptr);
  EXPECT_EQ(follows->label, "続く方針");
}

TEST(MeasureView, GathersTheRestOfALongRow) {
  small_plan::Builder plan;
  plan.section("1", "章", SectionLevel::chapter).measure("1.r1", MeasureKind::plan, 1, "計画");
  for (int i = 1; i <= 20; ++i) {
    plan.measure("1.r1.n" + std::to_string(i), MeasureKind::next, 1, "方針");
  }
  const Picture picture = measure_picture(plan.take(), "1.r1", 1);
  expect_sound(picture);
  ASSERT_NE(find_node(picture, "rest-1.r1"), nullptr);
  EXPECT_THAT(find_node(picture, "rest-1.r1")->lines, ElementsAre("ほか 14件"));
}

TEST(RowView, LeadsFromPlanThroughStatusToNext) {
  const Picture picture = row_picture(two_sections(), "1.1.1.r1.n1");
  expect_sound(picture);
  // The columns stand as in the table, in this order.
  const auto x = [&](const char* id) { return find_node(picture, id)->place.x; };
  EXPECT_LT(x("measure-1.1.1.r1"), x("measure-1.1.1.r1.s1"));
  EXPECT_LT(x("measure-1.1.1.r1.s1"), x("measure-1.1.1.r1.n1"));
  const PictureEdge* follows = edge(picture, "measure-1.1.1.r1.s1", "measure-1.1.1.r1.n1");
  ASSERT_NE(follows, nullptr);
  EXPECT_EQ(follows->line, Line::follows);
  EXPECT_THAT(find_node(picture, "measure-1.1.1.r1.n1")->lines, Contains("【◎水、橋】"));
}

TEST(SectionView, HasItsRowsWithMinistriesLawsAndReposts) {
  const Picture picture = section_picture(two_sections(), "1.1.1");
  expect_sound(picture);
  EXPECT_EQ(edge(picture, "organisation-水", "row-1.1.1.r1")->line, Line::lead);
  EXPECT_EQ(edge(picture, "organisation-橋", "row-1.1.1.r1")->line, Line::support);
  EXPECT_NE(edge(picture, "row-1.1.1.r1", "law-河川美化法"), nullptr);
  EXPECT_NE(edge(picture, "row-1.1.1.r1", "section-1.2.1"), nullptr);
}

TEST(SectionView, OfALargerSectionHasItsParts) {
  const Picture picture = section_picture(two_sections(), "1");
  expect_sound(picture);
  EXPECT_THAT(ids(picture.nodes), Contains("section-1.1"));
  EXPECT_THAT(ids(picture.nodes), Contains("section-1.2"));
}

TEST(Views, NameIdsLikeTheUnknownOne) {
  try {
    measure_picture(two_sections(), "1.1.1.r9", 1);
    FAIL() << "an unknown id was drawn";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::no_such_thing);
    EXPECT_THAT(error.what(), HasSubstr("1.1.1.r9"));
    EXPECT_THAT(error.what(), HasSubstr("1.1.1.r1"));
  }
}

TEST(Legend, NamesEveryLookAndLineThatIsDrawn) {
  const Picture picture = measure_picture(two_sections(), "1.1.1.r1.n1", 1);
  std::set<Look> looks;
  std::set<Line> lines;
  for (const LegendEntry& entry : picture.legend) {
    EXPECT_FALSE(entry.text.empty());
    entry.is_line ? (void)lines.insert(entry.line) : (void)looks.insert(entry.look);
  }
  for (const PictureNode& node : picture.nodes) {
    EXPECT_TRUE(looks.count(node.look) > 0) << node.id;
  }
  for (const PictureEdge& e : picture.edges) {
    EXPECT_TRUE(lines.count(e.line) > 0) << e.from;
  }
}

TEST(Theme, TextStandsOutFromEveryFill) {
  const Theme theme = light_theme();
  for (int look = 0; look <= static_cast<int>(Look::more); ++look) {
    const NodeStyle style = style_of(static_cast<Look>(look), theme);
    EXPECT_GE(contrast(style.text, style.fill), 4.5) << style.shape;
  }
  EXPECT_GE(contrast(theme.ink, theme.background), 4.5);
  EXPECT_GE(contrast(theme.ink, theme.panel), 4.5);
  EXPECT_NEAR(contrast({255, 255, 255}, {0, 0, 0}), 21, 0.01);
}

}  // namespace
}  // namespace polink
