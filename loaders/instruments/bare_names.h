#pragma once

#include <string_view>
#include <vector>

#include "loaders/instruments/instrument_words.h"
#include "loaders/text/name_text.h"

// Names that stand in a text without quotation marks.
//
// A compound that ends in a head (`…計画`, `…コンソーシアム`) is a name where the
// words before the head say something that common words don't. This is counted
// in points (name_points.h), with more for a version, for an abbreviation in
// parentheses, and for words behind it by which one speaks of a name
// (`…において`), and less for words that speak of something yet to be made
// (`…を構築`, `新たな…`). Each head has its own threshold (instrument_lists.h).
namespace polink {

struct BareName {
  TextSpan name;   // with what stands in parentheses behind or before it
  TextSpan title;  // the name proper
  TextSpan alias;  // another form in parentheses; empty where there is none
  InstrumentKind kind = InstrumentKind::other;
  bool is_name = false;  // false: a common noun with this head
};

// The compounds with a head in text[within], in order. `text` is folded.
std::vector<BareName> bare_names(std::u32string_view text, TextSpan within);

}  // namespace polink
