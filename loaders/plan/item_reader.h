#pragma once

#include <vector>

#include "graph/records.h"
#include "loaders/text/glyph.h"
#include "loaders/text/registers.h"

namespace polink {

// What is left of an item when its marks have been understood.
struct ItemReading {
  StyledText text;  // what a person would read
  bool repost = false;
  std::vector<Responsibility> responsibilities;
  bool has_underline = false;
  std::vector<int> footnotes;  // whose marks stand in it
  std::vector<Diagnostic> diagnostics;
};

// Reads an item: takes out footnote marks, （再掲） and 【】, and the spaces that
// OCR put into words. `expects_group`: items of this column end in 【】, so a
// group of unknown names counts as one.
ItemReading read_item(const StyledText& item, const OrganisationNames& names, bool expects_group);

// Footnote marks taken out of a text, their numbers in order.
StyledText without_footnote_marks(const StyledText& text, std::vector<int>& numbers);

}  // namespace polink
