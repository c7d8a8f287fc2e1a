#include "bench/pair_search.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include "bench/dice.h"
#include "bench/jaccard.h"
#include "queries/in_parallel.h"

namespace polink::bench {
namespace {

constexpr std::size_t bands = 32;
constexpr std::size_t rows = 4;
constexpr std::size_t permutations = bands * rows;
using Signature = std::array<std::uint32_t, permutations>;

// For each text, in parallel; `make` is asked for its number.
template <typename Item, typename Make>
std::vector<Item> each(std::size_t count, unsigned threads, const Make& make) {
  std::vector<Item> items(count);
  in_parallel(count, threads, [&](unsigned, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      items[i] = make(i);
    }
  });
  return items;
}

std::vector<Shingles> all_shingles(const std::vector<std::u32string>& texts, unsigned threads) {
  return each<Shingles>(texts.size(), threads,
                        [&](std::size_t i) { return shingles_of(texts[i]); });
}

// h(x) = upper half of a·x + b, a odd: multiply-add-shift hashing (Dietzfelbinger,
// STACS 1996).
class HashFamily {
 public:
  HashFamily() {
    Dice dice(20'000);
    for (std::size_t i = 0; i < permutations; ++i) {
      factors_[i] = dice.next() | 1U;
      offsets_[i] = dice.next();
    }
  }

  [[nodiscard]] Signature signature(const Shingles& shingles) const {
    Signature least;
    least.fill(std::numeric_limits<std::uint32_t>::max());
    for (const std::uint64_t shingle : shingles) {
      for (std::size_t i = 0; i < permutations; ++i) {
        const auto hash = static_cast<std::uint32_t>((factors_[i] * shingle + offsets_[i]) >> 32U);
        least[i] = std::min(least[i], hash);
      }
    }
    return least;
  }

 private:
  std::array<std::uint64_t, permutations> factors_{};
  std::array<std::uint64_t, permutations> offsets_{};
};

std::uint64_t band_hash(const Signature& signature, std::size_t band) {
  std::uint64_t hash = 0xcbf29ce484222325U;  // FNV-1a over the band's words
  for (std::size_t i = band * rows; i < (band + 1) * rows; ++i) {
    hash = (hash ^ signature[i]) * 0x100000001b3U;
  }
  return hash;
}

// The pairs of texts that agree in this band. Of texts that agree in great number,
// boilerplate, each is paired with its neighbours only, else one bucket would hold the
// square of its texts.
void add_band(const std::vector<Signature>& signatures, std::size_t band,
              std::vector<TextPair>& candidates) {
  constexpr std::size_t neighbours = 64;
  std::vector<std::pair<std::uint64_t, std::size_t>> order;
  order.reserve(signatures.size());
  for (std::size_t i = 0; i < signatures.size(); ++i) {
    order.emplace_back(band_hash(signatures[i], band), i);
  }
  std::ranges::sort(order);
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (std::size_t k = i + 1; k < order.size() && k <= i + neighbours; ++k) {
      if (order[k].first != order[i].first) {
        break;
      }
      candidates.emplace_back(order[i].second, order[k].second);
    }
  }
}

std::vector<TextPair> candidates_of(const std::vector<Signature>& signatures, unsigned threads) {
  std::vector<std::vector<TextPair>> parts(threads);
  in_parallel(bands, threads, [&](unsigned part, std::size_t from, std::size_t to) {
    for (std::size_t band = from; band < to; ++band) {
      add_band(signatures, band, parts[part]);
    }
  });
  std::vector<TextPair> candidates;
  for (auto& part : parts) {
    candidates.insert(candidates.end(), part.begin(), part.end());
    part = {};
  }
  std::ranges::sort(candidates);
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  return candidates;
}

std::vector<TextPair> joined(std::vector<std::vector<TextPair>>& parts) {
  std::vector<TextPair> pairs;
  for (const auto& part : parts) {
    pairs.insert(pairs.end(), part.begin(), part.end());
  }
  return pairs;
}

}  // namespace

std::vector<TextPair> all_pairs(const std::vector<std::u32string>& texts,
                                const PairSearchOptions& options) {
  const unsigned threads = thread_count(options.threads);
  const std::vector<Shingles> shingles = all_shingles(texts, threads);
  std::vector<std::vector<TextPair>> parts(threads);
  // Every nth text to a thread: later ones have fewer others behind them.
  in_parallel(threads, threads, [&](unsigned part, std::size_t from, std::size_t to) {
    for (std::size_t offset = from; offset < to; ++offset) {
      for (std::size_t i = offset; i < shingles.size(); i += threads) {
        for (std::size_t k = i + 1; k < shingles.size(); ++k) {
          if (jaccard(shingles[i], shingles[k]) >= options.least_jaccard) {
            parts[part].emplace_back(i, k);
          }
        }
      }
    }
  });
  return joined(parts);
}

std::vector<TextPair> minhash_pairs(const std::vector<std::u32string>& texts,
                                    const PairSearchOptions& options) {
  const unsigned threads = thread_count(options.threads);
  const std::vector<Shingles> shingles = all_shingles(texts, threads);
  const HashFamily family;
  const std::vector<TextPair> candidates =
      candidates_of(each<Signature>(shingles.size(), threads,
                                    [&](std::size_t i) { return family.signature(shingles[i]); }),
                    threads);
  std::vector<std::vector<TextPair>> parts(threads);
  in_parallel(candidates.size(), threads, [&](unsigned part, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      const auto [first, second] = candidates[i];
      if (jaccard(shingles[first], shingles[second]) >= options.least_jaccard) {
        parts[part].push_back(candidates[i]);
      }
    }
  });
  return joined(parts);
}

}  // namespace polink::bench
