#pragma once

#include <string>
#include <vector>

#include "graph/records.h"

namespace polink {

// The texts of many measures with the same text taken once: plans repeat
// themselves word for word, and what holds for a text holds for all its copies.
struct DistinctTexts {
  std::vector<std::u32string> texts;              // comparable, in order of first appearance
  std::vector<std::vector<std::size_t>> members;  // measures with this text, in order
  std::vector<std::size_t> text_of;               // of each measure
};

DistinctTexts distinct_texts(const std::vector<Measure>& measures);

}  // namespace polink
