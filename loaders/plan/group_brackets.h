#pragma once

#include <vector>

#include "graph/records.h"
#include "loaders/blocks/blocks.h"
#include "loaders/text/registers.h"

namespace polink {

// Makes 【】 of other brackets that stand for them at the end of an item
// (`…を進める。［文部科学省］`, `（総務省、都賀県庁）`), so that one set of rules reads
// all documents: where all names in them are known, and, in a document that
// mostly prints its organisations so, where they look like organisations. A
// document that mostly prints 【】 gets a diagnostic `odd_brackets` for each.
void adopt_group_brackets(const OrganisationNames& names, std::vector<Block>& blocks,
                          Document& document);

}  // namespace polink
