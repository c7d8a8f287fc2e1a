#pragma once

#include <vector>

#include "queries/clusters.h"
#include "queries/hubs.h"
#include "queries/walks.h"
#include "render/answer.h"
#include "render/language.h"

// Answers on how things hang together: paths, vicinities, hubs, clusters.
namespace polink {

// One line for each stop; each step is said in words as seen from the stop before.
Answer answer_of(const std::vector<FoundPath>& paths, Language language);
Answer answer_of(const Vicinity& vicinity, Language language);
// `most`: at most this many lines; 0: all.
Answer answer_of(const Hubs& hubs, std::size_t most, Language language);
Answer answer_of(const std::vector<Cluster>& clusters, const PolicyGraph& graph, Language language);

// A step in a few words: `is cited by`, `引用元`.
std::string relation_text(const Step& step, Language language);

}  // namespace polink
