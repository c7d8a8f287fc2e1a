#include "graph/signature_index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/search_text.h"

// Finding texts that read alike by the bands of their signatures.
namespace polink {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* lamp =
    "全国の灯台の光源を省電力のものに取り替え、点検の回数を減らすとともに、交換した光源の寿命を調べ"
    "る。";
constexpr const char* lamp_misread =
    "全国の灯台の光源を省電カのものに取り替え、点検の回数を滅らすとともに、交換した光源の寿命を調べ"
    "る。";
constexpr const char* school =
    "漁村の学校で海の生き物を調べる授業を開き、成果を町の広場に展示する。";

TextSignature signature_of(const char* text) { return text_signature(search_form(text).text); }

std::vector<ItemId> alike_in(const SignatureBatch& batch, const char* text, ItemId end) {
  std::vector<ItemId> found;
  batch.find(signature_of(text), end, found);
  return alike(found, 16);
}

TEST(SignatureBatch, FindsTheSameTextAndAMisreadOneAndNoOther) {
  SignatureBatch batch;
  batch.add(3, signature_of(lamp_misread));
  batch.add(5, signature_of(school));
  batch.add(8, signature_of(lamp));
  batch.sort();
  EXPECT_THAT(alike_in(batch, lamp, 100), ElementsAre(3, 8));
  EXPECT_THAT(alike_in(batch, school, 100), ElementsAre(5));
  EXPECT_THAT(alike_in(batch, "別の事業。", 100), IsEmpty());
}

TEST(SignatureBatch, LooksOnlyAtItemsBeforeTheEnd) {
  SignatureBatch batch;
  batch.add(3, signature_of(lamp));
  batch.add(8, signature_of(lamp));
  batch.sort();
  EXPECT_THAT(alike_in(batch, lamp, 8), ElementsAre(3));
  EXPECT_THAT(alike_in(batch, lamp, 3), IsEmpty());
}

TEST(SignatureBatch, LooksAtTheFirstOfAStandingPhraseOnly) {
  SignatureBatch batch;
  for (ItemId item = 1; item <= 1000; ++item) {
    batch.add(item, signature_of(lamp));
  }
  batch.sort();
  std::vector<ItemId> found;
  batch.find(signature_of(lamp), 1000, found);
  EXPECT_EQ(found.size(), signature_bands * most_of_a_band);
  EXPECT_THAT(alike(found, 3), ElementsAre(1, 2, 3));
}

TEST(SignatureBatch, GivesBackWhatWasAdded) {
  SignatureBatch batch;
  batch.add(7, signature_of(school));
  batch.add(9, signature_of(lamp));
  batch.sort();
  ASSERT_EQ(batch.size(), 2U);
  EXPECT_EQ(batch.item(1), 9);
  EXPECT_EQ(batch.signature(1), signature_of(lamp));
}

TEST(Alike, TakesThoseThatShareMostBandsInTheirOrder) {
  // 4 shares three bands, 2 and 9 two, 1 only one.
  EXPECT_THAT(alike({4, 9, 2, 4, 1, 9, 2, 4}, 16), ElementsAre(2, 4, 9));
  EXPECT_THAT(alike({4, 9, 2, 4, 1, 9, 2, 4}, 2), ElementsAre(2, 4));
}

TEST(SignatureBatch, RefusesAnItemThatAnEntryHasNoRoomFor) {
  SignatureBatch batch;
  EXPECT_ANY_THROW(
      batch.add(ItemId{1} << static_cast<unsigned>(signature_item_bits), signature_of(lamp)));
}

}  // namespace
}  // namespace polink
