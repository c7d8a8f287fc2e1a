#pragma once

#include <string>
#include <string_view>
#include <vector>

// Whether a copy still says the same as what it was copied from, given that
// both were read by OCR.
namespace polink {

enum class TextChange {
  none,       // the same characters
  noise,      // differences that printing or OCR makes, see Alteration::rule
  substance,  // at least one that they don't
};
std::string_view to_string(TextChange value);

// One place where the texts differ (after NFKC, without white space).
struct Alteration {
  std::string before;  // in the origin; empty for an insertion
  std::string after;   // in the copy; empty for an omission
  // What it is taken for:
  // - `punctuation`: only 、。,. and the like
  // - `long_vowel`: a ー more or less in a katakana word, アクセラレータ, -ター
  // - `look_alike`: shapes that OCR confuses, カ 力, ー 一 -, ロ 口, へ ヘ
  // - `kana_mark`: kana that differ in ゛゜ or size, ド ト, ッ ツ
  // - `one_kanji`: a single ideograph in an otherwise equal text, not one that
  //   counts, opposes or names something (確認 確立, but not 増 減, 総務省 財務省)
  // - `words`: anything else
  std::string rule;
};

struct TextComparison {
  TextChange change = TextChange::none;
  double score = 1;  // 1 - edit distance / length of the longer, 0 to 1
  std::vector<Alteration> alterations;
};

// Compares a copy with its origin; both UTF-8 as stored.
TextComparison compare_texts(std::string_view copy, std::string_view origin);

}  // namespace polink
