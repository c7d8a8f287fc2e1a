#include "render/csv.h"

#include <gtest/gtest.h>

namespace polink {
namespace {

TEST(Csv, HasAHeadLineAndEndsLinesInCrlf) {
  EXPECT_EQ(csv_text({{{"id"}, {"text"}}, {{"1.1", "基盤"}}}), "id,text\r\n1.1,基盤\r\n");
}

TEST(Csv, QuotesCommasQuotesAndLineBreaks) {
  EXPECT_EQ(csv_text({{{"a"}, {"b"}, {"c"}}, {{"1,000", "「\"x\"」", "上\n下"}}}),
            "a,b,c\r\n\"1,000\",\"「\"\"x\"\"」\",\"上\n下\"\r\n");
}

TEST(Csv, KeepsWholeTextsWhateverTheirFit) {
  const std::string text(500, 'x');
  EXPECT_EQ(csv_text({{{"t", Column::Fit::cut}}, {{text}}}), "t\r\n" + text + "\r\n");
}

TEST(Csv, KeepsSpreadsheetProgramsFromComputingTexts) {
  EXPECT_EQ(csv_text({{{"t"}}, {{"=1+1"}, {"+a"}, {"-a"}, {"@a"}, {"＝1"}}}),
            "t\r\n'=1+1\r\n'+a\r\n'-a\r\n'@a\r\n'＝1\r\n");
  EXPECT_EQ(csv_text({{{"t"}}, {{"-1.5"}, {"+2"}, {"-"}, {"a=b"}}}),
            "t\r\n-1.5\r\n+2\r\n-\r\na=b\r\n");
}

TEST(Csv, LeavesControlCharactersOut) {
  EXPECT_EQ(csv_text({{{"t"}}, {{"a\x1b[0mb\xC2\x85"}}}), "t\r\na[0mb\r\n");
}

}  // namespace
}  // namespace polink
