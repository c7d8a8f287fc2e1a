#pragma once

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "bench/passages.h"

namespace polink::bench {

// Formulaic sentences: one form, in which a place, a name or the numbers change.
// No two members say the same, and none can be taken for a misread other.
class Family {
 public:
  explicit Family(Dice& dice);

  [[nodiscard]] bool exhausted() const { return left_ == 0; }
  Text member(Dice& dice);

 private:
  using Values = std::vector<std::pair<std::size_t, Text>>;

  void choose_free_slots(Dice& dice);
  void add_value(std::size_t slot, const Part& part, Values& values) const;

  Sentence form_;
  std::vector<std::size_t> free_;
  bool only_numbers_ = false;
  std::size_t left_ = 0;
  std::set<std::pair<std::size_t, Text>> used_;
  std::set<Values> taken_;
};

// Families that take turns; one that is used up is replaced by another.
class Families {
 public:
  Text member(Dice& dice);

 private:
  std::vector<Family> families_;
};

}  // namespace polink::bench
