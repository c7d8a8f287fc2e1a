#pragma once

#include "graph/records.h"
#include "loaders/text/registers.h"

namespace polink {

// What every reader of a source ends with, once sections, measures, indicators,
// statements and footnotes are in `document` together with its lines and spans:
// the organisations, laws and instruments that it names, its dated commitments,
// and the diagnostics that only the whole document gives (footnotes without a
// text or a mark, undecoded characters, text that stands in no record). Leaves
// the diagnostics in the order of their lines. Changes no id and no text of a section,
// statement, measure, indicator or footnote, so these may be read meanwhile.
void finish_document(const Registers& registers, Document& document);

}  // namespace polink
