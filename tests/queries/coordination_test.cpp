#include "tests/queries/coordination.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "queries/deadlines.h"
#include "queries/drift.h"
#include "queries/gaps.h"
#include "queries/responsibilities.h"

namespace polink {
namespace {

using made::Coordination;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::UnorderedElementsAre;

class DriftQuestion : public Coordination {
 protected:
  std::vector<Drift> drift(const Scope& scope = {}) {
    DriftFilter filter;
    filter.scope = scope;
    return find_drift(graph(), filter);
  }
};

TEST_F(DriftQuestion, TellsWhoIsGoneWhoIsNewAndWhoseLeadChanged) {
  add("1.1.1.r1", "測る。", {"*文", "経", "国"});
  add("1.1.1.r1.n1", "測り続ける。", {"文", "*環"});
  add("1.1.1.r1.n2", "広げる。", {"*経"});
  const auto found = drift();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].id, "1.1.1.r1");
  EXPECT_THAT(found[0].to, ElementsAre("1.1.1.r1.n1", "1.1.1.r1.n2"));
  EXPECT_THAT(found[0].dropped, ElementsAre("国"));
  EXPECT_THAT(found[0].added, ElementsAre("環"));
  EXPECT_THAT(found[0].lead_changed, UnorderedElementsAre("文", "経"));
}

TEST_F(DriftQuestion, CountsASuccessorAsTheSame) {
  add("1.1.1.r1", "測る。", {"*旧", "文"});
  add("1.1.1.r1.n1", "続ける。", {"*新", "文"});
  EXPECT_THAT(drift(), IsEmpty());
  add("1.1.1.r1.n2", "広げる。", {"経"});
  const auto found = drift();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].dropped, IsEmpty());
  EXPECT_THAT(found[0].added, ElementsAre("経"));
  ASSERT_THAT(found[0].succeeded, SizeIs(1));
  EXPECT_EQ(found[0].succeeded[0].from + found[0].succeeded[0].to, "旧新");
}

TEST_F(DriftQuestion, TakesAGroupForNobody) {
  add("1.1.1.r1", "測る。", {"*文", "経"});
  add("1.1.1.r1.n1", "続ける。", {"*文", "府"});
  const auto found = drift();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].dropped, ElementsAre("経"));
  EXPECT_THAT(found[0].added, IsEmpty());
  EXPECT_TRUE(found[0].group) << "the group may mean 経";
}

TEST_F(DriftQuestion, DoesNotCompareLeadsWhereATablePrintsNone) {
  add("1.1.1.r1", "測る。", {"*文", "経"});
  add("1.1.1.r1.n1", "続ける。", {"文", "国"}).lead_known = false;
  const auto found = drift();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].lead_changed, IsEmpty());
  EXPECT_FALSE(found[0].lead_known);
}

TEST_F(DriftQuestion, LeavesRowsOutThatNobodyFollows) {
  add("1.1.1.r1", "測る。", {"*文"});
  add("1.1.1.r1.n1", "続ける。");
  EXPECT_THAT(drift(), IsEmpty());
}

TEST_F(DriftQuestion, ComparesARepostWithItsOrigin) {
  add("1.1.1.r1.n1", "測る。", {"*文", "経"});
  document_.measures.push_back(made::repost(made::measure("1.2.1.r1.n1", "測る。", {"*文", "国"})));
  document_.links = {made::repost_of("1.2.1.r1.n1", "1.1.1.r1.n1")};
  const auto found = drift();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].kind, DriftKind::repost);
  EXPECT_EQ(found[0].id, "1.2.1.r1.n1");
  EXPECT_THAT(found[0].to, ElementsAre("1.1.1.r1.n1"));
  EXPECT_THAT(found[0].dropped, ElementsAre("経"));
  EXPECT_THAT(found[0].added, ElementsAre("国"));
}

TEST_F(DriftQuestion, TakesTheSuccessorWhereBothAreNamed) {
  add("1.1.1.r1", "測る。", {"*旧", "*新", "国"});
  add("1.1.1.r1.n1", "続ける。", {"*新"});
  const auto found = drift();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].dropped, ElementsAre("国"));
  EXPECT_THAT(found[0].succeeded, IsEmpty());
}

TEST_F(DriftQuestion, SaysNothingOfARepostOnWhichNobodyIsPrinted) {
  add("1.1.1.r1.n1", "測る。", {"*文", "経"});
  document_.measures.push_back(made::repost(made::measure("1.2.1.r1.n1", "測る。")));
  document_.links = {made::repost_of("1.2.1.r1.n1", "1.1.1.r1.n1")};
  EXPECT_THAT(drift(), IsEmpty());
}

TEST_F(DriftQuestion, OfASectionLeavesOutTheOneWhoseNumberOnlyBeginsAlike) {
  document_.sections.push_back(made::section("1.10", "岬"));
  document_.sections.push_back(made::section("1.10.1", "崖"));
  add("1.1.1.r1", "測る。", {"*文"});
  add("1.1.1.r1.n1", "続ける。", {"*経"});
  add("1.10.1.r1", "守る。", {"*国"});
  add("1.10.1.r1.n1", "守り続ける。", {"*環"});
  EXPECT_THAT(drift({"1.1", {}}), ElementsAre(Field(&Drift::id, "1.1.1.r1")));
}

TEST_F(DriftQuestion, IsAskedOfASectionOrAMinistry) {
  add("1.1.1.r1", "測る。", {"*文"});
  add("1.1.1.r1.n1", "続ける。", {"*経"});
  add("1.2.1.r1", "守る。", {"*国"});
  add("1.2.1.r1.n1", "守り続ける。", {"*環"});
  EXPECT_THAT(drift({"1.2", {}}), ElementsAre(Field(&Drift::id, "1.2.1.r1")));
  EXPECT_THAT(drift({"", {"経"}}), ElementsAre(Field(&Drift::id, "1.1.1.r1")));
  EXPECT_THROW(drift({"9", {}}), Error);
}

class GapQuestion : public Coordination {
 protected:
  // `kind id` of each gap.
  std::vector<std::string> gaps(const GapFilter& filter = {}) {
    std::vector<std::string> told;
    for (const Gap& gap : find_gaps(graph(), filter)) {
      told.push_back(std::string(to_string(gap.kind)) + " " + gap.id);
    }
    return told;
  }
};

TEST_F(GapQuestion, FindsPromisesWithoutANextStep) {
  add("1.1.1.r1", "測る。", {"*文"});
  add("1.1.1.r1.s1", "測った。");
  add("1.1.1.r2", "守る。", {"*文"});
  add("1.1.1.r2.s1", "守った。");
  add("1.1.1.r2.s2", "数えた。");
  add("1.1.1.r2.n1", "守り続ける。", {"*文"});
  document_.links = {{"1.1.1.r2.n1", "1.1.1.r2.s1", LinkKind::follows, 0.5, "aligned"}};
  EXPECT_THAT(gaps(), ElementsAre("plan_without_next 1.1.1.r1", "status_without_next 1.1.1.r1.s1",
                                  "status_without_next 1.1.1.r2.s2"));
}

TEST_F(GapQuestion, FindsUnclearResponsibility) {
  add("1.1.1.r1", "測る。");
  add("1.1.1.r1.n1", "続ける。", {"府"}).lead_known = false;
  add("1.1.1.r1.n2", "続ける。", {"*文", "*経"});
  add("1.1.1.r1.n3", "続ける。", {"文", "経"});
  add("1.1.1.r1.n4", "続ける。", {"文", "経"}).lead_known = false;
  EXPECT_THAT(gaps(), ElementsAre("no_ministry 1.1.1.r1", "several_leads 1.1.1.r1.n2",
                                  "no_lead 1.1.1.r1.n3", "only_group 1.1.1.r1.n1"));
}

TEST_F(GapQuestion, FindsTargetsAndDanglingReposts) {
  add("1.1.1.r1", "測る。", {"*文"});
  document_.measures.push_back(made::repost(made::measure("1.1.1.r1.n1", "測る。", {"*文"})));
  Indicator target;
  target.id = "1.1.t1";
  target.section_id = "1.1";
  target.name = "潮位";
  Indicator reference = target;
  reference.id = "1.1.i1";
  reference.kind = IndicatorKind::reference;
  document_.indicators = {target, reference};
  EXPECT_THAT(gaps(), ElementsAre("target_without_measure 1.1.t1", "dangling_repost 1.1.1.r1.n1"));
  document_.links = {{"1.1.1.r1", "1.1.t1", LinkKind::tracks, 0.8, "words"},
                     made::repost_of("1.1.1.r1.n1", "1.1.1.r1")};
  EXPECT_THAT(gaps(), IsEmpty());
}

TEST_F(GapQuestion, FindsInstrumentsThatAreNeverHeardOfAgain) {
  add("1.1.1.r1", "海計画と島計画を作る。", {"*文"});
  add("1.1.1.r1.n1", "島計画を進める。", {"*文"});
  document_.instruments = {{"海計画", "海計画", "document"}, {"島計画", "島計画", "document"}};
  const auto cite = [&](const std::string& id, const std::string& name) {
    document_.citations.push_back(
        {id, TargetKind::instrument, name, name, CitationMethod::bare, 0});
  };
  cite("1.1.1.r1", "海計画");
  cite("1.1.1.r1", "島計画");
  cite("1.1.1.r1.n1", "島計画");
  EXPECT_THAT(gaps(), ElementsAre("instrument_not_followed 海計画"));
  document_.instruments.push_back({"第2期海計画", "第2期海計画", "document"});
  cite("1.1.1.r1.n1", "第2期海計画");
  EXPECT_THAT(gaps(), IsEmpty());
  // A particle more in the plan's own words doesn't make another name.
  document_.instruments.push_back({"海指針", "海の指針", "document"});
  cite("1.1.1.r1", "海指針");
  EXPECT_THAT(gaps(), ElementsAre("instrument_not_followed 海指針"));
  document_.instruments.push_back({"海指針第2版", "海指針第2版", "document"});
  cite("1.1.1.r1.n1", "海指針第2版");
  EXPECT_THAT(gaps(), IsEmpty());
}

TEST_F(GapQuestion, FindsBillsThatAreCitedAsLawsElsewhere) {
  add("1.1.1.r1", "海法案を出す。", {"*文"});
  add("1.1.1.r1.n1", "海法が成立した。", {"*文"});
  document_.laws = {made::law("海法")};
  document_.citations = {made::cites_law("1.1.1.r1", "海法", "海法案")};
  EXPECT_THAT(gaps(), IsEmpty());
  document_.citations.push_back(made::cites_law("1.1.1.r1.n1", "海法", "海法"));
  EXPECT_THAT(gaps(), ElementsAre("bill_passed 1.1.1.r1"));
}

TEST_F(GapQuestion, IsAskedOfOneKindAndOneSection) {
  add("1.1.1.r1", "測る。");
  add("1.2.1.r1", "守る。");
  GapFilter filter;
  filter.kinds = {GapKind::no_ministry};
  filter.scope.section = "1.2";
  EXPECT_THAT(gaps(filter), ElementsAre("no_ministry 1.2.1.r1"));
}

class DeadlineQuestion : public Coordination {
 protected:
  DeadlineQuestion() { filter_.today = "2025-06-30"; }
  DeadlineFilter filter_;
};

TEST_F(DeadlineQuestion, SortsByTheLastDayAndTellsWhatIsOverdue) {
  add("1.1.1.r1", "令和6年度までに測る。", {"*文"});
  add("1.1.1.r1.s1", "令和5年度に測った。");
  add("1.1.1.r1.n1", "令和8年1月までに測る。", {"*経"});
  add("1.1.1.r1.n2", "令和5年度から測る。", {"*経"});
  date("1.1.1.r1.n1", "令和8年1月までに", "by", "2026-01-01", "2026-01-31");
  date("1.1.1.r1", "令和6年度までに", "by", "2024-04-01", "2025-03-31");
  date("1.1.1.r1.s1", "令和5年度に", "in", "2023-04-01", "2024-03-31");
  date("1.1.1.r1.n2", "令和5年度から", "from", "2023-04-01", "2024-03-31");
  const auto found = find_deadlines(graph(), filter_);
  ASSERT_THAT(found, SizeIs(3)) << "a status item tells of the past";
  EXPECT_EQ(found[0].id, "1.1.1.r1.n2");
  EXPECT_FALSE(found[0].overdue) << "what has begun isn't overdue";
  EXPECT_EQ(found[1].id, "1.1.1.r1");
  EXPECT_TRUE(found[1].overdue);
  EXPECT_EQ(found[1].fiscal_year, 2024);
  EXPECT_EQ(found[2].fiscal_year, 2025) << "January belongs to the fiscal year before";
  EXPECT_THAT(found[2].ministries, ElementsAre("経"));
  filter_.overdue = true;
  EXPECT_THAT(find_deadlines(graph(), filter_),
              ElementsAre(Field(&DatedCommitment::id, "1.1.1.r1")));
  filter_.status = true;
  EXPECT_THAT(find_deadlines(graph(), filter_), SizeIs(2));
}

TEST_F(DeadlineQuestion, BeginsAFiscalYearOnTheFirstOfApril) {
  add("1.1.1.r1", "3月に測る。", {"*文"});
  date("1.1.1.r1", "3月31日に", "in", "2026-03-31", "2026-03-31");
  add("1.1.1.r2", "4月に測る。", {"*文"});
  date("1.1.1.r2", "4月1日に", "in", "2026-04-01", "2026-04-01");
  const auto found = find_deadlines(graph(), filter_);
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].fiscal_year, 2025);
  EXPECT_EQ(found[1].fiscal_year, 2026);
}

TEST_F(DeadlineQuestion, RefusesATodayThatIsNoDate) {
  filter_.today = "30.6.2025";
  EXPECT_THROW(find_deadlines(graph(), filter_), Error);
}

TEST_F(DeadlineQuestion, ListsPlanMeasuresWithoutADate) {
  add("1.1.1.r1", "令和6年度までに測る。", {"*文"});
  date("1.1.1.r1", "令和6年度までに", "by", "2024-04-01", "2025-03-31");
  add("1.1.1.r2", "守る。", {"*文"});
  add("1.1.1.r2.n1", "守り続ける。", {"*文"});
  EXPECT_THAT(find_undated(graph(), {}), ElementsAre(Field(&UndatedMeasure::id, "1.1.1.r2")));
}

TEST_F(DeadlineQuestion, PutsTheNewestValueBesideATarget) {
  Indicator target;
  target.id = "1.1.t1";
  target.section_id = "1.1";
  target.name = "我が国の藻場の面積";
  target.values = {{1, "", "200", 200, "ha以上", "2025年", "2025-01-01", "2025-12-31"}};
  target.actuals = {{7, {1, "", "120", 120, "ha", "令和4年", "2022-01-01", "2022-12-31"}}};
  Indicator reference = target;
  reference.id = "1.1.i1";
  reference.kind = IndicatorKind::reference;
  reference.name = "藻場の面積";
  reference.values = {{1, "", "150", 150, "ha", "令和6年", "2024-01-01", "2024-12-31"}};
  reference.actuals.clear();
  document_.indicators = {target, reference};
  document_.footnotes = {{7, "120ha（令和4年）。", 1}};
  const auto found = find_targets(graph(), filter_);
  ASSERT_THAT(found, SizeIs(1));
  ASSERT_TRUE(found[0].actual);
  EXPECT_EQ(found[0].actual->value, "150");
  EXPECT_EQ(found[0].actual_from, "1.1.i1");
  ASSERT_TRUE(found[0].share);
  EXPECT_DOUBLE_EQ(*found[0].share, 0.75);
  EXPECT_FALSE(found[0].overdue);
}

TEST_F(DeadlineQuestion, RefusesADayThatTheCalendarDoesNotHave) {
  for (const char* day : {"2026-02-30", "2026-13-01", "2025-02-29", "2026-00-10"}) {
    filter_.today = day;
    EXPECT_THROW(find_deadlines(graph(), filter_), Error) << day;
  }
  filter_.today = "2024-02-29";
  EXPECT_NO_THROW(find_deadlines(graph(), filter_));
}

TEST_F(DeadlineQuestion, TakesWhatAFootnoteWantsForNothingReached) {
  Indicator target;
  target.id = "1.1.t1";
  target.section_id = "1.1";
  target.name = "藻場の面積";
  target.values = {{1, "", "200", 200, "ha", "2025年度", "2025-04-01", "2026-03-31"}};
  target.actuals = {{7, {1, "", "500", 500, "ha", "令和7年度目標", "2025-04-01", "2026-03-31"}}};
  document_.indicators = {target};
  document_.footnotes = {{7, "500ha（令和7年度目標）。", 1}};
  ASSERT_THAT(find_targets(graph(), filter_), SizeIs(1));
  EXPECT_FALSE(find_targets(graph(), filter_)[0].actual);
  document_.indicators[0].actuals[0].value.as_of = "令和7年度";
  EXPECT_TRUE(find_targets(graph(), filter_)[0].actual);
}

TEST_F(Coordination, SharedWorkCountsWhoIsNamedTogether) {
  add("1.1.1.r1", "測る。", {"*文", "*経", "国"});
  add("1.2.1.r1.n1", "守る。", {"経", "文"});
  const auto found = find_shared_work(graph(), {});
  ASSERT_THAT(found, SizeIs(3));
  EXPECT_EQ(found[0].first + found[0].second, "文経");
  EXPECT_EQ(found[0].shared, 2);
  EXPECT_EQ(found[0].led_together, 1);
  EXPECT_EQ(found[1].led_together, 0) << "one of them leads";
  EXPECT_EQ(found[2].led_together, 0) << "one of them leads";
  EXPECT_THAT(found[0].measures, ElementsAre(1, 0, 1));
  EXPECT_THAT(found[0].sections, ElementsAre(std::pair{"1.1", 1}, std::pair{"1.2", 1}));
  EXPECT_THAT(find_shared_work(graph(), {"", {"国"}}), SizeIs(2));
}

TEST_F(Coordination, SectionWorkCountsBySection) {
  add("1.1.1.r1", "測る。", {"*文", "経"});
  add("1.2.1.r1.n1", "守る。", {"文"});
  const auto found = find_section_work(graph(), {});
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].code, "文");
  EXPECT_EQ(found[0].sections.at("1.1").led, 1);
  EXPECT_EQ(found[0].sections.at("1.2").supported, 1);
  EXPECT_EQ(found[0].total.all(), 2);
}

TEST_F(Coordination, APortfolioHasAllThatStandsToOneName) {
  add("1.1.1.r1", "海法により令和6年度までに測る。", {"*文", "経"});
  add("1.2.1.r1.n1", "守る。", {"*経", "文"});
  add("1.2.1.r2.n1", "国だけ。", {"*国"});
  date("1.1.1.r1", "令和6年度までに", "by", "2024-04-01", "2025-03-31");
  document_.laws = {made::law("海法")};
  document_.citations = {made::cites_law("1.1.1.r1", "海法", "海法")};
  const Portfolio found = portfolio_of(graph(), "文", "");
  EXPECT_EQ(found.total.led, 1);
  EXPECT_EQ(found.total.supported, 1);
  ASSERT_THAT(found.measures, SizeIs(2));
  EXPECT_EQ(found.measures[0].role, "leads");
  EXPECT_THAT(found.measures[1].with, ElementsAre("経"));
  std::vector<std::string> things;
  for (const PortfolioThing& thing : found.things) {
    things.push_back(thing.kind + " " + thing.id);
  }
  EXPECT_THAT(things, ElementsAre("partner 経", "law 海法", "deadline 2025-03-31"));
  EXPECT_THROW(portfolio_of(graph(), "海法", ""), Error) << "a law is no organisation";
}

}  // namespace
}  // namespace polink
