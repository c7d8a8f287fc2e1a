#include "bench/jaccard.h"

#include <algorithm>

namespace polink::bench {

Shingles shingles_of(std::u32string_view text) {
  constexpr std::size_t length = 3;
  constexpr unsigned bits = 21;  // of a code point
  Shingles shingles;
  std::uint64_t window = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    window = (window << bits | text[i]) & 0x7fffffffffffffffU;
    if (i + 1 >= length || i + 1 == text.size()) {
      shingles.push_back(window);
    }
  }
  std::ranges::sort(shingles);
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

double jaccard(const Shingles& first, const Shingles& second) {
  std::size_t shared = 0;
  auto a = first.begin();
  auto b = second.begin();
  while (a != first.end() && b != second.end()) {
    if (*a == *b) {
      ++shared;
      ++a;
      ++b;
    } else {
      ++(*a < *b ? a : b);
    }
  }
  const std::size_t all = first.size() + second.size() - shared;
  return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

}  // namespace polink::bench
