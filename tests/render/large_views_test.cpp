#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/diagram.h"
#include "render/views/views.h"
#include "tests/made.h"
#include "tests/render/small_plan.h"

// Views of a database that is far too large to be drawn one by one: they sum up, stay
// readable, and say what they leave out.
namespace polink {
namespace {

using made::bytes_of;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

// Chapters of three sections; each section has a measure of the next chapter's repeated.
PolicyGraph chapters(int count, const std::vector<std::string>& documents = {""}) {
  small_plan::Builder plan;
  for (const std::string code : {"水", "橋", "森"}) {
    plan.organisation(code, code + "省", "ministry");
  }
  for (const std::string& document : documents) {
    for (int chapter = 1; chapter <= count; ++chapter) {
      const std::string top = document + std::to_string(chapter);
      plan.section(top, "章", SectionLevel::chapter);
      for (int section = 1; section <= 3; ++section) {
        const std::string middle = top + "." + std::to_string(section);
        const std::string low = middle + ".1";
        plan.section(middle, "節", SectionLevel::section, top);
        plan.section(low, "項", SectionLevel::subsection, middle);
        plan.measure(low + ".r1", MeasureKind::plan, 1, "川の水質を改善する。", {"◎水", "橋"});
        plan.measure(low + ".r1.n1", MeasureKind::next, 1, "清掃を続ける。", {"森"}, true);
      }
    }
    for (int chapter = 1; chapter < count; ++chapter) {
      for (int section = 1; section <= 3; ++section) {
        const std::string end = "." + std::to_string(section) + ".1.r1";
        plan.link(document + std::to_string(chapter) + end + ".n1", EdgeKind::repost_of,
                  document + std::to_string(chapter + 1) + end);
      }
    }
  }
  return plan.take();
}

std::vector<std::string> column_heads(const Picture& picture) {
  std::vector<std::string> heads;
  for (const PictureNode& node : picture.nodes) {
    if (node.look == Look::head && node.tooltip != "水省" && node.tooltip != "橋省" &&
        node.tooltip != "森省") {
      heads.push_back(node.tooltip);
    }
  }
  return heads;
}

TEST(LargeViews, TheMatrixCountsByChapterWhereThereAreManySections) {
  const Picture picture =
      matrix_picture(chapters(12), {}, Language::japanese, {PaperSize{960, 540}, 3});
  const auto heads = column_heads(picture);
  ASSERT_EQ(heads.size(), 12U);
  EXPECT_EQ(heads.front(), "1 章");
  EXPECT_EQ(heads.back(), "12 章");  // as a document counts, behind 9
  EXPECT_THAT(picture.note, HasSubstr("章又は文書ごとの合計"));
  EXPECT_THAT(picture.note, Not(HasSubstr("省いた")));
}

TEST(LargeViews, TheMatrixCountsByDocumentWhereThereAreManyChapters) {
  const Picture picture =
      matrix_picture(chapters(20, {"a:", "b:"}), {}, Language::japanese, {PaperSize{960, 540}, 3});
  EXPECT_THAT(column_heads(picture), ElementsAre("a", "b"));
}

TEST(LargeViews, TheMatrixSaysHowManyColumnsItLeavesOut) {
  const Picture picture =
      matrix_picture(chapters(50), {}, Language::japanese, {PaperSize{960, 540}, 4});
  EXPECT_EQ(column_heads(picture).size(), 8U);
  EXPECT_THAT(picture.note, HasSubstr(" 42列"));
}

TEST(LargeViews, TheMatrixOfFewSectionsIsAsItWas) {
  const Picture picture =
      matrix_picture(chapters(3), {}, Language::japanese, {PaperSize{960, 540}, 0});
  EXPECT_EQ(column_heads(picture).size(), 9U);
  EXPECT_THAT(picture.note, Not(HasSubstr("合計")));
}

TEST(LargeViews, RepostsKeepTheLargestLinesAndSayHowManyAreMissing) {
  const Picture picture =
      reposts_picture(chapters(50), {}, 8, Language::english, {PaperSize{960, 540}, 4});
  // 147 lines between sections and 3 without an origin; 14 and 3 are drawn.
  EXPECT_EQ(picture.edges.size(), 17U);
  EXPECT_THAT(picture.note, HasSubstr("133 smallest lines (133)"));
}

TEST(LargeViews, ASectionThatIsRepeatedEverywhereNamesSomeOfThePlaces) {
  small_plan::Builder plan;
  plan.organisation("水", "水辺省", "ministry").section("1", "章", SectionLevel::chapter);
  plan.measure("1.r1", MeasureKind::plan, 1, "清掃を続ける。", {"◎水"});
  for (int i = 2; i <= 60; ++i) {
    const std::string id = std::to_string(i);
    plan.section(id, "章", SectionLevel::chapter);
    plan.measure(id + ".r1", MeasureKind::plan, 1, "清掃を続ける。", {"水"}, true);
    plan.link(id + ".r1", EdgeKind::repost_of, "1.r1");
  }
  const Picture picture =
      section_picture(plan.take(), "1", Language::english, {PaperSize{960, 540}, 0});
  const auto places = std::ranges::count(picture.edges, Line::repost, &PictureEdge::line);
  EXPECT_EQ(places, 24);
  EXPECT_THAT(picture.note, HasSubstr("35 smallest lines of reposts"));
}

TEST(LargeViews, EveryOverviewIsDrawn) {
  const PolicyGraph graph = chapters(100);
  const made::Folder folder;
  for (const std::string view : {"ministries", "matrix", "reposts", "duplicates", "overlaps",
                                 "laws", "indicators", "deadlines"}) {
    DrawOptions options;
    options.view = view;
    options.output = folder / (view + ".svg");
    options.today = "2026-04-01";
    EXPECT_NO_THROW(draw(graph, options)) << view;
    const std::string svg = bytes_of(options.output);
    EXPECT_GT(svg.size(), 500U) << view;
    EXPECT_LT(svg.size(), 300'000U) << view;
  }
}

}  // namespace
}  // namespace polink
