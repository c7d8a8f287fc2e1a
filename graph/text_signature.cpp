#include "graph/text_signature.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace polink {
namespace {

constexpr std::size_t rows = 4;
constexpr std::size_t hashes = rows * signature_bands;

// splitmix64 (Steele, Lea & Flood 2014): every bit of the result depends on every
// bit of the number.
constexpr std::uint64_t mixed(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15U;
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31U);
}

// Odd, so that multiplying with one permutes the 64-bit numbers (multiplicative
// hashing; Dietzfelbinger et al. 1997).
constexpr std::array<std::uint64_t, hashes> make_factors() {
  std::array<std::uint64_t, hashes> factors{};
  for (std::size_t i = 0; i < hashes; ++i) {
    factors[i] = mixed(i) | 1U;
  }
  return factors;
}

constexpr std::array<std::uint64_t, hashes> factors = make_factors();

}  // namespace

TextSignature text_signature(std::u32string_view form) {
  std::vector<std::uint64_t> pairs(form.size());
  for (std::size_t i = 0; i < form.size(); ++i) {
    const std::uint64_t second = i + 1 < form.size() ? form[i + 1] : 0;
    pairs[i] = mixed(std::uint64_t{form[i]} << 32U | second);
  }
  TextSignature signature{};
  for (std::size_t band = 0; band < signature_bands; ++band) {
    std::array<std::uint64_t, rows> least{};
    least.fill(std::numeric_limits<std::uint64_t>::max());
    for (const std::uint64_t pair : pairs) {
      for (std::size_t row = 0; row < rows; ++row) {
        least[row] = std::min(least[row], pair * factors[rows * band + row]);
      }
    }
    std::uint64_t joined = mixed(band);
    for (const std::uint64_t hash : least) {
      joined = mixed(joined ^ hash);
    }
    signature[band] = joined >> (64U - static_cast<unsigned>(signature_bits));
  }
  return signature;
}

}  // namespace polink
