#include "loaders/laws/law_relations.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaders/instruments/instruments.h"
#include "loaders/laws/law_articles.h"
#include "loaders/laws/law_citations.h"
#include "loaders/laws/law_titles.h"
#include "loaders/text/source_text.h"
#include "tests/made.h"

// How laws belong together: what amends what, what rests on what, and where.
namespace polink {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

Registers registers() {
  Registers known;
  known.laws = {made::law("波浪測定法", {"測定法"}), made::law("灯台及び信号法"),
                made::law("潮汐情報の公表の促進に関する法律"), made::law("海図基本法")};
  return known;
}

Document related(const std::string& text) {
  Document document = made::document("plan");
  document.measures = {made::measure("1.r1", text)};
  find_law_citations(registers(), document);
  find_instrument_citations(document);
  find_law_relations(registers(), document);
  return document;
}

// `source amends target [article] method`
std::vector<std::string> relations(const std::string& text) {
  std::vector<std::string> lines;
  for (const Relation& r : related(text).relations) {
    lines.push_back(r.source_id + " " + std::string(to_string(r.kind)) + " " + r.target_id +
                    (r.article.empty() ? "" : " [" + r.article + "]") + " " + r.method);
  }
  return lines;
}

TEST(LawRelation, TiesAnAmendingActToWhatItAmends) {
  EXPECT_THAT(relations("「波浪測定法の一部を改正する法律」が成立。"),
              ElementsAre("波浪測定法の一部を改正する法律 amends 波浪測定法 title"));
  EXPECT_THAT(relations("「波浪測定法等の一部を改正する法律案」を提出。"),
              Contains("波浪測定法等の一部を改正する法律 amends 波浪測定法 title"));
}

TEST(LawRelation, PartsTitlesButNoTitleThatHoldsAnAnd) {
  EXPECT_THAT(
      relations("「波浪測定法及び潮汐情報の公表の促進に関する法律の一部を改正する法律」が成立。"),
      UnorderedElementsAre(
          "波浪測定法及び潮汐情報の公表の促進に関する法律の一部を改正する法律 amends "
          "波浪測定法 title",
          "波浪測定法及び潮汐情報の公表の促進に関する法律の一部を改正する法律 amends "
          "潮汐情報の公表の促進に関する法律 title"));
  EXPECT_THAT(relations("「灯台及び信号法の一部を改正する法律」が成立。"),
              ElementsAre("灯台及び信号法の一部を改正する法律 amends 灯台及び信号法 title"));
}

TEST(LawRelation, TiesAnOrderToItsActAndArticle) {
  EXPECT_THAT(relations("「波浪測定法第二条第一項に規定する器具を定める政令」を公布。"),
              ElementsAre("波浪測定法第二条第一項に規定する器具を定める政令 based_on 波浪測定法 "
                          "[第二条第一項] title"));
  EXPECT_THAT(relations("「波浪測定法施行令」を改正。"),
              ElementsAre("波浪測定法施行令 based_on 波浪測定法 title"));
}

TEST(LawRelation, TakesAPlanThatRestsOnALaw) {
  EXPECT_THAT(relations("「波浪測定法第三条に基づく「波浪測定計画」を策定。」"),
              testing::AnyOf(IsEmpty(), Contains(testing::HasSubstr("based_on 波浪測定法"))));
  EXPECT_THAT(relations("波浪測定法第三条に基づく「波浪測定計画」を策定。"),
              ElementsAre("波浪測定計画 based_on 波浪測定法 [第三条] stated"));
}

TEST(LawRelation, KeepsWhoSaidSoOnlyWhereSomebodyDid) {
  const Document stated = related("波浪測定法第三条に基づく「波浪測定計画」を策定。");
  ASSERT_EQ(stated.relations.size(), 1U);
  EXPECT_EQ(stated.relations[0].said_by, "1.r1");
  const Document told = related("「波浪測定法施行令」を改正。");
  ASSERT_EQ(told.relations.size(), 1U);
  EXPECT_EQ(told.relations[0].said_by, "");
}

TEST(LawRelation, InventsNoLaw) {
  EXPECT_THAT(relations("測定の方法の一部を改正する。"), IsEmpty());
  EXPECT_THAT(relations("波浪測定法を踏まえ、計画を策定。"), IsEmpty());
}

std::vector<std::string> amended(const std::string& title) {
  std::vector<std::string> found;
  const auto known = [](std::u32string_view name) { return name == U"灯台及び信号法"; };
  for (const auto& one : amended_titles(to_utf32(title), known)) {
    found.push_back(to_utf8(one));
  }
  return found;
}

TEST(AmendedTitles, LeaveOffAPurpose) {
  EXPECT_THAT(amended("海上の安全の向上を図るための波浪測定法の一部を改正する法律"),
              ElementsAre("波浪測定法"));
  EXPECT_THAT(amended("灯台及び信号法の一部を改正する法律"), ElementsAre("灯台及び信号法"));
  EXPECT_THAT(amended("波浪測定法"), IsEmpty());
}

std::string article_in(const std::string& text) {
  const std::u32string all = to_utf32(text);
  return to_utf8(std::u32string(article_at(all, 0).in(all)));
}

TEST(Articles, AreReadInAllTheirForms) {
  EXPECT_EQ(article_in("第二条第一項に基づき"), "第二条第一項");
  EXPECT_EQ(article_in("第3条の2第4項第1号の規定"), "第3条の2第4項第1号");
  EXPECT_EQ(article_in("附則第二条による"), "附則第二条");
  EXPECT_EQ(article_in("第4条から第6条までの"), "第4条から第6条まで");
  EXPECT_EQ(article_in("別表第一に掲げる"), "別表第一");
}

TEST(Articles, AreNoPeriodsAndBeginWhereAsked) {
  EXPECT_EQ(article_in("第2期計画"), "");
  EXPECT_EQ(article_in("計画第二条"), "");
}

TEST(Articles, AreKeptWithTheCitation) {
  const Document document =
      related("「波浪測定法」（平成十五年法律第五十七号）第二条第一項に基づき測る。");
  ASSERT_FALSE(document.citations.empty());
  EXPECT_EQ(document.citations[0].target_id, "波浪測定法");
  EXPECT_EQ(document.citations[0].article, "第二条第一項");
  EXPECT_EQ(related("波浪測定法により測る。").citations[0].article, "");
}

}  // namespace
}  // namespace polink
