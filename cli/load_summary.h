#pragma once

#include <vector>

#include "graph/records.h"
#include "graph/store.h"
#include "render/answer.h"

namespace polink {

// What `load` has read: the counts of each section by kind and, in the note and
// in JSON, what is odd: diagnostics by code with their lines, or each one for
// itself. Their messages are in `language`, their codes are not.
// `store` has them now, and tells what they have in common with others.
Answer load_summary(const std::vector<Document>& documents, const Store& store,
                    bool every_diagnostic, Language language = Language::english);

// For each line of the source what became of its characters: in which records
// they stand, how many are marks or markup, and what is left over.
Answer coverage_answer(const std::vector<Document>& documents);

}  // namespace polink
