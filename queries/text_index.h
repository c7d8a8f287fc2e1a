#pragma once

#include <cstdint>
#include <string>
#include <vector>

// Which of many texts share rare words with one: an inverted index over
// character bigrams, each weighted by its rarity (log N/df as in tf-idf, over
// log N, so that a bigram which stands in one text only weighs 1). Japanese has
// no spaces between words; two characters are the length of most of its content
// words.
namespace polink {

struct Likeness {
  std::size_t text = 0;    // index of the other text
  double dice = 0;         // weight of shared bigrams against both texts', 0 to 1
  double containment = 0;  // against the lighter text's, 0 to 1
};

class TextIndex {
 public:
  // `texts`: comparable texts (see text_key.h); they are not kept. `sharpness`:
  // the power to which rarities are raised; above 1, rare words decide more.
  explicit TextIndex(const std::vector<std::u32string>& texts, double sharpness = 1);

  // Room for a search, to be used again for the next one.
  struct Scratch {
    std::vector<double> shared;  // for each text
    std::vector<std::uint32_t> touched;
  };

  // The texts most like one, best first, at most `most`; the text itself is left
  // out. Found are texts that share one of its rarest bigrams, those that make
  // up half of the weight that it shares with anybody.
  [[nodiscard]] std::vector<Likeness> nearest(std::size_t text, std::size_t most,
                                              Scratch& scratch) const;

  // The likeness of two texts of the index.
  [[nodiscard]] Likeness compare(std::size_t first, std::size_t second) const;

  [[nodiscard]] std::size_t size() const { return grams_.size(); }
  // How much a text says: the weight of all its bigrams.
  [[nodiscard]] double weight(std::size_t text) const { return weights_[text]; }

 private:
  struct Gram {
    std::uint32_t id = 0;
    std::uint32_t count = 0;
  };
  [[nodiscard]] Likeness likeness(std::size_t first, std::size_t second, double shared) const;

  std::vector<std::vector<Gram>> grams_;  // of each text, by id
  std::vector<std::vector<std::uint32_t>> postings_;
  std::vector<double> rarity_;
  std::vector<double> weights_;
};

}  // namespace polink
