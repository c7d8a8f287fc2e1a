#pragma once

#include <vector>

#include "queries/deadlines.h"
#include "queries/drift.h"
#include "queries/gaps.h"
#include "queries/overlaps.h"
#include "queries/responsibilities.h"
#include "render/answer.h"
#include "render/language.h"

// Answers to a coordinator's questions. Each finding has a plain sentence in the
// language asked for; `graph` gives the texts that stand beside the ids.
namespace polink {

Answer answer_of(const std::vector<Overlap>& overlaps, const PolicyGraph& graph, Language language);
Answer answer_of(const std::vector<Drift>& drifts, const PolicyGraph& graph, Language language);
Answer answer_of(const std::vector<Gap>& gaps, const PolicyGraph& graph, Language language);
Answer answer_of(const std::vector<DatedCommitment>& deadlines, const PolicyGraph& graph,
                 Language language);
Answer answer_of(const std::vector<UndatedMeasure>& measures, const PolicyGraph& graph,
                 Language language);
Answer answer_of(const std::vector<TargetProgress>& targets, Language language);
Answer answer_of(const std::vector<SharedWork>& pairs, Language language);
Answer answer_of(const std::vector<SectionWork>& rows, Language language);
Answer answer_of(const Portfolio& portfolio, const PolicyGraph& graph, Language language);

}  // namespace polink
