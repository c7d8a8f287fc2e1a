#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "graph/records.h"
#include "loaders/text/glyph.h"

// What single cells of a table of measures say.
namespace polink {

// `1.2.3.r4.n5`, also with the name of a document in front.
struct MeasurePlace {
  std::vector<int> section;
  int row = 0;
  MeasureKind kind = MeasureKind::plan;
  int ordinal = 1;
};
std::optional<MeasurePlace> measure_place(const StyledText& cell);

// `計画`, `実施状況`, `今後の取組`, `plan`: nothing for other words.
std::optional<MeasureKind> kind_in(const StyledText& cell);

// A number from 1, in any width, also as `4.0` and `第4`; nothing for anything else.
std::optional<int> number_in(const StyledText& cell);

// Whether a cell of the column 再掲 says yes: `再掲`, `○`, `1`, `true`. Nothing
// where it says neither yes nor no.
std::optional<bool> yes_in(const StyledText& cell);

// The text of a measure without the ○ or ・ that it begins with.
StyledText without_item_mark(const StyledText& cell);

// Organisations as they stand behind a measure, in 【】: those of the cell, then
// those of the lead's own cell, underlined. Breaks and brackets within the cells
// part names. Empty where both cells are.
StyledText as_group(const StyledText& organisations, const StyledText& leads);

// `text` as if it stood in the source behind the glyphs of `before`.
void append_synthetic(std::u32string_view text, StyledText& before);

}  // namespace polink
