#include "queries/characters.h"

#include <array>

#include <unicode/uscript.h>

namespace polink {

bool is_kanji(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_HAN;
}

bool is_katakana(char32_t c) { return (c >= 0x30a1 && c <= 0x30fa) || c == U'ー'; }

bool is_latin(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'); }

bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_punctuation(char32_t c) {
  constexpr std::u32string_view marks = U"、。,.，．・·:;：；'\"`’‘“”「」『』()（）";
  return marks.find(c) != std::u32string_view::npos;
}

char32_t shape_of(char32_t c) {
  // Each group stands under its first.
  constexpr std::array<std::u32string_view, 22> groups{
      U"ー一-—―‐−–─", U"力カ", U"口ロ□", U"夕タ", U"卜ト", U"八ハ",  U"工エ", U"千チ",
      U"二ニ",        U"三ミ", U"才オ",  U"へヘ", U"べベ", U"ぺペ",  U"りリ", U"〇○0Oo",
      U"1lI|",        U"ソン", U"シツ",  U"士土", U"未末", U"己已巳"};
  for (const auto group : groups) {
    if (group.find(c) != std::u32string_view::npos) {
      return group.front();
    }
  }
  return c;
}

bool carries_meaning(char32_t c) {
  constexpr std::u32string_view meaning =
      U"〇一二三四五六七八九十百千万億兆年月日時分週度期初末前後上下内外新旧大小高低増減有無可不否"
      U"非未"
      U"既済入出開閉始終官民産学国県市区町村東西南北左右男女老若強弱多少正副主従公私全各毎最再同別"
      U"他"
      U"甲乙丙先次以";
  return meaning.find(c) != std::u32string_view::npos;
}

}  // namespace polink
