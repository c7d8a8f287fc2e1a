#pragma once

#include <vector>

#include "queries/indicators.h"
#include "render/answer.h"

// Answers on indicators. `graph` gives the texts that stand beside the ids.
namespace polink {

// One row for each indicator; `by_measure`: one for each measure that it tracks,
// with the words that both share.
Answer answer_of(const std::vector<IndicatorFinding>& indicators, const PolicyGraph& graph,
                 bool by_measure);

Answer answer_of(const std::vector<UnmeasuredRow>& rows, const PolicyGraph& graph);

}  // namespace polink
