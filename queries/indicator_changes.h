#pragma once

#include "queries/counterparts.h"
#include "queries/measure_changes.h"

// What differs between an indicator of the older document and its counterpart.
namespace polink {

// Tells every change of the pair: its name, its mark, and each value or actual value
// that is another one, is dated otherwise, has come or gone. Values go together by
// their labels, and of one label in their order.
void tell_indicator_changes(const PolicyGraph& before, const PolicyGraph& after,
                            const Counterpart& pair, bool noise, const TellChange& tell);

}  // namespace polink
