#include "queries/content_words.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace polink {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ContentWords, AreThePairsOfNeighboursAmongIdeographs) {
  EXPECT_THAT(content_words(U"防災計画を町で進める"), ElementsAre(U"防災", U"災計", U"計画"));
  EXPECT_THAT(content_words(U"人々と"), ElementsAre(U"人々"));
}

TEST(ContentWords, AreWordsInKatakanaOfTwoCharactersAndMore) {
  EXPECT_THAT(content_words(U"ダムとサービスのア"), ElementsAre(U"ダム", U"サービス"));
}

TEST(ContentWords, AreWordsInLettersWithTheirDigitsInSmallLetters) {
  EXPECT_THAT(content_words(U"GXのCO2と5Gを-B-net."), ElementsAre(U"gx", U"co2", U"5g", U"b-net"));
  EXPECT_THAT(content_words(U"2030とAと-.を"), IsEmpty());
}

TEST(WordMatcher, FindsEachOfItsWordsOnceInTheirOrder) {
  WordMatcher matcher;
  EXPECT_EQ(matcher.add(U"計画"), 0U);
  EXPECT_EQ(matcher.add(U"co2"), 1U);
  EXPECT_EQ(matcher.add(U"計画"), 0U);
  EXPECT_EQ(matcher.size(), 2U);
  EXPECT_THAT(matcher.found_in(U"CO2の計画と防災計画"), ElementsAre(0U, 1U));
  EXPECT_THAT(matcher.found_in(U"計を画する"), IsEmpty());
}

TEST(WordMatcher, FindsLongWordsOfKatakanaInsideLongerOnes) {
  WordMatcher matcher;
  matcher.add(U"ネットワーク");
  matcher.add(U"データ");
  EXPECT_THAT(matcher.found_in(U"センサーネットワークシステム"), ElementsAre(0U));
  EXPECT_THAT(matcher.found_in(U"ビッグデータ"), IsEmpty());
  EXPECT_THAT(matcher.found_in(U"データ"), ElementsAre(1U));
}

}  // namespace
}  // namespace polink
