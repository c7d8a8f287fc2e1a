#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/records.h"
#include "loaders/text/glyph.h"

// Every mark by which the form of a plan document is recognised, in one place.
// All functions take folded text (see glyph.h) unless they say otherwise.
namespace polink {

// --- Items ---------------------------------------------------------------

// Whether a character is one of a few; they are asked of every character many times, and
// most are kana and ideographs, which stand between two limits.
constexpr bool is_one_of(std::u32string_view set, char32_t c) {
  constexpr char32_t hiragana = 0x3041;
  constexpr char32_t after_hiragana = 0x3096;
  constexpr char32_t ideographs = 0x3400;
  constexpr char32_t after_ideographs = 0xD7FF;
  const bool common =
      (c >= hiragana && c <= after_hiragana) || (c >= ideographs && c <= after_ideographs);
  return !common && set.find(c) != std::u32string_view::npos;
}

// `○`, `◎`, `〇`: the mark of a plan row.
constexpr bool is_row_mark(char32_t c) { return is_one_of(U"○◯〇◎●◆◇■□▶▷▼◉⚪", c); }

// `○測位を…`, `◎ …`, `〇…`: how many characters the mark of a plan row takes, 0 for none.
std::size_t row_mark_length(std::u32string_view text);

// `・`, `･`, `•`, `●`, `➢`: a character that may open a status or next item.
constexpr bool is_bullet(char32_t c) { return is_one_of(U"・･•‣◦▪▫●➢➤✓✔◆◇■□▶▷∙·", c); }

// `—`, `－`, `ー`, `―`, `-`: a character of a dash that stands for "nothing".
constexpr bool is_dash(char32_t c) { return is_one_of(U"—―–‐‑ー-−─━", c); }

// `—`, `－ －`: nothing but dashes and spaces (at least one dash).
bool is_dashes(std::u32string_view text);

// `。`, `．`, `！`: a sentence ends here.
constexpr bool ends_sentence(char32_t c) { return is_one_of(U"。．｡!?！？", c); }

// `（再掲）`, `(再掲)`, `【再掲】`, `（一部再掲）`, `※再掲`: the next repost mark at or after
// `from`. Behind a stop, at the end of an item or in front of its group, one of the two
// characters may be misread or missing: `。（再む）`.
struct Range {
  std::size_t from = 0;
  std::size_t to = 0;
};
std::optional<Range> find_repost_mark(std::u32string_view text, std::size_t from = 0);

// --- Pages ----------------------------------------------------------------

// `---`, `***`, `====`: a rule, which carries no text.
bool is_rule(std::u32string_view text);

// `12`, `- 12 -`, `12/45`, `p. 12`, `12 ページ`: the number of a page.
bool is_page_number(std::u32string_view text);

// --- Headings -------------------------------------------------------------

enum class NumberStyle {
  chapter_word,        // 第2章
  section_word,        // 第1節
  decimal,             // 1.
  dotted,              // 2.1
  parenthesised,       // （1）
  half_parenthesised,  // 1)
  circled,             // ①
  kana,                // ア
};

struct Heading {
  NumberStyle style = NumberStyle::decimal;
  std::vector<int> numbers;      // one, or several for `1.2.3`
  std::size_t label_length = 0;  // characters of `（1）`, spaces after it not counted
  std::size_t title_from = 0;
};

// `1. 安全…`, `第2章 …`, `第1節 …`, `（1）…`, `⑴ …`, `1) …`, `① …`, `ア …`, `2.1 …`. A line that
// reads as a sentence (ends in 。) or is longer than a heading can be is none.
std::optional<Heading> parse_heading(std::u32string_view text);

// `【大目標】`, `【あるべき姿とその実現に向けた方向性】`, `【目標】`, `[現状データ]（参考指標）`:
// what a line in brackets announces.
enum class Announcement {
  grand_goal,
  vision,
  goal,
  target_indicators,
  reference_indicators,
  other
};
std::optional<Announcement> parse_announcement(std::u32string_view text);

// --- Tables ---------------------------------------------------------------

enum class ColumnKind { plan, status, next, organisations, ignored };

// What a column head names: `基本計画における具体的な取組` plan,
// `実施状況・現状分析` status, `今後の取組方針` next, `担当府省` organisations,
// `No.` ignored. Nothing for a text that isn't a column head.
std::optional<ColumnKind> parse_column_head(std::u32string_view text);

// --- Footnotes ------------------------------------------------------------

// The value of a superscript digit (`³` is 3), or -1.
int superscript_value(char32_t c);

// A run of footnote marks: `²³`, `⁴⁹⁾`, `^{34 35 36}`, `[^12]`, <sup>12</sup>
// (takes text as read, not folded, since it looks at the glyphs' style).
struct FootnoteMark {
  Range range;
  std::vector<int> numbers;
};
std::vector<FootnoteMark> find_footnote_marks(const StyledText& text);

}  // namespace polink
