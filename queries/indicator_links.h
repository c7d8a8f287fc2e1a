#pragma once

#include <vector>

#include "graph/records.h"

namespace polink {

// Links each indicator marked （再掲） to the unmarked one that it repeats: by its
// name, or by the label of one of the other's values, and by equal values. No
// link where none is good enough.
std::vector<Link> link_indicator_reposts(const std::vector<Indicator>& indicators);

// Unmarked indicators of the same kind that repeat one another: the same name but
// for a tenth of its characters, and the same values. From the later to the
// earlier, method `exact` where the names are equal, else `near`.
std::vector<Link> link_indicator_duplicates(const std::vector<Indicator>& indicators);

}  // namespace polink
