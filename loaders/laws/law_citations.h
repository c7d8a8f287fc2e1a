#pragma once

#include "graph/records.h"
#include "loaders/text/registers.h"

namespace polink {

// Finds the laws that measures, indicators and footnotes cite, and fills
// `document.citations` and `document.laws`.
//
// A law is cited by its title or a short name of the register, with or without
// 「」; by a title that reads as one though the register doesn't have it; by a
// short name that the document defines behind a title (`（以下「…」という。）`,
// `（…法）`); with 改正 before or 案 behind it; or by 同法, 当該法律 and the like,
// which mean the law cited last in the same row. A law that isn't in the
// register becomes one all the same, with a diagnostic.
void find_law_citations(const Registers& registers, Document& document);

}  // namespace polink
