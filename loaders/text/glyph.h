#pragma once

#include <cstdint>
#include <string>
#include <vector>

// Text that remembers where it was read. A reader cuts, joins and cleans text
// over pages and cells; each character keeps its line and column, so that every
// record can be traced to its source and nothing is lost unseen.
namespace polink {

struct Glyph {
  static constexpr std::uint8_t underline = 1;
  static constexpr std::uint8_t superscript = 2;
  static constexpr std::uint8_t listed = 4;     // inside <ul> or <ol>
  static constexpr std::uint8_t synthetic = 8;  // stands for markup; no character of the source

  char32_t code = 0;
  std::uint32_t line = 0;    // from 1
  std::uint32_t column = 0;  // from 0, in code points
  std::uint8_t style = 0;
};

using StyledText = std::vector<Glyph>;

// Breaks that markup makes: the end of a paragraph or list item, and <br>.
constexpr char32_t paragraph_break = 0x2029;
constexpr char32_t line_break = 0x2028;

// The glyphs of one whole line.
StyledText styled(const std::u32string& line, std::uint32_t number);

std::u32string codes(const StyledText& text);

// The same text with full-width ASCII as ASCII and the ideographic space as a
// space, character for character, for comparing against patterns.
std::u32string folded(const StyledText& text);

// These are asked of every character many times; most are Japanese, which is seen first.
constexpr char32_t fold(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) {
    return c - 0xFEE0;
  }
  return c == 0x3000 || c == 0xA0 ? U' ' : c;
}

// White space and breaks.
constexpr bool is_space(char32_t c) {
  if (c > 0x3000) {
    return c == 0xFEFF;
  }
  return c == ' ' || c == '\t' || c == 0x3000 || c == 0xA0 || c == '\n' || c == '\r' ||
         (c >= 0x2000 && c <= 0x200B) || c == line_break || c == paragraph_break;
}

constexpr bool is_digit(char32_t folded_code) { return folded_code >= '0' && folded_code <= '9'; }

// Hiragana, katakana, ideographs and their punctuation.
bool is_japanese(char32_t c);

constexpr bool is_ascii_alnum(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

StyledText trimmed(const StyledText& text);
StyledText slice(const StyledText& text, std::size_t from, std::size_t to);
void append(StyledText& text, const StyledText& more);
std::string utf8(const StyledText& text);

}  // namespace polink
