#include "queries/refs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "queries/names.h"
#include "tests/made.h"

namespace polink {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

PolicyGraph laws_and_measures() {
  Document d = made::document("plan");
  d.sections = {made::section("1", "章"), made::section("1.1", "節"), made::section("1.1.1", "項")};
  d.measures = {made::measure("1.1.1.r1", "「電波法」を改正する。", {}, 7),
                made::measure("1.1.1.r2", "標準化法に基づき、また電波法に基づく。", {}, 8)};
  d.laws = {made::law("電波法"), made::law("電気通信事業法"),
            made::law("地方公共団体情報システムの標準化に関する法律", {"標準化法"})};
  d.citations = {
      made::cites_law("1.1.1.r1", "電波法", "「電波法」"),
      made::cites_law("1.1.1.r2", "地方公共団体情報システムの標準化に関する法律", "標準化法"),
      made::cites_law("1.1.1.r2", "電波法", "電波法")};
  return made::graph_of(d);
}

std::vector<std::string> sources(const std::vector<Reference>& references) {
  std::vector<std::string> ids;
  for (const auto& r : references) {
    ids.push_back(r.source);
  }
  return ids;
}

std::string refusal(const PolicyGraph& graph, std::string_view name) {
  try {
    (void)find_references(graph, name);
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::no_such_thing);
    return error.what();
  }
  ADD_FAILURE() << name << " was found";
  return {};
}

TEST(References, OfALawAreTheMeasuresThatCiteIt) {
  const auto found = find_references(laws_and_measures(), "電波法");
  EXPECT_THAT(sources(found), ElementsAre("1.1.1.r1", "1.1.1.r2"));
  EXPECT_EQ(found[0].surface, "「電波法」");
  EXPECT_EQ(found[0].method, "quoted");
  EXPECT_EQ(found[0].line, 7);
  EXPECT_EQ(found[0].target_kind, NodeKind::law);
}

TEST(References, OfAMeasureAreTheLawsThatItCites) {
  const auto found = find_references(laws_and_measures(), "1.1.1.r2");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].target, "地方公共団体情報システムの標準化に関する法律");
  EXPECT_EQ(found[1].target, "電波法");
}

TEST(References, OfASectionAreThoseOfEverythingInIt) {
  EXPECT_EQ(find_references(laws_and_measures(), "1.1").size(), 3U);
}

TEST(References, FindALawByShortNameInAnyWidthOrBrackets) {
  EXPECT_THAT(sources(find_references(laws_and_measures(), " 「標準化 法」")),
              ElementsAre("1.1.1.r2"));
  EXPECT_THAT(sources(find_references(laws_and_measures(), "１．１．１．ｒ１")),
              ElementsAre("1.1.1.r1"));
}

TEST(References, FindALawByAPartThatOnlyItHas) {
  EXPECT_THAT(sources(find_references(laws_and_measures(), "情報システム")),
              ElementsAre("1.1.1.r2"));
}

TEST(References, ListTheCandidatesWhereANameMayMeanSeveral) {
  EXPECT_THAT(refusal(laws_and_measures(), "電"),
              AllOf(HasSubstr("any of 2"), HasSubstr("電波法"), HasSubstr("電気通信事業法")));
}

TEST(References, SayWhatCanBeAskedWhereNothingHasTheName) {
  EXPECT_THAT(refusal(laws_and_measures(), "万有引力"), HasSubstr("polink stats"));
}

TEST(Names, WithoutTheDocumentMeanTheOnlyOneThatFits) {
  Document a = made::document("a");
  a.sections = {made::section("1", "章"), made::section("2", "章")};
  Document b = made::document("b");
  b.sections = {made::section("1", "章")};
  const PolicyGraph graph = made::graph_of({a, b});
  EXPECT_EQ(graph.node(find_named(graph, "2")).id, "a:2");
  EXPECT_THAT(refusal(graph, "1"), AllOf(HasSubstr("a:1"), HasSubstr("b:1")));
}

}  // namespace
}  // namespace polink
