#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "loaders/tables/source_table.h"
#include "loaders/text/source_text.h"

// Tables in texts: comma-, tab- or semicolon-separated values.
namespace polink {

constexpr std::array<char32_t, 3> delimiters{U',', U'\t', U';'};

// The first rows under a delimiter; where quoting is broken, as it is under a
// wrong delimiter, those in front of it.
std::vector<TableRow> first_rows(const SourceText& source, char32_t delimiter, std::size_t count);

// The whole table. Throws Error(unreadable_input), with the line, for broken
// quoting.
SourceTable read_delimited(const SourceText& source, const std::string& name, char32_t delimiter);

// Whether a text is a table of measures: under some delimiter its first rows hold
// a head that is known. A plan document that holds a table with tabs is none.
bool has_measure_table_head(const SourceText& source);

// The table of measures in a text, under the delimiter by which the most names of
// its head are known. Throws Error(unreadable_input) where no head is recognised,
// naming the columns that were and those that are expected.
SourceTable read_measure_table(const SourceText& source, const std::string& name);

}  // namespace polink
