#include "loaders/text/glyph.h"

#include <algorithm>

#include "loaders/text/source_text.h"

namespace polink {

StyledText styled(const std::u32string& line, std::uint32_t number) {
  StyledText text(line.size());
  std::uint32_t column = 0;
  std::transform(line.begin(), line.end(), text.begin(), [&](char32_t c) {
    return Glyph{c, number, column++, 0};
  });
  return text;
}

std::u32string codes(const StyledText& text) {
  std::u32string out(text.size(), U' ');
  std::transform(text.begin(), text.end(), out.begin(), [](const Glyph& g) { return g.code; });
  return out;
}

std::u32string folded(const StyledText& text) {
  std::u32string out(text.size(), U' ');
  std::transform(text.begin(), text.end(), out.begin(),
                 [](const Glyph& g) { return fold(g.code); });
  return out;
}

bool is_japanese(char32_t c) {
  return (c >= 0x3001 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF01 && c <= 0xFF9F) ||
         (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0x2460 && c <= 0x24FF) ||
         (c >= 0x2500 && c <= 0x25FF);
}

StyledText trimmed(const StyledText& text) {
  const auto solid = [](const Glyph& glyph) { return !is_space(glyph.code); };
  const auto first = std::find_if(text.begin(), text.end(), solid);
  const auto last = std::find_if(text.rbegin(), std::make_reverse_iterator(first), solid).base();
  return {first, last};
}

StyledText slice(const StyledText& text, std::size_t from, std::size_t to) {
  const std::size_t end = std::min(to, text.size());
  if (from >= end) {
    return {};
  }
  return {text.begin() + static_cast<std::ptrdiff_t>(from),
          text.begin() + static_cast<std::ptrdiff_t>(end)};
}

void append(StyledText& text, const StyledText& more) {
  text.insert(text.end(), more.begin(), more.end());
}

std::string utf8(const StyledText& text) { return to_utf8(codes(text)); }

}  // namespace polink
