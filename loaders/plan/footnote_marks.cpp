#include <algorithm>

#include "loaders/text/marks.h"

namespace polink {
namespace {

bool is_superscript_digit(const Glyph& glyph) {
  return superscript_value(glyph.code) >= 0 ||
         ((glyph.style & Glyph::superscript) != 0 && is_digit(fold(glyph.code)));
}

int digit_value(const Glyph& glyph) {
  const int value = superscript_value(glyph.code);
  return value >= 0 ? value : static_cast<int>(fold(glyph.code) - U'0');
}

constexpr int highest = 9999;

// Stays above `highest` once it is, so that a page of digits can't overflow.
void push_digit(int& number, int digit) { number = std::min(number * 10 + digit, highest + 1); }

bool is_superscript(const Glyph& glyph) {
  return superscript_value(glyph.code) >= 0 || glyph.code == 0x207D || glyph.code == 0x207E ||
         (glyph.style & Glyph::superscript) != 0;
}

// `km²`, `50m³`, `CO²`: a power or an index, not a footnote.
bool is_exponent(const StyledText& text, std::size_t at, const std::vector<int>& numbers) {
  if (numbers.size() != 1 || numbers[0] > 3 || at == 0) {
    return false;
  }
  const auto before = [&](std::size_t back) {
    return at >= back ? fold(text[at - back].code) : U'\0';
  };
  const char32_t last = before(1);
  if (last == U'O' && before(2) == U'C') {
    return true;
  }
  if (last != U'm') {
    return false;
  }
  const char32_t scale = before(2);
  return !is_ascii_alnum(scale) || is_digit(scale) || scale == U'k' || scale == U'c' ||
         scale == U'm';
}

// `²³`, `³⁴ ³⁵`, `⁴⁹⁾`; numbers parted by a space or a comma within the run.
FootnoteMark superscript_run(const StyledText& text, std::size_t from) {
  FootnoteMark mark{{from, from}, {}};
  bool in_number = false;
  std::size_t at = from;
  for (; at < text.size(); ++at) {
    const Glyph& glyph = text[at];
    if (is_superscript_digit(glyph)) {
      if (!in_number) {
        mark.numbers.push_back(0);
      }
      in_number = true;
      push_digit(mark.numbers.back(), digit_value(glyph));
    } else if (is_superscript(glyph)) {
      in_number = false;
    } else if (is_space(glyph.code) && at + 1 < text.size() && is_superscript_digit(text[at + 1])) {
      in_number = false;
    } else {
      break;
    }
    mark.range.to = at + 1;
  }
  return mark;
}

// `^{34 35 36}`, `^12`, `[^12]`
FootnoteMark caret(const StyledText& text, std::size_t from) {
  FootnoteMark mark{{from, from}, {}};
  std::size_t at = from;
  const bool square = fold(text[at].code) == U'[';
  at += square ? 2 : 1;
  const bool braced = at < text.size() && fold(text[at].code) == U'{';
  at += braced ? 1 : 0;
  bool in_number = false;
  for (; at < text.size(); ++at) {
    const char32_t c = fold(text[at].code);
    if (is_digit(c)) {
      if (!in_number) {
        mark.numbers.push_back(0);
      }
      in_number = true;
      push_digit(mark.numbers.back(), static_cast<int>(c - U'0'));
    } else if (braced && (is_space(c) || c == U',' || c == U')')) {
      in_number = false;
    } else {
      break;
    }
  }
  const char32_t close = braced ? U'}' : U']';
  if (braced || square) {
    if (at >= text.size() || fold(text[at].code) != close) {
      return {};
    }
    ++at;
  }
  mark.range.to = at;
  return mark;
}

}  // namespace

std::vector<FootnoteMark> find_footnote_marks(const StyledText& text) {
  std::vector<FootnoteMark> marks;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char32_t c = fold(text[at].code);
    FootnoteMark mark;
    if (is_superscript_digit(text[at])) {
      mark = superscript_run(text, at);
      if (is_exponent(text, at, mark.numbers)) {
        at = mark.range.to - 1;
        continue;
      }
    } else if (c == U'^' ||
               (c == U'[' && at + 1 < text.size() && fold(text[at + 1].code) == U'^')) {
      mark = caret(text, at);
    } else {
      continue;
    }
    const bool sound =
        !mark.numbers.empty() && std::all_of(mark.numbers.begin(), mark.numbers.end(),
                                             [](int n) { return n > 0 && n <= highest; });
    if (sound) {
      at = mark.range.to - 1;
      marks.push_back(std::move(mark));
    }
  }
  return marks;
}

}  // namespace polink
