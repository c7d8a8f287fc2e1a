#pragma once

#include <vector>

#include "graph/records.h"
#include "queries/distinct_texts.h"

namespace polink {

// Makes all links of a document that was just read: reposts to their origins,
// duplicates, next items to the status that they carry on. Replaces
// `document.links`; reports dangling reposts in `document.diagnostics`.
// `threads` work at it, 0: as many as there are processors; the links are the same.
void link(Document& document, unsigned threads = 0);

// The links that follow from the texts of measures alone, and the texts.
struct TextLinks {
  DistinctTexts distinct;
  std::vector<Link> reposts;
  std::vector<Link> duplicates;
  std::vector<Link> follows;
};

// The same as link() in two steps. The first reads nothing of the document but its
// measures, so that the rest of it may be found out meanwhile.
TextLinks link_texts(const std::vector<Measure>& measures, unsigned threads = 0);
void link(Document& document, const TextLinks& links);

}  // namespace polink
