#include "loaders/text/spacing.h"

#include <gtest/gtest.h>

#include "tests/loaders/reading.h"

namespace polink {
namespace {

std::string cleaned(std::string_view text) {
  return utf8(without_ocr_spaces(reading::plain(text)));
}

TEST(OcrSpaces, AreTakenOutOfJapaneseWords) {
  EXPECT_EQ(cleaned("令和 6 年度 に 海 を測る。"), "令和6年度に海を測る。");
  EXPECT_EQ(cleaned("全角　の　空白"), "全角の空白");
}

TEST(OcrSpaces, AreTakenOutOfAcronyms) {
  EXPECT_EQ(cleaned("S I P 4 Dと D N Aを読む"), "SIP4DとDNAを読む");
  EXPECT_EQ(cleaned("e - G o v を使う"), "e-Govを使う");
  EXPECT_EQ(cleaned("( R I )の値"), "(RI)の値");
  EXPECT_EQ(cleaned("Ｇ 7の会合"), "Ｇ7の会合");
  EXPECT_EQ(cleaned("3 %の増加"), "3%の増加");
  EXPECT_EQ(cleaned("R D 20の会合"), "RD20の会合");
}

TEST(OcrSpaces, AreNotTheSpacesThatPeopleWrite) {
  EXPECT_EQ(cleaned("Society 5.0 と Beyond 5G"), "Society 5.0とBeyond 5G");
  EXPECT_EQ(cleaned("Open Sea Platform (OSP)"), "Open Sea Platform (OSP)");
  EXPECT_EQ(cleaned("Vol. 2"), "Vol. 2");
}

TEST(OcrSpaces, IncludeBreaksAndRunsOfSpaces) {
  EXPECT_EQ(cleaned("  海  と \n 風 "), "海と風");
  EXPECT_EQ(cleaned("Open \n Sea"), "Open Sea");
  EXPECT_EQ(cleaned(""), "");
}

}  // namespace
}  // namespace polink
