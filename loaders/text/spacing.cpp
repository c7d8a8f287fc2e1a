#include "loaders/text/spacing.h"

#include <algorithm>

namespace polink {
namespace {

// A stretch of text without white space.
struct Token {
  StyledText text;

  [[nodiscard]] char32_t first() const { return text.front().code; }
  [[nodiscard]] char32_t last() const { return text.back().code; }

  // The Latin letters and digits at the end (or the start) of the token.
  [[nodiscard]] std::size_t trailing_alnum() const {
    std::size_t count = 0;
    while (count < text.size() && is_ascii_alnum(fold(text[text.size() - 1 - count].code))) {
      ++count;
    }
    return count;
  }
  [[nodiscard]] std::size_t leading_alnum() const {
    std::size_t count = 0;
    while (count < text.size() && is_ascii_alnum(fold(text[count].code))) {
      ++count;
    }
    return count;
  }
};

std::vector<Token> tokens(const StyledText& text) {
  std::vector<Token> out;
  bool in_token = false;
  for (const Glyph& glyph : text) {
    if (is_space(glyph.code)) {
      in_token = false;
      continue;
    }
    if (!in_token) {
      out.emplace_back();
      in_token = true;
    }
    out.back().text.push_back(glyph);
  }
  return out;
}

bool is_latin(char32_t c) { return c > 0x20 && c < 0x250; }

bool all_digits(const Token& token, std::size_t leading) {
  return std::all_of(token.text.begin(), token.text.begin() + static_cast<std::ptrdiff_t>(leading),
                     [](const Glyph& glyph) { return is_digit(fold(glyph.code)); });
}

// Whether the space between two tokens is one that OCR put in.
bool is_ocr_space(const Token& before, const Token& after) {
  const char32_t left = before.last();
  const char32_t right = after.first();
  if (!is_latin(left) || !is_latin(right)) {
    return true;  // one side is Japanese: no space belongs there
  }
  const auto joins = [](char32_t c) { return c == U'-' || c == U'/' || c == U'%' || c == U'_'; };
  if (joins(left) || joins(right)) {
    return true;  // `A - STEP`, `3 %`
  }
  const std::size_t tail = before.trailing_alnum();
  const std::size_t head = after.leading_alnum();
  if (tail == 0 || head == 0) {
    // `( R I )`; but `Vol. 2`, `Platform (SIP)`
    return (left == U'(' && head == 1) || (right == U')' && tail == 1);
  }
  if (tail == 1 && head == 1) {
    return true;  // S I P
  }
  // `R D 20`: a lone capital and a number
  return tail == 1 && !is_digit(left) && all_digits(after, head);
}

}  // namespace

StyledText without_ocr_spaces(const StyledText& text) {
  StyledText out;
  out.reserve(text.size());
  const std::vector<Token> all = tokens(text);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0 && !is_ocr_space(all[i - 1], all[i])) {
      Glyph space = all[i].text.front();
      space.code = U' ';
      space.style = Glyph::synthetic;
      out.push_back(space);
    }
    append(out, all[i].text);
  }
  return out;
}

}  // namespace polink
