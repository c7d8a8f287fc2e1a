#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/policy_graph.h"

// What overlaps are looked for among: the measures with all that two of them may have
// in common, as numbers, since many thousands of pairs are compared by it.
namespace polink {

// A number for each of a set of words, in their order. It can be moved; the words stay.
class WordNumbers {
 public:
  WordNumbers() = default;
  explicit WordNumbers(std::vector<std::string> words) : words_(std::move(words)) {
    std::sort(words_.begin(), words_.end());
    words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
    for (std::size_t i = 0; i < words_.size(); ++i) {
      numbers_.emplace(words_[i], static_cast<std::uint32_t>(i));
    }
  }
  WordNumbers(WordNumbers&&) = default;
  WordNumbers& operator=(WordNumbers&&) = default;

  [[nodiscard]] std::uint32_t of(std::string_view word) const { return numbers_.at(word); }
  [[nodiscard]] const std::string& word(std::uint32_t number) const { return words_[number]; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

 private:
  std::vector<std::string> words_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

// Organisations, in ascending order.
using Holders = std::vector<PolicyGraph::Vertex>;

// A measure as the question about overlaps sees it.
struct OverlapItem {
  PolicyGraph::Vertex vertex = 0;
  std::uint32_t row = 0;
  Holders holders;                          // of the business today, groups left out
  Holders leads;                            // those of them that lead; empty where it isn't known
  std::vector<PolicyGraph::Vertex> things;  // instruments and laws cited, indicators worked on
  std::vector<std::uint32_t> terms;         // rare compounds
  std::size_t length = 0;                   // of the text, in characters
};

struct OverlapItems {
  std::vector<OverlapItem> items;
  std::vector<std::u32string> texts;  // of the items, comparable
  std::unordered_map<PolicyGraph::Vertex, std::size_t> item_of;
  std::size_t rows = 0;    // in which they stand
  double mean_length = 0;  // of the texts

  // Items are told by their place in `items`, those that bear a thing or a term in
  // ascending order. Bearers are counted by rows.
  std::map<PolicyGraph::Vertex, std::vector<std::size_t>> of_thing;
  std::map<PolicyGraph::Vertex, std::size_t> bearers_of_thing;
  WordNumbers terms;
  std::vector<std::vector<std::size_t>> of_term;  // this and the following by the term's number
  std::vector<std::size_t> bearers_of_term;
  std::vector<double> rarity_of_term;
  std::vector<double> weight_of_term;
};

// Of all measures but reposts whose origin is there and those that name nobody. A repost
// says what its origin says; it is looked at as the origin only.
OverlapItems overlap_items(const PolicyGraph& graph, unsigned threads);

}  // namespace polink
