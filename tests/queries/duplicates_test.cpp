#include "queries/duplicates.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "queries/compare.h"
#include "queries/follows.h"
#include "tests/made.h"

namespace polink {
namespace {

using made::measure;
using made::repost;
using testing::ElementsAre;
using testing::IsEmpty;

Link duplicate_of(const std::string& source, const std::string& target, double score,
                  const std::string& method) {
  return {source, target, LinkKind::duplicate_of, score, method};
}

// Three copies in two subsections, one of them marked, and a row with items.
PolicyGraph plan() {
  Document d = made::document("plan");
  d.sections = {made::section("1", "章"), made::section("1.1", "節"), made::section("1.1.1", "項"),
                made::section("1.1.2", "項")};
  d.organisations = {made::organisation("総", "総務省"), made::organisation("文", "文部科学省")};
  d.measures = {measure("1.1.1.r1", "計画。", {"*総"}, 5),
                measure("1.1.1.r1.s1", "基準を定めた。", {}, 5),
                measure("1.1.1.r1.s2", "記録を公表。", {}, 5),
                measure("1.1.1.r1.n1", "基準を改める。", {"*総", "文"}, 5),
                measure("1.1.2.r1.s1", "基準を定めた。", {}, 9),
                measure("1.1.2.r1", "別の計画。", {"文"}, 9),
                repost(measure("1.1.2.r1.n1", "基準を改める", {"総"}, 9))};
  d.links = {duplicate_of("1.1.2.r1.s1", "1.1.1.r1.s1", 0.9, "near"),
             made::repost_of("1.1.2.r1.n1", "1.1.1.r1.n1"),
             {"1.1.1.r1.n1", "1.1.1.r1.s1", LinkKind::follows, 0.6, "aligned"}};
  return made::graph_of(d);
}

TEST(Duplicates, ListMarkedAndSilentPairsBestFirst) {
  const auto pairs = find_duplicates(plan(), {});
  ASSERT_EQ(pairs.size(), 2U);
  EXPECT_EQ(pairs[0].second, "1.1.2.r1.n1");
  EXPECT_TRUE(pairs[0].marked);
  EXPECT_EQ(pairs[1].first, "1.1.1.r1.s1");
  EXPECT_EQ(pairs[1].kind, "near");
  EXPECT_THAT(pairs[1].evidence.ids, ElementsAre("1.1.1.r1.s1", "1.1.2.r1.s1"));
}

TEST(Duplicates, CanBeLimitedToSilentOnesAndToAThreshold) {
  EXPECT_EQ(find_duplicates(plan(), {0, true}).size(), 1U);
  EXPECT_EQ(find_duplicates(plan(), {0.9, true}).size(), 1U);  // the threshold itself counts
  EXPECT_THAT(find_duplicates(plan(), {0.95, true}), IsEmpty());
}

TEST(Duplicates, OfStatusItemsDifferInTheMinistriesOfTheirPlans) {
  DuplicateFilter filter;
  filter.across = DuplicateFilter::Across::ministries;
  const auto pairs = find_duplicates(plan(), filter);
  ASSERT_EQ(pairs.size(), 2U);
  EXPECT_THAT(pairs[1].ministries_differ, ElementsAre("文", "総"));
}

TEST(Duplicates, FormGroupsWithTheFirstUnmarkedAsRepresentative) {
  const auto groups = find_duplicate_groups(plan(), {});
  ASSERT_EQ(groups.size(), 2U);
  for (const auto& group : groups) {
    EXPECT_EQ(group.ids.size(), 2U);
    EXPECT_TRUE(group.representative.starts_with("1.1.1."));
  }
}

TEST(Duplicates, GiveAGroupTheScoreOfItsWeakestPair) {
  Document d = made::document("plan");
  d.sections = {made::section("1", "章"), made::section("1.1", "節"), made::section("1.1.1", "項")};
  d.measures = {measure("1.1.1.r1", "岬に灯台を建てる。"),
                measure("1.1.1.r2", "岬に灯台を建てる。"),
                measure("1.1.1.r3", "岬に灯台を建てた。")};
  for (const double between : {0.6, 0.99}) {
    d.links = {duplicate_of("1.1.1.r2", "1.1.1.r1", 0.8, "near"),
               duplicate_of("1.1.1.r3", "1.1.1.r2", between, "near")};
    const auto groups = find_duplicate_groups(made::graph_of(d), {});
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_THAT(groups[0].ids, ElementsAre("1.1.1.r1", "1.1.1.r2", "1.1.1.r3"));
    EXPECT_DOUBLE_EQ(groups[0].score, std::min(0.8, between));
  }
}

TEST(Follows, OfARowShowPairsAndWhatIsLeftOver) {
  const auto pairs = find_follows(plan(), "1.1.1.r1");
  ASSERT_EQ(pairs.size(), 2U);
  EXPECT_EQ(pairs[0].status, "1.1.1.r1.s1");
  EXPECT_EQ(pairs[0].next, "1.1.1.r1.n1");
  EXPECT_EQ(pairs[1].status, "1.1.1.r1.s2");
  EXPECT_EQ(pairs[1].next, "");
}

TEST(Follows, OfOneItemShowOnlyItsOwn) {
  EXPECT_EQ(find_follows(plan(), "1.1.1.r1.n1").size(), 1U);
  EXPECT_EQ(find_follows(plan(), "1.1.1.r1.s2").front().next, "");
  EXPECT_THROW(find_follows(plan(), "1.1.1"), Error);
}

TEST(Compare, TellsWhatOnlyOneOfTwoMeasuresSays) {
  const auto c = compare_measures(plan(), "1.1.1.r1.s1", "1.1.1.r1.n1");
  std::string first;
  std::string second;
  for (const auto& part : c.parts) {
    first += part.first;
    second += part.second;
  }
  EXPECT_EQ(first, "基準を定めた。");
  EXPECT_EQ(second, "基準を改める。");
  EXPECT_EQ(c.text.change, TextChange::substance);
  EXPECT_THAT(c.only_second, ElementsAre("文", "総"));
}

TEST(Compare, NeedsTwoMeasures) { EXPECT_THROW(compare_measures(plan(), "1.1.1", "総"), Error); }

}  // namespace
}  // namespace polink
