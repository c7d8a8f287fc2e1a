#pragma once

#include "graph/records.h"
#include "loaders/text/registers.h"

namespace polink {

// Finds how the laws and instruments of a document belong together, and fills
// `document.relations`: amending acts and bills with the acts that they amend,
// orders, plans and bodies with the law (and article) that they are based on.
// Runs after find_law_citations and find_instrument_citations.
//
// Read from titles (law_titles.h), method `title`; a law that only a title names
// comes into `document.laws` as the register has it, or else unlisted. Further
// from a text that says so outright of two things which it cites, method `stated`:
//
//   「A法等の一部を改正する法律」において、B法を改正し     A法第三条に基づく「C計画」
//   A法に基づき、「C計画」を令和6年4月に策定             「C計画」は、A法第三条に基づき策定
//   C計画（A法第三条に基づく計画）
//
// and C基本計画 rests on C基本法, where the register or the document has that law.
void find_law_relations(const Registers& registers, Document& document);

}  // namespace polink
