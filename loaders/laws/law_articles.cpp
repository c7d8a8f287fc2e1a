#include "loaders/laws/law_articles.h"

#include <array>

namespace polink {
namespace {

using View = std::u32string_view;

constexpr View units = U"編章節款条項号";

bool starts(View text, std::size_t at, View word) {
  return at <= text.size() && text.substr(at, word.size()) == word;
}

bool is_numeral(char32_t c) {
  constexpr View kanji = U"〇一二三四五六七八九十百千";
  return is_digit(c) || kanji.find(c) != View::npos;
}

std::size_t numeral_end(View text, std::size_t at) {
  while (at < text.size() && is_numeral(text[at])) {
    ++at;
  }
  return at;
}

// `第3条の2`: where it ends; `at` itself where it is none.
std::size_t part_end(View text, std::size_t at) {
  if (!starts(text, at, U"第")) {
    return at;
  }
  const std::size_t number = numeral_end(text, at + 1);
  if (number == at + 1 || number >= text.size() || units.find(text[number]) == View::npos) {
    return at;
  }
  std::size_t end = number + 1;
  while (starts(text, end, U"の")) {
    const std::size_t branch = numeral_end(text, end + 1);
    // 第3条の2 but not 第3条の3つの
    if (branch == end + 1 || (branch < text.size() && is_hiragana(text[branch]) &&
                              (text[branch] == U'つ' || text[branch] == U'か'))) {
      break;
    }
    end = branch;
  }
  return end;
}

// `第二条第一項第三号イ`, `附則第二条`, `別表第一`.
std::size_t place_end(View text, std::size_t at) {
  std::size_t end = at;
  for (const View word : {View(U"附則"), View(U"別表")}) {
    if (starts(text, at, word)) {
      end = at + word.size();
      if (word == U"別表" && starts(text, end, U"第")) {
        const std::size_t number = numeral_end(text, end + 1);
        return number > end + 1 ? number : end;
      }
    }
  }
  for (std::size_t next = part_end(text, end); next > end; next = part_end(text, end)) {
    end = next;
  }
  constexpr View letters = U"イロハニホヘト";
  const bool lettered = end > at && end < text.size() && letters.find(text[end]) != View::npos &&
                        (end + 1 == text.size() || !is_katakana(text[end + 1]));
  return lettered ? end + 1 : end;
}

}  // namespace

TextSpan article_at(View text, std::size_t at) {
  TextSpan span{at, place_end(text, at)};
  if (span.empty()) {
    return span;
  }
  constexpr std::array<View, 7> joints{U"及び", U"並びに", U"又は", U"若しくは",
                                       U"から", U"、",     U"・"};
  for (bool more = true; more;) {
    more = false;
    for (const View joint : joints) {
      const std::size_t next = span.to + joint.size();
      if (starts(text, span.to, joint) && place_end(text, next) > next) {
        span.to = place_end(text, next);
        more = true;
        break;
      }
    }
  }
  if (starts(text, span.to, U"まで") && span.in(text).find(U"から") != View::npos) {
    span.to += 2;
  }
  return span;
}

TextSpan article_behind(View text, std::size_t end) {
  std::size_t at = end;
  while (at < text.size()) {
    if (text[at] == U'」' || text[at] == U'』') {
      ++at;
    } else if (text[at] == U'(') {
      const auto inside = parenthesis(text, at);
      if (!inside) {
        return {at, at};
      }
      at = inside->to + 1;
    } else {
      break;
    }
  }
  at += starts(text, at, U"の第") || starts(text, at, U"の附則") ? 1 : 0;
  return article_at(text, at);
}

std::u32string article_in_title(View title, std::size_t law_end) {
  return std::u32string(article_at(title, law_end).in(title));
}

}  // namespace polink
