#include "queries/rare_grams.h"

#include <algorithm>
#include <array>
#include <bit>

#include "queries/in_parallel.h"

namespace polink {
namespace {

constexpr std::size_t longest = 22;
constexpr std::uint32_t every = 3;  // one place in three

// Of two characters a number that is spread evenly (finished as in MurmurHash3).
std::uint32_t hash_of(char32_t first, char32_t second) {
  std::uint64_t hash = (std::uint64_t{first} << 21U | second) * 0xff51afd7ed558ccdU;
  hash ^= hash >> 33U;
  hash *= 0xc4ceb9fe1a85ec53U;
  return static_cast<std::uint32_t>(hash >> 32U);
}

// A place whose gram is looked for.
struct Place {
  std::uint32_t text = 0;
  std::uint32_t at = 0;
};

// The same with what stands there. Characters beyond the basic plane are cut to
// 16 bits: two that are taken for one make a gram seem more frequent than it is.
struct Window {
  std::array<std::uint16_t, longest> characters{};
  std::uint16_t length = 0;
  std::uint32_t text = 0;
};

// Grams with their texts, one behind the other.
struct Lists {
  std::vector<std::uint32_t> sizes;
  std::vector<std::uint32_t> texts;
};

class Selection {
 public:
  Selection(const std::vector<std::u32string>& texts, unsigned threads)
      : texts_(texts), threads_(threads) {
    std::size_t places = 0;
    for (const auto& text : texts) {
      places += text.size();
    }
    constexpr std::size_t in_cache = 16'384;
    buckets_ = std::bit_ceil(places / every / in_cache + 1);
  }

  // Of each bucket its grams: the same ones in the same order for any number of threads.
  std::vector<Lists> select() {
    sort_into_buckets();
    std::vector<Lists> found(buckets_);
    in_parallel(buckets_, threads_, [&](unsigned, std::size_t from, std::size_t to) {
      std::vector<Window> windows;
      for (std::size_t bucket = from; bucket < to; ++bucket) {
        fill(bucket, windows);
        divide(windows, 0, found[bucket]);
      }
    });
    return found;
  }

 private:
  template <typename Visit>
  void for_each_place(std::size_t from, std::size_t to, const Visit& visit) const {
    for (std::size_t t = from; t < to; ++t) {
      const std::u32string& text = texts_[t];
      for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const std::uint32_t hash = hash_of(text[i], text[i + 1]);
        if (hash % every == 0) {
          visit(hash / every & (buckets_ - 1),
                Place{static_cast<std::uint32_t>(t), static_cast<std::uint32_t>(i)});
        }
      }
    }
  }

  void sort_into_buckets() {
    std::vector<std::vector<std::size_t>> next(threads_, std::vector<std::size_t>(buckets_, 0));
    in_parallel(texts_.size(), threads_, [&](unsigned part, std::size_t from, std::size_t to) {
      for_each_place(from, to, [&](std::size_t bucket, Place) { ++next[part][bucket]; });
    });
    std::size_t all = 0;
    for (std::size_t bucket = 0; bucket < buckets_; ++bucket) {
      bucket_starts_.push_back(all);
      for (auto& of_part : next) {
        const std::size_t count = of_part[bucket];
        of_part[bucket] = all;
        all += count;
      }
    }
    bucket_starts_.push_back(all);
    places_.resize(all);
    in_parallel(texts_.size(), threads_, [&](unsigned part, std::size_t from, std::size_t to) {
      for_each_place(from, to, [&](std::size_t bucket, Place place) {
        places_[next[part][bucket]++] = place;
      });
    });
  }

  void fill(std::size_t bucket, std::vector<Window>& windows) const {
    windows.resize(bucket_starts_[bucket + 1] - bucket_starts_[bucket]);
    for (std::size_t i = 0; i < windows.size(); ++i) {
      const Place place = places_[bucket_starts_[bucket] + i];
      const std::u32string& text = texts_[place.text];
      windows[i].length =
          static_cast<std::uint16_t>(std::min<std::size_t>(longest, text.size() - place.at));
      windows[i].text = place.text;
      for (std::size_t c = 0; c < windows[i].length; ++c) {
        windows[i].characters[c] = static_cast<std::uint16_t>(text[place.at + c]);
      }
    }
  }

  // Takes the grams of windows that agree in their first `agreed` characters.
  static void divide(std::span<Window> windows, std::size_t agreed, Lists& found) {
    if (agreed > 1 && take(windows, found)) {
      return;
    }
    if (agreed == longest) {
      return;
    }
    // Too short to tell more.
    const auto end = std::partition(windows.begin(), windows.end(),
                                    [&](const Window& w) { return w.length > agreed; });
    windows = {windows.begin(), end};
    const auto key = [&](const Window& w) { return w.characters[agreed]; };
    std::ranges::sort(windows, {}, key);
    for (auto from = windows.begin(); from != windows.end();) {
      const auto to =
          std::find_if(from, windows.end(), [&](const Window& w) { return key(w) != key(*from); });
      divide({from, to}, agreed + 1, found);
      from = to;
    }
  }

  // Whether so few texts hold the gram that it needs to be no longer.
  static bool take(std::span<const Window> windows, Lists& found) {
    constexpr std::size_t repeated = 4;  // within a text
    if (windows.size() > repeated * RareGrams::most_texts) {
      return false;
    }
    const auto before = static_cast<std::ptrdiff_t>(found.texts.size());
    for (const Window& window : windows) {
      found.texts.push_back(window.text);
    }
    std::sort(found.texts.begin() + before, found.texts.end());
    found.texts.erase(std::unique(found.texts.begin() + before, found.texts.end()),
                      found.texts.end());
    const std::size_t count = found.texts.size() - static_cast<std::size_t>(before);
    if (count > 1 && count <= RareGrams::most_texts) {
      found.sizes.push_back(static_cast<std::uint32_t>(count));
    } else {
      found.texts.resize(static_cast<std::size_t>(before));
    }
    return count <= RareGrams::most_texts;  // a gram of one text brings nobody
  }

  const std::vector<std::u32string>& texts_;
  const unsigned threads_;
  std::size_t buckets_ = 1;
  std::vector<std::size_t> bucket_starts_;
  std::vector<Place> places_;
};

}  // namespace

RareGrams::RareGrams(const std::vector<std::u32string>& texts, unsigned threads) {
  threads = thread_count(threads);
  std::vector<Lists> found = Selection(texts, threads).select();
  std::size_t all = 0;
  std::size_t grams = 0;
  for (const Lists& lists : found) {
    all += lists.texts.size();
    grams += lists.sizes.size();
  }
  gram_starts_.reserve(grams + 1);
  gram_starts_.push_back(0);
  texts_.reserve(all);
  for (Lists& lists : found) {
    for (const std::uint32_t size : lists.sizes) {
      gram_starts_.push_back(gram_starts_.back() + size);
    }
    texts_.insert(texts_.end(), lists.texts.begin(), lists.texts.end());
    lists = {};
  }
  turn_round(texts.size(), threads);
}

void RareGrams::turn_round(std::size_t texts, unsigned threads) {
  text_starts_.assign(texts + 1, 0);
  for (const std::uint32_t text : texts_) {
    ++text_starts_[text + 1];
  }
  for (std::size_t text = 0; text < texts; ++text) {
    text_starts_[text + 1] += text_starts_[text];
  }
  grams_.resize(texts_.size());
  std::vector<std::size_t> next(text_starts_.begin(), text_starts_.end() - 1);
  for (std::uint32_t gram = 0; gram + 1 < gram_starts_.size(); ++gram) {
    for (const std::uint32_t text : texts_with(gram)) {
      grams_[next[text]++] = gram;
    }
  }
  in_parallel(texts, threads, [&](unsigned, std::size_t from, std::size_t to) {
    for (std::size_t text = from; text < to; ++text) {
      std::sort(grams_.begin() + static_cast<std::ptrdiff_t>(text_starts_[text]),
                grams_.begin() + static_cast<std::ptrdiff_t>(text_starts_[text + 1]),
                [&](std::uint32_t a, std::uint32_t b) {
                  const std::size_t ours = texts_with(a).size();
                  const std::size_t theirs = texts_with(b).size();
                  return ours != theirs ? ours < theirs : a < b;
                });
    }
  });
}

}  // namespace polink
