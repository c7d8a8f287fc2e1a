#include "loaders/plan/section_stack.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaders/text/source_text.h"
#include "tests/loaders/reading.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Opens a section for each heading line, the line's number being its place.
struct Stack {
  SectionStack sections;
  std::vector<Diagnostic> diagnostics;

  explicit Stack(const std::vector<const char*>& lines) {
    int number = 0;
    for (const char* line : lines) {
      const std::u32string text = folded(reading::plain(line));
      const auto heading = parse_heading(text);
      sections.open(*heading, to_utf8(text.substr(0, heading->label_length)),
                    to_utf8(text.substr(heading->title_from)), ++number, diagnostics);
    }
  }

  // `1.2 section of 1`
  std::vector<std::string> shown() {
    std::vector<std::string> lines;
    for (const Section& s : sections.take()) {
      lines.push_back(s.id + " " + std::string(to_string(s.level)) +
                      (s.parent_id.empty() ? "" : " of " + s.parent_id));
    }
    return lines;
  }
};

TEST(Sections, NestByTheStyleOfTheirNumbers) {
  EXPECT_THAT(Stack({"1. 海", "（1）港", "① 灯台", "② 岸", "（2）沖", "2. 川"}).shown(),
              ElementsAre("1 chapter", "1.1 section of 1", "1.1.1 subsection of 1.1",
                          "1.1.2 subsection of 1.1", "1.2 section of 1", "2 chapter"));
}

TEST(Sections, OfADottedNumberTakeItAsTheirId) {
  EXPECT_THAT(
      Stack({"2. 海", "2.1 港", "2.1.1 灯台", "2.2 沖"}).shown(),
      ElementsAre("2 chapter", "2.1 section of 2", "2.1.1 subsection of 2.1", "2.2 section of 2"));
}

TEST(Sections, MayBeginWithAnyNumber) {
  Stack stack({"第3章 海", "（2）港"});
  EXPECT_THAT(stack.diagnostics, IsEmpty());
  EXPECT_THAT(stack.shown(), ElementsAre("3 chapter", "3.2 section of 3"));
}

TEST(Sections, MayHaveFewerLevels) {
  EXPECT_THAT(Stack({"1. 海", "① 灯台"}).shown(), ElementsAre("1 chapter", "1.1 section of 1"));
  EXPECT_THAT(Stack({"（1）港", "① 灯台"}).shown(),
              ElementsAre("1 section", "1.1 subsection of 1"));
}

TEST(Sections, StandBelowTheChapterWordToo) {
  EXPECT_THAT(Stack({"第2章 海", "1. 港", "（1）灯台"}).shown(),
              ElementsAre("2 chapter", "2.1 section of 2", "2.1.1 subsection of 2.1"));
}

TEST(Sections, WithAnIdThatWasThereGetASuffixAndADiagnostic) {
  Stack stack({"1. 海", "（1）港", "（1）沖"});
  EXPECT_THAT(reading::codes_of(stack.diagnostics), ElementsAre("3 repeated_section"));
  EXPECT_THAT(stack.shown(), ElementsAre("1 chapter", "1.1 section of 1", "1.1-2 section of 1"));
}

TEST(Sections, ReportANumberThatWasLeftOut) {
  EXPECT_THAT(reading::codes_of(Stack({"1. 海", "（1）港", "（3）沖"}).diagnostics),
              ElementsAre("3 section_number_jumps"));
}

TEST(Sections, ExpectTheNextNumberOfAStyle) {
  const Stack stack({"1. 海", "（1）港"});
  EXPECT_TRUE(stack.sections.expects(*parse_heading(U"(2)沖")));
  EXPECT_FALSE(stack.sections.expects(*parse_heading(U"(4)沖")));
  EXPECT_TRUE(stack.sections.expects(*parse_heading(U"① 灯台")));
}

TEST(Sections, AreImpliedWhereThereIsNoHeading) {
  SectionStack sections;
  std::vector<Diagnostic> diagnostics;
  EXPECT_TRUE(sections.empty());
  EXPECT_EQ(sections.open_implied(4, diagnostics).id, "1");
  EXPECT_EQ(sections.current().id, "1");
  EXPECT_THAT(reading::codes_of(diagnostics), ElementsAre("4 no_heading"));
}

}  // namespace
}  // namespace polink
