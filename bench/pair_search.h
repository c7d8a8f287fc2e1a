#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

// Two ways to find texts that are alike which are not polink's, to compare it with: all
// pairs, and MinHash signatures in bands. Both take the pairs whose Jaccard index over
// shingles of three characters reaches a threshold, on all processors.
namespace polink::bench {

using TextPair = std::pair<std::size_t, std::size_t>;  // the earlier one first

struct PairSearchOptions {
  double least_jaccard = 0.5;
  unsigned threads = 0;  // 0: as many as there are processors
};

// Compares each text with each: time by the square of their number.
std::vector<TextPair> all_pairs(const std::vector<std::u32string>& texts,
                                const PairSearchOptions& options = {});

// Candidates by 128 hash functions (Broder, "Min-wise independent permutations", 1998)
// in 32 bands of 4 (Leskovec, Rajaraman & Ullman, Mining of Massive Datasets, 3.4):
// those that agree in a whole band are compared. A pair with a Jaccard index of 0.5
// is a candidate with a probability of 0.87, one of 0.7 of 0.9998.
std::vector<TextPair> minhash_pairs(const std::vector<std::u32string>& texts,
                                    const PairSearchOptions& options = {});

}  // namespace polink::bench
