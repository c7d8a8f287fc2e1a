#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/records.h"

// Lists of measures of any length in which every duplicate is known: what
// duplicates are searched in to see how many are found, how many are wrong and
// how the time grows.
namespace polink::bench {

enum class Planted { exact, near, contained };

// A measure and its copy. Up to 3 % of the characters of one or both are then
// changed, as OCR changes them.
struct PlantedPair {
  std::size_t original = 0;
  std::size_t copy = 0;
  Planted kind = Planted::exact;
  int noisy_sides = 0;  // 0, 1 or 2
};

struct GeneratedMeasures {
  std::vector<Measure> measures;
  std::vector<PlantedPair> planted;  // all duplicates that there are
};

// Of `count` measures a tenth are copies of others (exact, with a word or two
// changed, or with a sentence more or less), a tenth are boilerplate that
// repeats without being a duplicate, a fifth belong to families: formulaic
// sentences that differ in a place, a name or in numbers only. The rest are
// sentences of a vocabulary that is used as Zipf's law has it. The same seed
// makes the same list on every machine.
GeneratedMeasures generate_measures(std::size_t count, std::uint64_t seed);

}  // namespace polink::bench
