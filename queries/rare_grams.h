#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

// The parts of texts by which their copies are found among a million: for each
// of a third of a text's places the shortest gram (string of 2 to 22
// characters) that begins there and that at most `most_texts` texts hold. Which
// places those are is told by the two characters that stand there, and whether a
// gram is taken by how often it and its beginnings occur and by nothing else, so
// a text and its copy take the same ones wherever they agree. A formula that
// thousands of texts share is passed over until it is long enough to hold what
// is this text's own, a name or a place with what stands next to it.
//
// No list is longer than `most_texts`, so looking up a text takes the same time
// in every collection. The idea is that of variable-length grams (Li, Wang &
// Yang, VGRAM, VLDB 2007), of places chosen by their content that of winnowing
// (Schleimer, Wilkerson & Aiken, SIGMOD 2003). Grams are counted by a radix
// sort from the left that stops where a group is small enough; places with the
// same two characters are dealt with together, in the processor's cache.
namespace polink {

class RareGrams {
 public:
  static constexpr std::size_t most_texts = 24;

  explicit RareGrams(const std::vector<std::u32string>& texts, unsigned threads);

  // The grams of a text that another one has too, those of fewest texts first.
  [[nodiscard]] std::span<const std::uint32_t> of(std::size_t text) const {
    return {grams_.data() + text_starts_[text], text_starts_[text + 1] - text_starts_[text]};
  }
  // The texts that hold a gram, in order.
  [[nodiscard]] std::span<const std::uint32_t> texts_with(std::uint32_t gram) const {
    return {texts_.data() + gram_starts_[gram], gram_starts_[gram + 1] - gram_starts_[gram]};
  }

 private:
  // Of each text its grams, from those of each gram its texts.
  void turn_round(std::size_t texts, unsigned threads);

  std::vector<std::size_t> gram_starts_;
  std::vector<std::uint32_t> texts_;
  std::vector<std::size_t> text_starts_;
  std::vector<std::uint32_t> grams_;
};

}  // namespace polink
