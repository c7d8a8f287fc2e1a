#pragma once

#include <array>
#include <cstdint>
#include <string_view>

// By what texts that read alike are found without looking at all others.
namespace polink {

constexpr std::size_t signature_bands = 24;
// The least number of bands that texts which read alike agree in.
constexpr std::size_t least_bands_shared = 2;
constexpr int signature_bits = 34;
// What stands behind them in an entry of the table `text_signature`: the item.
constexpr int signature_item_bits = 63 - signature_bits;  // SQLite's integers have a sign
// Of each band `signature_bits` bits.
using TextSignature = std::array<std::uint64_t, signature_bands>;

// MinHash with banding (Broder 1997; Leskovec et al., Mining of Massive Datasets,
// chapter 3) over the pairs of neighbouring characters of a text in its search form
// (search_text.h): 24 bands of four hashes. Two texts that share a share `s` of their
// pairs (Jaccard) agree in a band with probability s⁴: in two bands or more with 0.998
// at s = 0.75, where one character in fourteen differs, with 0.97 at 0.67, and with
// 0.000003 at 0.1, as texts of different things do. The signature is that of the
// text alone, the same on every machine, so what it finds doesn't depend on what else
// there is.
TextSignature text_signature(std::u32string_view form);

}  // namespace polink
