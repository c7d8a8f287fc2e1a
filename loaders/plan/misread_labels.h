#pragma once

#include <vector>

#include "graph/records.h"
#include "loaders/blocks/blocks.h"

namespace polink {

// Restores labels of headings of which one character was misread: `（む）港の整備` in
// front of `（2）…`, `(ま) …` between (1) and (3), `41）…` for (1). Without it everything below
// such a heading would hang one level too high, and so would all that follows.
//
// A paragraph counts as such a heading if it reads as one apart from that single
// character, or from one that is too many (`（域2）`), and the numbers before and behind
// it leave out just the number that it needs; where only the one before is there, the
// number itself must be legible, or headings such as ① begin anew behind it. Of those in a row two
// numbers may be illegible. Where a space parts the label from the title and both neighbours are
// there, two of its three characters may be misread. The label is restored in `blocks`, and
// `misread_label` reported. So is the label of a chapter (`l. 海の章`, `1º 海の章`) if its number
// comes next and section (1) right behind it. Labels such as ① are restored too
// (misread_circled.h), and the numbers of footnotes (misread_footnotes.h).
void restore_labels(std::vector<Block>& blocks, Document& document);

}  // namespace polink
