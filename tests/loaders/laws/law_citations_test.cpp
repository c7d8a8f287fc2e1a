#include "loaders/laws/law_citations.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaders/text/source_text.h"
#include "tests/made.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Registers registers() {
  Registers known;
  known.laws = {made::law("波浪測定法", {"測定法"}), made::law("海に関する国際条約", {"IOC"}),
                made::law("潮汐情報の公表の促進に関する法律"),
                made::law("潮汐情報の公表の促進に関する法律の一部を改正する法律")};
  return known;
}

Document cited(std::vector<Measure> measures) {
  Document document = made::document("plan");
  document.measures = std::move(measures);
  find_law_citations(registers(), document);
  return document;
}

// `r1 law as 「surface」 method`
std::vector<std::string> citations(const Document& document) {
  std::vector<std::string> lines;
  for (const Citation& c : document.citations) {
    lines.push_back(c.source_id + " " + c.target_id + " as 「" + c.surface + "」 " +
                    std::string(to_string(c.method)));
  }
  return lines;
}

std::vector<std::string> citations(const std::string& text) {
  return citations(cited({made::measure("1.r1", text)}));
}

TEST(LawCitation, IsATitleOfTheRegister) {
  EXPECT_THAT(citations("「波浪測定法」を改める。"),
              ElementsAre("1.r1 波浪測定法 as 「波浪測定法」 quoted"));
  EXPECT_THAT(citations("波浪測定法を改める。"),
              ElementsAre("1.r1 波浪測定法 as 「波浪測定法」 bare"));
}

TEST(LawCitation, IsAShortName) {
  EXPECT_THAT(citations("測定法を改める。"), ElementsAre("1.r1 波浪測定法 as 「測定法」 alias"));
  EXPECT_THAT(citations("ＩＯＣに加わる。"),
              ElementsAre("1.r1 海に関する国際条約 as 「IOC」 alias"));
}

TEST(LawCitation, IsNoPartOfAnotherWord) {
  EXPECT_THAT(citations("測定法人を設ける。"), IsEmpty());
  EXPECT_THAT(citations("BIOCを用いる法を考える。"), IsEmpty());
  EXPECT_THAT(citations("測定の方法を改める。"), IsEmpty());
}

TEST(LawCitation, OfAnAmendingActIsNotOneOfTheActInItsTitle) {
  EXPECT_THAT(citations("「潮汐情報の公表の促進に関する法律の一部を改正する法律」が成立。"),
              ElementsAre("1.r1 潮汐情報の公表の促進に関する法律の一部を改正する法律 as "
                          "「潮汐情報の公表の促進に関する法律の一部を改正する法律」 quoted"));
}

TEST(LawCitation, OfABillOrAnAmendedActIsOneOfTheAct) {
  EXPECT_THAT(citations("「改正波浪測定法」に備える。"),
              ElementsAre("1.r1 波浪測定法 as 「改正波浪測定法」 quoted"));
  EXPECT_THAT(citations("「潮汐情報の公表の促進に関する法律案」を提出。"),
              ElementsAre("1.r1 潮汐情報の公表の促進に関する法律 as "
                          "「潮汐情報の公表の促進に関する法律案」 quoted"));
}

TEST(LawCitation, OfALawThatTheRegisterLacksMakesItOneWithADiagnostic) {
  const Document document =
      cited({made::measure("1.r1", "「灯台の保全に関する法律」を施行。", {}, 9),
             made::measure("1.r2", "灯台の保全に関する法律を見直す。")});
  EXPECT_THAT(citations(document),
              ElementsAre("1.r1 灯台の保全に関する法律 as 「灯台の保全に関する法律」 quoted",
                          "1.r2 灯台の保全に関する法律 as 「灯台の保全に関する法律」 bare"));
  ASSERT_EQ(document.laws.size(), 1U);
  EXPECT_EQ(document.laws[0].checked, "unlisted");
  ASSERT_EQ(document.diagnostics.size(), 1U);
  EXPECT_EQ(document.diagnostics[0].code, "unlisted_law");
  EXPECT_EQ(document.diagnostics[0].line, 9);
}

TEST(LawCitation, OfABareShortTitleNeedsWordsThatSpeakOfALaw) {
  EXPECT_THAT(citations("灯台保全法に基づき調べる。"),
              ElementsAre("1.r1 灯台保全法 as 「灯台保全法」 bare"));
  EXPECT_THAT(citations("音波探査法で調べる。"), IsEmpty());
}

TEST(LawCitation, IsANameThatTheDocumentDefines) {
  const Document document =
      cited({made::measure("1.r1", "「灯台の保全に関する法律」（以下「灯台法」という。）を施行。"),
             made::measure("1.r2", "灯台法を見直す。")});
  EXPECT_THAT(citations(document),
              ElementsAre("1.r1 灯台の保全に関する法律 as 「灯台の保全に関する法律」 quoted",
                          "1.r1 灯台の保全に関する法律 as 「灯台法」 alias",
                          "1.r2 灯台の保全に関する法律 as 「灯台法」 alias"));
  EXPECT_THAT(document.laws[0].short_names, ElementsAre("灯台法"));
}

TEST(LawCitation, ByAWordThatPointsBackMeansTheLawBeforeInTheRow) {
  const Document document = cited({made::measure("1.r1", "波浪測定法を施行。"),
                                   made::measure("1.r1.s1", "同法に基づき測った。"),
                                   made::measure("1.r1.n1", "当該法律を見直す。"),
                                   made::measure("1.r2", "同法を見直す。")});
  EXPECT_THAT(citations(document), ElementsAre("1.r1 波浪測定法 as 「波浪測定法」 bare",
                                               "1.r1.s1 波浪測定法 as 「同法」 anaphora",
                                               "1.r1.n1 波浪測定法 as 「当該法律」 anaphora"));
}

TEST(LawCitation, TellsWhereInTheTextItStands) {
  const Document document = cited({made::measure("1.r1", "海と波浪測定法を見る。")});
  ASSERT_EQ(document.citations.size(), 1U);
  EXPECT_EQ(document.citations[0].offset, 2);
}

TEST(LawCitation, IsFoundInFootnotesAndIndicators) {
  Document document = made::document("plan");
  document.footnotes = {{4, "波浪測定法による。", 30}};
  Indicator indicator;
  indicator.id = "1.t1";
  indicator.name = "測定法による点検の数";
  document.indicators = {indicator};
  find_law_citations(registers(), document);
  EXPECT_THAT(citations(document), ElementsAre("1.t1 波浪測定法 as 「測定法」 alias",
                                               "fn4 波浪測定法 as 「波浪測定法」 bare"));
}

}  // namespace
}  // namespace polink
