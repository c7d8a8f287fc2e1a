#pragma once

#include <vector>

#include "graph/records.h"
#include "loaders/blocks/blocks.h"

namespace polink {

// Restores misread labels of headings such as `② 船の安全`, of which nothing legible is
// left: `を 船の安全` between ① and ③. Without it the tables below would hang under the
// heading before, and their rows go on with its numbers.
//
// A paragraph counts as such a heading if it stands alone, is one character and a title
// with a space between, has column heads right behind it as the other headings of this
// style have, and if the numbers before and behind it leave out just so many. Between two
// numbers it may also be the title alone, above the heads of a table. The last of its kind
// has no number behind it; there the character must be none that stands alone elsewhere
// (表, 注), and where it is the mark of an item nine in ten headings of this style must
// have column heads behind them. `misread_label` is reported.
void restore_circled_labels(std::vector<Block>& blocks, Document& document);

}  // namespace polink
