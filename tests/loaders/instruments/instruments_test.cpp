#include "loaders/instruments/instruments.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaders/laws/law_citations.h"
#include "loaders/text/source_text.h"
#include "tests/made.h"

namespace polink {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

Document cited(Document document, BackReferences back = BackReferences::skip) {
  Registers known;
  known.laws = {made::law("波浪測定法"), made::law("海に関する国際条約")};
  find_law_citations(known, document);
  find_instrument_citations(document, back);
  return document;
}

Document cited(std::vector<Measure> measures, std::vector<Footnote> footnotes = {}) {
  Document document = made::document("plan");
  document.measures = std::move(measures);
  document.footnotes = std::move(footnotes);
  return cited(std::move(document));
}

// The words that cite, in order.
std::vector<std::string> names(const Document& document, const std::string& id = "1.r1") {
  std::vector<std::string> surfaces;
  for (const Citation& c : document.citations) {
    if (c.target_kind == TargetKind::instrument && c.source_id == id) {
      surfaces.push_back(c.surface);
    }
  }
  return surfaces;
}

std::vector<std::string> names(const std::string& text) {
  return names(cited({made::measure("1.r1", text)}));
}

// `1.r1 instrument as surface, method`
std::vector<std::string> citations(const Document& document) {
  std::vector<std::string> lines;
  for (const Citation& c : document.citations) {
    if (c.target_kind == TargetKind::instrument) {
      lines.push_back(c.source_id + " " + c.target_id + " as " + c.surface + ", " +
                      std::string(to_string(c.method)));
    }
  }
  return lines;
}

std::string kind_of(const std::string& text) {
  const Document document = cited({made::measure("1.r1", text)});
  return document.instruments.empty() ? "" : document.instruments.front().kind;
}

TEST(QuotedInstrument, EndsInANounForItsKind) {
  EXPECT_THAT(names("「都賀海洋基本計画」の進捗を把握。"), ElementsAre("都賀海洋基本計画"));
  EXPECT_THAT(names("『第2期もやい拠点形成方針』の公表を準備。"),
              ElementsAre("第2期もやい拠点形成方針"));
}

TEST(QuotedInstrument, IsWhatOneTreatsAsAName) {
  EXPECT_THAT(names("令和7年3月に「海辺のくらし」を公表。"), ElementsAre("海辺のくらし"));
  EXPECT_THAT(names("「海辺のくらし」を令和7年3月に公表。"), ElementsAre("海辺のくらし"));
  EXPECT_THAT(names("令和5年に取りまとめた「海辺のくらし」の周知を図る。"),
              ElementsAre("海辺のくらし"));
}

TEST(QuotedInstrument, StandsBesideTheNounForItsKind) {
  EXPECT_THAT(names("実証船「うみかぜ」が竣工。"), ElementsAre("うみかぜ"));
  EXPECT_THAT(names("報告書「海の声」に沿う。"), ElementsAre("海の声"));
  EXPECT_THAT(names("「うみかぜ」プロジェクトの実証。"), ElementsAre("うみかぜ"));
}

TEST(QuotedInstrument, BearsAYearAVersionOrAnAbbreviation) {
  EXPECT_THAT(names("「海の声2025」への反応を集計。"), ElementsAre("海の声2025"));
  EXPECT_THAT(names("「海の声 ver1.0」への反応を集計。"), ElementsAre("海の声 ver1.0"));
  EXPECT_THAT(names("「海の声（TOX）」への反応を集計。"), ElementsAre("海の声（TOX）"));
}

TEST(QuotedInstrument, HasEditionsAndDrafts) {
  EXPECT_THAT(names("「潮の読み方とその要点（追補版）」を関係者に知らせる。"),
              ElementsAre("潮の読み方とその要点（追補版）"));
  EXPECT_THAT(names("「海による社会変革計画」などを踏まえ、港を整える。"),
              ElementsAre("海による社会変革計画"));
}

TEST(QuotedInstrument, IsNoNotionSloganOrVerb) {
  EXPECT_THAT(names("海を「知る」「守る」「育てる」取組を行う。"), IsEmpty());
  EXPECT_THAT(names("港の状態を「見える化」する。"), IsEmpty());
  EXPECT_THAT(names("「総合力」を高める。"), IsEmpty());
  EXPECT_THAT(names("「海が近い町」というコンセプトで発信。"), IsEmpty());
  EXPECT_THAT(names("「連携データ基盤」として位置付ける。"), IsEmpty());
  EXPECT_THAT(names("「海運」、「造船」等の重要分野を支援。"), IsEmpty());
}

TEST(QuotedInstrument, LeavesOutItsDateAndFindsThePublisher) {
  EXPECT_THAT(names("「海の論点整理（令和5年5月26日都賀海洋会議）」に基づき推進。"),
              ElementsAre("海の論点整理", "都賀海洋会議"));
}

TEST(QuotedInstrument, IsOneWithWhatAnotherTextPrintsBare) {
  const Document document = cited({made::measure("1.r1", "「潮流プラン」と比べる。"),
                                   made::measure("1.r2", "更に潮流プランと比べる。")});
  EXPECT_THAT(citations(document), ElementsAre("1.r1 潮流プラン as 潮流プラン, quoted",
                                               "1.r2 潮流プラン as 潮流プラン, bare"));
}

TEST(BareInstrument, SaysSomethingBeforeItsHead) {
  EXPECT_THAT(names("都賀港湾物流コンソーシアムを通じて周知。"),
              ElementsAre("都賀港湾物流コンソーシアム"));
  EXPECT_THAT(names("引き続き離島航路活性化支援事業により補助。"),
              ElementsAre("離島航路活性化支援事業"));
  EXPECT_THAT(names("第3次海洋基本計画に基づき整備。"), ElementsAre("第3次海洋基本計画"));
}

TEST(BareInstrument, IsNoCommonNoun) {
  EXPECT_THAT(names("実証事業を通じて課題を検証。"), IsEmpty());
  EXPECT_THAT(names("情報共有システムを構築。"), IsEmpty());
  EXPECT_THAT(names("国際会議で発信し、関係省庁連絡会議を開催。"), IsEmpty());
  EXPECT_THAT(names("新たな研究開発プログラムの在り方を検討。"), IsEmpty());
  EXPECT_THAT(names("各港湾計画、関連港湾整備事業及び当該港湾整備計画を点検。"), IsEmpty());
  EXPECT_THAT(names("次世代通信の国際標準化を推進。"), IsEmpty());
}

TEST(BareInstrument, EndsBeforeWhatIsDoneWithIt) {
  EXPECT_THAT(names("離島航路活性化支援事業等の活用を図る。"),
              ElementsAre("離島航路活性化支援事業"));
  EXPECT_THAT(names("TOX港湾システム導入に対応。"), ElementsAre("TOX港湾システム"));
}

TEST(BareInstrument, DoesNotTakeInDatesAndConjunctions) {
  EXPECT_THAT(names("令和6年度離島航路活性化支援事業及び都賀海洋戦略に基づき補助。"),
              ElementsAre("離島航路活性化支援事業", "都賀海洋戦略"));
}

TEST(BareInstrument, IsPartedFromItsNeighbourAtADot) {
  EXPECT_THAT(names("都賀潮流委員会・離島航路検討会を開催。"),
              ElementsAre("都賀潮流委員会", "離島航路検討会"));
  EXPECT_THAT(names("都賀航路・港湾支援センターを設置。"),
              ElementsAre("都賀航路・港湾支援センター"));
}

TEST(BareInstrument, ReachesBackOverWhatItIsAbout) {
  EXPECT_THAT(names("潮流に関する政府間会合（TOGA）に参加。"),
              ElementsAre("潮流に関する政府間会合（TOGA）"));
  EXPECT_THAT(names("離島航路に係る有識者会議を開催。"), ElementsAre("離島航路に係る有識者会議"));
}

TEST(BareInstrument, TakesInTheOtherFormBehindIt) {
  EXPECT_THAT(names("港湾データ解析システム（TOX）の運用を継続。"),
              ElementsAre("港湾データ解析システム（TOX）"));
  EXPECT_THAT(names("TOX（港湾取引フレームワーク）ver2.0を運用。"),
              ElementsAre("TOX（港湾取引フレームワーク）ver2.0"));
  EXPECT_THAT(names("都賀海洋戦略（令和6年6月決定）を推進。"), ElementsAre("都賀海洋戦略"));
}

TEST(BareInstrument, IsTheAbbreviationWhereTheRestIsCommon) {
  EXPECT_THAT(names("共同プロジェクト（TOX）の公募を開始。"), ElementsAre("TOX"));
}

TEST(Abbreviation, IsANameUnlessItIsACommonOne) {
  EXPECT_THAT(names("TOXにおいて議論し、OECDやG7等に参加。"), ElementsAre("TOX", "OECD", "G7"));
  EXPECT_THAT(names("AI、IoT、LED及びCO2削減技術を用いる。"), IsEmpty());
  EXPECT_THAT(names("Society 5.0の実現を目指す。"), IsEmpty());
  EXPECT_THAT(names("Toga Ocean Forumを開催。"), ElementsAre("Toga Ocean Forum"));
}

TEST(Abbreviation, OfSomethingElseIsNoName) {
  EXPECT_THAT(names("高速艇（TKH）を用い、TKHの改良を続ける。"), IsEmpty());
}

TEST(Abbreviation, IsWhatItsFootnoteSays) {
  const auto in_text = [](const std::string& note) {
    return names(cited({made::measure("1.r1", "TOXを用いて試験。")}, {{1, note, 9}}));
  };
  EXPECT_THAT(in_text("TOX：Toga Ocean Exchange。接続の規格。"), ElementsAre("TOX"));
  EXPECT_THAT(in_text("TOX：海中から電力を取り出す技術。"), IsEmpty());
}

TEST(Abbreviation, IsJoinedToTheEnglishNameBeforeIt) {
  const Document document = cited({made::measure("1.r1", "Toga Ocean Forum (TOF)を開催。"),
                                   made::measure("2.r1", "TOFにおいて議論。")});
  EXPECT_THAT(citations(document),
              ElementsAre("1.r1 Toga Ocean Forum as Toga Ocean Forum (TOF), bare",
                          "2.r1 Toga Ocean Forum as TOF, alias"));
}

TEST(Abbreviation, KeepsItsPeriod) {
  EXPECT_THAT(names("TOX第2期の課題を採択し、TOX第3期を準備。"),
              ElementsAre("TOX第2期", "TOX第3期"));
}

TEST(Alias, IsJoinedToTheFullName) {
  const Document document =
      cited({made::measure("1.r1", "港湾データ解析システム（TOX）を運用。"),
             made::measure("1.r2", "「都賀海洋推進戦略」（海洋戦略）を改定。"),
             made::measure("1.r3", "都賀航路機構（以下「都航機」という。）を設立。"),
             made::measure("2.r1", "TOXを海洋戦略に基づき運用し、都航機と共有。")});
  EXPECT_THAT(names(document, "1.r2"), ElementsAre("都賀海洋推進戦略"));
  EXPECT_THAT(citations(document),
              testing::IsSupersetOf({"2.r1 港湾データ解析システム as TOX, alias",
                                     "2.r1 都賀海洋推進戦略 as 海洋戦略, alias",
                                     "2.r1 都賀航路機構 as 都航機, alias"}));
}

TEST(Alias, IsTheInitialsInsideTheNameWithItsHead) {
  EXPECT_THAT(
      citations(cited({made::measure("1.r1", "グローバル・マリン・ポート（GMP）構想を進める。"),
                       made::measure("1.r2", "GMP構想の推進に向けて港を選ぶ。")})),
      Contains("1.r2 グローバル・マリン・ポート(GMP)構想 as GMP構想, alias"));
}

TEST(Alias, IsTheNameWithNoInIt) {
  const Document document =
      cited({made::measure("1.r1", "「離島航路安全ガイドライン第2版」を改定。"),
             made::measure("2.r1", "離島航路の安全ガイドラインの改訂。")});
  EXPECT_THAT(citations(document),
              Contains("2.r1 離島航路安全ガイドライン as 離島航路の安全ガイドライン, alias"));
}

TEST(Alias, IsAShortTitleBehindAPlanOfTheRow) {
  const Document document = cited({made::measure("1.1.r1", "「第3次海洋基本計画」に基づき整備。"),
                                   made::measure("1.1.r1.n1", "基本計画に基づき着実に整備。"),
                                   made::measure("1.1.r2", "基本計画に基づき着実に整備。")});
  EXPECT_THAT(citations(document),
              ElementsAre("1.1.r1 第3次海洋基本計画 as 第3次海洋基本計画, quoted",
                          "1.1.r1.n1 第3次海洋基本計画 as 基本計画, alias"));
}

TEST(Instrument, HasAKind) {
  EXPECT_EQ(kind_of("「都賀海洋基本計画」を改定。"), "document");
  EXPECT_EQ(kind_of("離島航路活性化支援事業により補助。"), "programme");
  EXPECT_EQ(kind_of("港湾データ解析システム（TOX）を運用。"), "system");
  EXPECT_EQ(kind_of("都賀港湾物流コンソーシアムを通じて周知。"), "body");
  EXPECT_EQ(kind_of("「海の声2025」への反応を集計。"), "other");
}

TEST(Instrument, OfAnotherVersionIsAnother) {
  const Document document = cited({made::measure("1.r1", "「都賀海洋計画2020」を改定。"),
                                   made::measure("1.r2", "「都賀海洋計画2025」を改定。")});
  EXPECT_EQ(document.instruments.size(), 2U);
}

TEST(Instrument, IsNoLaw) {
  EXPECT_THAT(names("「波浪測定法」及び波浪測定法に基づき測定。"), IsEmpty());
  EXPECT_THAT(names("海に関する国際条約第16回締約国会議に参加。"),
              ElementsAre("海に関する国際条約第16回締約国会議"));
}

TEST(Instrument, IsCitedOnceByAText) {
  EXPECT_THAT(names("「都賀海洋戦略」を改定し、都賀海洋戦略に基づき推進。"),
              ElementsAre("都賀海洋戦略"));
}

TEST(Instrument, IsCitedAsPrintedAtItsPlace) {
  const Document document = cited({made::measure("1.r1", "新たに「ＴＯＸ海洋戦略」を策定。")});
  ASSERT_EQ(document.citations.size(), 1U);
  EXPECT_EQ(document.citations[0].surface, "ＴＯＸ海洋戦略");
  EXPECT_EQ(document.citations[0].target_id, "TOX海洋戦略");
  EXPECT_EQ(document.citations[0].offset, 4);
}

TEST(BackReference, IsResolvedInTheRowWhereAskedFor) {
  Document document = made::document("plan");
  document.measures = {made::measure("1.1.r1", "「都賀海洋戦略」を策定。"),
                       made::measure("1.1.r1.n1", "同戦略に基づき推進。"),
                       made::measure("1.1.r2", "同戦略に基づき推進。")};
  EXPECT_THAT(citations(cited(document)),
              ElementsAre("1.1.r1 都賀海洋戦略 as 都賀海洋戦略, quoted"));
  EXPECT_THAT(citations(cited(document, BackReferences::resolve)),
              ElementsAre("1.1.r1 都賀海洋戦略 as 都賀海洋戦略, quoted",
                          "1.1.r1.n1 都賀海洋戦略 as 同戦略, anaphora"));
}

}  // namespace
}  // namespace polink
