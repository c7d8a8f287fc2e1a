#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace polink::bench {

using Text = std::u32string;

// SplitMix64 (Steele, Lea & Flood, OOPSLA 2014): the distributions of the
// standard library differ from one implementation to the next.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }
  // From 0, less than `limit`.
  std::size_t below(std::size_t limit) { return next() % limit; }
  bool chance(double share) { return unit() < share; }
  double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
  // The word of rank r with a probability in proportion to 1/(r + 8), Zipf's law
  // in Mandelbrot's form.
  std::size_t zipf(std::size_t limit) {
    constexpr double flat = 8;
    const double rank = flat * std::pow(static_cast<double>(limit) / flat + 1, unit()) - flat;
    return std::min(static_cast<std::size_t>(rank), limit - 1);
  }

  template <typename List>
  Text any(const List& words) {
    return Text(words[below(words.size())]);
  }
  template <typename List>
  Text often(const List& words) {
    return Text(words[zipf(words.size())]);
  }

  template <typename Item>
  void shuffle(std::vector<Item>& items) {
    for (std::size_t i = items.size(); i > 1; --i) {
      std::swap(items[i - 1], items[below(i)]);
    }
  }

 private:
  std::uint64_t state_;
};

}  // namespace polink::bench
