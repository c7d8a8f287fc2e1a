#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// How texts are looked through. Japanese has no spaces between words, and its
// commonest words have two characters, so the full-text index holds every pair of
// neighbouring characters; a word of any length is then a phrase of pairs.
namespace polink {

// A text without white space, width, case and compatibility forms made one
// (NFKC with case folding, UAX #15), and for each of its characters the place, in
// code points, of the one in the source that it came from.
struct SearchForm {
  std::u32string text;
  std::vector<std::uint32_t> origin;
};

SearchForm search_form(std::string_view utf8);

// The pairs of a text in its search form as the index holds them, parted by spaces;
// the last character stands alone at the end, so that it is found too.
std::string search_grams(std::u32string_view form);

// What the user looks for.
struct SearchTerms {
  std::vector<std::u32string> wanted;    // each must stand in the text
  std::vector<std::u32string> excluded;  // none may
};

// Words parted by spaces must all stand in a text, a phrase in "" or 「」 as it is;
// a word behind a - must not. Throws Error(usage) where nothing is looked for.
SearchTerms search_terms(std::string_view query);

// The same as an expression of FTS5.
std::string match_expression(const SearchTerms& terms);

}  // namespace polink
