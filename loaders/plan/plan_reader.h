#pragma once

#include <vector>

#include "graph/records.h"
#include "loaders/blocks/blocks.h"
#include "loaders/text/registers.h"

namespace polink {

// Reads the logical form of a plan document out of its blocks: sections,
// statements, rows with their items, indicators, footnotes and anchors. Fills
// everything of `document` that can be told from the form alone; organisations
// are those that items name. What can't be read surely is kept as printed and
// reported in `document.diagnostics`.
//
// Throws Error(unreadable_input) where there is neither a table nor a heading
// of a plan in it: such a text is another kind of document.
void read_plan(const std::vector<Block>& blocks, const Registers& registers, Document& document);

}  // namespace polink
