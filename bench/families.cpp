#include "bench/families.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace polink::bench {

Family::Family(Dice& dice) {
  // Of numbers alone there aren't many; of one place few differ in both characters.
  constexpr std::size_t few = 8;
  while (free_.empty()) {
    form_ = sentence(dice);
    for (const Part& part : sentence(dice)) {
      form_.push_back(part);
    }
    choose_free_slots(dice);
  }
  const double size = std::pow(400.0, dice.unit()) * 2;
  left_ = only_numbers_ || free_.size() == 1 ? std::min<std::size_t>(few, 2 + dice.below(few))
                                             : static_cast<std::size_t>(size);
}

Text Family::member(Dice& dice) {
  --left_;
  Sentence member = form_;
  bool fresh = false;
  while (!fresh) {
    fresh = true;
    Values values;
    for (const std::size_t slot : free_) {
      member[slot].text = filling(member[slot].slot, dice);
      add_value(slot, member[slot], values);
    }
    // Where that is all that they differ in, no two members have any value in
    // common; else no two have them all in common.
    fresh = only_numbers_ || free_.size() == 1
                ? std::ranges::none_of(values, [&](const auto& v) { return used_.contains(v); })
                : !taken_.contains(values);
    if (fresh) {
      used_.insert(values.begin(), values.end());
      taken_.insert(std::move(values));
    }
  }
  return written(member);
}

// Of a place both characters count where nothing else differs: 岡浜市 and
// 岡崎市 can't be told from a misread 岡浜市.
void Family::add_value(std::size_t slot, const Part& part, Values& values) const {
  if (free_.size() == 1 && part.slot == U'p') {
    values.emplace_back(slot, part.text.substr(0, 1) + U"-");
    values.emplace_back(slot, U"-" + part.text.substr(1, 1));
  } else {
    values.emplace_back(slot, part.text);
  }
}

void Family::choose_free_slots(Dice& dice) {
  free_.clear();
  std::vector<std::size_t> names;
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < form_.size(); ++i) {
    const char32_t slot = form_[i].slot;
    if (slot == U'p' || slot == U'n' || slot == U'a') {
      names.push_back(i);
    } else if (slot == U'c' || slot == U'y') {
      numbers.push_back(i);
    }
  }
  const double way = dice.unit();
  only_numbers_ = way < 0.15 && numbers.size() >= 2;
  if (only_numbers_) {
    free_ = numbers;
  } else if (!names.empty()) {
    const std::size_t one = names[dice.below(names.size())];
    free_ = way < 0.4 ? std::vector{one} : names;
    if (way > 0.6) {
      free_.insert(free_.end(), numbers.begin(), numbers.end());
    }
  }
}

Text Families::member(Dice& dice) {
  constexpr std::size_t at_once = 300;
  if (families_.size() < at_once) {
    families_.emplace_back(dice);
    return families_.back().member(dice);
  }
  Family& family = families_[dice.below(at_once)];
  if (family.exhausted()) {
    family = Family(dice);
  }
  return family.member(dice);
}

}  // namespace polink::bench
