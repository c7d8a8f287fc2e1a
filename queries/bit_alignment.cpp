#include "queries/bit_alignment.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>

namespace polink {
namespace {

using Word = std::uint64_t;
using View = std::u32string_view;
constexpr std::size_t bits = 64;

// Where each character of a text stands, as bits of `blocks` words.
class Places {
 public:
  explicit Places(View text) : blocks_((text.size() + bits - 1) / bits) {
    slots_.resize(std::bit_ceil(2 * text.size() + 1));
    words_.resize(blocks_);  // of a character that isn't there: none
    for (std::size_t i = 0; i < text.size(); ++i) {
      Slot& slot = slots_[slot_of(text[i])];
      if (slot.words == 0) {
        slot = {text[i], static_cast<std::uint32_t>(words_.size())};
        words_.resize(words_.size() + blocks_);
      }
      words_[slot.words + i / bits] |= Word{1} << (i % bits);
    }
  }

  [[nodiscard]] std::size_t blocks() const { return blocks_; }
  [[nodiscard]] const Word* of(char32_t c) const { return &words_[slots_[slot_of(c)].words]; }

 private:
  struct Slot {
    char32_t character = 0;
    std::uint32_t words = 0;  // 0: free
  };

  [[nodiscard]] std::size_t slot_of(char32_t c) const {
    constexpr std::uint32_t spread = 0x9e3779b1;  // 2^32 over the golden ratio
    std::size_t at = (c * spread >> 7U) & (slots_.size() - 1);
    while (slots_[at].words != 0 && slots_[at].character != c) {
      at = (at + 1) & (slots_.size() - 1);
    }
    return at;
  }

  std::size_t blocks_;
  std::vector<Slot> slots_;
  std::vector<Word> words_;
};

// Vertical differences of one block of a column: +1 and −1.
struct Block {
  Word up = ~Word{0};
  Word down = 0;
};

// What leaves a block at row `last` when `in` enters above it: −1, 0 or +1.
int advance(Block& block, Word equal, int in, std::size_t last) {
  const Word vertical = equal | block.down;
  equal |= in < 0 ? 1U : 0U;
  const Word horizontal = (((equal & block.up) + block.up) ^ block.up) | equal;
  Word up = block.down | ~(horizontal | block.up);
  Word down = block.up & horizontal;
  const int out = static_cast<int>(up >> last & 1U) - static_cast<int>(down >> last & 1U);
  up = up << 1U | (in > 0 ? 1U : 0U);
  down = down << 1U | (in < 0 ? 1U : 0U);
  block.up = down | ~(vertical | up);
  block.down = up & vertical;
  return out;
}

// The edit distances of the whole first text to what stands before each place
// of the second, from its beginning or from anywhere; `keep` is given each
// column.
template <typename Keep>
std::vector<std::size_t> last_row(const Places& places, std::size_t rows, View second,
                                  bool anywhere, const Keep& keep) {
  std::vector<Block> column(places.blocks());
  std::vector<std::size_t> row{rows};
  row.reserve(second.size() + 1);
  keep(column);
  for (const char32_t c : second) {
    const Word* equal = places.of(c);
    int in = anywhere ? 0 : 1;
    for (std::size_t b = 0; b < column.size(); ++b) {
      const std::size_t last = b + 1 == column.size() ? (rows - 1) % bits : bits - 1;
      in = advance(column[b], equal[b], in, last);
    }
    row.push_back(static_cast<std::size_t>(static_cast<std::ptrdiff_t>(row.back()) + in));
    keep(column);
  }
  return row;
}

std::vector<std::size_t> last_row(View first, View second, bool anywhere) {
  return last_row(Places(first), first.size(), second, anywhere, [](const auto&) {});
}

// All columns, to be read backwards.
class Matrix {
 public:
  Matrix(View first, View second) : rows_(first.size()) {
    const Places places(first);
    blocks_ = places.blocks();
    kept_.reserve((second.size() + 1) * blocks_);
    last_row(places, rows_, second, false, [&](const std::vector<Block>& column) {
      kept_.insert(kept_.end(), column.begin(), column.end());
    });
  }

  // The edit distance of the first i and j characters.
  [[nodiscard]] std::ptrdiff_t at(std::size_t i, std::size_t j) const {
    auto value = static_cast<std::ptrdiff_t>(j);
    const Block* column = &kept_[j * blocks_];
    for (; i >= bits; i -= bits, ++column) {
      value += std::popcount(column->up) - std::popcount(column->down);
    }
    if (i > 0) {
      const Word below = (Word{1} << i) - 1;
      value += std::popcount(column->up & below) - std::popcount(column->down & below);
    }
    return value;
  }

  // What stepping down from row i − 1 to row i adds in column j.
  [[nodiscard]] int step(std::size_t i, std::size_t j) const {
    const Block& block = kept_[j * blocks_ + (i - 1) / bits];
    const std::size_t bit = (i - 1) % bits;
    return static_cast<int>(block.up >> bit & 1U) - static_cast<int>(block.down >> bit & 1U);
  }

 private:
  std::size_t rows_;
  std::size_t blocks_ = 0;
  std::vector<Block> kept_;
};

}  // namespace

bool fits_bits(std::size_t first, std::size_t second) {
  // edlib's own measure: beyond it takes another way (Hirschberg's) than the one read here.
  constexpr std::size_t most = 1024 * 1024;
  const std::size_t blocks = (first + bits - 1) / bits;
  return (2 * sizeof(Word) + sizeof(int)) * blocks * second + 2 * sizeof(int) * second <= most;
}

AlignmentWay way_by_bits(View first, View second) {
  const Matrix matrix(first, second);
  AlignmentWay way;
  std::size_t i = first.size();
  std::size_t j = second.size();
  std::ptrdiff_t here = matrix.at(i, j);
  std::ptrdiff_t left = j > 0 ? matrix.at(i, j - 1) : 0;
  while (i > 0 || j > 0) {
    if (i > 0 && matrix.step(i, j) == 1) {
      way.steps.push_back(first_only);
      --here;
      left -= j > 0 ? matrix.step(i, j - 1) : 0;
      --i;
    } else if (j > 0 && left + 1 == here) {
      way.steps.push_back(second_only);
      here = left;
      --j;
      left = j > 0 ? matrix.at(i, j - 1) : 0;
    } else {
      const std::ptrdiff_t across = left - matrix.step(i, j - 1);
      way.steps.push_back(across == here ? match : mismatch);
      here = across;
      --i;
      --j;
      left = j > 0 ? matrix.at(i, j - 1) : 0;
    }
  }
  std::ranges::reverse(way.steps);
  return way;
}

AlignmentWay way_by_bits_within(View first, View second) {
  const std::vector<std::size_t> forward = last_row(first, second, true);
  const auto end = static_cast<std::size_t>(std::ranges::min_element(forward) - forward.begin());
  if (end == 0) {  // nothing in common
    return {std::vector<unsigned char>(first.size(), first_only), 0};
  }
  // Of the stretches that end there the longest.
  const std::u32string reversed_first(first.rbegin(), first.rend());
  const std::u32string reversed_second(second.rend() - static_cast<std::ptrdiff_t>(end),
                                       second.rend());
  const std::vector<std::size_t> backward = last_row(reversed_first, reversed_second, false);
  std::size_t length = end;
  while (backward[length] != forward[end]) {
    --length;
  }
  AlignmentWay way = way_by_bits(first, second.substr(end - length, length));
  way.from = end - length;
  return way;
}

std::size_t distance_within(View first, View second) {
  return first.empty() ? 0 : std::ranges::min(last_row(first, second, true));
}

}  // namespace polink
