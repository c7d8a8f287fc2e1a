#include "queries/part.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "tests/made.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

// Two subsections with a row each, and one ministry on both.
PolicyGraph plan() {
  Document d = made::document("plan");
  d.sections = {made::section("1", "章"), made::section("1.1", "節"), made::section("1.1.1", "項"),
                made::section("1.1.2", "項")};
  d.organisations = {made::organisation("国", "国土交通省"), made::organisation("環", "環境省")};
  d.measures = {made::measure("1.1.1.r1", "灯台を建てる。", {"*国"}),
                made::measure("1.1.2.r1", "浜を守る。", {"*国", "環"})};
  return made::graph_of(d);
}

std::vector<std::string> ids_of(const PolicyGraph& graph) {
  std::vector<std::string> ids;
  for (PolicyGraph::Vertex v = 0; v < graph.size(); ++v) {
    ids.push_back(graph.node(v).id);
  }
  return ids;
}

TEST(Part, GoesAsManyStepsFromAnIdAsAreAsked) {
  EXPECT_THAT(ids_of(part_of(plan(), {{}, {"1.1.1.r1"}, 0})), ElementsAre("1.1.1.r1"));
  EXPECT_THAT(ids_of(part_of(plan(), {{}, {"1.1.1.r1"}, 1})),
              UnorderedElementsAre("1.1.1.r1", "1.1.1", "国"));
  EXPECT_THAT(ids_of(part_of(plan(), {{}, {"1.1.1.r1"}, 2})),
              UnorderedElementsAre("1.1.1.r1", "1.1.1", "国", "1.1", "1.1.2.r1"));
}

TEST(Part, OfASectionHasAllThatStandsInIt) {
  EXPECT_THAT(ids_of(part_of(plan(), {{}, {"1.1"}, 0})),
              UnorderedElementsAre("1.1", "1.1.1", "1.1.2", "1.1.1.r1", "1.1.2.r1"));
}

TEST(Part, KeepsToKindsAndTheEdgesBetweenThem) {
  const PolicyGraph part = part_of(plan(), {{"organisation", "plan"}, {}, 1});
  EXPECT_THAT(ids_of(part), UnorderedElementsAre("国", "環", "1.1.1.r1", "1.1.2.r1"));
  EXPECT_EQ(part.in(*part.find("1.1.2.r1"), EdgeKind::responsible).size(), 2U);
}

TEST(Part, RefusesWhatItDoesNotKnow) {
  EXPECT_THROW(part_of(plan(), {{"colour"}, {}, 1}), Error);
  EXPECT_THROW(part_of(plan(), {{}, {"9.9"}, 1}), Error);
}

}  // namespace
}  // namespace polink
