#pragma once

#include <string_view>

namespace polink {

// How a document sets the items of a cell apart.
struct ItemSigns {
  bool full_stops = true;     // items end with 。
  bool spaced_marks = false;  // a space sets each mark apart, and nothing else (spaced_marks.h)
  std::u32string_view sentence_starts{};  // with what sentences inside an item begin
  std::u32string_view joined_by_marks{};  // behind what a mark often stands within a word
};

}  // namespace polink
