#include "queries/indicators.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "queries/content_words.h"
#include "queries/indicator_tracks.h"
#include "queries/linking.h"
#include "queries/ministries.h"
#include "queries/text_key.h"
#include "tests/made.h"

namespace polink {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

TEST(ContentWords, AreToldApartByScript) {
  EXPECT_THAT(content_words(U"河川監視カメラをTDXとWi-Fi6で結び、3市が2台"),
              ElementsAre(U"河川", U"川監", U"監視", U"カメラ", U"tdx", U"wi-fi6"));
}

TEST(ContentWords, OfAVocabularyAreFoundInsideLongKatakanaWords) {
  WordMatcher matcher;
  const auto camera = matcher.add(U"カメラ");
  const auto network = matcher.add(U"ネットワーク");
  const auto river = matcher.add(U"河川");
  EXPECT_THAT(matcher.found_in(U"河川のカメラネットワークとカメラ"),
              ElementsAre(camera, network, river));
  EXPECT_THAT(matcher.found_in(U"カメラマン"), IsEmpty()) << "a short word only as a whole";
}

// A chapter with two sections, and measures on many things, so that a word that
// stands in one of them is rare.
class Tracking : public testing::Test {
 protected:
  Tracking() : document_(made::document("umi")) {
    document_.sections = {made::section("1", "海"), made::section("1.1", "潮"),
                          made::section("1.1.1", "港"), made::section("1.2", "島"),
                          made::section("1.2.1", "船")};
    const std::vector<std::string> others{
        "漁港の施設を計画的に補修", "離島の航路を維持するため補助を継続",
        "灯台の光源を順次交換",     "沿岸の生物の調査を毎年実施",
        "船員の研修を拡充",         "海図の電子化を推進",
        "水産加工の輸出を支援",     "津波の避難訓練を実施"};
    for (std::size_t i = 0; i < others.size(); ++i) {
      add("1.2.1.r" + std::to_string(i + 1), others[i]);
    }
  }

  void add(const std::string& id, const std::string& text) {
    document_.measures.push_back(made::measure(id, text));
  }

  Indicator& indicator(const std::string& id, const std::string& name) {
    Indicator made;
    made.id = id;
    made.section_id = id.substr(0, id.rfind('.'));
    made.name = name;
    document_.indicators.push_back(made);
    return document_.indicators.back();
  }

  std::vector<std::string> tracked(const std::string& id) {
    std::vector<std::string> measures;
    for (const Link& link : links()) {
      if (link.target_id == id) {
        EXPECT_EQ(link.kind, LinkKind::tracks);
        measures.push_back(link.source_id);
      }
    }
    return measures;
  }

  std::vector<Link> links() { return link_tracks(document_, distinct_texts(document_.measures)); }

  Document document_;
};

TEST_F(Tracking, GoesByTheWordsOfTheName) {
  add("1.1.1.r1", "藻場再生マップを公開し、区域を広げる");
  add("1.1.1.r2", "区域を広げる計画を公開");
  indicator("1.1.t1", "藻場再生マップの公開区域数");
  EXPECT_THAT(tracked("1.1.t1"), ElementsAre("1.1.1.r1"));
}

TEST_F(Tracking, PutsMeasuresOfTheSameSectionFirst) {
  add("1.2.1.r9", "藻場再生マップを島にも広げる");
  add("1.1.1.r1", "藻場再生マップを港にも広げる");
  indicator("1.1.t1", "藻場再生マップの区域数");
  EXPECT_THAT(tracked("1.1.t1"), ElementsAre("1.1.1.r1", "1.2.1.r9"));
}

TEST_F(Tracking, TakesAnEqualNumberAsAFurtherSign) {
  add("1.1.1.r1.s1", "区域を141箇所に増やし、藻場を調査");
  add("1.1.1.r1.s2", "区域を86箇所に増やし、藻場を調査");
  indicator("1.1.t1", "藻場の保全が行われている海岸").values = {{1, "", "141", 141, "箇所", ""}};
  const auto found = links();
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].source_id, "1.1.1.r1.s1");
  EXPECT_EQ(found[0].method, "words and number");
  for (std::size_t i = 1; i < found.size(); ++i) {
    EXPECT_LT(found[i].score, found[0].score);
  }
}

TEST_F(Tracking, DoesNotTakeAYearForANumberOfTheIndicator) {
  add("1.1.1.r1.s1", "2025年に藻場を調査");
  indicator("1.1.t1", "藻場の保全が行われている海岸").values = {{1, "", "2025", 2025, "箇所", ""}};
  EXPECT_THAT(links(), Not(Contains(Field(&Link::method, "words and number"))));
}

TEST_F(Tracking, FollowsARareNameOfTheFootnote) {
  add("1.1.1.r1.s1", "TOBI-NETの運用を始めた");
  add("1.2.1.r9.s1", "TOBI-NETの端末を配る");
  indicator("1.1.t1", "海況の観測に加わる都道府県の数");
  document_.footnotes = {{7, "30県が接続。TOBI-NETに移る。", 1}};
  document_.anchors = {{7, "1.1.t1"}};
  EXPECT_THAT(tracked("1.1.t1"), ElementsAre("1.1.1.r1.s1"))
      << "elsewhere a name alone says little";
  EXPECT_EQ(links().front().method, "rare name");
}

TEST_F(Tracking, DoesNotFollowThePublicationThatAFootnoteNamesAsItsSource) {
  add("1.1.1.r1.s1", "JOCEの会合に出席");
  indicator("1.1.t1", "海況の観測に加わる都道府県の数");
  Footnote note{7, "JOCE「海の報告」", 1};
  note.source_organisation = "JOCE";
  document_.footnotes = {note};
  document_.anchors = {{7, "1.1.t1"}};
  EXPECT_THAT(links(), IsEmpty());
}

TEST_F(Tracking, FollowsWhatTookThePlaceOfTheThingThatIsCounted) {
  add("1.1.1.r1.s1", "沖合情報システムの運用を始めた");
  indicator("1.1.t1", "SHIO4を使う都道府県の数");
  document_.instruments = {{"SHIO4", "SHIO4", "system"},
                           {"沖合情報システム", "沖合情報システム", "system"}};
  document_.citations = {
      {"1.1.t1", TargetKind::instrument, "SHIO4", "SHIO4", CitationMethod::bare, 0},
      {"1.1.1.r1.s1", TargetKind::instrument, "沖合情報システム", "沖合情報システム",
       CitationMethod::bare, 0}};
  EXPECT_THAT(links(), IsEmpty());
  document_.relations = {{TargetKind::instrument, "SHIO4", RelationKind::succeeded_by,
                          "沖合情報システム", "", "fn1", "", "moved"}};
  EXPECT_THAT(tracked("1.1.t1"), ElementsAre("1.1.1.r1.s1"));
  EXPECT_EQ(links().front().method, "succession");
}

TEST_F(Tracking, LeavesAnIndicatorThatNobodyWorksOnAlone) {
  indicator("1.1.i1", "平均気温の上昇度");
  EXPECT_THAT(links(), IsEmpty());
}

TEST(TrackingWords, AreTheSharedPartsWithoutWhatIsInsideALongerOne) {
  EXPECT_THAT(tracking_words("藻場再生マップを公開し、TOBI-NETに載せる。藻場を守る。",
                             {"藻場再生マップの区域数", "藻場"}, {"令和6年にTOBI-NETに移る。"}),
              ElementsAre("TOBI-NET", "藻場再生マップ"));
}

class IndicatorQuestions : public Tracking {
 protected:
  PolicyGraph graph() {
    document_.organisations = {made::organisation("文", "文部科学省")};
    link(document_);
    return made::graph_of(document_);
  }
};

TEST_F(IndicatorQuestions, TellTargetsWithTheirMeasuresAndWords) {
  add("1.1.1.r1", "藻場再生マップを公開し、区域を広げる");
  indicator("1.1.t1", "藻場再生マップの公開区域数").values = {{1, "", "40", 40, "区域", "令和7年"}};
  indicator("1.1.t2", "平均気温の上昇度");
  const auto all = find_indicators(graph(), {});
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].values.at(0).as_of, "令和7年");
  ASSERT_EQ(all[0].measures.size(), 1U);
  EXPECT_EQ(all[0].measures[0].id, "1.1.1.r1");
  EXPECT_THAT(all[0].measures[0].words, Contains("藻場再生マップ"));
  EXPECT_THAT(all[0].evidence.ids, UnorderedElementsAre("1.1.t1", "1.1.1.r1"));
}

TEST_F(IndicatorQuestions, ListTargetsWithoutAMeasure) {
  add("1.1.1.r1", "藻場再生マップを公開し、区域を広げる");
  indicator("1.1.t1", "藻場再生マップの公開区域数");
  indicator("1.1.t2", "平均気温の上昇度");
  IndicatorFilter filter;
  filter.untracked = true;
  EXPECT_THAT(find_indicators(graph(), filter),
              ElementsAre(Field(&IndicatorFinding::id, "1.1.t2")));
}

TEST_F(IndicatorQuestions, TakeASectionWithAllInIt) {
  indicator("1.1.t1", "藻場の数");
  indicator("1.2.t1", "船の数");
  indicator("1.i1", "海の数").kind = IndicatorKind::reference;
  const PolicyGraph made = graph();
  EXPECT_THAT(find_indicators(made, {}, "1.2"),
              ElementsAre(Field(&IndicatorFinding::id, "1.2.t1")));
  EXPECT_EQ(find_indicators(made, {}, "1").size(), 3U);
  IndicatorFilter filter;
  filter.kind = IndicatorKind::reference;
  EXPECT_THAT(find_indicators(made, filter), ElementsAre(Field(&IndicatorFinding::id, "1.i1")));
}

TEST_F(IndicatorQuestions, LetARepostHaveTheMeasuresOfItsOrigin) {
  add("1.1.1.r1", "藻場再生マップを公開し、区域を広げる");
  indicator("1.1.t1", "藻場再生マップの公開区域数");
  indicator("1.2.t1", "藻場再生マップの公開区域数").repost = true;
  const auto all = find_indicators(graph(), {});
  EXPECT_EQ(all[1].repost_of, "1.1.t1");
  EXPECT_THAT(all[1].measures, ElementsAre(Field(&TrackedMeasure::id, "1.1.1.r1")));
}

TEST_F(IndicatorQuestions, ListPlanMeasuresOfWhichNothingIsMeasured) {
  document_.measures.clear();
  add("1.1.1.r1", "藻場を守る");
  add("1.1.1.r1.s1", "藻場再生マップを公開し、区域を広げた");
  document_.measures.push_back(made::measure("1.1.1.r2", "灯台の光源を順次交換", {"*文"}));
  document_.measures.push_back(made::repost(made::measure("1.1.1.r3", "灯台の光源を順次交換")));
  indicator("1.1.t1", "藻場再生マップの公開区域数");
  const auto rows = find_unmeasured(graph());
  ASSERT_THAT(rows, ElementsAre(Field(&UnmeasuredRow::id, "1.1.1.r2")));
  EXPECT_THAT(rows[0].ministries, ElementsAre("文"));
}

TEST(Successors, AreFollowedToTheOneThatHoldsTheBusinessToday) {
  Document document = made::document("umi");
  document.sections = {made::section("1", "海"), made::section("1.1", "潮")};
  document.measures = {made::measure("1.1.r1", "測る。", {"*旧", "文"})};
  document.organisations = {made::organisation("旧", "旧庁"), made::organisation("中", "中庁"),
                            made::organisation("新", "新庁"),
                            made::organisation("文", "文部科学省")};
  document.organisations[0].succeeded_by = "中";
  document.organisations[1].succeeded_by = "新";
  const PolicyGraph graph = made::graph_of(document);
  const auto counts = count_ministries(graph);
  const auto heirs = [&](const std::string& code) {
    for (const MinistryCount& count : counts) {
      if (count.code == code) {
        return count.heirs;
      }
    }
    ADD_FAILURE() << code << " isn't counted";
    return std::vector<std::string>{};
  };
  EXPECT_THAT(heirs("旧"), ElementsAre("新"));
  EXPECT_THAT(heirs("文"), IsEmpty());
}

TEST(Successors, InACircleEndTheSearch) {
  Document document = made::document("umi");
  document.sections = {made::section("1", "海"), made::section("1.1", "潮")};
  document.measures = {made::measure("1.1.r1", "測る。", {"*甲", "乙"})};
  document.organisations = {made::organisation("甲", "甲庁"), made::organisation("乙", "乙庁")};
  document.organisations[0].succeeded_by = "乙";
  document.organisations[1].succeeded_by = "甲";
  EXPECT_EQ(count_ministries(made::graph_of(document)).size(), 2U);
}

}  // namespace
}  // namespace polink
