#include "queries/search.h"

#include <gtest/gtest.h>

namespace polink {
namespace {

constexpr std::size_t wide = 80;

TEST(Snippet, JoinsMatchesThatTouchOrOverlap) {
  EXPECT_EQ(snippet_of("近くの避難所を直す。", {U"避難", U"所"}, wide), "近くの〔避難所〕を直す。");
  EXPECT_EQ(snippet_of("近くの避難所を直す。", {U"避難", U"難所"}, wide),
            "近くの〔避難所〕を直す。");
  EXPECT_EQ(snippet_of("避難と所と。", {U"避難", U"所"}, wide), "〔避難〕と〔所〕と。");
}

TEST(Snippet, MarksWhatIsWrittenOtherwise) {
  EXPECT_EQ(snippet_of("ＡＩ を使う。", {U"ai"}, wide), "〔ＡＩ〕 を使う。");
}

TEST(Snippet, IsCutAroundTheFirstMatch) {
  EXPECT_EQ(snippet_of("一二三四五六七八九十", {U"七"}, 4), "…六〔七〕八九…");
  EXPECT_EQ(snippet_of("一二三四五六七八九十", {U"一"}, 4), "〔一〕二三四…");
  EXPECT_EQ(snippet_of("一二三四五六七八九十", {U"十"}, 4), "…七八九〔十〕");
  EXPECT_EQ(snippet_of("一二三四", {}, 4), "一二三四");
}

TEST(Snippet, ClosesAMatchThatGoesOnBehindTheCut) {
  EXPECT_EQ(snippet_of("一二三四五六七八", {U"二三四五六七"}, 4), "一〔二三四〕…");
}

}  // namespace
}  // namespace polink
