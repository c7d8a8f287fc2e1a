#include "graph/text_signature.h"

#include <algorithm>
#include <limits>
#include <string>

#include "graph/search_text.h"

namespace polink {
namespace {

// splitmix64 (Steele, Lea & Flood 2014): every bit of the result depends on every
// bit of the number.
std::uint64_t mixed(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15U;
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31U);
}

}  // namespace

TextSignature text_signature(std::string_view utf8) {
  constexpr std::size_t rows = 3;
  constexpr std::size_t hashes = rows * signature_bands;
  std::array<std::uint64_t, hashes> least{};
  least.fill(std::numeric_limits<std::uint64_t>::max());
  const std::u32string text = search_form(utf8).text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::uint64_t second = i + 1 < text.size() ? text[i + 1] : 0;
    const std::uint64_t pair = std::uint64_t{text[i]} << 32U | second;
    for (std::size_t h = 0; h < hashes; ++h) {
      least[h] = std::min(least[h], mixed(pair ^ mixed(h)));
    }
  }
  TextSignature signature{};
  for (std::size_t band = 0; band < signature_bands; ++band) {
    std::uint64_t joined = mixed(band);
    for (std::size_t row = 0; row < rows; ++row) {
      joined = mixed(joined ^ least[rows * band + row]);
    }
    signature[band] = static_cast<std::int64_t>(joined);
  }
  return signature;
}

}  // namespace polink
