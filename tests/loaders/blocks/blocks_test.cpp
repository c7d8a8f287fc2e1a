#include "loaders/blocks/blocks.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/loaders/reading.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// `# heading`, `paragraph` or `[cell|cell]`; `~` in front where a gap is.
std::vector<std::string> shown(const std::vector<Block>& blocks) {
  std::vector<std::string> lines;
  for (const Block& block : blocks) {
    std::string line = block.headed ? "# " : "";
    for (const StyledText& cell : block.cells) {
      line += (&cell == &block.cells.front() ? "" : "|") + utf8(trimmed(cell));
    }
    for (std::size_t at = 0; (at = line.find("\u2028")) != std::string::npos;) {
      line.replace(at, 3, "↵");
    }
    lines.push_back(block.kind == Block::Kind::table_row ? "[" + line + "]" : line);
  }
  return lines;
}

std::vector<std::string> text(std::string_view bytes) {
  return shown(text_blocks(decode(bytes, "test")));
}

std::vector<std::string> html(std::string_view bytes) {
  return shown(html_blocks(decode(bytes, "test"), "test"));
}

TEST(TextBlocks, AreParagraphsAndTabbedRows) {
  EXPECT_THAT(text("海\n\n波\t潮\t風\n\t\t\n\n---\n\n港\n"), ElementsAre("海", "[波|潮|風]", "港"));
}

TEST(TextBlocks, AreRowsOfPipes) {
  EXPECT_THAT(text("| 計画 | 今後の予定 |\n|---|:-:|\n| 波 | 潮 \\| 風 |\n| 港 |  |\n"),
              ElementsAre("[計画|今後の予定]", "[波|潮 | 風]", "[港|]"));
}

TEST(TextBlocks, AreNotMadeOfARuleWithAMisreadCell) {
  EXPECT_THAT(text("波\t潮\t風\n--\t-S\t--\n港\t沖\t浜\n"),
              ElementsAre("[波|潮|風]", "[港|沖|浜]"));
  EXPECT_THAT(text("波\t潮\t風\n-\tAI\t--\n"), ElementsAre("[波|潮|風]", "[-|AI|--]"));
  EXPECT_THAT(text("波\t潮\t風\nさ-\t--\t--全\n"), ElementsAre("[波|潮|風]"));
  EXPECT_THAT(text("波\t潮\t風\n法各\t--\t--\n"), ElementsAre("[波|潮|風]"));
  EXPECT_THAT(text("波\t潮\t風\nA-1\tB-2\t-\n"), ElementsAre("[波|潮|風]", "[A-1|B-2|-]"));
}

TEST(TextBlocks, LoseTheMarksOfHeadingsAndBoldText) {
  EXPECT_THAT(text("### （1）港\n\n**② 沖**\n"), ElementsAre("# （1）港", "② 沖"));
}

TEST(TextBlocks, PutTheLinesOfACellTogether) {
  EXPECT_THAT(text("計画\t実施状況\t今後の予定\n○波を\n測る。\t・測っ\nた。\t・続ける。\n"),
              ElementsAre("[計画|実施状況|今後の予定]", "[○波を↵測る。|・測っ↵た。|・続ける。]"));
}

TEST(TextBlocks, LetNoHeadingAnnouncementOrFootnoteIntoACell) {
  EXPECT_THAT(text("計画\t実施状況\n○波を測る。\t・測った。\n（2）沖\n¹ 注\n"),
              ElementsAre("[計画|実施状況]", "[○波を測る。|・測った。]", "（2）沖", "¹ 注"));
}

TEST(TextBlocks, RememberWhereAGapIs) {
  const auto blocks = text_blocks(decode("海\n川\n\n港\n---\n沖\n", "test"));
  std::vector<bool> gaps;
  for (const Block& block : blocks) {
    gaps.push_back(block.gap_before);
  }
  EXPECT_THAT(gaps, ElementsAre(true, false, true, true));
  EXPECT_EQ(blocks[2].line, 4);
}

TEST(HtmlPage, IsToldByItsFirstLine) {
  for (const char* page : {"<!DOCTYPE html>\n<p>海</p>", "\n <HTML>", "<table><tr>", "<h1>海</h1>",
                           "<?xml version=\"1.0\"?>"}) {
    EXPECT_TRUE(is_html_page(decode(page, "test"))) << page;
  }
  for (const char* page : {"<p>○海</p>\t<p>・波</p>", "1. 海\n<html>", "<http://umi.example>"}) {
    EXPECT_FALSE(is_html_page(decode(page, "test"))) << page;
  }
}

TEST(HtmlBlocks, AreHeadingsParagraphsListItemsAndRows) {
  EXPECT_THAT(html("<html><head><title>題</title><style>p{}</style></head><body><h2>海</"
                   "h2><p>波<b>と</b>潮</p>"
                   "<ul><li>港</li><li>沖</li></ul><table><tr><th>計画</th><th>実施状況</th></tr>\n"
                   "<tr><td>波</td><td>潮</td></tr></table>後"),
              ElementsAre("# 海", "波と潮", "・港", "・沖", "[計画|実施状況]", "[波|潮]", "後"));
}

TEST(HtmlBlocks, LeaveACellThatASpanCoversEmpty) {
  EXPECT_THAT(
      html("<table><tr><td rowspan=\"2\">波</td><td>潮</td><td>風</td></tr>"
           "<tr><td colspan=2>港</td></tr><tr><td>沖</td><td>岸</td><td>川</td></tr></table>"),
      ElementsAre("[波|潮|風]", "[|港|]", "[沖|岸|川]"));
}

TEST(HtmlBlocks, ReadATableOfOneColumnAsParagraphs) {
  EXPECT_THAT(html("<table><tr><td>波</td></tr><tr><td>潮</td></tr></table>"),
              ElementsAre("波", "潮"));
}

TEST(HtmlBlocks, KeepTheCaptionOfATable) {
  EXPECT_THAT(html("<table><caption>表1</caption><tr><td>波</td><td>潮</td></tr></table>"),
              ElementsAre("表1", "[波|潮]"));
}

TEST(HtmlBlocks, OfAnEmptyPageAreNone) {
  EXPECT_THAT(html("<html><body><!-- 海 --></body></html>"), IsEmpty());
}

TEST(HtmlBlocks, SurviveSpansOfAnySize) {
  EXPECT_THAT(
      html(
          "<table><tr><td colspan=\"999999999999\">波</td><td rowspan=\"-3\">潮</td></tr></table>"),
      testing::SizeIs(1));
}

}  // namespace
}  // namespace polink
