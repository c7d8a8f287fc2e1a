#include "queries/duplicate_verdict.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace polink {
namespace {

// Texts of one plan, so that words have a rarity: the two that are compared,
// and others on other things.
TextIndex index_of(const std::u32string& first, const std::u32string& second) {
  std::vector<std::u32string> texts{first, second};
  for (const char32_t* other :
       {U"高等学校の情報科を受け持つ教員の研修を、県境を越えて共同で開く。",
        U"公民館の屋根に置いた蓄電池を束ね、停電時に避難所へ電気を送る。",
        U"港に積まれた木材の産地を電波の札で読み取り、帳簿と突き合わせる。",
        U"離島の診療所と県立病院を光回線で結び、画像の読影を引き受ける。",
        U"古い紙の地図を走査し、境界の点を測量の座標に合わせて公開する。"}) {
    texts.emplace_back(other);
  }
  return TextIndex(texts);
}

std::string method_of(const std::u32string& first, const std::u32string& second) {
  const TextIndex index = index_of(first, second);
  const auto verdict = judge_duplicate(first, second, index, {});
  const auto reversed = judge_duplicate(second, first, index, {});
  EXPECT_STREQ(verdict.method, reversed.method);
  EXPECT_DOUBLE_EQ(verdict.score, reversed.score);
  return verdict.method == nullptr ? "" : verdict.method;
}

const std::u32string sensors =
    U"河川の水位センサーを岡浜市の12か所に配置し、夜間の避難判断に用いる基準を定める。";

TEST(DuplicateVerdict, TakesATextWithAnotherWordForNear) {
  EXPECT_EQ(
      method_of(
          sensors,
          U"河川の水位センサーを岡浜市の12か所に配置し、夜間の避難判断に使う基準を検討する。"),
      "near");
}

TEST(DuplicateVerdict, SeesThroughMisreadCharacters) {
  EXPECT_EQ(
      method_of(sensors,
                U"河州の水位セソサーを岡浜市の12か所に配直し、夜聞の避難判断に用いる基を定める。"),
      "near");
}

TEST(DuplicateVerdict, FindsATextInALongerOneWhereverItStands) {
  const std::u32string more =
      U"あわせて、観測の記録を市町村へ渡す手順を整え、訓練の計画に反映する。";
  EXPECT_EQ(method_of(sensors, sensors + more + more), "contained");
  EXPECT_EQ(method_of(sensors, more + more + sensors), "contained");
}

TEST(DuplicateVerdict, FindsAMisreadTextInALongerOne) {
  EXPECT_EQ(
      method_of(U"河州の水位センサーを岡浜市の12か所に配置し、夜聞の避難判断に用いる基準を定る。",
                U"観測の記録を市町村へ渡す手順を整え、その結果を訓練の計画に反映するほか、住民に"
                U"向けた説明の会を開く。" +
                    sensors),
      "contained");
}

TEST(DuplicateVerdict, TellsPlacesApart) {
  EXPECT_EQ(
      method_of(
          sensors,
          U"河川の水位センサーを北沢町の12か所に配置し、夜間の避難判断に用いる基準を定める。"),
      "");
}

TEST(DuplicateVerdict, TakesAPlaceMoreForTheSame) {
  EXPECT_EQ(method_of(sensors,
                      U"河川の水位センサーを青海県岡浜市の12か所に配置し、夜間の避難判断に用いる基"
                      U"準を定める。"),
            "near");
}

TEST(DuplicateVerdict, TellsNumbersApartButForOneMisreadDigit) {
  const std::u32string report = U"令和6年度に水位センサーの公募で34件を採択し、設置の費用を補助。";
  EXPECT_EQ(method_of(report, U"令和7年度に水位センサーの公募で51件を採択し、設置の費用を補助。"),
            "");
  EXPECT_EQ(method_of(report, U"令和6年度に水位センサーの公募で34件を採択し、配置の費用を補助。"),
            "near");
  EXPECT_EQ(method_of(report, U"令和6年度に水位センサーの公募で84件を採択し、設置の費用を補助。"),
            "near");
}

TEST(DuplicateVerdict, TakesWhatStandsInsideANumberForAMisreadDigit) {
  const std::u32string report =
      U"令和6年度に水位センサーの公募で348件を採択し、2500台の設置の費用を補助。";
  EXPECT_EQ(
      method_of(report,
                U"令和6年度に水位センサーの公募で3模8件を採択し、25バ0台の設置の費用を補助。"),
      "near");
  EXPECT_EQ(method_of(report,
                      U"令和6年度に水位センサーの公募で34の件を採択し、2500台の設置の費用を補助。"),
            "near");
  EXPECT_EQ(
      method_of(report,
                U"令和6年度に水位センサーの公募で34の件を採択し、250の台の設置の費用を補助。"),
      "");
}

TEST(DuplicateVerdict, TellsNamesApart) {
  EXPECT_EQ(method_of(U"TKRXの運用の一環として、夜間の避難判断に用いる水位の基準を定める。",
                      U"WMPの運用の一環として、夜間の避難判断に用いる水位の基準を定める。"),
            "");
  EXPECT_EQ(method_of(U"水位の観測にドローンを用い、夜間の避難判断の基準を流域ごとに定める。",
                      U"水位の観測にレーザーを用い、夜間の避難判断の基準を流域ごとに定める。"),
            "");
  EXPECT_EQ(
      method_of(U"「次世代水位観測網構想」の中間評価を踏まえ、夜間の避難判断の基準を見直す。",
                U"「次世代森林再生網構想」の中間評価を踏まえ、夜間の避難判断の基準を見直す。"),
      "");
}

TEST(DuplicateVerdict, GivesNearlyAsMuchForMisreadAsForEqualCharacters) {
  const std::u32string misread =
      U"河州の水位センサーを岡浜市の12か所に配置し、夜間の避難判断に用いる基準を定める。";
  const auto verdict = judge_duplicate(sensors, misread, index_of(sensors, misread), {});
  EXPECT_LT(verdict.score, 1);
  EXPECT_GT(verdict.score, 0.95);
}

// An index in which the words of a text are known, of which others are only copies.
TextIndex index_of_copies(const std::u32string& known, const std::u32string& first,
                          const std::u32string& second) {
  return TextIndex({first, second, known + U"一", known + U"二", known + U"三"});
}

TEST(DuplicateVerdict, TakesADigitForMisreadWhereNoWordStands) {
  const std::u32string report =
      U"令和6年度に水位センサーの公募で34件を採択し、2500台の設置の費用を補助。";
  const std::u32string first =
      U"令和燕年度に水位センサーの公募で34件を採択し、2500台の設置の費用を補助。";
  const std::u32string second =
      U"令和6年度に水位センサーの公募で3粥件を採択し、2500台の設置の費用を補助。";
  EXPECT_STREQ(judge_duplicate(first, second, index_of_copies(report, first, second), {}).method,
               "near");
  const std::u32string third =
      U"令和6年度に水位センサーの公募で3の件を採択し、2500台の設置の費用を補助。";
  const std::u32string words = U"平和の件で令和の年度";  // の stands beside 件 and 和 elsewhere too
  const std::u32string fourth =
      U"令和の年度に水位センサーの公募で34件を採択し、2500台の設置の費用を補助。";
  EXPECT_EQ(
      judge_duplicate(third, fourth, index_of_copies(report + words, third, fourth), {}).method,
      nullptr);
}

TEST(Repaired, ReadsAWordThatBothTextsTogetherSpell) {
  const std::u32string word = U"夜間の避難を県が実施する日を定める。";
  const std::u32string first = U"夜間の避難を県が総施する日を定める。";
  const std::u32string second = U"夜間の避難を県が実旋する日を定める。";
  const TextIndex index = index_of_copies(word, first, second);
  EXPECT_EQ(repaired(first, second, align(first, second), index).characters, 2U);
  // Nowhere else is 実施 said.
  const TextIndex strange = index_of_copies(U"夜間の避難を県が告げる日を定める。", first, second);
  EXPECT_EQ(repaired(first, second, align(first, second), strange).characters, 0U);
}

TEST(Repaired, LeavesTheNamesOfPlacesThatTogetherSpellAThird) {
  const std::u32string third = U"夜間の避難を岡沢市が実施する日を定める。";
  const std::u32string first = U"夜間の避難を岡浜市が実施する日を定める。";
  const std::u32string second = U"夜間の避難を梅沢市が実施する日を定める。";
  const TextIndex index = index_of_copies(third, first, second);
  EXPECT_EQ(repaired(first, second, align(first, second), index).characters, 0U);
}

TEST(Repaired, ReadsNeighboursThatLookAlike) {
  const std::u32string first = U"川の水位をシンクロ式で測り、夜間に知らせる。";
  const std::u32string second = U"川の水位をツソクロ式で測り、夜間に知らせる。";
  EXPECT_EQ(repaired(first, second, align(first, second), index_of(first, second)).text, first);
}

TEST(DuplicateVerdict, AllowsForCharactersThatCannotBeToldFromADifference) {
  // The same words in another order, so that their characters can't be made good there.
  const std::u32string first =
      U"水位の観測、及び避難の支援（監視装置の増設による夜間の測定を含む。）を県内で実施する。";
  const std::u32string second =
      U"避難の支援、水位の観測（装置による夜間の測定を含む。）を県内で実施する。";
  std::u32string misread = second;
  for (const std::size_t at : {6U, 16U, 18U, 20U, 23U, 31U}) {
    misread[at] = static_cast<char32_t>(0x6a00 + at);
  }
  EXPECT_EQ(method_of(first, second), "near");
  EXPECT_EQ(method_of(first, misread), "near");
}

TEST(Repaired, LeavesCharactersThatChangeTheSense) {
  const std::u32string rise = U"水位が基準の前後で上がるときは避難の数を増やす。";
  const std::u32string fall = U"水位が墓準の前後で下がるときは避難の数を減やす。";
  const auto made_good = repaired(rise, fall, align(rise, fall), index_of(rise, fall));
  EXPECT_EQ(made_good.characters, 1U);
  EXPECT_EQ(made_good.text, U"水位が基準の前後で下がるときは避難の数を減やす。");
}

TEST(Repaired, TakesManyMisreadCharactersForAnotherText) {
  const std::u32string first = U"雨の量を測る器を川の岸に置く";
  const std::u32string second = U"雪の量を見る器を山の岸に積く";
  EXPECT_EQ(repaired(first, second, align(first, second), index_of(first, second)).text, second);
}

}  // namespace
}  // namespace polink
