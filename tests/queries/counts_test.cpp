#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "queries/ministries.h"
#include "queries/stats.h"
#include "tests/made.h"

namespace polink {
namespace {

using made::measure;

PolicyGraph two_sections() {
  Document d = made::document("plan");
  d.sections = {made::section("1", "章", 1), made::section("1.1", "一節", 2),
                made::section("1.1.1", "項", 3), made::section("1.2", "二節", 9)};
  d.organisations = {made::organisation("総", "総務省"), made::organisation("文", "文部科学省")};
  d.measures = {measure("1.1.1.r1", "計画。", {"*総", "文"}), measure("1.1.1.r1.s1", "状況。"),
                measure("1.1.1.r1.n1", "方針。", {"文"}),
                made::repost(made::lead_unknown(measure("1.1.1.r1.n2", "再掲。", {"総"}))),
                measure("1.2.r1", "計画その二。", {"*文"})};
  d.laws = {made::law("電波法")};
  d.citations = {made::cites_law("1.1.1.r1", "電波法", "電波法"),
                 made::cites_law("1.1.1.r1.n1", "電波法", "同法")};
  d.indicators = {{"1.1.t1", "1.1", IndicatorKind::target, "普及率", false, 4, {}}};
  d.footnotes = {{1, "注", 5}, {2, "どこにも付かない注", 6}};
  d.anchors = {{1, "1.1.1.r1"}};
  return made::graph_of(d);
}

TEST(Stats, CountsASectionWithEverythingBelowIt) {
  const auto rows = count_sections(two_sections(), {});
  ASSERT_EQ(rows.size(), 4U);  // 1, 1.1, 1.2 and the whole
  EXPECT_EQ(rows[1].id, "1.1");
  EXPECT_EQ(rows[1].title, "一節");
  EXPECT_EQ(rows[1].plan, 1);
  EXPECT_EQ(rows[1].status, 1);
  EXPECT_EQ(rows[1].next, 2);
  EXPECT_EQ(rows[1].reposts, 1);
  EXPECT_EQ(rows[1].dangling, 1);
  EXPECT_EQ(rows[1].indicators, 1);
  EXPECT_EQ(rows[1].footnotes, 1);
  EXPECT_EQ(rows[1].organisations, 2);
  EXPECT_EQ(rows[1].laws, 1);
}

TEST(Stats, EndsWithTheWholeWhichHasEveryFootnote) {
  const auto rows = count_sections(two_sections(), {});
  EXPECT_EQ(rows.back().id, "");
  EXPECT_EQ(rows.back().plan, 2);
  EXPECT_EQ(rows.back().footnotes, 2);
}

TEST(Stats, GoesDownToTheLevelThatIsAskedFor) {
  EXPECT_EQ(count_sections(two_sections(), {SectionLevel::chapter}).size(), 2U);
  EXPECT_EQ(count_sections(two_sections(), {SectionLevel::subsection}).size(), 5U);
}

TEST(Ministries, AreCountedByRoleAndKindOfMeasure) {
  const auto rows = count_ministries(two_sections());
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].code, "文");  // three measures: first
  EXPECT_EQ(rows[0].measures[0].led, 1);
  EXPECT_EQ(rows[0].measures[0].supported, 1);
  EXPECT_EQ(rows[0].measures[2].supported, 1);
  EXPECT_EQ(rows[0].total.all(), 3);
}

TEST(Ministries, AreNeitherLeadNorSupportWhereTheTablePrintsNoLeads) {
  const auto rows = count_ministries(two_sections());
  EXPECT_EQ(rows[1].code, "総");
  EXPECT_EQ(rows[1].total.led, 1);
  EXPECT_EQ(rows[1].total.supported, 0);
  EXPECT_EQ(rows[1].total.unknown, 1);
}

}  // namespace
}  // namespace polink
