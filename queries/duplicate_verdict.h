#pragma once

#include <string>
#include <string_view>

#include "queries/alignment.h"
#include "queries/text_index.h"

// Whether two texts say the same thing. What speaks for it are shared rare
// words; what speaks against it is another name, place or number where the rest
// agrees, since formulaic sentences (岡浜市で3件を採択, 北沢市で12件を採択) are alike by
// nature. Misread characters speak neither way: they are read as the other text
// has them before anything is compared.
namespace polink {

struct DuplicateOptions {
  double near = 0.73;       // least likeness of two texts of about the same length
  double misread = 0.85;    // least share of equal characters, where OCR spoilt words
  double contained = 0.90;  // least share of the shorter text that the longer one holds
  double informative = 12;  // rare bigrams that a text must have not to be boilerplate
  unsigned threads = 0;  // that search; 0: as many as there are processors. The links are the same
};

struct DuplicateVerdict {
  double score = 0;              // 0 to 1
  const char* method = nullptr;  // `near` or `contained`; null: no duplicate
  bool part = false;             // `contained`: the shorter text is part of the longer
  double likeness = 0;           // mean of dice and containment, misread characters made good
};

// Judges two comparable texts that aren't the same. `index` knows how rare words are.
DuplicateVerdict judge_duplicate(std::u32string_view first, std::u32string_view second,
                                 const TextIndex& index, const DuplicateOptions& options);

// How many characters of a text may be taken for misread: OCR spoils some in a
// hundred, and where it seems to be more, another text stands there.
std::size_t most_misread(std::size_t characters);

// The second text with its misread characters as the first has them, and how
// many those are. A character counts as misread where it alone differs between
// equal ones, or is missing, or too many, and neither is a digit or a character
// that changes the sense (増 減, 前 後); but not where both readings are known words
// of a place's name. Where too many would be, none is.
struct Repaired {
  std::u32string text;
  std::size_t characters = 0;
};
Repaired repaired(std::u32string_view first, std::u32string_view second, const Alignment& alignment,
                  const TextIndex& index);

// Whether two texts that otherwise agree name other things: another place, a
// Latin or katakana name, other words within 「」, or other numbers. One digit, or
// one character of one place, may be misread; two are taken at their word.
bool name_other_things(std::u32string_view first, std::u32string_view second,
                       const Alignment& alignment, const TextIndex& index);

}  // namespace polink
