#pragma once

#include <string_view>
#include <vector>

#include "graph/records.h"
#include "loaders/dates/dates.h"

namespace polink {

// The dated commitments in the text of a measure of this kind, in their order,
// without its id. A date is one where something is to have come about, begin,
// go on or happen then (`2025年度までに`, `令和8年度から`, `令和7年中に`, `令和8年の開港に
// 向けて`, `2030年目標`). None are: what is told of the past, base years, the times of
// figures, budgets, and dates in the names of things or in 「」.
//
// `written`: the day on which the text was written, as near as it is known. With it,
// dates before its own year are left out, and a report (status) keeps only what it
// had ahead of it; without it, only the words tell.
std::vector<Deadline> deadlines_of(std::string_view text, MeasureKind kind, Day written = {});

// The day that a follow-up was written on: the latest that a reference indicator
// or the status of a measure gives for its figures (`令和7年5月時点`). None where
// they give none.
Day reference_day(const Document& document);

// Fills `document.deadlines` from its measures.
void find_deadlines(Document& document);

}  // namespace polink
