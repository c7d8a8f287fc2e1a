#pragma once

#include <vector>

#include "graph/records.h"
#include "loaders/blocks/blocks.h"

namespace polink {

// Restores the number in front of a footnote of which one digit was misread:
// `・³ 港の数。` or `²ヽ 港の数。` behind footnote 22. Without it the note would be taken for an
// item of the table above, or for another note.
//
// A paragraph counts as such a note if it begins with superscript digits of which one is
// another character, if a space follows, and if the legible ones are those of the number
// that comes next. `misread_label` is reported.
void restore_footnotes(std::vector<Block>& blocks, Document& document);

}  // namespace polink
