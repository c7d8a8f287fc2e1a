#pragma once

#include <string_view>

#include "loaders/instruments/instrument_words.h"
#include "loaders/text/name_text.h"

// Names in letters: abbreviations (`TOX`) and English names (`Toga Ocean Forum`).
namespace polink {

// Whether a word in letters starts at `at`.
bool starts_latin(std::u32string_view text, std::size_t at);

// Abbreviations and words of everyday official language only (`Society 5.0`).
bool is_common_latin(std::u32string_view latin);

// Reads as a name though nothing in the document explains it: it looks like one,
// isn't common, and stands by itself, not as a part of a Japanese compound.
bool is_unexplained_name(std::u32string_view text, TextSpan word);

// The run of name characters that starts at `at`; empty where none does.
std::u32string_view run_at(std::u32string_view text, std::size_t at);

// The kind of a thing by what the text says behind its name (`…に参画`).
InstrumentKind kind_by_use(std::u32string_view rest);

}  // namespace polink
