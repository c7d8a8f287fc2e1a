#pragma once

#include <vector>

#include "graph/records.h"

// The promise that nothing is lost unseen: for each line of the source, how much
// of it stands in records, how much is markup or a mark that was understood, and
// what is left over.
namespace polink {

// The coverage of every line that isn't blank, in order. Needs
// `document.lines` and `document.spans`.
std::vector<LineCoverage> coverage_of(const Document& document);

// Adds a diagnostic `leftover_text` for each line of `document.coverage` with
// something left over.
void report_leftovers(Document& document);

}  // namespace polink
