#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/records.h"

namespace polink {

// A text that may cite laws, instruments and sections. Offsets of citations
// count code points in it.
struct CitingText {
  std::string id;
  std::string row;  // the row's id; empty outside rows
  std::u32string printed;
  std::u32string text;  // the same folded (glyph.h), character for character
  int line = 0;
};

// Sentences have some hundred characters. Names and dates are looked for in this many
// of a text, since finding them takes time by the square of its length.
constexpr std::size_t most_searched = 20'000;

// The measures, indicators (name and values, parted by 、) and footnotes in the
// order of the document; of each what is searched.
std::vector<CitingText> citing_texts(const Document& document);

// Reports the texts of which a part isn't searched.
void report_long_texts(Document& document);

}  // namespace polink
