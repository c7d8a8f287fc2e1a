#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

// Likeness of texts by the strings of three characters that they share (Jaccard's
// index over shingles, as Broder, "On the resemblance and containment of documents",
// 1997): what peers of our own search compare by.
namespace polink::bench {

using Shingles = std::vector<std::uint64_t>;  // sorted, each once

// Three code points to a number; a shorter text is one shingle.
Shingles shingles_of(std::u32string_view text);

// Share of all shingles of two texts that both have, 0 to 1.
double jaccard(const Shingles& first, const Shingles& second);

}  // namespace polink::bench
