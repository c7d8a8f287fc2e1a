#include "tests/loaders/layouts/ocr_noise.h"

#include <string_view>

#include "loaders/text/glyph.h"
#include "loaders/text/source_text.h"

namespace polink::made_up {
namespace {

bool is_capital(char32_t c) { return c >= U'A' && c <= U'Z'; }

// Kana and ideographs, of which words are made.
bool is_word(char32_t c) {
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA) ||
         (c >= 0x4E00 && c <= 0x9FFF);
}

char32_t other_width(char32_t c) {
  constexpr std::u32string_view full = U"（）０１２３４５６７８９—";
  constexpr std::u32string_view half = U"()0123456789－";
  if (const std::size_t at = full.find(c); at != std::u32string_view::npos) {
    return half[at];
  }
  const std::size_t at = half.find(c);
  return at == std::u32string_view::npos ? c : full[at];
}

class Noise {
 public:
  Noise(std::u32string text, Random& random) : text_(std::move(text)), random_(random) {}

  std::u32string make() {
    for (std::size_t i = 0; i < text_.size();) {
      const std::size_t end = end_of_markup(i);
      if (end > i) {
        out_ += text_.substr(i, end - i);
        i = end;
      } else if (is_capital(text_[i])) {
        i = add_acronym(i);
      } else {
        out_.push_back(random_.chance(10) ? other_width(text_[i]) : text_[i]);
        const bool within_word = i + 1 < text_.size() && is_word(text_[i]) && is_word(text_[i + 1]);
        if (within_word && random_.chance(3)) {
          out_.push_back(random_.chance(80) ? U' ' : U'\u3000');
        }
        ++i;
      }
    }
    return std::move(out_);
  }

 private:
  // Behind the tag or footnote mark at `at`; `at` where there is none.
  std::size_t end_of_markup(std::size_t at) const {
    const bool tag = text_[at] == U'<';
    if (!tag && text_.compare(at, 2, U"^{") != 0) {
      return at;
    }
    const std::size_t close = text_.find(tag ? U'>' : U'}', at);
    return close == std::u32string::npos ? at : close + 1;
  }

  // `GNSS` or `G N S S`.
  std::size_t add_acronym(std::size_t at) {
    const bool spaced = random_.chance(40);
    std::size_t end = at;
    while (end < text_.size() && is_capital(text_[end])) {
      ++end;
    }
    const bool word = end < text_.size() && is_ascii_alnum(text_[end]);
    for (std::size_t i = at; i < end; ++i) {
      out_ += spaced && !word && i > at ? U" " : U"";
      out_.push_back(text_[i]);
    }
    return end;
  }

  std::u32string text_;
  Random& random_;
  std::u32string out_;
};

}  // namespace

std::string with_ocr_noise(const std::string& text, Random& random) {
  return to_utf8(Noise(to_utf32(text), random).make());
}

}  // namespace polink::made_up
