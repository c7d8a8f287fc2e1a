#pragma once

#include "graph/records.h"

namespace polink {

// Finds what took the place of what among the systems, programmes and bodies
// that the document names, and fills `document.relations` (succeeded_by) and,
// where a name isn't known yet, `document.instruments`. Runs after
// find_instrument_citations. Taken is only what is said outright:
//
//   新しいB（旧A）           AからBに移行、AをBに改称        Aの後継となるB、Aに代わるB
//   AとBを統合してCを設立    …A…。Bが運用開始により移行。    (of two sentences)
//
// A name is what stands in 「」, an abbreviation in letters, an instrument that is
// cited anywhere, or, beside 旧 and 統合, a compound.
void find_successions(Document& document);

}  // namespace polink
