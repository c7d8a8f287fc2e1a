#pragma once

#include <string>
#include <vector>

#include "graph/records.h"
#include "queries/distinct_texts.h"
#include "queries/text_index.h"

namespace polink {

struct RepostLinkOptions {
  double least_score = 0.75;        // for an origin that stands before the repost
  double least_score_later = 0.95;  // for one that stands behind it: nearly the same text
  double least_score_other_kind = 0.9;
};

// Links each measure marked （再掲） to its origin: the measure stated first
// without the mark. The same kind comes before other kinds, the nearest in
// words before the nearest in place; where two are equally good both are
// linked; where none is good enough the repost gets no link and so dangles.
//
// The score of a pair is 1 - edit distance / longer length, or, where one text
// is part of the other, three quarters of the share of rare bigrams contained
// plus one quarter of that. Methods: `identical`, `similar`, `contained`.
//
// `measures` in document order; links come in the order of the reposts.
std::vector<Link> link_reposts(const std::vector<Measure>& measures,
                               const RepostLinkOptions& options = {});

// The same with an index over `distinct_texts(measures)` that others use too.
std::vector<Link> link_reposts(const std::vector<Measure>& measures, const DistinctTexts& distinct,
                               const TextIndex& index, const RepostLinkOptions& options = {});

}  // namespace polink
