#pragma once

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

// The measures, indicators (name and values, parted by 、) and footnotes in the
// order of the document.
std::vector<CitingText> citing_texts(const Document& document);

}  // namespace polink
