#pragma once

#include <string_view>

namespace polink {

// How much the words of a compound say: 1 for a katakana or Latin word, a number
// of three digits or an ordinal (`第4期`), 0.5 for an ideograph and 0.25 for a
// hiragana outside the lists of common words, 0.35 for a common word, 0 for an
// affix. `subjects` weighs words for a field (情報, エネルギー, AI) as full ones.
double specificity(std::u32string_view words, bool subjects);

// Nothing but common words and affixes.
bool is_common(std::u32string_view words);

// `港湾整備` says what is done, `港湾` doesn't.
bool says_what_is_done(std::u32string_view words);

}  // namespace polink
