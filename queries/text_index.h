#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "queries/bigram_ids.h"
#include "queries/rare_grams.h"

// Which of many texts share rare words with one: an inverted index over
// character bigrams, each weighted by its rarity (log N/df as in tf-idf, over
// log N, so that a bigram which stands in one text only weighs 1). Japanese has
// no spaces between words; two characters are the length of most of its content
// words.
//
// In a large collection even a text's rarest bigrams stand in thousands of
// others, so beyond `large` texts longer grams are looked up instead (see
// rare_grams.h) and no more than a fixed number of postings is read for a text:
// the time for a search doesn't grow with the collection.
namespace polink {

struct Likeness {
  std::size_t text = 0;    // index of the other text
  double dice = 0;         // weight of shared bigrams against both texts', 0 to 1
  double containment = 0;  // against the lighter text's, 0 to 1
};

struct TextIndexOptions {
  double sharpness = 1;      // the power to which rarities are raised; above 1, rare words decide
  bool search = true;        // false: `compare` only, `nearest` finds nothing
  std::size_t large = 8192;  // from so many texts on the search is bounded
  unsigned threads = 0;      // that build the index; 0: as many as there are processors
};

class TextIndex {
 public:
  // `texts`: comparable texts (see text_key.h); they are not kept.
  explicit TextIndex(const std::vector<std::u32string>& texts,
                     const TextIndexOptions& options = {});

  // Room for a search, to be used again for the next one.
  struct Scratch {
    std::vector<double> shared;        // for each text
    std::vector<std::uint32_t> times;  // that each bigram stands in the text sought; else 0
    std::vector<std::uint32_t> touched;
    std::vector<std::pair<double, std::uint32_t>> ranked;  // best first
  };

  // The texts most like one, best first, at most `most`; the text itself is left
  // out. Found are texts that share one of its rarest bigrams, those that make
  // up half of the weight that it shares with anybody; in a large collection
  // those that share a rare gram of any length.
  [[nodiscard]] std::vector<Likeness> nearest(std::size_t text, std::size_t most,
                                              Scratch& scratch) const;

  // The same texts by what their rare grams or bigrams alone tell, without their
  // likeness: best first, at most `most`, in `scratch.ranked`. In a large collection
  // two that share less than an eighth of the rare grams of either aren't among them.
  void sharing(std::size_t text, std::size_t most, Scratch& scratch) const;

  // The likeness of two texts of the index.
  [[nodiscard]] Likeness compare(std::size_t first, std::size_t second) const;

  // One text of the index beside many: several times as quick as compare(), and the
  // same to the last bit. The index must outlive it.
  class Comparer {
   public:
    explicit Comparer(const TextIndex& index);
    void take(std::size_t text);  // the one
    [[nodiscard]] Likeness with(std::size_t other) const;

   private:
    const TextIndex& index_;
    std::size_t text_;
    std::vector<std::uint32_t> times_;  // that each bigram stands in the one
  };
  // The likeness of any two texts by the index's weights; bigrams that it
  // doesn't know weigh like those of one text only. `text` of the result is 0.
  [[nodiscard]] Likeness compare(std::u32string_view first, std::u32string_view second) const;

  [[nodiscard]] std::size_t size() const { return weights_.size(); }
  // How much a text says: the weight of all its bigrams.
  [[nodiscard]] double weight(std::size_t text) const { return weights_[text]; }
  // In how many texts two neighbouring characters stand.
  [[nodiscard]] std::size_t frequency(char32_t first, char32_t second) const;

 private:
  using Id = std::uint32_t;
  static constexpr Id unknown = BigramIds::unknown;

  [[nodiscard]] std::vector<Id> known_ids(std::u32string_view text) const;
  [[nodiscard]] double weight_of(const std::vector<Id>& ids) const;
  void count_bigrams(const std::vector<std::u32string>& texts);
  void list_postings();
  void weigh_grams();
  [[nodiscard]] double gram_rarity(std::uint32_t gram) const;
  void weigh(double sharpness);
  // Counts the bigrams of a text, or takes them out again.
  void count(std::size_t text, std::vector<std::uint32_t>& times) const;
  void forget(std::size_t text, std::vector<std::uint32_t>& times) const;
  // The likeness of the text that is counted in `times`, and another.
  [[nodiscard]] Likeness compare(std::size_t first, const std::vector<std::uint32_t>& times,
                                 std::size_t second) const;
  // Adds up, for each text that shares a rare bigram or gram with `text`, what they share.
  void probe_bigrams(std::size_t text, Scratch& scratch) const;
  void probe_grams(std::size_t text, Scratch& scratch) const;

  // The bigrams of text i, by id and each as often as it stands there, are
  // bigrams_[starts_[i]] to bigrams_[starts_[i + 1]]; likewise the texts of a bigram.
  std::vector<std::size_t> starts_{0};
  std::vector<Id> bigrams_;
  std::vector<std::uint32_t> frequency_;
  std::vector<std::size_t> posting_starts_;
  std::vector<std::uint32_t> postings_;
  std::vector<double> rarity_;
  std::vector<double> weights_;
  double lone_rarity_ = 0;  // of a bigram that stands in one text only
  BigramIds ids_;
  std::optional<RareGrams> rare_grams_;
  std::vector<double> gram_weights_;  // of each text: the rarities of its grams
};

}  // namespace polink
