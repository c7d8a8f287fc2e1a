#include "queries/walks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "tests/made.h"

namespace polink {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

// 国 stands on many measures, 灯台法 is cited by two, 府 is a group.
Document harbour() {
  Document d = made::document("umi");
  d.sections = {made::section("1", "海"), made::section("1.1", "潮"), made::section("1.2", "島"),
                made::section("2", "山")};
  d.measures = {made::measure("1.1.r1", "灯台を直す。", {"国"}),
                made::measure("1.1.r1.n1", "灯台法により直す。", {"国", "府"}),
                made::measure("1.2.r1", "船を守る。", {"国", "府"}),
                made::measure("1.2.r1.n1", "灯台法により守る。", {"文"}),
                made::measure("2.r1", "登る。", {"府"})};
  for (int row = 2; row < 40; ++row) {
    d.measures.push_back(made::measure("1.1.r" + std::to_string(row), "掘る。", {"国"}));
  }
  d.organisations = {made::organisation("国", "国の省"), made::organisation("文", "文の省"),
                     made::organisation("府", "府の総称")};
  d.organisations[2].kind = "group";
  d.laws = {made::law("灯台法", {"灯法"})};
  d.citations = {made::cites_law("1.1.r1.n1", "灯台法", "灯台法"),
                 made::cites_law("1.2.r1.n1", "灯台法", "灯台法")};
  return d;
}

class Walks : public testing::Test {
 protected:
  Walks() {
    Store::open_or_create(folder_ / "policy.db").save({harbour()}, false);
    store_.emplace(Store::open(folder_ / "policy.db"));
  }

  std::vector<FoundPath> paths(const std::string& from, const std::string& to,
                               PathOptions options = {}) {
    return find_paths(*store_, from, to, options);
  }

  static std::vector<std::string> ids(const FoundPath& path) {
    std::vector<std::string> ids{path.from.id};
    for (const PathStep& step : path.steps) {
      ids.push_back(step.to.id);
    }
    return ids;
  }

  made::Folder folder_;
  std::optional<Store> store_;
};

TEST_F(Walks, APathPrefersARareLawToABusyMinistry) {
  const auto found = paths("1.1.r1.n1", "1.2.r1.n1");
  ASSERT_FALSE(found.empty());
  EXPECT_THAT(ids(found[0]), ElementsAre("1.1.r1.n1", "灯台法", "1.2.r1.n1"));
  EXPECT_TRUE(found[0].steps[0].step.forward);   // cites
  EXPECT_FALSE(found[0].steps[1].step.forward);  // is cited by
}

TEST_F(Walks, FurtherPathsGoOverOtherThings) {
  const auto found = paths("1.1.r1.n1", "1.2.r1.n1");
  ASSERT_GT(found.size(), 1U);
  EXPECT_THAT(ids(found[1]), ElementsAre("1.1.r1.n1", "国", "1.2.r1", "1.2.r1.n1"));
  EXPECT_LT(found[0].cost, found[1].cost);
  for (std::size_t i = 1; i < found.size(); ++i) {
    EXPECT_THAT(ids(found[i]), Not(Contains("灯台法")));
  }
}

TEST_F(Walks, NoPathGoesOverAGroup) {
  PathOptions options;
  options.not_over = {NodeKind::section};
  EXPECT_THAT(paths("1.2.r1", "2.r1", options), IsEmpty());
  EXPECT_THAT(paths("府", "2.r1"), Not(IsEmpty()));
}

TEST_F(Walks, APathKeepsOffKindsAndPassesStations) {
  PathOptions options;
  options.not_over = {NodeKind::law};
  for (const FoundPath& path : paths("1.1.r1.n1", "1.2.r1.n1", options)) {
    EXPECT_THAT(ids(path), Not(Contains("灯台法")));
  }
  options = {};
  options.via = {"文"};
  const auto found = paths("1.1.r1", "灯法", options);
  ASSERT_FALSE(found.empty());
  EXPECT_THAT(ids(found[0]), Contains("文"));
  EXPECT_EQ(ids(found[0]).back(), "灯台法");
}

TEST_F(Walks, APathNamesWhatIsntThere) {
  EXPECT_THROW(paths("1.1.r1", "7.7.r7"), Error);
  EXPECT_THROW(paths("無い法", "1.1.r1"), Error);
}

TEST_F(Walks, NearGoesOutByDepthAndStopsAtHubs) {
  NearOptions options;
  options.depth = 3;
  options.hub = 10;
  const Vicinity found = find_near(*store_, "1.2.r1.n1", options);
  EXPECT_EQ(found.centre.id, "1.2.r1.n1");
  std::map<std::string, NearThing> by_id;
  for (const NearThing& thing : found.things) {
    by_id[thing.stop.id] = thing;
  }
  EXPECT_EQ(by_id.at("灯台法").depth, 1);
  EXPECT_EQ(by_id.at("1.1.r1.n1").depth, 2);
  EXPECT_EQ(by_id.at("1.1.r1.n1").from, "灯台法");
  EXPECT_EQ(by_id.at("国").beyond, 41U);
  EXPECT_EQ(by_id.count("1.1.r2"), 0U);
}

TEST_F(Walks, NearKeepsToKindsAndToItsLimit) {
  NearOptions options;
  options.depth = 2;
  options.kinds = {NodeKind::organisation};
  for (const NearThing& thing : find_near(*store_, "1.2.r1", options).things) {
    EXPECT_THAT(thing.stop.kind, testing::AnyOf("organisation", "group"));
  }
  options = {};
  options.most = 5;
  const Vicinity few = find_near(*store_, "国", options);
  EXPECT_THAT(few.things, SizeIs(5));
  EXPECT_TRUE(few.more);
}

}  // namespace
}  // namespace polink
