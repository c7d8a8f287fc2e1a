#include "loaders/text/marks.h"

#include <ostream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaders/text/source_text.h"
#include "tests/loaders/reading.h"

namespace polink {
namespace {

using testing::ElementsAre;

// Folded, as the reader asks about it.
std::u32string text(std::string_view line) { return folded(reading::plain(line)); }

struct HeadingCase {
  const char* line;
  NumberStyle style;
  std::vector<int> numbers;
  const char* label;
  const char* title;
};

void PrintTo(const HeadingCase& c, std::ostream* out) { *out << c.line; }

class EveryHeadingStyle : public testing::TestWithParam<HeadingCase> {};

TEST_P(EveryHeadingStyle, IsReadWithItsNumberLabelAndTitle) {
  const HeadingCase& c = GetParam();
  const std::u32string line = text(c.line);
  const auto heading = parse_heading(line);
  ASSERT_TRUE(heading) << c.line;
  EXPECT_EQ(heading->style, c.style) << c.line;
  EXPECT_EQ(heading->numbers, c.numbers) << c.line;
  EXPECT_EQ(to_utf8(line.substr(0, heading->label_length)), c.label);
  EXPECT_EQ(to_utf8(line.substr(heading->title_from)), c.title);
}

INSTANTIATE_TEST_SUITE_P(
    Marks, EveryHeadingStyle,
    testing::Values(
        HeadingCase{"1. 海と暮らす", NumberStyle::decimal, {1}, "1.", "海と暮らす"},
        HeadingCase{"２．海と暮らす", NumberStyle::decimal, {2}, "2.", "海と暮らす"},
        HeadingCase{"3、海と暮らす", NumberStyle::decimal, {3}, "3、", "海と暮らす"},
        HeadingCase{"第2章 海と暮らす", NumberStyle::chapter_word, {2}, "第2章", "海と暮らす"},
        HeadingCase{"第 2 章 海", NumberStyle::chapter_word, {2}, "第 2 章", "海"},
        HeadingCase{"第十二章　海", NumberStyle::chapter_word, {12}, "第十二章", "海"},
        HeadingCase{"第二十一部 海", NumberStyle::chapter_word, {21}, "第二十一部", "海"},
        HeadingCase{"（1）港", NumberStyle::parenthesised, {1}, "(1)", "港"},
        HeadingCase{"( 12 ) 港", NumberStyle::parenthesised, {12}, "( 12 )", "港"},
        HeadingCase{"（三）港", NumberStyle::parenthesised, {3}, "(三)", "港"},
        HeadingCase{"⑴ 港", NumberStyle::parenthesised, {1}, "⑴", "港"},
        HeadingCase{"⑳ 灯台", NumberStyle::circled, {20}, "⑳", "灯台"},
        HeadingCase{"①灯台", NumberStyle::circled, {1}, "①", "灯台"},
        HeadingCase{"2.1 港", NumberStyle::dotted, {2, 1}, "2.1", "港"},
        HeadingCase{"2.1.3. 灯台", NumberStyle::dotted, {2, 1, 3}, "2.1.3.", "灯台"}));

TEST(Heading, IsNoSentenceAndNoNumberInAText) {
  for (const char* line :
       {"1. 海を測ることとする。", "5 社が参加", "3.5兆円の投資", "2025. 海", "（注）海", "①",
        "（1）", "第3次計画", "0. 海", "（1）灯台、", "1）の海図"}) {
    EXPECT_FALSE(parse_heading(text(line))) << line;
  }
  std::string long_line = "1. ";
  for (int i = 0; i < 130; ++i) {
    long_line += "海";
  }
  EXPECT_FALSE(parse_heading(text(long_line)));
}

struct AnnouncementCase {
  const char* line;
  Announcement kind;
};

void PrintTo(const AnnouncementCase& c, std::ostream* out) { *out << c.line; }

class EveryAnnouncement : public testing::TestWithParam<AnnouncementCase> {};

TEST_P(EveryAnnouncement, IsTold) {
  const auto kind = parse_announcement(text(GetParam().line));
  ASSERT_TRUE(kind) << GetParam().line;
  EXPECT_EQ(*kind, GetParam().kind) << GetParam().line;
}

INSTANTIATE_TEST_SUITE_P(
    Marks, EveryAnnouncement,
    testing::Values(
        AnnouncementCase{"【大目標】", Announcement::grand_goal},
        AnnouncementCase{"【大目標】¹", Announcement::grand_goal},
        AnnouncementCase{"【大目標】^{12}", Announcement::grand_goal},
        AnnouncementCase{"【あるべき姿とその実現に向けた方向性】", Announcement::vision},
        AnnouncementCase{"［目指す姿］", Announcement::vision},
        AnnouncementCase{"【目標】", Announcement::goal},
        AnnouncementCase{"〔目標〕", Announcement::goal},
        AnnouncementCase{"【港で目指す主要な数値目標】（主要指標）",
                         Announcement::target_indicators},
        AnnouncementCase{"【主要指標】", Announcement::target_indicators},
        AnnouncementCase{"【現状データ】（参考指標）", Announcement::reference_indicators},
        AnnouncementCase{"[現状データ] (参考指標)", Announcement::reference_indicators},
        AnnouncementCase{"【 目 標 】", Announcement::goal},
        AnnouncementCase{"【背景】", Announcement::other}));

TEST(Announcement, IsNoGroupBehindTextAndNoTextBehindBrackets) {
  for (const char* line : {"目標", "【目標】を定める。", "測る。【文】", "【目標", "（目標）"}) {
    EXPECT_FALSE(parse_announcement(text(line))) << line;
  }
}

TEST(ColumnHead, IsToldByItsWords) {
  const std::vector<std::pair<const char*, ColumnKind>> heads{
      {"基本計画における具体的な取組", ColumnKind::plan},
      {"計画の施策", ColumnKind::plan},
      {"実施状況・現状分析", ColumnKind::status},
      {"実 施 状 況", ColumnKind::status},
      {"進捗", ColumnKind::status},
      {"今後の取組方針", ColumnKind::next},
      {"**今後の予定**", ColumnKind::next},
      {"担当府省", ColumnKind::organisations},
      {"No.", ColumnKind::ignored},
      {"備考", ColumnKind::ignored}};
  for (const auto& [line, kind] : heads) {
    EXPECT_EQ(parse_column_head(text(line)), kind) << line;
  }
}

TEST(ColumnHead, IsNoSentenceNoItemAndNotLong) {
  for (const char* line :
       {"今後の方針を定める。", "・今後の方針", "○計画", "港、海の計画",
        "今後の取組を進めるに当たって考えられる全ての方針とその一覧について", "海"}) {
    EXPECT_FALSE(parse_column_head(text(line))) << line;
  }
}

TEST(PageNumber, IsAFewDigitsWithDashesAndSlashes) {
  for (const char* line :
       {"12", "- 12 -", "－１２－", "12/45", "p. 12", "Page 3", "12 ページ", "7頁"}) {
    EXPECT_TRUE(is_page_number(text(line))) << line;
  }
  for (const char* line : {"12件", "—", "", "p.", "2025年度", "1. 海", "123456789"}) {
    EXPECT_FALSE(is_page_number(text(line))) << line;
  }
}

TEST(Rule, IsTwoOrMoreStrokesAndNothingElse) {
  for (const char* line : {"---", "***", "====", "  ──── ", "|---|:-:|"}) {
    EXPECT_TRUE(is_rule(text(line))) << line;
  }
  for (const char* line : {"-", "—", "--a--", ""}) {
    EXPECT_FALSE(is_rule(text(line))) << line;
  }
}

TEST(RowMark, IsACircleInFrontOfAPlanMeasure) {
  EXPECT_EQ(row_mark_length(U"○海"), 1U);
  EXPECT_EQ(row_mark_length(U" ◎海"), 2U);
  EXPECT_EQ(row_mark_length(U"〇海"), 1U);
  EXPECT_EQ(row_mark_length(U"・海"), 0U);
  EXPECT_EQ(row_mark_length(U""), 0U);
}

TEST(Dashes, StandAloneForNothing) {
  for (const char* line : {"—", "－", "ー", "― ―", " - "}) {
    EXPECT_TRUE(is_dashes(text(line))) << line;
  }
  for (const char* line : {"", " ", "・", "ーム"}) {
    EXPECT_FALSE(is_dashes(text(line))) << line;
  }
}

std::string repost_mark(std::string_view line) {
  const std::u32string folded_line = text(line);
  const auto mark = find_repost_mark(folded_line);
  return mark ? to_utf8(folded_line.substr(mark->from, mark->to - mark->from)) : "";
}

TEST(RepostMark, IsFoundInAnyBracketsWithAFewWordsAround) {
  EXPECT_EQ(repost_mark("測る。（再掲）【文】"), "(再掲)");
  EXPECT_EQ(repost_mark("測る（再掲）。"), "(再掲)");
  EXPECT_EQ(repost_mark("測る。【再掲】"), "【再掲】");
  EXPECT_EQ(repost_mark("測る。[再掲]"), "[再掲]");
  EXPECT_EQ(repost_mark("測る。（一部再掲）"), "(一部再掲)");
  EXPECT_EQ(repost_mark("測る。（p.12再掲）"), "(p.12再掲)");
}

TEST(RepostMark, IsNotTheWordInASentence) {
  EXPECT_EQ(repost_mark("再掲を数える。"), "");
  EXPECT_EQ(repost_mark("表（再掲を含む）を数える。"), "");
  EXPECT_EQ(repost_mark("表（2件の再掲に当たる）を数える。"), "");
}

TEST(RepostMark, MayHaveAMisreadCharacterAtTheEndOfAnItem) {
  EXPECT_EQ(repost_mark("測る。（再む）【文】"), "(再む)");
  EXPECT_EQ(repost_mark("測る。（の掲）"), "(の掲)");
  EXPECT_EQ(repost_mark("測る。 （再め掲） 【文】"), "(再め掲)");
  EXPECT_EQ(repost_mark("測る。（掲）。"), "(掲)");
  EXPECT_EQ(repost_mark("測る（再む）【文】"), "");
  EXPECT_EQ(repost_mark("測る。（再む）潮も測る。"), "");
  EXPECT_EQ(repost_mark("測る。（再編）【文】"), "");
  EXPECT_EQ(repost_mark("測る。（前掲書）【文】"), "");
}

TEST(RepostMark, IsSearchedFromThePlaceAskedFor) {
  const std::u32string line = U"(再掲)と(再掲)";
  const auto second = find_repost_mark(line, 2);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->from, 5U);
  EXPECT_EQ(second->to, 9U);
}

}  // namespace
}  // namespace polink
