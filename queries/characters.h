#pragma once

#include <string_view>

// What kind of character stands there, for those who compare texts.
namespace polink {

bool is_kanji(char32_t c);
bool is_katakana(char32_t c);     // with ー
bool is_latin(char32_t c);        // A-Z and a-z
bool is_ascii_digit(char32_t c);  // 0-9; comparable texts have no others

// Marks which printing and OCR set or leave out: 、 。 , . ・
bool is_punctuation(char32_t c);

// Characters that look alike in print stand for each other: 力 for カ, 一 for ー.
char32_t shape_of(char32_t c);

// Ideographs which count, date, oppose or negate: another one in their place
// says another thing, whatever OCR may have done.
bool carries_meaning(char32_t c);

}  // namespace polink
