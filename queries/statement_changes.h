#pragma once

#include <functional>

#include "queries/counterparts.h"
#include "queries/diff.h"

// What differs in the goals, visions and introductions of two documents.
namespace polink {

// Tells each statement that is new, gone or says something else, complete, with its
// place in the order of the newer document. Statements go together with those of the
// same kind of the section's counterpart, where they are alike at all. A text that
// differs as printing does is told only if `noise`.
void tell_statement_changes(const PolicyGraph& before, const PolicyGraph& after,
                            const Counterparts& counterparts, bool noise,
                            const std::function<void(Change, double)>& tell);

}  // namespace polink
