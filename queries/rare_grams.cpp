#include "queries/rare_grams.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <utility>

#include "queries/in_parallel.h"

namespace polink {
namespace {

constexpr std::array<std::size_t, 10> lengths{2, 3, 4, 5, 6, 8, 10, 13, 17, 22};

// A character and what stands before it made one number (FNV-1a over code
// points, finished as in MurmurHash3).
std::uint64_t hash_of(std::u32string_view gram) {
  std::uint64_t hash = 0xcbf29ce484222325U + gram.size();
  for (const char32_t c : gram) {
    hash = (hash ^ c) * 0x100000001b3U;
  }
  hash ^= hash >> 33U;
  hash *= 0xff51afd7ed558ccdU;
  return hash ^ (hash >> 33U);
}

// A gram of a text: its number in the upper half, the text in the lower.
using Found = std::uint64_t;

class Selection {
 public:
  Selection(const std::vector<std::u32string>& texts, unsigned threads)
      : texts_(texts), threads_(threads) {
    places_from_.reserve(texts.size() + 1);
    places_from_.push_back(0);
    for (const auto& text : texts) {
      places_from_.push_back(places_from_.back() + text.size());
    }
    open_.assign(places_from_.back(), 1);
    slots_ = std::vector<std::atomic<std::uint8_t>>(
        std::bit_ceil(std::max<std::size_t>(places_from_.back(), 1) * 2));
  }

  std::vector<Found> select() {
    std::vector<Found> all;
    for (std::size_t level = 0; level < lengths.size(); ++level) {
      in_parallel(slots_.size(), threads_, [&](unsigned, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
          slots_[i].store(0, std::memory_order_relaxed);
        }
      });
      count(lengths[level]);
      take(level, all);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

 private:
  template <typename Visit>
  void for_each_open(std::size_t length, const Visit& visit) {
    in_parallel(texts_.size(), threads_, [&](unsigned part, std::size_t from, std::size_t to) {
      for (std::size_t t = from; t < to; ++t) {
        const std::u32string_view text = texts_[t];
        for (std::size_t i = 0; i + length <= text.size(); ++i) {
          if (open_[places_from_[t] + i] != 0) {
            visit(part, t, i, hash_of(text.substr(i, length)));
          }
        }
      }
    });
  }

  [[nodiscard]] std::size_t slot_of(std::uint64_t hash) const { return hash & (slots_.size() - 1); }

  // Stops just above the limit, so the sum is the same in whatever order threads add.
  void count(std::size_t length) {
    for_each_open(length, [&](unsigned, std::size_t, std::size_t, std::uint64_t hash) {
      auto& slot = slots_[slot_of(hash)];
      std::uint8_t seen = slot.load(std::memory_order_relaxed);
      while (seen <= RareGrams::most_texts &&
             !slot.compare_exchange_weak(seen, static_cast<std::uint8_t>(seen + 1),
                                         std::memory_order_relaxed)) {
      }
    });
  }

  void take(std::size_t level, std::vector<Found>& all) {
    std::vector<std::vector<Found>> found(threads_);
    for_each_open(lengths[level],
                  [&](unsigned part, std::size_t t, std::size_t i, std::uint64_t hash) {
                    const std::uint8_t seen = slots_[slot_of(hash)].load(std::memory_order_relaxed);
                    if (seen > RareGrams::most_texts) {
                      return;  // stays open for the next length
                    }
                    open_[places_from_[t] + i] = 0;
                    if (seen > 1) {
                      found[part].push_back((hash >> 32U << 32U) | t);
                    }
                  });
    for (const auto& part : found) {
      all.insert(all.end(), part.begin(), part.end());
    }
  }

  const std::vector<std::u32string>& texts_;
  const unsigned threads_;
  std::vector<std::size_t> places_from_;  // of each text's first place
  std::vector<std::uint8_t> open_;        // no gram taken at this place yet
  std::vector<std::atomic<std::uint8_t>> slots_;
};

}  // namespace

RareGrams::RareGrams(const std::vector<std::u32string>& texts, unsigned threads) {
  std::vector<Found> found = Selection(texts, thread_count(threads)).select();
  // Of each gram its texts; grams of one text bring nobody.
  std::vector<std::uint32_t> count_of(texts.size() + 1, 0);
  gram_starts_.push_back(0);
  for (std::size_t from = 0; from < found.size();) {
    std::size_t to = from;
    while (to < found.size() && found[to] >> 32U == found[from] >> 32U) {
      ++to;
    }
    if (to - from > 1 && to - from <= most_texts) {
      for (std::size_t i = from; i < to; ++i) {
        const auto text = static_cast<std::uint32_t>(found[i]);
        texts_.push_back(text);
        ++count_of[text];
      }
      gram_starts_.push_back(texts_.size());
    }
    from = to;
  }
  found = {};
  text_starts_.assign(texts.size() + 1, 0);
  for (std::size_t text = 0; text < texts.size(); ++text) {
    text_starts_[text + 1] = text_starts_[text] + count_of[text];
  }
  grams_.resize(texts_.size());
  std::vector<std::size_t> next(text_starts_.begin(), text_starts_.end() - 1);
  for (std::uint32_t gram = 0; gram + 1 < gram_starts_.size(); ++gram) {
    for (const std::uint32_t text : texts_with(gram)) {
      grams_[next[text]++] = gram;
    }
  }
  for (std::size_t text = 0; text < texts.size(); ++text) {
    std::stable_sort(grams_.begin() + static_cast<std::ptrdiff_t>(text_starts_[text]),
                     grams_.begin() + static_cast<std::ptrdiff_t>(text_starts_[text + 1]),
                     [&](std::uint32_t a, std::uint32_t b) {
                       return texts_with(a).size() < texts_with(b).size();
                     });
  }
}

}  // namespace polink
