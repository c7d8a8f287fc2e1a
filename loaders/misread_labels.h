#pragma once

#include <vector>

#include "graph/records.h"
#include "loaders/blocks.h"

namespace polink {

// Restores labels of headings of which one character was misread: `（む）港の整備` in
// front of `（2）…`, `(ま) …` between (1) and (3). Without it everything below such a
// heading would hang one level too high, and so would all that follows.
//
// A paragraph counts as such a heading if it reads as one apart from that single
// character, and the numbers before and behind it leave out just the number that it
// needs (two at most); where only the one before is there, the number itself must be legible. The
// label is restored in `blocks`, and `misread_label` reported.
void restore_labels(std::vector<Block>& blocks, Document& document);

}  // namespace polink
