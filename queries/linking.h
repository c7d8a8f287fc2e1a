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

// The same as link() step by step, so that some can be done beside others.

// What follows from the texts of measures alone.
struct TextLinks {
  std::vector<Link> reposts;
  std::vector<Link> duplicates;
  std::vector<Link> follows;
};
TextLinks link_texts(const std::vector<Measure>& measures, const DistinctTexts& distinct,
                     unsigned threads = 0);

// The links of indicators, which need all that was found in a document but its links.
std::vector<Link> link_indicators(const Document& document, const DistinctTexts& distinct);

// Puts both into the document, and does what rests on them.
void put_links(const TextLinks& of_texts, const std::vector<Link>& of_indicators,
               Document& document);

}  // namespace polink
