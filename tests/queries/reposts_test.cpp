#include "queries/reposts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/made.h"

namespace polink {
namespace {

using made::measure;
using made::repost;
using testing::ElementsAre;
using testing::IsEmpty;

// A subsection with two origins and the reposts that a test gives it.
Document plan(std::vector<Measure> reposts, std::vector<Link> links) {
  Document d = made::document("plan");
  d.sections = {made::section("1", "章"), made::section("1.1", "節"), made::section("1.1.1", "項")};
  d.organisations = {made::organisation("総", "総務省"), made::organisation("文", "文部科学省"),
                     made::organisation("経", "経済産業省")};
  d.measures = {measure("1.1.1.r1.n1", "通信基盤の整備を全国で進める。", {"*総", "文"}, 10),
                measure("1.1.1.r1.n2", "人材の育成を進める。", {"文"}, 11)};
  d.measures.insert(d.measures.end(), reposts.begin(), reposts.end());
  d.links = std::move(links);
  return d;
}

std::vector<Repost> reposts_of(std::vector<Measure> reposts, std::vector<Link> links,
                               const RepostOptions& options = {}) {
  return find_reposts(made::graph_of(plan(std::move(reposts), std::move(links))), options);
}

TEST(Reposts, WithOriginAreLinkedAndCarryTheLinksScoreAndMethod) {
  const auto found = reposts_of(
      {repost(measure("1.1.1.r2.n1", "通信基盤の整備を全国で進める。", {"*総", "文"}, 20))},
      {made::repost_of("1.1.1.r2.n1", "1.1.1.r1.n1", 0.97)});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].id, "1.1.1.r2.n1");
  EXPECT_THAT(found[0].origins, ElementsAre("1.1.1.r1.n1"));
  EXPECT_FALSE(found[0].dangling());
  EXPECT_FALSE(found[0].changed());
  EXPECT_DOUBLE_EQ(found[0].score, 0.97);
  EXPECT_EQ(found[0].method, "exact");
  EXPECT_THAT(found[0].evidence.ids, ElementsAre("1.1.1.r2.n1", "1.1.1.r1.n1"));
  ASSERT_EQ(found[0].evidence.lines.size(), 2U);
  EXPECT_EQ(found[0].evidence.lines[0].first, 20);
  EXPECT_EQ(found[0].evidence.lines[1].first, 10);
}

TEST(Reposts, TellWhichMinistriesWereAddedDroppedOrChangedLead) {
  const auto found =
      reposts_of({repost(measure("1.1.1.r2.n1", "通信基盤の整備を全国で進める。", {"総", "経"}))},
                 {made::repost_of("1.1.1.r2.n1", "1.1.1.r1.n1")});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0].added, ElementsAre("経"));
  EXPECT_THAT(found[0].dropped, ElementsAre("文"));
  EXPECT_THAT(found[0].lead_changed, ElementsAre("総"));
  EXPECT_TRUE(found[0].changed());
}

TEST(Reposts, ClaimNoChangeOfLeadWhereATablePrintsNone) {
  const auto found = reposts_of(
      {made::lead_unknown(
          repost(measure("1.1.1.r2.n1", "通信基盤の整備を全国で進める。", {"総", "文"})))},
      {made::repost_of("1.1.1.r2.n1", "1.1.1.r1.n1")});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_FALSE(found[0].lead_known);
  EXPECT_THAT(found[0].lead_changed, IsEmpty());
}

TEST(Reposts, TellASlipOfThePenFromAChangeOfSubstance) {
  const auto found =
      reposts_of({repost(measure("1.1.1.r2.n1", "通信基盤の整備を、全国で進める。", {"*総", "文"})),
                  repost(measure("1.1.1.r2.n2", "通信基盤の整備を離島で進める。", {"*総", "文"}))},
                 {made::repost_of("1.1.1.r2.n1", "1.1.1.r1.n1"),
                  made::repost_of("1.1.1.r2.n2", "1.1.1.r1.n1")});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].text_change, TextChange::noise);
  EXPECT_FALSE(found[0].changed());
  EXPECT_EQ(found[1].text_change, TextChange::substance);
  EXPECT_THAT(found[1].evidence.words, ElementsAre("words: 全国 → 離島"));
}

TEST(Reposts, WithoutOriginDangleAndNameTheMeasureThatReadsMostLikeThem) {
  const auto found =
      reposts_of({repost(measure("1.1.1.r2.n1", "通信基盤の整備を全国で急ぐ。", {"総"}))}, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].dangling());
  EXPECT_EQ(found[0].candidate, "1.1.1.r1.n1");
  EXPECT_GT(found[0].score, 0.3);
  EXPECT_LT(found[0].score, 1);
}

TEST(Reposts, NameNoCandidateWhereNothingReadsLikeThem) {
  const auto found = reposts_of({repost(measure("1.1.1.r2.n1", "月面に基地を置く。", {}))}, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].candidate, "");
  EXPECT_DOUBLE_EQ(found[0].score, 0);
}

TEST(Reposts, PutTheBestOfSeveralOriginsFirst) {
  const auto found = reposts_of({repost(measure("1.1.1.r2.n1", "人材の育成を進める。", {"文"}))},
                                {made::repost_of("1.1.1.r2.n1", "1.1.1.r1.n1", 0.5),
                                 made::repost_of("1.1.1.r2.n1", "1.1.1.r1.n2", 1)});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0].origins, ElementsAre("1.1.1.r1.n2", "1.1.1.r1.n1"));
  EXPECT_EQ(found[0].text_change, TextChange::none);
}

TEST(Reposts, CanBeLimitedToThoseThatDangleOrHaveChanged) {
  const std::vector<Measure> three{repost(measure("1.1.1.r2.n1", "人材の育成を進める。", {"文"})),
                                   repost(measure("1.1.1.r2.n2", "人材の育成を進める。", {"経"})),
                                   repost(measure("1.1.1.r2.n3", "月面に基地を置く。", {}))};
  const std::vector<Link> links{made::repost_of("1.1.1.r2.n1", "1.1.1.r1.n2"),
                                made::repost_of("1.1.1.r2.n2", "1.1.1.r1.n2")};
  const auto dangling = reposts_of(three, links, {.dangling = true});
  ASSERT_EQ(dangling.size(), 1U);
  EXPECT_EQ(dangling[0].id, "1.1.1.r2.n3");
  const auto changed = reposts_of(three, links, {.changed = true});
  ASSERT_EQ(changed.size(), 1U);
  EXPECT_EQ(changed[0].id, "1.1.1.r2.n2");
}

TEST(Reposts, SayWhyTheCandidateIsNotTakenForTheOrigin) {
  const auto found = reposts_of(
      {repost(measure("1.1.1.r2.n1", "通信基盤の整備を都市で進め、料金を見直す。", {"総"}))}, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].dangling());
  EXPECT_EQ(found[0].candidate, "1.1.1.r1.n1");
  EXPECT_FALSE(found[0].why_not.empty());
  EXPECT_LT(found[0].score, 0.75);
}

TEST(Reposts, CountASuccessorAsTheOneThatItSucceeded) {
  Document d = plan({repost(measure("1.1.1.r2.n1", "人材の育成を進める。", {"新"}))},
                    {made::repost_of("1.1.1.r2.n1", "1.1.1.r1.n2")});
  d.organisations.push_back(made::organisation("新", "新しい省"));
  d.organisations[1].succeeded_by = "新";  // 文
  const auto found = find_reposts(made::graph_of(d), {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0].succeeded, ElementsAre("文→新"));
  EXPECT_THAT(found[0].added, IsEmpty());
  EXPECT_THAT(found[0].dropped, IsEmpty());
}

TEST(Reposts, PutChangesOfSubstanceFirstWhereChangesAreAsked) {
  RepostOptions options;
  options.changed = true;
  const auto found = reposts_of(
      {repost(measure("1.1.1.r2.n1", "人材の育成を進める。", {"文", "経"})),
       repost(measure("1.1.1.r2.n2", "通信基盤の整備を全国で取りやめる。", {"*総", "文"}))},
      {made::repost_of("1.1.1.r2.n1", "1.1.1.r1.n2"),
       made::repost_of("1.1.1.r2.n2", "1.1.1.r1.n1", 0.8)},
      options);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].id, "1.1.1.r2.n2");
  EXPECT_EQ(found[0].text_change, TextChange::substance);
  EXPECT_EQ(found[1].id, "1.1.1.r2.n1");
}

}  // namespace
}  // namespace polink
