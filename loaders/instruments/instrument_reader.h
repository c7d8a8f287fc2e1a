#pragma once

#include <vector>

#include "loaders/instruments/bare_names.h"
#include "loaders/instruments/instrument_book.h"
#include "loaders/instruments/quoted_names.h"
#include "loaders/text/citing_text.h"

namespace polink {

// A text with the names that it holds.
struct NamingText {
  CitingText citing;
  std::vector<TextSpan> laws;      // where it cites laws
  std::vector<TextSpan> unquoted;  // its parts outside quotation marks
  std::vector<QuotedName> quoted;
  std::vector<BareName> bare;

  [[nodiscard]] std::u32string_view text() const { return citing.text; }
  // As printed, in UTF-8.
  [[nodiscard]] std::string printed(TextSpan span) const;
  // The law itself, not a longer name that holds its title (`…法第3回締約国会議`).
  [[nodiscard]] bool is_law(TextSpan span) const;
};

// The texts of a document that may cite, with the laws that they do cite.
std::vector<NamingText> naming_texts(const Document& document);

// Reads the names and their other forms from all texts into `book`, and leaves
// in each text where they stand. A name that one text quotes and another has
// without marks is one, though neither would do alone.
void read_instruments(std::vector<NamingText>& texts, InstrumentBook& book);

}  // namespace polink
