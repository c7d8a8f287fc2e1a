#include "queries/text_change.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "queries/alignment.h"

namespace polink {
namespace {

using testing::ElementsAre;

std::vector<std::string> rules(const TextComparison& comparison) {
  std::vector<std::string> found;
  for (const auto& a : comparison.alterations) {
    found.push_back(a.rule);
  }
  return found;
}

TEST(TextChange, IsNoneWhereEveryCharacterIsTheSame) {
  const auto found = compare_texts("技術を確立する。", "技術を確立する。");
  EXPECT_EQ(found.change, TextChange::none);
  EXPECT_DOUBLE_EQ(found.score, 1);
  EXPECT_TRUE(found.alterations.empty());
}

TEST(TextChange, TakesWidthAndSpacesForNoise) {
  const auto found = compare_texts("Ｇ 7 と ＡＩ の活用", "G7とAIの活用");
  EXPECT_EQ(found.change, TextChange::noise);
  EXPECT_TRUE(found.alterations.empty());
}

TEST(TextChange, TakesPunctuationForNoise) {
  const auto found = compare_texts("研究開発、及び実証を行う", "研究開発及び実証を行う。");
  EXPECT_EQ(found.change, TextChange::noise);
  EXPECT_THAT(rules(found), ElementsAre("punctuation", "punctuation"));
}

TEST(TextChange, TakesADecimalPointForSubstance) {
  EXPECT_EQ(compare_texts("目標を15倍とする", "目標を1.5倍とする").change, TextChange::substance);
  EXPECT_EQ(compare_texts("目標を1000件とする", "目標を1,000件とする").change, TextChange::noise);
}

TEST(TextChange, TakesCharactersThatLookAlikeForNoise) {
  EXPECT_THAT(rules(compare_texts("国際競争カの強化", "国際競争力の強化")),
              ElementsAre("look_alike"));
  EXPECT_THAT(rules(compare_texts("デ一タの流通", "データの流通")), ElementsAre("look_alike"));
}

TEST(TextChange, TakesKanaThatDifferInTheirMarksForNoise) {
  EXPECT_THAT(rules(compare_texts("ガイドブツクを公開", "ガイドブックを公開")),
              ElementsAre("kana_mark"));
}

TEST(TextChange, TakesALongVowelMoreOrLessForNoise) {
  EXPECT_THAT(rules(compare_texts("アクセラレータを育成", "アクセラレーターを育成")),
              ElementsAre("long_vowel"));
  EXPECT_EQ(compare_texts("アクセラレーターを育成", "アクセラレータを育成").change,
            TextChange::noise);
}

TEST(TextChange, TakesOneMisreadKanjiInALongEqualTextForNoise) {
  const auto found = compare_texts("次世代の要素技術を確認し、順次社会に実装していく。",
                                   "次世代の要素技術を確立し、順次社会に実装していく。");
  EXPECT_EQ(found.change, TextChange::noise);
  ASSERT_EQ(found.alterations.size(), 1U);
  EXPECT_EQ(found.alterations[0].before, "立");
  EXPECT_EQ(found.alterations[0].after, "認");
  EXPECT_EQ(found.alterations[0].rule, "one_kanji");
}

TEST(TextChange, TakesTwoOtherKanjiForSubstance) {
  const auto found = compare_texts("次世代の要素技術を確認し、順次社会に実袋していく。",
                                   "次世代の要素技術を確立し、順次社会に実装していく。");
  EXPECT_EQ(found.change, TextChange::substance);
  EXPECT_THAT(rules(found), ElementsAre("words", "words"));
}

TEST(TextChange, NeedsTwelveCharactersToCallAKanjiMisread) {
  EXPECT_THAT(rules(compare_texts("次の要素技術を確認する。", "次の要素技術を確立する。")),
              ElementsAre("one_kanji"));
  EXPECT_THAT(rules(compare_texts("次要素技術を確認する。", "次要素技術を確立する。")),
              ElementsAre("words"));
}

TEST(TextChange, TakesAKanjiThatOpposesCountsOrNamesForSubstance) {
  EXPECT_EQ(compare_texts("温室効果ガスの排出を増加させる取組を進める。",
                          "温室効果ガスの排出を減加させる取組を進める。")
                .change,
            TextChange::substance);
  EXPECT_EQ(compare_texts("第二期の計画を関係府省とともに着実に進める。",
                          "第三期の計画を関係府省とともに着実に進める。")
                .change,
            TextChange::substance);
  EXPECT_EQ(
      compare_texts("財務省が基盤の整備を着実に進める。", "総務省が基盤の整備を着実に進める。")
          .change,
      TextChange::substance);
}

TEST(TextChange, TakesAKanjiThatEndsANameInEitherTextForSubstance) {
  const std::string about_a_law = "電波法の運用を見直し、着実に進める。";
  const std::string about_something_else = "電波塔の運用を見直し、着実に進める。";
  EXPECT_EQ(compare_texts(about_a_law, about_something_else).change, TextChange::substance);
  EXPECT_EQ(compare_texts(about_something_else, about_a_law).change, TextChange::substance);
}

TEST(TextChange, TakesANumberForSubstance) {
  EXPECT_EQ(compare_texts("2025年度までに整備する。", "2024年度までに整備する。").change,
            TextChange::substance);
}

TEST(TextChange, TellsWhatWasLeftOutAndPutIn) {
  const auto found = compare_texts("支援を令和6年9月に実施", "重点支援を実施");
  EXPECT_EQ(found.change, TextChange::substance);
  ASSERT_EQ(found.alterations.size(), 2U);
  EXPECT_EQ(found.alterations[0].before, "重点");
  EXPECT_EQ(found.alterations[0].after, "");
  EXPECT_EQ(found.alterations[1].before, "");
  EXPECT_EQ(found.alterations[1].after, "令和6年9月に");
}

TEST(Alignment, OfEqualTextsHasNoDifferences) {
  EXPECT_EQ(align(U"同じ", U"同じ").distance, 0U);
  EXPECT_TRUE(align(U"", U"").differences.empty());
}

TEST(Alignment, AgreesWithAndWithoutASmallAlphabet) {
  // 300 different characters in both texts, so that edlib can't hold them.
  std::u32string first = U"前";
  std::u32string second = U"後";
  for (char32_t c = 0; c < 300; ++c) {
    first += static_cast<char32_t>(0x4e00 + c);
    second += static_cast<char32_t>(0x4e00 + c);
  }
  first += U"末";
  second.insert(150, U"挿入");
  const auto found = align(first, second);
  EXPECT_EQ(found.distance, 4U);
  ASSERT_EQ(found.differences.size(), 3U);
  EXPECT_EQ(found.differences[1].first_length, 0U);
  EXPECT_EQ(found.differences[1].second_from, 150U);
  EXPECT_EQ(found.differences[1].second_length, 2U);
}

}  // namespace
}  // namespace polink
