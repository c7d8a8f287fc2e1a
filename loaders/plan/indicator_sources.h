#pragma once

#include "graph/records.h"

// What stands around an indicator: its dates as intervals, and what its
// footnotes tell.
namespace polink {

// Gives the ISO interval of every value's printed date, where it is one.
void date_indicators(Document& document);

// Reads the publication that a footnote names (`都賀府「暮らしの統計」（令和6年3月）`,
// `都賀府調べ`), and, for footnotes of target indicators, the latest actual values
// that they carry (`都賀府調べによれば、42地区（令和6年度）。`).
void read_footnote_sources(Document& document);

}  // namespace polink
