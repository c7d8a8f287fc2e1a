#pragma once

#include <string>
#include <string_view>

// How texts are compared. Nothing here changes what a person reads.
namespace polink {

// UTF-8 to code points and back; a byte that is no UTF-8 becomes U+FFFD.
std::u32string code_points(std::string_view utf8);
std::string utf8_of(std::u32string_view text);

// The text as code points in Unicode normalisation form NFKC (width and
// compatibility forms made one, UAX #15), white space left out.
std::u32string comparable(std::string_view utf8);

// What two names must share to be the same for a person who types one: NFKC
// with case folded, without white space and the brackets 「」『』.
std::string search_key(std::string_view utf8);

}  // namespace polink
