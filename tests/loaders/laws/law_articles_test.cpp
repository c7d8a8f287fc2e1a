#include "loaders/laws/law_articles.h"

#include <gtest/gtest.h>

#include "loaders/text/source_text.h"

namespace polink {
namespace {

// The article that stands at the start of a text.
std::string at_start(std::u32string_view text) { return to_utf8(article_at(text, 0).in(text)); }

TEST(LawArticle, EndsWithItsSmallestPart) {
  EXPECT_EQ(at_start(U"第二条第一項第三号イに基づき"), "第二条第一項第三号イ");
  EXPECT_EQ(at_start(U"第2条第1項に基づき"), "第2条第1項");
  EXPECT_EQ(at_start(U"第二条イベント"), "第二条");  // a word in katakana, no letter
  EXPECT_EQ(at_start(U"第3条の2第4項の"), "第3条の2第4項");
  EXPECT_EQ(at_start(U"第3条の3つの"), "第3条");
}

TEST(LawArticle, MayBeOfSupplementaryProvisionsAndTables) {
  EXPECT_EQ(at_start(U"附則第二条の"), "附則第二条");
  EXPECT_EQ(at_start(U"別表第一の"), "別表第一");
  EXPECT_EQ(at_start(U"別表の"), "別表");
}

TEST(LawArticle, MayBeSeveral) {
  EXPECT_EQ(at_start(U"第十条第二項及び第三項の"), "第十条第二項及び第三項");
  EXPECT_EQ(at_start(U"第4条から第6条までの"), "第4条から第6条まで");
}

TEST(LawArticle, IsNoNumberOfAnythingElse) {
  EXPECT_EQ(at_start(U"第2期の"), "");
  EXPECT_EQ(at_start(U"条第一項"), "");
}

TEST(LawArticle, StandsBehindTheNameOfItsLaw) {
  const auto behind = [](std::u32string_view text, std::size_t end) {
    return to_utf8(article_behind(text, end).in(text));
  };
  EXPECT_EQ(behind(U"海法第二条", 2), "第二条");
  EXPECT_EQ(behind(U"「海法」(平成三年法律第一号)第二条", 3), "第二条");
  EXPECT_EQ(behind(U"海法の第二条", 2), "第二条");
  EXPECT_EQ(behind(U"海法の附則第二条", 2), "附則第二条");
  EXPECT_EQ(behind(U"海法の改正", 2), "");
}

}  // namespace
}  // namespace polink
