#pragma once

#include <vector>

#include "graph/records.h"
#include "queries/distinct_texts.h"
#include "queries/duplicate_verdict.h"
#include "queries/text_index.h"

namespace polink {

// Links measures that repeat without a mark: `exact`, `near` (a word or two
// differ) or `contained` (one is part of the other, or has one sentence more).
// Reposts are left out, since they say themselves what they are, and so are the
// items of one row, since a next item repeats its status by nature. Texts that
// say too little to be the same thing (引き続き推進。) are no duplicates.
//
// Links go from the later measure to the earlier one: of every pair, or, where
// more than 16 measures have the very same text, of each with the first.
std::vector<Link> link_duplicates(const std::vector<Measure>& measures,
                                  const DuplicateOptions& options = {});

// The same with an index over `distinct_texts(measures)` that others use too.
std::vector<Link> link_duplicates(const std::vector<Measure>& measures,
                                  const DistinctTexts& distinct, const TextIndex& index,
                                  const DuplicateOptions& options = {});

}  // namespace polink
