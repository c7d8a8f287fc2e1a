#pragma once

#include <vector>

#include "graph/records.h"
#include "loaders/blocks/blocks.h"

namespace polink {

// Restores rows of column heads in which characters were misread. A table that goes
// over pages repeats its heads on each; where one of them reads as no head any more its
// row would be taken for a measure.
//
// A row counts as such heads if another row of as many cells, which reads as heads,
// differs from it in a fifth of its characters at most and in a third of each cell's (one
// character at least), white space aside. The heads are restored in `blocks`, and `misread_head`
// reported.
void restore_heads(std::vector<Block>& blocks, Document& document);

}  // namespace polink
