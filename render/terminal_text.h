#pragma once

#include <string>
#include <string_view>

// Text of a document on its way to a terminal.
namespace polink {

// Columns that a terminal gives to UTF-8 text: 2 for East Asian Width W and F
// (UAX #11), 0 for marks that combine, 1 for the rest, ambiguous ones too.
int terminal_columns(std::string_view text);

// The text without what a terminal might obey instead of showing: control
// characters (C0 but for line feed and tab, DEL, C1) and marks that turn the
// direction of writing. Broken UTF-8 becomes U+FFFD.
std::string printable(std::string_view text);

// The same set of characters, written as \u001b and the like: for the inside of JSON strings.
std::string json_escaped_controls(std::string_view text);

}  // namespace polink
