#pragma once

#include <string>
#include <string_view>

// UTF-8 and code points, which readers, searches and comparisons change into each other
// for every text several times.
namespace polink {

// Appends a code point; nothing for what is none (a surrogate, beyond 10FFFF).
void append_utf8(std::string& utf8, char32_t c);
std::string to_utf8(std::u32string_view text);

// Each byte that is no UTF-8 becomes U+FFFD, as the Unicode standard recommends (chapter
// 3.9, maximal subparts).
std::u32string to_utf32(std::string_view utf8);

}  // namespace polink
