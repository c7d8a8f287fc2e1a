#pragma once

#include <optional>
#include <string_view>

#include "loaders/instruments/instrument_words.h"
#include "loaders/text/name_text.h"

// Quotation marks hold names, but also notions, slogans and words that are
// talked about. A quoted text is a name where it ends in a head that is made
// specific, is an abbreviation, bears a version or year, stands in apposition to
// a noun for its kind (`報告書「…」`), or is treated as one treats a name
// (`「…」を策定`, `「…」を開催`).
namespace polink {

struct QuotedName {
  TextSpan name;          // as cited, without the marks
  TextSpan inner_alias;   // `「full name（ABC）」`
  TextSpan behind_alias;  // `「full name」（short name）`
  InstrumentKind kind = InstrumentKind::other;
  bool has_head = false;
  bool is_name = false;
};

// Judges the text between a pair of quotation marks. `text` is folded.
QuotedName quoted_name(std::u32string_view text, TextSpan quoted);

}  // namespace polink
