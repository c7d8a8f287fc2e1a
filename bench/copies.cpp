#include "bench/copies.h"

#include <array>
#include <string_view>
#include <utility>

#include "bench/plan_words.h"

namespace polink::bench {
namespace {

// Replaces one of the words that stand in the text by another of the list.
template <typename List>
bool exchange(Text& text, const List& words, Dice& dice) {
  const std::size_t from = dice.below(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto word = words[(from + i) % words.size()];
    if (const auto at = text.find(word); at != Text::npos) {
      Text other = dice.any(words);
      while (other == word) {
        other = dice.any(words);
      }
      text.replace(at, word.size(), other);
      return true;
    }
  }
  return false;
}

bool reword(Text& text, Dice& dice) {
  constexpr std::array<std::pair<std::u32string_view, std::u32string_view>, 8> turns{
      {{U"において", U"で"},
       {U"に関する", U"についての"},
       {U"に向けて", U"のため"},
       {U"を用いた", U"による"},
       {U"とともに", U"ほか"},
       {U"に係る", U"に関わる"},
       {U"に基づき", U"を踏まえ"},
       {U"により", U"を通じて"}}};
  for (const auto& [from, to] : turns) {
    if (const auto at = text.find(from); at != Text::npos && dice.chance(0.5)) {
      text.replace(at, from.size(), to);
      return true;
    }
  }
  return false;
}

bool add_adverb(Text& text, Dice& dice) {
  const auto at = text.find(U'、');
  text.insert(at == Text::npos ? 0 : at + 1, dice.any(adverbs));
  return true;
}

}  // namespace

Text near_copy(const Text& original, Dice& dice) {
  Text copy = original;
  const std::size_t changes = 1 + dice.below(2);
  for (std::size_t i = 0; i < changes; ++i) {
    bool done = false;
    while (!done) {
      switch (dice.below(4)) {
        case 0:
          done = exchange(copy, verbs, dice);
          break;
        case 1:
          done = exchange(copy, general, dice);
          break;
        case 2:
          done = reword(copy, dice);
          break;
        default:
          done = add_adverb(copy, dice);
      }
    }
  }
  return copy;
}

Text longer_copy(const Text& original, Dice& dice) {
  const Text more = written(sentence(dice));
  return dice.chance(0.7) ? original + more : more + original;
}

Text misread(const Text& text, Dice& dice) {
  constexpr double share = 0.03;
  constexpr std::u32string_view shapes = U"カ力ロ口タ夕ト卜ハ八エ工ニ二ミ三ー一オ才ヘへ";
  Text read;
  for (const char32_t c : text) {
    const bool readable = c > 0x3040 && c < 0xff00;  // kana, ideographs
    if (!readable || !dice.chance(share)) {
      read.push_back(c);
      continue;
    }
    const double way = dice.unit();
    const auto shape = shapes.find(c);
    if (shape != std::u32string_view::npos && way < 0.5) {
      read.push_back(shapes[shape ^ 1U]);
    } else if (way < 0.8) {
      const auto& word = topic_first[dice.below(topic_first.size())];
      read.push_back(dice.chance(0.5) ? word[dice.below(word.size())]
                                      : static_cast<char32_t>(0x4e00 + dice.below(6000)));
    } else if (way < 0.9) {
      read.push_back(c);
      read.push_back(c);
    }
  }
  return read;
}

}  // namespace polink::bench
