#pragma once

#include <string>
#include <string_view>
#include <vector>

// The compounds of a Japanese text: unbroken runs of ideographs, katakana and
// letters of four characters or more, cut where a word of everyday official
// language (推進, 支援, 令和) stands in them, so that 水素利用推進 gives 水素利用.
// Two katakana words with a dot between them (ベース・レジストリ) are one more.
// Each once, in order of code points.
namespace polink {

// `text`: of text_key.h's comparable().
std::vector<std::string> compound_terms(std::u32string_view text);

// These, and of each that is written in several scripts the parts in one script:
// 高品質GaN is elsewhere just GaN, コンクリート内 just コンクリート.
std::vector<std::string> terms_and_parts(std::u32string_view text);

}  // namespace polink
