#include "loaders/plan/section_references.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/made.h"

// References from a text to sections of its own document.
namespace polink {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Section labelled(const std::string& id, const std::string& label, const std::string& title) {
  Section section = made::section(id, title);
  section.label = label;
  return section;
}

Document referring(const std::string& text, const std::string& id = "1.2.1.r1") {
  Document document = made::document("plan");
  document.sections = {labelled("1", "1.", "海"),        labelled("1.1", "（1）", "港の整備"),
                       labelled("1.1.1", "①", "灯台"),   labelled("1.2", "（2）", "船の安全"),
                       labelled("1.2.1", "①", "救命具"), labelled("1.2.2", "②", "無線"),
                       labelled("2", "2.", "山"),        labelled("2.1", "（1）", "道"),
                       labelled("2.2", "2.2", "谷")};
  document.measures = {made::measure(id, text)};
  find_section_references(document);
  return document;
}

// `1.1 「上記（1）」 method`
std::vector<std::string> references(const std::string& text, const std::string& id = "1.2.1.r1") {
  std::vector<std::string> lines;
  for (const Citation& c : referring(text, id).citations) {
    EXPECT_EQ(c.target_kind, TargetKind::section);
    lines.push_back(c.target_id + " 「" + c.surface + "」 " + std::string(to_string(c.method)));
  }
  return lines;
}

TEST(SectionReference, LeadsToTheSectionWithThatLabelNearestOutwards) {
  EXPECT_THAT(references("上記（1）のとおり進める。"), ElementsAre(HasSubstr("1.1 ")));
  EXPECT_THAT(references("上記（1）のとおり進める。", "2.1.r1"), ElementsAre(HasSubstr("2.1 ")));
  EXPECT_THAT(references("1.（2）②を参照。", "2.1.r1"), ElementsAre(HasSubstr("1.2.2 ")));
}

TEST(SectionReference, IsReadInFullAndHalfWidth) {
  EXPECT_THAT(references("1.(2)②を参照。", "2.1.r1"), ElementsAre(HasSubstr("1.2.2 ")));
  EXPECT_THAT(references("１．（２）②を参照。", "2.1.r1"), ElementsAre(HasSubstr("1.2.2 ")));
}

TEST(SectionReference, NeedsMoreThanALabelOfOneStep) {
  EXPECT_THAT(references("（1）測る、（2）記す。"), IsEmpty());
  EXPECT_THAT(references("①測る、②記す。"), IsEmpty());
  EXPECT_THAT(references("「（1）港の整備」を進める。"), ElementsAre(HasSubstr("1.1 ")));
}

TEST(SectionReference, WithADottedNumberNeedsAWordThatPointsThere) {
  EXPECT_THAT(references("上記2.2に従って進める。"), ElementsAre(HasSubstr("2.2 ")));
  EXPECT_THAT(references("2.2に記載した橋を架ける。"), ElementsAre(HasSubstr("2.2 ")));
  EXPECT_THAT(references("長さが2.2に達する。"), IsEmpty());
}

TEST(SectionReference, IsNoItemOfTheTextsOwnList) {
  EXPECT_THAT(references("②において測る。"), ElementsAre(HasSubstr("1.2.2 ")));
  EXPECT_THAT(references("①において測り、②において記す。"), IsEmpty());
}

TEST(SectionReference, IsNotOneOfAnotherDocument) {
  EXPECT_THAT(references("環境計画第2章（1）を参照。"), IsEmpty());
}

TEST(SectionReference, KeepsItsSurfaceAndOffset) {
  const Document document = referring("海では上記（1）のとおり進める。");
  ASSERT_EQ(document.citations.size(), 1U);
  const Citation& citation = document.citations[0];
  EXPECT_THAT(citation.surface, HasSubstr("（1）"));
  EXPECT_EQ(citation.source_id, "1.2.1.r1");
  EXPECT_GE(citation.offset, 3);
}

TEST(SectionReference, ReportsWhatTheDocumentDoesNotHave) {
  const Document document = referring("別添7.（9）において定める。");
  EXPECT_THAT(document.citations, IsEmpty());
  std::vector<std::string> codes;
  for (const Diagnostic& one : document.diagnostics) {
    codes.push_back(one.code);
  }
  EXPECT_THAT(codes, Contains("section_elsewhere"));
}

}  // namespace
}  // namespace polink
