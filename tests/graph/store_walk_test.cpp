#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/store.h"
#include "tests/made.h"

namespace polink {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::UnorderedElementsAre;

Document full_document() {
  Document d = made::document("umi");
  d.sections = {made::section("1", "海"), made::section("1.1", "潮"), made::section("1.1.1", "港")};
  d.statements = {{"1.1.vision", "1.1", StatementKind::vision, "静かな海。", 3}};
  d.measures = {made::measure("1.1.1.r1", "潮位を測る。", {"*国", "環"}, 5),
                made::measure("1.1.1.r1.s1", "測った。", {}, 6),
                made::measure("1.1.1.r1.n1", "潮位法により測り続ける。", {"国"}, 7),
                made::measure("1.1.1.r10", "波を測る。", {"環"}, 8),
                made::repost(made::measure("1.1.1.r11", "潮位を測る。", {"国"}, 9))};
  d.organisations = {made::organisation("国", "国の省"), made::organisation("環", "環の省")};
  d.organisations[1].succeeded_by = "国";
  d.laws = {made::law("潮位法"), made::law("潮位法の一部を改正する法律")};
  d.citations = {made::cites_law("1.1.1.r1.n1", "潮位法", "潮位法")};
  d.links = {{"1.1.1.r1.n1", "1.1.1.r1.s1", LinkKind::follows, 0.5, "aligned"},
             made::repost_of("1.1.1.r11", "1.1.1.r1")};
  d.relations = {{TargetKind::law, "潮位法の一部を改正する法律", RelationKind::amends, "潮位法", "",
                  "", "", "title"}};
  Indicator target;
  target.id = "1.1.t1";
  target.section_id = "1.1";
  target.name = "測る所の数";
  d.indicators = {target};
  d.footnotes = {{3, "港の数。", 20}};
  d.anchors = {{3, "1.1.vision"}, {3, "1.1.1.r1"}};
  return d;
}

// Steps in words: `responsible<国`, `row-1.1.1.r1.s1`, with > along the arrow.
std::vector<std::string> told(const std::vector<Step>& steps) {
  std::vector<std::string> words;
  for (const Step& step : steps) {
    words.push_back(
        (step.kind ? std::string(to_string(*step.kind)) + (step.forward ? ">" : "<") : "row-") +
        step.to.id);
  }
  return words;
}

class Walk : public testing::Test {
 protected:
  Walk() { Store::open_or_create(path()).save({full_document()}, false); }

  std::filesystem::path path() const { return folder_ / "policy.db"; }

  std::vector<std::string> steps(NodeKind kind, const std::string& id) {
    const Store store = Store::open(path());
    StoreWalk walk = store.walk();
    const bool outside =
        kind == NodeKind::organisation || kind == NodeKind::law || kind == NodeKind::instrument;
    return told(walk.steps({kind, outside ? "" : "umi", id}));
  }

  made::Folder folder_;
};

TEST_F(Walk, GoesFromAMeasureToAllThatItTouches) {
  EXPECT_THAT(
      steps(NodeKind::measure, "1.1.1.r1"),
      UnorderedElementsAre("contains<1.1.1", "row-1.1.1.r1.s1", "row-1.1.1.r1.n1", "responsible<国",
                           "responsible<環", "repost_of<1.1.1.r11", "annotates<fn3"));
  EXPECT_THAT(steps(NodeKind::measure, "1.1.1.r1.n1"),
              UnorderedElementsAre("contains<1.1.1", "row-1.1.1.r1", "row-1.1.1.r1.s1",
                                   "responsible<国", "cites>潮位法", "follows>1.1.1.r1.s1"));
}

TEST_F(Walk, KeepsRowsApartWhoseNumbersBeginAlike) {
  EXPECT_THAT(steps(NodeKind::measure, "1.1.1.r10"),
              UnorderedElementsAre("contains<1.1.1", "responsible<環"));
}

TEST_F(Walk, GoesFromASectionToItsPartsAndItsParent) {
  EXPECT_THAT(
      steps(NodeKind::section, "1.1"),
      UnorderedElementsAre("contains<1", "contains>1.1.1", "contains>1.1.t1", "annotates<fn3"));
  EXPECT_THAT(steps(NodeKind::section, "1.1.1"), Contains("contains>1.1.1.r1.s1"));
}

TEST_F(Walk, GoesFromOrganisationsToTheirWorkAndTheirHeirs) {
  EXPECT_THAT(
      steps(NodeKind::organisation, "環"),
      UnorderedElementsAre("responsible>1.1.1.r1", "responsible>1.1.1.r10", "succeeded_by>国"));
  EXPECT_THAT(steps(NodeKind::organisation, "国"), Contains("succeeded_by<環"));
}

TEST_F(Walk, GoesFromLawsToWhatCitesAndWhatAmendsThem) {
  EXPECT_THAT(steps(NodeKind::law, "潮位法"),
              UnorderedElementsAre("cites<1.1.1.r1.n1", "amends<潮位法の一部を改正する法律"));
  EXPECT_THAT(steps(NodeKind::law, "潮位法の一部を改正する法律"), ElementsAre("amends>潮位法"));
}

TEST_F(Walk, TakesAFootnoteAtAStatementForItsSections) {
  EXPECT_THAT(steps(NodeKind::footnote, "fn3"),
              UnorderedElementsAre("annotates>1.1", "annotates>1.1.1.r1"));
}

TEST_F(Walk, CountsWhatBusyThingsTouch) {
  const Store store = Store::open(path());
  StoreWalk walk = store.walk();
  EXPECT_EQ(walk.degree({NodeKind::organisation, "", "環"}), 2U);
  EXPECT_EQ(walk.degree({NodeKind::law, "", "潮位法"}), 1U);
  EXPECT_EQ(walk.degree({NodeKind::section, "umi", "1.1.1"}), 5U);
}

TEST_F(Walk, TellsTheTextAndThePlace) {
  const Store store = Store::open(path());
  StoreWalk walk = store.walk();
  const ThingText next = walk.text_of({NodeKind::measure, "umi", "1.1.1.r1.n1"});
  EXPECT_EQ(next.text, "潮位法により測り続ける。");
  EXPECT_EQ(next.kind, "next");
  EXPECT_EQ(next.first_line, 7);
  EXPECT_EQ(walk.text_of({NodeKind::footnote, "umi", "fn3"}).text, "港の数。");
  EXPECT_EQ(walk.text_of({NodeKind::measure, "umi", "9.9.r1"}).kind, "");
}

TEST_F(Walk, ShowsTheDocumentWhereThereAreSeveral) {
  Document other = made::document("yama");
  other.sections = {made::section("1", "山")};
  other.measures = {made::measure("1.r1", "登る。", {"環"})};
  other.organisations = {made::organisation("環", "環の省")};
  Store::open_or_create(path()).save({other}, false);
  const Store store = Store::open(path());
  StoreWalk walk = store.walk();
  EXPECT_EQ(walk.shown({NodeKind::measure, "umi", "1.1.1.r1"}), "umi:1.1.1.r1");
  EXPECT_EQ(walk.shown({NodeKind::law, "", "潮位法"}), "潮位法");
  EXPECT_THAT(walk.with_id("1"), SizeIs(2));
  EXPECT_THAT(walk.with_id("yama:1"), SizeIs(1));
  EXPECT_THAT(walk.with_id("fn3"), SizeIs(1));
  EXPECT_THAT(walk.with_id("7.7"), IsEmpty());
  const Store again = Store::open(path());
  StoreWalk part = again.walk("umi");
  EXPECT_THAT(told(part.steps({NodeKind::organisation, "", "環"})),
              Not(Contains("responsible>1.r1")));
}

}  // namespace
}  // namespace polink
