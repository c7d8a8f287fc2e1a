#pragma once

#include <set>
#include <string>

#include "graph/records.h"
#include "tests/loaders/layouts/logical_plan.h"

// A plan made up at random and its next year: the same plan after random edits, with
// what was edited written down.
namespace polink::made_up {

struct TwoYears {
  Document before;
  Document after;
  // `kind thing before_id after_id`, `-` for none, as a change of queries/diff.h is.
  std::set<std::string> edits;
};

TwoYears two_years(Random& random);

}  // namespace polink::made_up
