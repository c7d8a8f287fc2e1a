#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

// Where two texts differ, character by character.
namespace polink {

// A stretch in which they differ: [from, from + length) of each text; a length
// of 0 on one side is an insertion or deletion.
struct Difference {
  std::size_t first_from = 0;
  std::size_t first_length = 0;
  std::size_t second_from = 0;
  std::size_t second_length = 0;
};

struct Alignment {
  std::size_t distance = 0;  // Levenshtein's, in characters
  std::vector<Difference> differences;
};

// The global alignment of least edit distance, by Myers' bit-vector method as
// in edlib (Šošić & Šikić, Bioinformatics 33(9), 2017). Beyond the 256
// symbols that edlib takes, by plain dynamic programming, in memory of the
// product of the parts' lengths between common beginning and end.
Alignment align(std::u32string_view first, std::u32string_view second);

// The alignment of the first text with that stretch of the second one which is
// nearest to it; what the second has before and behind counts as no difference.
Alignment align_within(std::u32string_view first, std::u32string_view second);

}  // namespace polink
