#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "graph/search_text.h"
#include "graph/store.h"
#include "tests/made.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

TEST(SearchTerms, AreWordsPhrasesAndExclusions) {
  const SearchTerms terms = search_terms("量子 「人材 育成」 \"光 通信\" -宇宙");
  EXPECT_THAT(terms.wanted, ElementsAre(U"量子", U"人材育成", U"光通信"));
  EXPECT_THAT(terms.excluded, ElementsAre(U"宇宙"));
}

TEST(SearchTerms, AreOfOneWidthAndCase) {
  EXPECT_THAT(search_terms("ＡＩ ﾃﾞｰﾀ").wanted, ElementsAre(U"ai", U"データ"));
}

TEST(SearchTerms, NeedSomethingToLookFor) {
  for (const char* nothing : {"", "  ", "-宇宙", "\"\"", "「」"}) {
    EXPECT_THROW(search_terms(nothing), Error) << nothing;
  }
}

TEST(SearchTerms, TakeAQuoteThatIsNeverClosedAsACharacter) {
  EXPECT_THAT(search_terms("海 \"光 通信").wanted, ElementsAre(U"海", U"\"光", U"通信"));
  EXPECT_THAT(search_terms("海 「光").wanted, ElementsAre(U"海", U"「光"));
  EXPECT_THAT(search_terms("- \"").wanted, ElementsAre(U"-", U"\""));
}

TEST(SearchForm, KeepsWhereEachCharacterCameFrom) {
  const SearchForm form = search_form("Ａ 量\n子");
  EXPECT_EQ(form.text, U"a量子");
  EXPECT_THAT(form.origin, ElementsAre(0U, 2U, 4U));
}

Document plan() {
  Document d = made::document("umi");
  d.sections = {made::section("1", "海の量子"), made::section("1.1", "潮"),
                made::section("1.2", "島")};
  d.measures = {made::measure("1.1.r1", "量子技術の人材を育てる。", {"文"}),
                made::measure("1.1.r1.s1", "量子の学校を建てた。"),
                made::measure("1.1.r2", "宇宙で量子通信を試す。", {"総"}),
                made::measure("1.2.r1", "ＡＩで潮位を読む。", {"国"})};
  for (const char* code : {"文", "総", "国"}) {
    d.organisations.push_back(made::organisation(code, std::string(code) + "の省"));
  }
  d.footnotes = {{1, "量子とは。", 9}};
  return d;
}

class Search : public testing::Test {
 protected:
  Search() { Store::open_or_create(path()).save({plan()}, false); }

  std::filesystem::path path() const { return folder_ / "policy.db"; }

  std::vector<std::string> ids(const std::string& query, const SearchScope& scope = {}) const {
    std::vector<std::string> found;
    for (const SearchHit& hit : Store::open(path()).search(search_terms(query), scope)) {
      found.push_back(hit.id);
    }
    return found;
  }

  made::Folder folder_;
};

TEST_F(Search, FindsWordsOfTwoCharactersEverywhere) {
  EXPECT_THAT(ids("量子"), UnorderedElementsAre("1.1.r1", "1.1.r1.s1", "1.1.r2", "1", "fn1"));
  EXPECT_THAT(ids("AI"), ElementsAre("1.2.r1"));
  EXPECT_THAT(ids("島"), ElementsAre("1.2"));
}

TEST_F(Search, NeedsEveryWordAndNoneOfTheExcluded) {
  EXPECT_THAT(ids("量子 人材"), ElementsAre("1.1.r1"));
  EXPECT_THAT(ids("量子 技術 宇宙"), IsEmpty());
  EXPECT_THAT(ids("量子 -宇宙 -学校 -海"), UnorderedElementsAre("1.1.r1", "fn1"));
}

TEST_F(Search, TakesAPhraseAsItStands) {
  EXPECT_THAT(ids("量子通信"), ElementsAre("1.1.r2"));
  EXPECT_THAT(ids("通信量子"), IsEmpty());
  EXPECT_THAT(ids("技人"), IsEmpty());
}

TEST_F(Search, KeepsToSectionsKindsAndMinistries) {
  SearchScope scope;
  scope.kinds = {"plan"};
  EXPECT_THAT(ids("量子", scope), UnorderedElementsAre("1.1.r1", "1.1.r2"));
  scope = {};
  scope.section_id = "1.2";
  EXPECT_THAT(ids("量子", scope), IsEmpty());
  scope = {};
  scope.codes = {"文"};
  EXPECT_THAT(ids("量子", scope), UnorderedElementsAre("1.1.r1", "1.1.r1.s1"));
  scope = {};
  scope.most = 2;
  EXPECT_THAT(ids("量子", scope), SizeIs(2));
}

TEST_F(Search, FollowsADocumentThatIsReplaced) {
  Document changed = plan();
  changed.measures[0].text = "光の人材を育てる。";
  Store::open_or_create(path()).save({changed}, true);
  EXPECT_THAT(ids("量子 人材"), IsEmpty());
  EXPECT_THAT(ids("光 人材"), ElementsAre("1.1.r1"));
}

TEST_F(Search, TakesSignsOfTheQueryLanguageForText) {
  EXPECT_NO_THROW(ids("量子* OR (NEAR"));
  EXPECT_THAT(ids("量子* OR"), IsEmpty());
  EXPECT_THAT(ids("a\"b"), IsEmpty());
}

}  // namespace
}  // namespace polink
