#include "queries/overlaps.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "queries/compound_terms.h"
#include "tests/queries/coordination.h"

namespace polink {
namespace {

using made::Coordination;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

TEST(CompoundTerms, AreCutAtEverydayWords) {
  EXPECT_THAT(compound_terms(U"水素利用技術の研究開発を推進し、藻場再生マップを公表"),
              ElementsAre("藻場再生マップ"));
  EXPECT_THAT(compound_terms(U"海底観測網整備とTOBI-NETの運用、令和7年度"),
              ElementsAre("TOBI-NET", "海底観測網"));
}

TEST(CompoundTerms, HaveTheirPartsInOneScriptWhereTheseAreAskedFor) {
  EXPECT_THAT(compound_terms(U"高品質GaNの素子"), ElementsAre("高品質GaN"));
  EXPECT_THAT(terms_and_parts(U"高品質GaNの素子とコンクリート内の鉄筋"),
              ElementsAre("GaN", "コンクリート", "コンクリート内", "高品質GaN"));
}

class OverlapQuestion : public Coordination {
 protected:
  OverlapQuestion() {
    const std::vector<std::string> others{"漁港の防波堤を計画的に補修して長く使えるようにする",
                                          "離島の航路を維持するため船会社に補助金を交付する",
                                          "灯台の光源を省電力のものに順次交換していく",
                                          "沿岸の水産生物の卵と稚魚の調査を毎年行う",
                                          "若い船員の研修を拡充し乗船の実習を増やす",
                                          "海図を電子の形で無償で配布する仕組みを整える"};
    for (std::size_t i = 0; i < others.size(); ++i) {
      add("1.2.1.r" + std::to_string(i + 11), others[i], {"*国"});
    }
  }

  std::vector<Overlap> overlaps(OverlapFilter filter = {}) {
    return find_overlaps(graph(), filter);
  }
};

TEST_F(OverlapQuestion, FindsTheSameActivityOfMinistriesThatDoNotNameEachOther) {
  add("1.1.1.r1", "藻場再生マップを公開し、漁業者と市民が海岸の変化を記録できるようにする",
      {"*文"});
  add("1.1.1.r2", "藻場再生マップを公開し、漁業者や市民が海岸の変化を記録できるようにする",
      {"*環"});
  const auto found = overlaps();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].kind, OverlapKind::duplication);
  EXPECT_EQ(found[0].members[0].id, "1.1.1.r1");
  EXPECT_THAT(found[0].members[1].leads, ElementsAre("環"));
  EXPECT_THAT(found[0].shared, Contains("藻場再生マップ"));
  EXPECT_GT(found[0].parts.text, 0.6);
}

TEST_F(OverlapQuestion, KeepsEveryNearCopyOfTwoRows) {
  const std::string map = "藻場再生マップを公開し、漁業者と市民が海岸の変化を記録できるようにする";
  const std::string boat = "深海の鉱物の採掘に用いる無人の潜水艇の耐圧殻を試作して試験する";
  add("1.1.1.r1", "海岸の変化を調べる", {"*文"});
  add("1.1.1.r1.s1", map);
  add("1.1.1.r1.s2", boat);
  add("1.1.1.r2", "漁業者の声を聞く", {"*環"});
  add("1.1.1.r2.s1", boat);
  add("1.1.1.r2.s2", map);
  const auto found = overlaps();
  ASSERT_THAT(found, SizeIs(2));
  std::vector<std::string> ids;
  for (const Overlap& one : found) {
    EXPECT_EQ(one.kind, OverlapKind::duplication);
    ids.push_back(one.members[0].id + " " + one.members[1].id);
  }
  EXPECT_THAT(ids, UnorderedElementsAre("1.1.1.r1.s1 1.1.1.r2.s2", "1.1.1.r1.s2 1.1.1.r2.s1"));
}

TEST_F(OverlapQuestion, CountsATermLessWhereALongTextNamesItInPassing) {
  add("1.1.1.r1", "海底観測網を敷設する", {"*文"});
  add("1.1.1.r2", "海底観測網を保守する", {"*環"});
  const auto short_ones = overlaps();
  ASSERT_THAT(short_ones, SizeIs(1));
  document_.measures.back().text +=
      "ほか、魚市場の屋根を葺き替え、港の倉庫の床を平らに直し、桟橋の手すりを塗り、漁具を洗う水を"
      "汲み上げる井戸を掘り、冬の間は船を陸に揚げておく車輪の付いた台を貸し、夏には子に泳ぎを教え"
      "る";
  OverlapFilter every;
  every.least_score = 0;
  const auto with_a_long_one = overlaps(every);
  ASSERT_FALSE(with_a_long_one.empty());
  EXPECT_THAT(with_a_long_one[0].shared, Contains("海底観測網"));
  EXPECT_LT(with_a_long_one[0].parts.terms, 0.6 * short_ones[0].parts.terms);
}

TEST_F(OverlapQuestion, TakesAnAcronymForAsManyWords) {
  add("1.1.1.r1", "海のSEAWを広く論じ、倫理の手引きを書く", {"*文"});
  add("1.1.1.r2", "研究者がSEAWに応じる窓口を置く", {"*環"});
  const auto found = overlaps();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].shared, ElementsAre("SEAW"));
}

TEST_F(OverlapQuestion, SaysWhetherNobodyIsOnBothOrOnlyTheLeadsAreApart) {
  const std::string text = "藻場再生マップを公開し、漁業者と市民が海岸の変化を記録できるようにする";
  add("1.1.1.r1", text, {"*文", "国"});
  add("1.1.1.r2", text, {"*環", "国"});
  const auto found = overlaps();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].evidence.rule,
            "similar text and shared names, neither names who leads the other");
  document_.measures.back().responsibilities.pop_back();
  ASSERT_THAT(overlaps(), SizeIs(1));
  EXPECT_EQ(overlaps()[0].evidence.rule, "similar text and shared names, no ministry in common");
}

TEST_F(OverlapQuestion, LeavesOutWhoNamesEachOtherOrIsTheSameToday) {
  const std::string text = "藻場再生マップを公開し、漁業者と市民が海岸の変化を記録できるようにする";
  add("1.1.1.r1", text, {"*文", "環"});
  add("1.1.1.r2", text, {"*環"});
  add("1.1.1.r3", "深海の鉱物の採掘に用いる無人の潜水艇の耐圧殻を試作する", {"*旧"});
  add("1.1.1.r4", "深海の鉱物の採掘に用いる無人の潜水艇の耐圧殻を試作する", {"*新"});
  EXPECT_THAT(overlaps(), IsEmpty());
}

TEST_F(OverlapQuestion, LeavesOutARepostAndTheItemsOfOneRow) {
  const std::string text = "藻場再生マップを公開し、漁業者と市民が海岸の変化を記録できるようにする";
  add("1.1.1.r1", text, {"*文"});
  add("1.1.1.r1.n1", text, {"*環"});
  document_.measures.push_back(made::repost(made::measure("1.1.1.r2.n1", text, {"*経"})));
  document_.links = {made::repost_of("1.1.1.r2.n1", "1.1.1.r1")};
  EXPECT_THAT(overlaps(), IsEmpty());
}

TEST_F(OverlapQuestion, JoinsThoseAroundOneInstrumentAndCallsThemFragmented) {
  add("1.1.1.r1", "海計画に沿って船を造る", {"*文"});
  add("1.1.1.r2", "海計画に沿って港を掘る", {"*環"});
  add("1.1.1.r3", "海計画に沿って魚を育てる", {"*経"});
  document_.instruments = {{"海計画", "海計画", "document"}};
  for (const char* id : {"1.1.1.r1", "1.1.1.r2", "1.1.1.r3"}) {
    document_.citations.push_back(
        {id, TargetKind::instrument, "海計画", "海計画", CitationMethod::bare, 0});
  }
  const auto found = overlaps();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].kind, OverlapKind::fragmentation);
  EXPECT_THAT(found[0].members, SizeIs(3));
  EXPECT_THAT(found[0].shared, Contains("海計画"));
}

TEST_F(OverlapQuestion, IsAskedBetweenTwoMinistries) {
  const std::string text = "藻場再生マップを公開し、漁業者と市民が海岸の変化を記録できるようにする";
  add("1.1.1.r1", text, {"*文"});
  add("1.1.1.r2", text, {"*環"});
  OverlapFilter filter;
  filter.scope.ministries = {"文", "環"};
  EXPECT_THAT(overlaps(filter), SizeIs(1));
  filter.scope.ministries = {"文", "経"};
  EXPECT_THAT(overlaps(filter), IsEmpty());
  document_.measures[document_.measures.size() - 2].responsibilities.push_back(
      {"経", "", false, 2});
  EXPECT_THAT(overlaps(filter), IsEmpty());  // both on one side
  filter.scope.ministries = {"経", "環"};
  EXPECT_THAT(overlaps(filter), SizeIs(1));
}

TEST_F(OverlapQuestion, DoesNotTakeBoilerplateForSimilarity) {
  add("1.1.1.r1.n1", "引き続き着実に推進。", {"*文"});
  add("1.1.1.r2.n1", "引き続き着実に推進。", {"*環"});
  EXPECT_THAT(overlaps(), IsEmpty());
}

}  // namespace
}  // namespace polink
