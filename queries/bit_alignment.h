#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

// Alignments of short texts, 64 characters at a time.
namespace polink {

// One step of an alignment, numbered as in edlib: first_only takes a character
// of the first text only, second_only one of the second only.
enum AlignmentStep : unsigned char { match, first_only, second_only, mismatch };

// The steps, and where in the second text they begin.
struct AlignmentWay {
  std::vector<unsigned char> steps;
  std::size_t from = 0;
};

// Whether the matrix of two texts of these lengths takes little enough memory, 1 MiB,
// to be kept whole.
bool fits_bits(std::size_t first, std::size_t second);

// The way that edlib takes too, of those of least edit distance, without its
// setting up of an alphabet for each pair: Myers' bit vectors in blocks (J. ACM
// 46(3), 1999; Hyyrö, Nordic J. Computing 10, 2003) with the columns kept, from
// which the way is read backwards. Neither text is empty.
AlignmentWay way_by_bits(std::u32string_view first, std::u32string_view second);

// The same for that stretch of the second text which is nearest to the first.
AlignmentWay way_by_bits_within(std::u32string_view first, std::u32string_view second);

// The edit distance of the first text to that stretch alone.
std::size_t distance_within(std::u32string_view first, std::u32string_view second);

}  // namespace polink
