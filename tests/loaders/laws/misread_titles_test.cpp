#include "loaders/laws/misread_titles.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaders/laws/law_citations.h"
#include "loaders/laws/near_names.h"
#include "loaders/text/source_text.h"
#include "tests/made.h"

// Titles that are read through misread characters, and those that are not.
namespace polink {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::string> cited(const std::vector<std::string>& texts) {
  Registers known;
  known.laws = {made::law("沿岸漁業振興特別措置法"),
                made::law("漁業共済法"),
                made::law("潮汐情報の公表の促進に関する法律"),
                made::law("港湾施設整備促進法"),
                made::law("港湾施設整備推進法"),
                made::law("デジタル漁場法")};
  Document document = made::document("plan");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    document.measures.push_back(made::measure("1.r" + std::to_string(i + 1), texts[i]));
  }
  find_law_citations(known, document);
  std::vector<std::string> lines;
  for (const Citation& c : document.citations) {
    lines.push_back(c.target_id + " 「" + c.surface + "」");
  }
  return lines;
}

TEST(MisreadTitle, IsTheLawThatItIsNearestTo) {
  EXPECT_THAT(cited({"「沿岸漁業振輿特別措置法」に基づき支援する。"}),
              ElementsAre("沿岸漁業振興特別措置法 「沿岸漁業振輿特別措置法」"));
  EXPECT_THAT(cited({"潮汐情報の公表の促進に閔する法律に基づき公表する。"}),
              ElementsAre("潮汐情報の公表の促進に関する法律 「潮汐情報の公表の促進に閔する法律」"));
}

TEST(MisreadTitle, IsNoneWhereAnotherWordStandsThere) {
  const std::string other = "「農業共済法」に基づき支援する。";
  EXPECT_THAT(cited({other, "農業を支える。農業を広げる。"}),
              testing::Not(Contains(testing::StartsWith("漁業共済法 "))));
  EXPECT_THAT(cited({"「漁業共濟法」に基づき支援する。"}),
              Contains(testing::StartsWith("漁業共済法 ")));
}

TEST(MisreadTitle, IsNoneOfTwoThatAreEquallyNear) {
  EXPECT_THAT(cited({"「港湾施設整備促逸法」に基づき直す。"}),
              testing::Not(Contains(testing::HasSubstr("港湾施設整備推進法 "))));
}

TEST(MisreadTitle, MayHaveALoneLetterOrStopInIt) {
  EXPECT_THAT(cited({"「沿岸漁業振o特別措置法」に基づき支援する。"}),
              ElementsAre("沿岸漁業振興特別措置法 「沿岸漁業振o特別措置法」"));
  EXPECT_THAT(cited({"潮汐情報の公表の促進に、する法律に基づき公表する。"}),
              ElementsAre("潮汐情報の公表の促進に関する法律 「潮汐情報の公表の促進に、する法律」"));
  EXPECT_THAT(cited({"「沿岸漁業AB特別措置法」に基づき支援する。"}),
              testing::Not(Contains(testing::StartsWith("沿岸漁業振興特別措置法 "))));
}

TEST(MisreadTitle, BeginsBehindItsQuotationMark) {
  EXPECT_THAT(cited({"「漁岸漁業振興特別措置法」、「岸漁業振興特別措置法」に基づき支援する。"}),
              ElementsAre("沿岸漁業振興特別措置法 「漁岸漁業振興特別措置法」",
                          "沿岸漁業振興特別措置法 「岸漁業振興特別措置法」"));
  EXPECT_THAT(cited({"「沿ゑ岸漁業振興特別措置法」に基づき支援する。"}),
              ElementsAre("沿岸漁業振興特別措置法 「沿ゑ岸漁業振興特別措置法」"));
}

TEST(MisreadTitle, IsReadThoughAFrequentWordWasMisreadAlikeElsewhere) {
  std::string often;
  for (int i = 0; i < 50; ++i) {
    often += "漁業を支える。";
  }
  EXPECT_THAT(cited({"「魚業共済法」に基づき支援する。", "魚業の地図。魚業の本。", often}),
              Contains("漁業共済法 「魚業共済法」"));
}

TEST(MisreadTitle, WhoseEndIsMisreadMayGoOnWithAnArticleAndWithNoOtherWord) {
  EXPECT_THAT(cited({"潮汐情報の公表の促進に関する法津第三条に基づき公表する。"}),
              Contains(testing::StartsWith("潮汐情報の公表の促進に関する法律 ")));
  EXPECT_THAT(cited({"潮汐情報の公表の促進に関する法津港を開く。"}), IsEmpty());
}

TEST(MisreadTitle, MayLackACharacterOfItsEndWhereItIsLongAndQuoted) {
  EXPECT_THAT(cited({"「潮汐情報の公表の促進に関する律」が成立。"}),
              ElementsAre("潮汐情報の公表の促進に関する法律 「潮汐情報の公表の促進に関する律」"));
  EXPECT_THAT(
      cited({"「潮汐情報の公表の促進に関する法・律」が成立。"}),
      ElementsAre("潮汐情報の公表の促進に関する法律 「潮汐情報の公表の促進に関する法・律」"));
}

TEST(MisreadTitle, MayHaveAStopTooManyWhereItIsLong) {
  EXPECT_THAT(
      cited({"潮汐情報の公表の。促進に関する法律に基づき公表する。"}),
      ElementsAre("潮汐情報の公表の促進に関する法律 「潮汐情報の公表の。促進に関する法律」"));
}

TEST(MisreadTitle, IsToldFromAnotherWordByItsWholeKatakanaWord) {
  const std::string others = "チャレンジする。チャレンジを広げる。";
  EXPECT_THAT(cited({"「ンジタル漁場法」に基づき支援する。", others}),
              Contains("デジタル漁場法 「ンジタル漁場法」"));
  EXPECT_THAT(cited({"「デンタル漁場法」に基づき支援する。", "デンタルを直す。デンタルを広げる。"}),
              testing::Not(Contains(testing::StartsWith("デジタル漁場法 "))));
}

TEST(MisreadTitle, MayHaveAKanaInTheMiddleOfItsKanji) {
  EXPECT_THAT(
      cited({"沿の漁業振興特別措置法に基づき支援する。", "沿の海。沿の波。の漁村。の漁港。"}),
      Contains("沿岸漁業振興特別措置法 「沿の漁業振興特別措置法」"));
}

TEST(MisreadTitle, IsNoBareWordWithoutItsEnd) {
  EXPECT_THAT(cited({"沿岸漁業振輿特別措置を行う。"}), IsEmpty());
}

std::vector<std::string> near(const std::string& name, const std::string& text) {
  NearNames names;
  const std::u32string all = to_utf32(text);
  names.add({to_utf32(name)}, {all});
  std::vector<std::string> found;
  for (const NearNames::Match& match : names.matches(all)) {
    found.push_back(to_utf8(all.substr(match.from, match.to - match.from)) + " " +
                    std::to_string(match.changes.size()));
  }
  return found;
}

TEST(NearNames, SeeThroughOneOtherOneMoreOneLess) {
  EXPECT_THAT(near("灯台整備計画書", "その灯合整備計画書を"), Contains("灯合整備計画書 1"));
  EXPECT_THAT(near("灯台整備計画書", "その灯台整・備計画書を"), Contains("灯台整・備計画書 1"));
  EXPECT_THAT(near("灯台整備計画書", "その灯台備計画書を"), Contains("灯台備計画書 1"));
}

TEST(NearNames, TakeNoExactNameAndNoneTooFar) {
  EXPECT_THAT(near("灯台整備計画書", "その灯台整備計画書を"), IsEmpty());
  EXPECT_THAT(near("灯台整備計画書", "その灯合整俑計画書を"), IsEmpty());
}

TEST(NearNames, TolerateMoreInLongerNames) {
  EXPECT_EQ(NearNames::tolerated(3), 0U);
  EXPECT_EQ(NearNames::tolerated(4), 1U);
  EXPECT_EQ(NearNames::tolerated(7), 1U);
  EXPECT_EQ(NearNames::tolerated(8), 2U);
  EXPECT_EQ(NearNames::tolerated(12), 2U);
  EXPECT_EQ(NearNames::tolerated(13), 3U);
  EXPECT_EQ(NearNames::tolerated(20), 4U);
}

}  // namespace
}  // namespace polink
