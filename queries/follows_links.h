#pragma once

#include <vector>

#include "graph/records.h"
#include "queries/distinct_texts.h"

namespace polink {

// Links each next item to the status items that it carries on.
//
// The two lists of a row run in the same order, but not one to one: a status
// may be carried on by several next items or by none, a next item may carry on
// several status items or be new. So each row is aligned as a whole: the
// monotone alignment with the highest sum of shared rare words, less costs for
// status items passed over, used again or taken together, by dynamic
// programming in time proportional to the product of the list lengths. A dash
// among the next items uses up the status opposite.
//
// Scores are the cosine of the shared rare bigrams, 0 to 1; the method is
// `aligned`, `anaphora` where the item speaks of 同…, 当該… or 本…, or `position`
// where hardly a word is shared and only the place in the list decides.
std::vector<Link> link_follows(const std::vector<Measure>& measures);

// The same with `distinct_texts(measures)` at hand.
std::vector<Link> link_follows(const std::vector<Measure>& measures, const DistinctTexts& distinct);

}  // namespace polink
