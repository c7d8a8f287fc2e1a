#pragma once

#include "graph/records.h"

namespace polink {

// Makes all links of a document that was just read: reposts to their origins,
// duplicates, next items to the status that they carry on. Replaces
// `document.links`; reports dangling reposts in `document.diagnostics`.
// `threads` work at it, 0: as many as there are processors; the links are the same.
void link(Document& document, unsigned threads = 0);

}  // namespace polink
