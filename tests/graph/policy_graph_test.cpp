#include "graph/policy_graph.h"

#include <string>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace polink {
namespace {

using testing::ElementsAre;
using Vertex = PolicyGraph::Vertex;

Node node(NodeKind kind, const std::string& id) {
  Node made;
  made.kind = kind;
  made.id = made.text = id;
  return made;
}

Edge edge(EdgeKind kind, std::string_view surface) {
  Edge made;
  made.kind = kind;
  made.surface = surface;
  return made;
}

TEST(PolicyGraph, AddsAnIdOnceForEachKind) {
  PolicyGraph graph;
  const Vertex law = graph.add(node(NodeKind::law, "電波"));
  const Vertex instrument = graph.add(node(NodeKind::instrument, "電波"));
  EXPECT_NE(law, instrument);
  EXPECT_EQ(graph.add(node(NodeKind::law, "電波")), law);
  EXPECT_EQ(graph.size(), 2U);
}

TEST(PolicyGraph, FindsTheFirstOfSeveralWithAnId) {
  PolicyGraph graph;
  const Vertex law = graph.add(node(NodeKind::law, "電波"));
  const Vertex instrument = graph.add(node(NodeKind::instrument, "電波"));
  EXPECT_EQ(graph.find("電波"), law);
  EXPECT_EQ(graph.find("電波", NodeKind::instrument), instrument);
  EXPECT_EQ(graph.find("電波", {NodeKind::measure, NodeKind::instrument, NodeKind::law}),
            instrument);
  EXPECT_EQ(graph.find("電波", NodeKind::measure), std::nullopt);
  EXPECT_EQ(graph.find("放送"), std::nullopt);
}

TEST(PolicyGraph, KeepsTheTextsOfItsEdges) {
  PolicyGraph graph;
  const Vertex measure = graph.add(node(NodeKind::measure, "1.r1"));
  const Vertex law = graph.add(node(NodeKind::law, "電波法"));
  std::string surface = "この法律に基づき、";
  const auto cites = graph.connect(measure, law, edge(EdgeKind::cites, surface));
  surface.assign(surface.size(), '?');
  EXPECT_EQ(graph.edge(cites).surface, "この法律に基づき、");
  EXPECT_EQ(graph.edge(cites).method, "");
}

TEST(PolicyGraph, CanBeMovedWithItsEdgesWhereTheyAre) {
  PolicyGraph graph;
  const Vertex old_law = graph.add(node(NodeKind::law, "旧法"));
  const Vertex law = graph.add(node(NodeKind::law, "新法"));
  const auto amends = graph.connect(law, old_law, edge(EdgeKind::amends, "改正する"));
  const PolicyGraph moved = std::move(graph);
  EXPECT_THAT(moved.out(law, EdgeKind::amends), ElementsAre(amends));
  EXPECT_EQ(&moved.edge(moved.in(old_law, EdgeKind::amends).front()), &moved.edge(amends));
  EXPECT_EQ(moved.edge(amends).surface, "改正する");
  EXPECT_EQ(moved.find("旧法"), old_law);
}

}  // namespace
}  // namespace polink
