#pragma once

#include <vector>

#include "graph/policy_graph.h"
#include "queries/compare.h"
#include "queries/duplicates.h"
#include "queries/follows.h"
#include "render/answer.h"

// Answers on links between measures: what repeats, what carries on what, how
// two items differ. `graph` gives the texts that stand beside the ids.
namespace polink {

Answer answer_of(const std::vector<DuplicatePair>& pairs, const PolicyGraph& graph);
Answer answer_of(const std::vector<DuplicateGroup>& groups, const PolicyGraph& graph);
Answer answer_of(const std::vector<FollowsPair>& pairs, const PolicyGraph& graph);
Answer answer_of(const Comparison& comparison, const PolicyGraph& graph);

// Two texts below each other, what only one of them has in 〔〕, in red and green
// if `coloured`.
std::string side_by_side(const Comparison& comparison, bool coloured,
                         Language language = Language::english);

}  // namespace polink
