#include "queries/linking.h"

#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "queries/duplicate_links.h"
#include "queries/follows_links.h"
#include "queries/indicator_links.h"
#include "queries/repost_links.h"
#include "tests/made.h"

namespace polink {
namespace {

using made::measure;
using made::repost;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

using Ends = std::pair<std::string, std::string>;

std::vector<Ends> ends_of(const std::vector<Link>& links) {
  std::vector<Ends> ends;
  for (const Link& link : links) {
    ends.emplace_back(link.source_id, link.target_id);
  }
  return ends;
}

const std::string sensors =
    "河川の水位センサーを流域ごとに配置し、夜間の避難判断に用いる基準を定める。";
const std::string storage =
    "公民館の屋根に置いた蓄電池を束ね、停電時に避難所へ電気を送る実証を行う。";
const std::string teachers = "高等学校の情報科を受け持つ教員の研修を、県境を越えて共同で開く。";

TEST(RepostLinks, LeadToTheMeasureWithTheSameText) {
  const auto links = link_reposts({measure("1.1.1.r1.n1", sensors), measure("1.1.1.r1.n2", storage),
                                   repost(measure("1.2.1.r1.n1", storage))});
  ASSERT_EQ(links.size(), 1U);
  EXPECT_EQ(ends_of(links).front(), Ends("1.2.1.r1.n1", "1.1.1.r1.n2"));
  EXPECT_EQ(links.front().score, 1);
  EXPECT_EQ(links.front().method, "identical");
}

TEST(RepostLinks, SeeThroughMisreadCharactersAndADroppedClause) {
  const auto links = link_reposts(
      {measure("1.1.1.r1.n1", sensors), measure("1.1.1.r1.n2", storage),
       repost(
           measure("1.2.1.r1.n1",
                   "河川の水位センサ一を流城ごとに配置し、夜間の避難判断に用いる基準を定める。")),
       repost(measure("1.2.1.r1.n2", "蓄電池を束ね、停電時に避難所へ電気を送る実証を行う。"))});
  EXPECT_THAT(ends_of(links),
              ElementsAre(Ends("1.2.1.r1.n1", "1.1.1.r1.n1"), Ends("1.2.1.r1.n2", "1.1.1.r1.n2")));
  EXPECT_EQ(links.back().method, "contained");
}

TEST(RepostLinks, PreferTheSameKindToOtherKinds) {
  const auto links = link_reposts({measure("1.1.1.r1", sensors), measure("1.1.1.r1.n1", sensors),
                                   repost(measure("1.2.1.r1.n1", sensors))});
  EXPECT_THAT(ends_of(links), ElementsAre(Ends("1.2.1.r1.n1", "1.1.1.r1.n1")));
}

TEST(RepostLinks, KeepBothOfTwoEquallyGoodOrigins) {
  const auto links = link_reposts({measure("1.1.1.r1.n1", sensors), measure("1.1.2.r1.n1", sensors),
                                   repost(measure("1.2.1.r1.n1", sensors))});
  EXPECT_THAT(ends_of(links), UnorderedElementsAre(Ends("1.2.1.r1.n1", "1.1.1.r1.n1"),
                                                   Ends("1.2.1.r1.n1", "1.1.2.r1.n1")));
}

TEST(RepostLinks, OfARepostLeadToTheRoot) {
  const auto links =
      link_reposts({measure("1.1.1.r1.n1", sensors), repost(measure("1.2.1.r1.n1", sensors)),
                    repost(measure("1.3.1.r1.n1", sensors))});
  EXPECT_THAT(ends_of(links),
              ElementsAre(Ends("1.2.1.r1.n1", "1.1.1.r1.n1"), Ends("1.3.1.r1.n1", "1.1.1.r1.n1")));
}

TEST(RepostLinks, AreNotMadeToTextsThatOnlyShareTheirIdiom) {
  const auto links = link_reposts(
      {measure("1.1.1.r1.n1", "港湾の防潮堤を補強し、夜間の避難判断に用いる基準を定める。"),
       measure("1.1.1.r1.n2", teachers), repost(measure("1.2.1.r1.n1", sensors))});
  EXPECT_THAT(links, IsEmpty());
}

TEST(RepostLinks, ToALaterMeasureNeedNearlyTheSameText) {
  const auto links = link_reposts(
      {measure("1.1.1.r1.n1", teachers), repost(measure("1.2.1.r1.n1", sensors)),
       measure("1.3.1.r1.n1", "河川の水位センサーを流域ごとに配置し、基準を定める。")});
  EXPECT_THAT(links, IsEmpty());
}

TEST(DuplicateLinks, AreExactNearAndContained) {
  const std::string near_copy =
      "公民館の屋根に置いた蓄電池を束ね、停電時に避難所へ電気を送る試験を行う。";
  const std::string longer =
      sensors +
      "あわせて、観測の記録を市町村へ渡す手順を整え、訓練の計画に反映するとともに、"
      "住民が通報した浸水の写真を地図に重ね、翌年度の改修箇所を選ぶ会合を開く。";
  const auto links =
      link_duplicates({measure("1.1.1.r1.s1", teachers), measure("1.1.1.r1.s2", storage),
                       measure("1.1.1.r1.s3", sensors), measure("1.1.2.r1.s1", teachers),
                       measure("1.1.2.r1.s2", near_copy), measure("1.1.2.r1.s3", longer)});
  std::vector<std::pair<Ends, std::string>> found;
  for (const Link& link : links) {
    found.push_back({{link.source_id, link.target_id}, link.method});
  }
  EXPECT_THAT(found, UnorderedElementsAre(
                         std::pair(Ends("1.1.2.r1.s1", "1.1.1.r1.s1"), std::string("exact")),
                         std::pair(Ends("1.1.2.r1.s2", "1.1.1.r1.s2"), std::string("near")),
                         std::pair(Ends("1.1.2.r1.s3", "1.1.1.r1.s3"), std::string("contained"))));
}

TEST(DuplicateLinks, LeaveOutBoilerplateRowMatesAndReposts) {
  const auto links =
      link_duplicates({measure("1.1.1.r1.n1", "引き続き推進。"),
                       measure("1.1.2.r1.n1", "引き続き推進。"), measure("1.1.1.r2.s1", sensors),
                       measure("1.1.1.r2.n1", sensors), measure("1.1.1.r3.n1", storage),
                       repost(measure("1.1.2.r2.n1", storage)), measure("1.1.2.r3.n1", teachers)});
  EXPECT_THAT(links, IsEmpty());
}

TEST(DuplicateLinks, OfACrowdOfCopiesLeadToTheFirstOnly) {
  std::vector<Measure> measures;
  for (int row = 1; row <= 40; ++row) {
    measures.push_back(measure("1.1.1.r" + std::to_string(row), sensors + teachers));
  }
  measures.push_back(measure("1.1.1.r41", storage));
  const auto links = link_duplicates(measures);
  ASSERT_EQ(links.size(), 39U);
  for (const Link& link : links) {
    EXPECT_EQ(link.target_id, "1.1.1.r1");
  }
}

TEST(DuplicateLinks, DoNotCountAPhraseThatStandsEverywhere) {
  const std::string phrase = "関係する機関と連絡を取り、必要に応じて計画を見直しつつ着実に進める。";
  std::vector<Measure> measures{measure("1.1.1.r1", phrase)};
  const std::vector<std::string> things{"堤", "橋", "港", "森", "駅", "畑", "雪", "魚", "鐘",
                                        "糸", "灯", "塩", "紙", "鏡", "船", "石", "竹", "薬"};
  for (const std::string& thing : things) {
    measures.push_back(measure("1.1.1.r" + std::to_string(measures.size() + 1),
                               thing + "の" + sensors + phrase + thing + "を守る" + thing + "番に" +
                                   thing + "の図を渡し、" + thing + "倉で" + teachers));
  }
  for (const Link& link : link_duplicates(measures)) {
    EXPECT_NE(link.target_id, "1.1.1.r1");
  }
}

TEST(FollowsLinks, RunInTheOrderOfTheRow) {
  const auto links = link_follows({measure("1.1.1.r1", "災害に備える。"),
                                   measure("1.1.1.r1.s1", "水位センサーを十二流域に配置。"),
                                   measure("1.1.1.r1.s2", "蓄電池を公民館に設置し、実証を開始。"),
                                   measure("1.1.1.r1.s3", "情報科の教員研修を二県で開催。"),
                                   measure("1.1.1.r1.n1", "水位センサーの配置を全流域に広げる。"),
                                   measure("1.1.1.r1.n2", "蓄電池の実証を継続し、費用を検証。"),
                                   measure("1.1.1.r1.n3", "当該研修を四県に拡大。")});
  EXPECT_THAT(ends_of(links),
              ElementsAre(Ends("1.1.1.r1.n1", "1.1.1.r1.s1"), Ends("1.1.1.r1.n2", "1.1.1.r1.s2"),
                          Ends("1.1.1.r1.n3", "1.1.1.r1.s3")));
  EXPECT_EQ(links.back().method, "anaphora");
}

TEST(FollowsLinks, LeaveAStatusAloneThatADashStandsOpposite) {
  std::vector<Measure> measures{measure("1.1.1.r1", "災害に備える。"),
                                measure("1.1.1.r1.s1", "水位計の更新を完了。"),
                                measure("1.1.1.r1.s2", "蓄電池を公民館に設置し、実証を開始。"),
                                measure("1.1.1.r1.n1", "同実証を継続。")};
  measures.back().slot = 2;  // a dash stands before it
  EXPECT_THAT(ends_of(link_follows(measures)), ElementsAre(Ends("1.1.1.r1.n1", "1.1.1.r1.s2")));
}

TEST(FollowsLinks, GoByThePlaceInTheListWhereTwoStatusesReadAlike) {
  std::vector<Measure> measures{
      measure("1.1.1.r1", "災害に備える。"), measure("1.1.1.r1.s1", "水位計の実証を開始。"),
      measure("1.1.1.r1.s2", "蓄電池の実証を開始。"), measure("1.1.1.r1.n1", "実証を継続。")};
  measures.back().slot = 1;
  EXPECT_THAT(ends_of(link_follows(measures)), ElementsAre(Ends("1.1.1.r1.n1", "1.1.1.r1.s1")));
  measures.back().slot = 2;  // a dash stands before it
  EXPECT_THAT(ends_of(link_follows(measures)), ElementsAre(Ends("1.1.1.r1.n1", "1.1.1.r1.s2")));
}

TEST(FollowsLinks, NeverLeaveTheRow) {
  const auto links =
      link_follows({measure("1.1.1.r1.s1", sensors), measure("1.1.1.r2.n1", sensors)});
  EXPECT_THAT(links, IsEmpty());
}

Indicator indicator(const std::string& id, const std::string& name, const std::string& label,
                    double number) {
  Indicator made;
  made.id = id;
  made.name = name;
  made.values = {{1, label, std::to_string(number), number, "件", "令和6年"}};
  return made;
}

TEST(IndicatorLinks, LeadToTheIndicatorWithThisNameOrLabelAndValue) {
  auto by_name = indicator("1.2.i1", "研究データ目録の登録数", "", 812);
  auto by_label = indicator("1.2.i2", "都市防災力ランキング", "", 14);
  auto dangling = indicator("1.2.i3", "木造校舎の割合", "", 3);
  by_name.repost = by_label.repost = dangling.repost = true;
  const auto links = link_indicator_reposts(
      {indicator("1.1.i1", "研究データ目録の登録数", "", 812),
       indicator("1.1.i2", "都市の力", "都市防災力ランキング", 14),
       indicator("1.1.i3", "都市経済力ランキング", "", 31), by_name, by_label, dangling});
  EXPECT_THAT(ends_of(links), ElementsAre(Ends("1.2.i1", "1.1.i1"), Ends("1.2.i2", "1.1.i2")));
}

TEST(Linking, LendsTheLeadsOfTheOriginToARepostWhoseTableLostThem) {
  Document document = made::document("plan");
  document.measures = {measure("1.1.1.r1.n1", sensors, {"*国", "総"}),
                       made::lead_unknown(repost(measure("1.2.1.r1.n1", sensors, {"国", "総"})))};
  link(document);
  const auto& repost_organisations = document.measures[1].responsibilities;
  EXPECT_EQ(repost_organisations[0].lead_from, "1.1.1.r1.n1");
  EXPECT_FALSE(repost_organisations[0].lead);
  EXPECT_EQ(repost_organisations[1].lead_from, "");
}

TEST(Linking, ReportsARepostWithoutOrigin) {
  Document document = made::document("plan");
  document.measures = {measure("1.1.1.r1.n1", teachers),
                       repost(measure("1.2.1.r1.n1", sensors, {}, 42))};
  link(document);
  EXPECT_THAT(document.links, IsEmpty());
  ASSERT_EQ(document.diagnostics.size(), 1U);
  EXPECT_EQ(document.diagnostics.front().code, "dangling_repost");
  EXPECT_EQ(document.diagnostics.front().line, 42);
}

Indicator counted(const std::string& id, const std::string& name, const std::string& value) {
  Indicator indicator;
  indicator.id = id;
  indicator.section_id = "1.1";
  indicator.name = name;
  indicator.values = {{1, "", value, std::nullopt, "箇所", "令和6年"}};
  return indicator;
}

TEST(IndicatorDuplicates, HaveTheSameNameAndTheSameValues) {
  const auto links =
      link_indicator_duplicates({counted("1.1.t1", "藻場再生マップの公開区域の数", "40"),
                                 counted("1.2.t1", "藻場再生マップの公開区域の数", "40"),
                                 counted("1.3.t1", "藻場再生マップの公閉区域の数", "40"),
                                 counted("1.4.t1", "藻場再生マップの公開区域の数", "85"),
                                 counted("1.5.t1", "漁港の防波堤の補修を終えた箇所", "40")});
  std::vector<std::string> pairs;
  for (const Link& link : links) {
    EXPECT_EQ(link.kind, LinkKind::duplicate_of);
    pairs.push_back(link.source_id + " " + link.target_id + " " + link.method);
  }
  EXPECT_THAT(pairs, testing::UnorderedElementsAre("1.2.t1 1.1.t1 exact", "1.3.t1 1.1.t1 near",
                                                   "1.3.t1 1.2.t1 near"));
}

TEST(IndicatorDuplicates, LeaveRepostsAndOtherKindsOut) {
  Indicator repost = counted("1.2.t1", "藻場再生マップの公開区域の数", "40");
  repost.repost = true;
  Indicator reference = counted("1.3.i1", "藻場再生マップの公開区域の数", "40");
  reference.kind = IndicatorKind::reference;
  EXPECT_THAT(link_indicator_duplicates(
                  {counted("1.1.t1", "藻場再生マップの公開区域の数", "40"), repost, reference}),
              testing::IsEmpty());
}

}  // namespace
}  // namespace polink
