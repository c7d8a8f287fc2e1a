#pragma once

#include <vector>

#include "graph/records.h"
#include "loaders/instruments/instrument_book.h"
#include "loaders/instruments/instrument_reader.h"

namespace polink {

// A place where a text cites an instrument.
struct Mention {
  TextSpan span;
  std::size_t instrument = 0;  // index in the book
  CitationMethod method = CitationMethod::bare;
};

// All places where a text cites instruments of the book, in order. `in_row` are
// those that the texts before it in the row cite. A longer name that begins or
// ends with a known one (`SIX推進本部`, `SIX第2期`) is added to the book.
std::vector<Mention> instrument_mentions(const NamingText& source,
                                         const std::vector<std::size_t>& in_row,
                                         InstrumentBook& book);

// 同計画, 当該制度, 本プログラム, resolved to the last name before it in the text or
// row that ends in the same words.
std::vector<Mention> back_references(const NamingText& source, const std::vector<Mention>& mentions,
                                     const std::vector<std::size_t>& in_row,
                                     const InstrumentBook& book);

}  // namespace polink
