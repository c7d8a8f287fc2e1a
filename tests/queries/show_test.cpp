#include "queries/show.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/made.h"

namespace polink {
namespace {

using made::measure;
using testing::ElementsAre;

PolicyGraph one_row() {
  Document d = made::document("plan");
  d.sections = {made::section("1", "章"), made::section("1.1", "節"), made::section("1.1.1", "項")};
  d.organisations = {made::organisation("総", "総務省"), made::organisation("文", "文部科学省")};
  d.measures = {measure("1.1.1.r1", "計画。", {"*総", "文"}, 5),
                measure("1.1.1.r1.s1", "状況。", {}, 5),
                measure("1.1.1.r1.n1", "方針。", {"文"}, 6), measure("1.1.1.r2", "別の行。", {}, 7),
                made::repost(made::lead_unknown(measure("1.1.1.r2.n1", "方針。", {"文"}, 8)))};
  d.laws = {made::law("電波法")};
  d.citations = {made::cites_law("1.1.1.r1.n1", "電波法", "「電波法」")};
  d.footnotes = {{3, "注", 9}};
  d.anchors = {{3, "1.1.1.r1.n1"}};
  d.links = {made::repost_of("1.1.1.r2.n1", "1.1.1.r1.n1", 0.9),
             {"1.1.1.r1.n1", "1.1.1.r1.s1", LinkKind::follows, 0.5, "row"}};
  return made::graph_of(d);
}

std::vector<std::string> relations(const Shown& shown) {
  std::vector<std::string> found;
  for (const auto& r : shown.relations) {
    found.push_back(r.relation + " " + r.id);
  }
  return found;
}

TEST(Show, OfAMeasureGivesItsRowMinistriesCitationsLinksAndFootnotes) {
  const auto shown = show(one_row(), "1.1.1.r1.n1");
  EXPECT_EQ(shown.node.text, "方針。");
  EXPECT_THAT(relations(shown), ElementsAre("plan 1.1.1.r1", "status 1.1.1.r1.s1", "section 1.1.1",
                                            "support 文", "cites 電波法", "reposted_as 1.1.1.r2.n1",
                                            "follows 1.1.1.r1.s1", "footnote fn3"));
  EXPECT_EQ(shown.relations[5].words, "exact 0.90");
}

TEST(Show, TellsLeadFromSupportOnlyWhereTheTableDoes) {
  EXPECT_EQ(relations(show(one_row(), "1.1.1.r1"))[3], "lead 総");
  EXPECT_EQ(relations(show(one_row(), "1.1.1.r2.n1"))[2], "named 文");
}

TEST(Show, OfASectionGivesWhatItContains) {
  EXPECT_THAT(relations(show(one_row(), "1.1")), ElementsAre("parent 1", "child 1.1.1"));
}

TEST(Show, OfALawGivesWhatCitesIt) {
  EXPECT_THAT(relations(show(one_row(), "電波法")), ElementsAre("cited_by 1.1.1.r1.n1"));
}

TEST(Show, OfAnOrganisationGivesItsMeasuresByCodeOrName) {
  EXPECT_THAT(relations(show(one_row(), "総務省")), ElementsAre("leads 1.1.1.r1"));
  EXPECT_THAT(relations(show(one_row(), "文")),
              ElementsAre("supports 1.1.1.r1", "supports 1.1.1.r1.n1", "named 1.1.1.r2.n1"));
}

}  // namespace
}  // namespace polink
