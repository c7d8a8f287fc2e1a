#pragma once

#include "graph/records.h"

namespace polink {

// Finds the named things other than laws that measures, indicators and footnotes
// cite (strategies, plans, guidelines, programmes, funds, systems, bodies), and
// fills `document.instruments` and `document.citations`. Runs after
// find_law_citations: what is cited as a law is no instrument.
//
// A name is cited in 「」 or 『』 (quoted_names.h), as a compound that reads as one
// (bare_names.h), or as an abbreviation. The forms of a name are joined under its
// first full one: what stands in parentheses behind it, `以下「…」という。`, an
// abbreviation that a footnote spells out, the same name with の in it, and 基本計画
// and the like for a plan named earlier in the row. Versions, periods and years
// are instruments of their own.
//
// A text cites an instrument once, where it first names it. 同計画, 当該制度 and the
// like name nothing; with `resolve` they cite what they stand for (method
// anaphora), where the text doesn't cite it already.
enum class BackReferences { skip, resolve };

void find_instrument_citations(Document& document, BackReferences back = BackReferences::skip);

}  // namespace polink
