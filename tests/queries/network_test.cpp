#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "queries/clusters.h"
#include "queries/communities.h"
#include "queries/compound_terms.h"
#include "queries/hubs.h"
#include "queries/signs.h"
#include "queries/text_key.h"
#include "tests/made.h"

namespace polink {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST(Communities, PartsTwoCircles) {
  // 0-1-2 and 3-4-5 hang together, with one thin thread between 2 and 3.
  const std::vector<WeightedEdge> edges{{0, 1, 1}, {1, 2, 1}, {0, 2, 1},  {3, 4, 1},
                                        {4, 5, 1}, {3, 5, 1}, {2, 3, 0.1}};
  EXPECT_THAT(communities(6, edges), ElementsAre(0, 0, 0, 1, 1, 1));
}

TEST(Communities, LeavesStrangersAlone) {
  EXPECT_THAT(communities(3, {{0, 2, 1}}), ElementsAre(0, 1, 0));
  EXPECT_THAT(communities(2, {}), ElementsAre(0, 1));
  EXPECT_THAT(communities(0, {}), IsEmpty());
}

TEST(Communities, AreSmallerAtAHigherResolution) {
  // A ring of four pairs.
  std::vector<WeightedEdge> edges;
  for (std::size_t pair = 0; pair < 4; ++pair) {
    edges.push_back({2 * pair, 2 * pair + 1, 1});
    edges.push_back({2 * pair + 1, (2 * pair + 2) % 8, 0.5});
  }
  const auto count = [&](double resolution) {
    const auto of = communities(8, edges, resolution);
    return *std::max_element(of.begin(), of.end()) + 1;
  };
  EXPECT_EQ(count(1.5), 4U);
  EXPECT_LT(count(0.3), 4U);
}

TEST(Signs, WeighRarityAndLength) {
  EXPECT_DOUBLE_EQ(rarity(2, 100), 1);
  EXPECT_DOUBLE_EQ(rarity(100, 100), 0);
  EXPECT_GT(rarity(3, 100), rarity(10, 100));
  EXPECT_GT(telling("地熱発電所"), telling("データセンター"));
  EXPECT_DOUBLE_EQ(joined_signs({0.5, 0.5}), 0.75);
  EXPECT_DOUBLE_EQ(joined_signs({}), 0);
}

TEST(Signs, TakeTwoKatakanaWordsWithADotForOneName) {
  const auto terms = compound_terms(comparable("ハーバー・マスターを置く。"));
  EXPECT_THAT(terms, Contains("ハーバー・マスター"));
  EXPECT_THAT(compound_terms(comparable("マグロ・カツオ・サンマを獲る。")),
              Not(Contains(testing::HasSubstr("・"))));
}

// Three rows on 灯台網 in two sections, two on 山岳鉄道, the rest of nothing.
Document plan() {
  Document d = made::document("umi");
  d.sections = {made::section("1", "海"), made::section("1.1", "潮"), made::section("1.2", "島")};
  d.measures = {
      made::measure("1.1.r1", "沿岸灯台網計画を定め、霧笛信号所を置く。", {"国"}),
      made::measure("1.1.r2", "沿岸灯台網計画の費用を出し、霧笛信号所を直す。", {"財"}),
      made::measure("1.2.r1", "沿岸灯台網計画を島に広げ、霧笛信号所を増やす。", {"国", "文"}),
      made::measure("1.2.r2", "山岳鉄道網を敷く。", {"文"}),
      made::measure("1.2.r3", "山岳鉄道網を延ばす。", {"財"}),
      made::measure("1.1.r4", "花を植える。", {"府"}),
      made::measure("1.1.r5", "鳥を飼う。", {"国"})};
  for (const char* code : {"国", "財", "文", "府"}) {
    d.organisations.push_back(made::organisation(code, std::string(code) + "の省"));
  }
  d.organisations.back().kind = "group";
  d.instruments = {{"沿岸灯台網計画", "沿岸灯台網計画", "document"}};
  for (const char* id : {"1.1.r1", "1.1.r2", "1.2.r1"}) {
    d.citations.push_back(
        {id, TargetKind::instrument, "沿岸灯台網計画", "沿岸灯台網計画", CitationMethod::bare, 0});
  }
  return d;
}

TEST(Clusters, JoinRowsAcrossSectionsAndNameThem) {
  const PolicyGraph graph = made::graph_of(plan());
  const auto found = find_clusters(graph, {});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].rows, testing::UnorderedElementsAre("1.1.r1", "1.1.r2", "1.2.r1"));
  EXPECT_THAT(found[0].sections, testing::UnorderedElementsAre("1.1", "1.2"));
  EXPECT_THAT(found[0].terms, Contains("沿岸灯台網計画"));
  EXPECT_THAT(found[0].ministries, testing::UnorderedElementsAre("国", "財", "文"));
  EXPECT_EQ(found[0].ministries.front(), "国");
  EXPECT_DOUBLE_EQ(found[0].score, 1);
  EXPECT_THAT(found[0].evidence.lines, SizeIs(3));
}

TEST(Clusters, KeepToTheScope) {
  const PolicyGraph graph = made::graph_of(plan());
  ClusterFilter filter;
  filter.least_rows = 2;
  filter.least_sections = 1;
  EXPECT_THAT(find_clusters(graph, filter), SizeIs(2));
  filter.scope.section = "1.1";
  EXPECT_THAT(find_clusters(graph, filter), SizeIs(1));
  filter.scope = {};
  filter.scope.ministries = {"財", "国"};
  EXPECT_THAT(find_clusters(graph, filter), SizeIs(1));
}

TEST(Hubs, RankWhatTheRowsMeetIn) {
  const PolicyGraph graph = made::graph_of(plan());
  const Hubs found = find_hubs(graph, {});
  EXPECT_TRUE(found.weighed);
  ASSERT_FALSE(found.hubs.empty());
  EXPECT_THAT(found.hubs, Not(Contains(testing::Field(&Hub::id, "府"))));
  const auto plan_hub = std::ranges::find(found.hubs, "沿岸灯台網計画", &Hub::id);
  ASSERT_NE(plan_hub, found.hubs.end());
  EXPECT_EQ(plan_hub->rows, 3U);
  EXPECT_EQ(plan_hub->sections, 2U);
  EXPECT_EQ(plan_hub->ministries, 3U);
  for (std::size_t i = 1; i < found.hubs.size(); ++i) {
    EXPECT_GE(found.hubs[i - 1].betweenness, found.hubs[i].betweenness);
  }
}

TEST(Hubs, GiveTheBetweennessOfAStar) {
  // Every shortest way between three rows leads over their one ministry.
  Document d = made::document("umi");
  d.sections = {made::section("1", "海")};
  for (const char* id : {"1.r1", "1.r2", "1.r3"}) {
    d.measures.push_back(made::measure(id, "測る。", {"国"}));
  }
  d.organisations = {made::organisation("国", "国の省")};
  const Hubs found = find_hubs(made::graph_of(d), {});
  ASSERT_THAT(found.hubs, SizeIs(1));
  EXPECT_DOUBLE_EQ(found.hubs[0].betweenness, 1);
}

TEST(Hubs, SaySoWhereTheyAreTooManyToWeigh) {
  HubFilter filter;
  filter.most_ties = 3;
  const Hubs found = find_hubs(made::graph_of(plan()), filter);
  EXPECT_FALSE(found.weighed);
  EXPECT_EQ(found.hubs.front().id, "国");  // then by rows
}

TEST(Hubs, KeepToKinds) {
  HubFilter filter;
  filter.kinds = {NodeKind::instrument};
  EXPECT_THAT(find_hubs(made::graph_of(plan()), filter).hubs, SizeIs(1));
}

}  // namespace
}  // namespace polink
