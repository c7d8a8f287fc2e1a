#pragma once

#include <set>
#include <string>
#include <vector>

#include "render/answer.h"

// The ids that an answer is about, so that one command's answer can be what
// another is asked about.
namespace polink {

// Each once, in the order of the answer: of sections, rows, measures, indicators
// and footnotes those that stand in its columns of ids, of organisations, laws and
// instruments those of the columns `id` and `code`.
std::vector<std::string> ids_of(const Answer& answer);

// Keeps the findings that are about one of `among`: the same id, or one within it
// (1.2.r3.n1 within 1.2.r3 and within 1.2). The note says how many were kept.
void keep_among(Answer& answer, const std::set<std::string>& among, Language language);

}  // namespace polink
