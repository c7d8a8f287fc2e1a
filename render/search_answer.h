#pragma once

#include <vector>

#include "queries/search.h"
#include "render/answer.h"
#include "render/language.h"

namespace polink {

// `most`: how many were asked for; where as many were found the note says that
// there may be more.
Answer answer_of(const std::vector<SearchFinding>& found, std::size_t most, Language language);

}  // namespace polink
