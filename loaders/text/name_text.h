#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "loaders/text/glyph.h"

// How names stand in a Japanese text: in quotation marks, or as unbroken runs of
// ideographs, katakana, letters and digits, parted from the rest by hiragana and
// punctuation. All text is folded (glyph.h), all places are code points.
namespace polink {

struct TextSpan {
  std::size_t from = 0;
  std::size_t to = 0;

  [[nodiscard]] bool empty() const { return from >= to; }
  [[nodiscard]] std::size_t size() const { return to - from; }
  [[nodiscard]] std::u32string_view in(std::u32string_view text) const {
    return text.substr(from, to - from);
  }
};

inline bool is_kanji(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || c == U'々' || c == U'〇';
}

// With ー.
inline bool is_katakana(char32_t c) { return (c >= 0x30A1 && c <= 0x30FA) || c == U'ー'; }

inline bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x3096; }

// A character of a word of Japanese.
inline bool is_word(char32_t c) { return is_hiragana(c) || is_katakana(c) || is_kanji(c); }

// May stand in an unquoted name.
inline bool is_name_char(char32_t c) {
  return is_kanji(c) || is_katakana(c) || c == U'・' || c == U'-' || c == U'/' || c == U'&' ||
         is_ascii_alnum(c);
}

// What stands between 「」 or 『』, outermost pairs only, without the marks.
std::vector<TextSpan> quoted_spans(std::u32string_view text);

// The maximal runs of name characters in text[from, to). A parenthesis that
// stands inside a word (`情報（通信）事業`) is a part of the run; 及び, 並びに, 又は
// and 若しくは end one.
std::vector<TextSpan> name_runs(std::u32string_view text, TextSpan within);

// The run that starts at `at`, as far as `limit`; empty where none does.
TextSpan run_from(std::u32string_view text, std::size_t at, std::size_t limit);

// The run of name characters that ends at `end`.
TextSpan run_before(std::u32string_view text, std::size_t end);

// The content of the parenthesis that opens at `open`; nothing where it doesn't
// close.
std::optional<TextSpan> parenthesis(std::u32string_view text, std::size_t open);

// Reads as another form of the name before it: no date, no list, no remark.
bool reads_as_alias(std::u32string_view content);

// Where the abbreviation stands in `（ABC）`, `（Alpha Beta：ABC）`.
std::optional<TextSpan> abbreviation_in(std::u32string_view text, TextSpan content);

// The letters at `at`: a word, or several parted by single spaces.
TextSpan latin_words(std::u32string_view text, std::size_t at);

// An abbreviation or proper name in letters: at least three characters, two of
// them capitals (`JSPX`, `e-Cat Net`).
bool looks_like_name(std::u32string_view latin);

// A version or year at the end (`ver1.0`, `第3版`, `2030`): its length, 0 for none.
std::size_t version_at_end(std::u32string_view text);

// `第4期`, `第12回` at the start: its length, 0 for none.
std::size_t ordinal_at_start(std::u32string_view text);

// `令和6年度`, `2021年12月` at the start: its length, 0 for none.
std::size_t date_at_start(std::u32string_view text);

}  // namespace polink
