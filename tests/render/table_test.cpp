#include "render/table.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/terminal_text.h"
#include "render/turned_table.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using Fit = Column::Fit;

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    lines.push_back(line);
  }
  return lines;
}

TEST(Table, AlignsDoubleWidthTextByTheColumnsItTakes) {
  const Table table{{{"code"}, {"name"}, {"n", Fit::keep, true}},
                    {{"総", "総務省", "7"}, {"デジ", "デジタル庁", "12"}}};
  EXPECT_THAT(lines_of(table_text(table, 0)), ElementsAre("code  name         n",  //
                                                          "----  ----------  --",  //
                                                          "総    総務省       7",  //
                                                          "デジ  デジタル庁  12"));
}

TEST(Table, HeadsAColumnOverSeveralLinesWhereItsNameIsTooWide) {
  const Table table{{{"code"}, {"plan_led", Fit::keep, true, "plan\nled"}}, {{"総", "7"}}};
  EXPECT_THAT(lines_of(table_text(table, 0)), ElementsAre("      plan",  //
                                                          "code   led",  //
                                                          "----  ----",  //
                                                          "総       7"));
}

TEST(Table, FitsTheTerminalByWrappingText) {
  const Table table{{{"id"}, {"text", Fit::wrap}},
                    {{"1.1.1.r1.n1", "次世代の要素技術を確立し、順次社会に実装していく。"}}};
  const auto lines = lines_of(table_text(table, 40));
  ASSERT_GT(lines.size(), 3U);
  std::string text;
  for (std::size_t i = 2; i < lines.size(); ++i) {
    EXPECT_LE(terminal_columns(lines[i]), 40) << lines[i];
    text += lines[i].substr(13);
  }
  EXPECT_EQ(text, "次世代の要素技術を確立し、順次社会に実装していく。");
}

TEST(Table, EndsCutTextInAnEllipsis) {
  const Table table{{{"id"}, {"text", Fit::cut}},
                    {{"1.1.1.r1.n1", "次世代の要素技術を確立し、順次社会に実装していく。"}}};
  const auto lines = lines_of(table_text(table, 40));
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_LE(terminal_columns(lines[2]), 40);
  EXPECT_THAT(lines[2], HasSubstr("…"));
}

TEST(Table, NeverCutsAnIdHoweverNarrowTheTerminal) {
  const Table table{{{"id"}, {"text", Fit::wrap}},
                    {{"togo2025:1.2.3.r4.n15", "測位の高度化を togo2025:1.2.3.r4.n16 で。"}}};
  const std::string text = table_text(table, 20);
  EXPECT_THAT(text, HasSubstr("togo2025:1.2.3.r4.n15"));
  EXPECT_THAT(text, HasSubstr("togo2025:1.2.3.r4.n16"));
}

TEST(Table, ShowsNoControlCharacterOfADocument) {
  const Table table{{{"text"}},
                    {{"赤\x1b[31m字\x07 左\xE2\x80\xAE右\xC2\x9B"
                      "2J\r戻"}}};
  const std::string text = table_text(table, 0);
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
  EXPECT_THAT(text, Not(HasSubstr("\x07")));
  EXPECT_THAT(text, Not(HasSubstr("\r")));
  EXPECT_THAT(text, Not(HasSubstr("\xE2\x80\xAE")));
  EXPECT_THAT(text, Not(HasSubstr("\xC2\x9B")));
  EXPECT_THAT(text, HasSubstr("字"));
}

TEST(Table, KeepsARowOnOneLineWhereACellHoldsALineBreak) {
  const Table table{{{"text"}}, {{"上\n下"}}};
  EXPECT_EQ(lines_of(table_text(table, 0)).size(), 3U);
}

TEST(TerminalColumns, AreTwoForWideNoneForCombiningAndOneForTheRest) {
  EXPECT_EQ(terminal_columns("abc"), 3);
  EXPECT_EQ(terminal_columns("漢字"), 4);
  EXPECT_EQ(terminal_columns("ｶﾅ"), 2);
  EXPECT_EQ(terminal_columns("か\xE3\x82\x99"), 2);
}

TEST(Table, IsTurnedSoThatManyColumnsStandBelowEachOther) {
  Table table;
  table.columns = {{"code"}, {"1.1"}, {"1.2"}, {"total"}};
  table.rows = {{"文", "1", "", "1"}, {"国", "2", "3", "5"}};
  EXPECT_EQ(table_text(turned(table, "section"), 0),
            "section  文  国\n"
            "-------  --  --\n"
            "1.1       1   2\n"
            "1.2           3\n"
            "total     1   5\n");
}

TEST(TerminalText, EscapesInJsonWhatATerminalObeys) {
  EXPECT_EQ(json_escaped_controls("a\x1b[31m\x7f \u009b \u061c\u202e\u2028 \ufeff"),
            "a\\u001b[31m\\u007f \\u009b \\u061c\\u202e\\u2028 \\ufeff");
  EXPECT_EQ(json_escaped_controls("海\n\t①Ａ 𠮷é"), "海\n\t①Ａ 𠮷é");
}

}  // namespace
}  // namespace polink
