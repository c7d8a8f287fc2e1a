#include "queries/text_index.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace polink {
namespace {

constexpr double floor_rarity = 0.1;  // so that the commonest bigram still counts a little
constexpr double lone = 0.4;          // half the bigrams of one text only are misread characters
constexpr double tiny = 1e-9;

// Postings that a search in a large collection reads at most.
constexpr std::size_t most_postings = 256;

// Share of its rare grams that a text has in common with its copies at least: some
// characters in a hundred are misread, and each of them breaks the grams around it.
constexpr double least_share = 0.12;

Likeness likeness(double first, double second, double shared) {
  return {0, 2 * shared / (first + second + tiny), shared / (std::min(first, second) + tiny)};
}

}  // namespace

TextIndex::TextIndex(const std::vector<std::u32string>& texts, const TextIndexOptions& options) {
  count_bigrams(texts);
  weigh(options.sharpness);
  if (options.search && texts.size() >= options.large) {
    rare_grams_.emplace(texts, options.threads);
    weigh_grams();
  } else if (options.search) {
    list_postings();
  }
}

void TextIndex::count_bigrams(const std::vector<std::u32string>& texts) {
  std::size_t all = 0;
  for (const std::u32string& text : texts) {
    all += text.empty() ? 0 : text.size() - 1;
  }
  bigrams_.reserve(all);
  starts_.reserve(texts.size() + 1);
  for (const std::u32string& text : texts) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
      bigrams_.push_back(ids_.add(text[i], text[i + 1]));
    }
    std::sort(bigrams_.begin() + static_cast<std::ptrdiff_t>(starts_.back()), bigrams_.end());
    starts_.push_back(bigrams_.size());
  }
  frequency_.assign(ids_.size(), 0);
  for (std::size_t text = 0; text < texts.size(); ++text) {
    for (std::size_t i = starts_[text]; i < starts_[text + 1]; ++i) {
      frequency_[bigrams_[i]] += i == starts_[text] || bigrams_[i] != bigrams_[i - 1] ? 1 : 0;
    }
  }
}

void TextIndex::list_postings() {
  posting_starts_.assign(frequency_.size() + 1, 0);
  for (std::size_t id = 0; id < frequency_.size(); ++id) {
    posting_starts_[id + 1] = posting_starts_[id] + frequency_[id];
  }
  postings_.resize(posting_starts_.back());
  std::vector<std::size_t> next(posting_starts_.begin(), posting_starts_.end() - 1);
  for (std::size_t text = 0; text < size(); ++text) {
    for (std::size_t i = starts_[text]; i < starts_[text + 1]; ++i) {
      if (i == starts_[text] || bigrams_[i] != bigrams_[i - 1]) {
        postings_[next[bigrams_[i]]++] = static_cast<std::uint32_t>(text);
      }
    }
  }
}

void TextIndex::weigh(double sharpness) {
  const std::size_t texts = starts_.size() - 1;
  const auto all = static_cast<double>(texts);
  const double highest = std::log(std::max(all, 2.0)) + floor_rarity;
  rarity_.reserve(frequency_.size());
  const auto rarity = [&](std::uint32_t frequency) {
    const double logarithm = std::log(all / static_cast<double>(frequency)) + floor_rarity;
    return std::pow(logarithm / highest, sharpness) * (frequency == 1 ? lone : 1);
  };
  for (const std::uint32_t frequency : frequency_) {
    rarity_.push_back(rarity(frequency));
  }
  lone_rarity_ = all > 0 ? rarity(1) : lone;
  weights_.reserve(texts);
  for (std::size_t text = 0; text < texts; ++text) {
    double weight = 0;
    for (std::size_t i = starts_[text]; i < starts_[text + 1]; ++i) {
      weight += rarity_[bigrams_[i]];
    }
    weights_.push_back(weight);
  }
}

std::size_t TextIndex::frequency(char32_t first, char32_t second) const {
  const Id found = ids_.find(first, second);
  return found == unknown ? 0 : frequency_[found];
}

Likeness TextIndex::compare(std::size_t first, std::size_t second) const {
  double shared = 0;
  const Id* a = bigrams_.data() + starts_[first];
  const Id* b = bigrams_.data() + starts_[second];
  const Id* const end_a = bigrams_.data() + starts_[first + 1];
  const Id* const end_b = bigrams_.data() + starts_[second + 1];
  // Which of the two is less can't be foretold, so it isn't branched on.
  while (a != end_a && b != end_b) {
    const Id from_a = *a;
    const Id from_b = *b;
    if (from_a == from_b) {
      shared += rarity_[from_a];
    }
    a += from_a <= from_b ? 1 : 0;
    b += from_b <= from_a ? 1 : 0;
  }
  Likeness found = likeness(weights_[first], weights_[second], shared);
  found.text = second;
  return found;
}

void TextIndex::count(std::size_t text, std::vector<std::uint32_t>& times) const {
  for (std::size_t i = starts_[text]; i < starts_[text + 1]; ++i) {
    ++times[bigrams_[i]];
  }
}

void TextIndex::forget(std::size_t text, std::vector<std::uint32_t>& times) const {
  for (std::size_t i = starts_[text]; i < starts_[text + 1]; ++i) {
    times[bigrams_[i]] = 0;
  }
}

Likeness TextIndex::compare(std::size_t first, const std::vector<std::uint32_t>& times,
                            std::size_t second) const {
  double shared = 0;
  Id before = unknown;
  std::uint32_t seen = 0;
  for (std::size_t i = starts_[second]; i < starts_[second + 1]; ++i) {
    const Id bigram = bigrams_[i];
    if (times[bigram] == 0) {
      continue;
    }
    seen = bigram == before ? seen + 1 : 1;
    before = bigram;
    if (seen <= times[bigram]) {
      shared += rarity_[bigram];
    }
  }
  Likeness found = likeness(weights_[first], weights_[second], shared);
  found.text = second;
  return found;
}

TextIndex::Comparer::Comparer(const TextIndex& index)
    : index_(index), text_(index.size()), times_(index.frequency_.size(), 0) {}

void TextIndex::Comparer::take(std::size_t text) {
  if (text_ < index_.size()) {
    index_.forget(text_, times_);
  }
  text_ = text;
  index_.count(text_, times_);
}

Likeness TextIndex::Comparer::with(std::size_t other) const {
  return index_.compare(text_, times_, other);
}

std::vector<TextIndex::Id> TextIndex::known_ids(std::u32string_view text) const {
  std::vector<Id> ids;
  ids.reserve(text.size());
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    ids.push_back(ids_.find(text[i], text[i + 1]));
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

double TextIndex::weight_of(const std::vector<Id>& ids) const {
  double weight = 0;
  for (const Id id : ids) {
    weight += id == unknown ? lone_rarity_ : rarity_[id];
  }
  return weight;
}

Likeness TextIndex::compare(std::u32string_view first, std::u32string_view second) const {
  const std::vector<Id> a = known_ids(first);
  const std::vector<Id> b = known_ids(second);
  std::vector<Id> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  std::erase(both, unknown);  // two unknown ones need not be the same
  return likeness(weight_of(a), weight_of(b), weight_of(both));
}

void TextIndex::probe_bigrams(std::size_t text, Scratch& scratch) const {
  const std::size_t from = starts_[text];
  const std::size_t to = starts_[text + 1];
  // Bigrams of this text alone (misread characters make many) bring nobody.
  std::vector<Id> rarest;
  double budget = 0;
  for (std::size_t i = from; i < to; ++i) {
    if (frequency_[bigrams_[i]] > 1) {
      rarest.push_back(bigrams_[i]);
      budget += rarity_[bigrams_[i]] / 2;
    }
  }
  std::sort(rarest.begin(), rarest.end(), [&](Id a, Id b) {
    return frequency_[a] != frequency_[b] ? frequency_[a] < frequency_[b] : a < b;
  });
  double probed = 0;
  for (std::size_t i = 0; i < rarest.size() && probed <= budget; ++i) {
    probed += rarity_[rarest[i]];
    if (i > 0 && rarest[i] == rarest[i - 1]) {
      continue;
    }
    for (std::size_t p = posting_starts_[rarest[i]]; p < posting_starts_[rarest[i] + 1]; ++p) {
      const std::uint32_t other = postings_[p];
      if (scratch.shared[other] == 0) {
        scratch.touched.push_back(other);
      }
      scratch.shared[other] += rarity_[rarest[i]];
    }
  }
}

double TextIndex::gram_rarity(std::uint32_t gram) const {
  const auto all = static_cast<double>(size());
  return std::log(all / static_cast<double>(rare_grams_->texts_with(gram).size())) / std::log(all);
}

void TextIndex::weigh_grams() {
  gram_weights_.assign(size(), 0);
  for (std::size_t text = 0; text < size(); ++text) {
    for (const std::uint32_t gram : rare_grams_->of(text)) {
      gram_weights_[text] += gram_rarity(gram);
    }
  }
}

void TextIndex::probe_grams(std::size_t text, Scratch& scratch) const {
  std::size_t read = 0;
  for (const std::uint32_t gram : rare_grams_->of(text)) {
    const auto others = rare_grams_->texts_with(gram);
    read += others.size();
    if (read > most_postings) {
      return;
    }
    const double rarity = gram_rarity(gram);
    for (const std::uint32_t other : others) {
      if (scratch.shared[other] == 0) {
        scratch.touched.push_back(other);
      }
      scratch.shared[other] += rarity;
    }
  }
}

void TextIndex::sharing(std::size_t text, std::size_t most, Scratch& scratch) const {
  scratch.ranked.clear();
  scratch.touched.clear();
  if (postings_.empty() && !rare_grams_) {
    return;
  }
  scratch.shared.resize(size(), 0);
  if (rare_grams_) {
    probe_grams(text, scratch);
  } else {
    probe_bigrams(text, scratch);
  }
  auto& ranked = scratch.ranked;
  for (const std::uint32_t other : scratch.touched) {
    const double shared = std::exchange(scratch.shared[other], 0);
    const double least =
        rare_grams_ ? least_share * std::min(gram_weights_[text], gram_weights_[other]) : 0;
    if (other != text && shared >= least) {
      ranked.emplace_back(shared / std::sqrt(weights_[other] + 1), other);
    }
  }
  const std::size_t kept = std::min(ranked.size(), most);
  std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept),
                    ranked.end(), [](const auto& a, const auto& b) {
                      return a.first != b.first ? a.first > b.first : a.second < b.second;
                    });
  ranked.resize(kept);
}

std::vector<Likeness> TextIndex::nearest(std::size_t text, std::size_t most,
                                         Scratch& scratch) const {
  std::vector<Likeness> found;
  sharing(text, most * 2, scratch);
  scratch.times.resize(frequency_.size(), 0);
  count(text, scratch.times);
  for (const auto& [score, other] : scratch.ranked) {
    found.push_back(compare(text, scratch.times, other));
  }
  forget(text, scratch.times);
  std::stable_sort(found.begin(), found.end(),
                   [](const Likeness& a, const Likeness& b) { return a.dice > b.dice; });
  found.resize(std::min(found.size(), most));
  return found;
}

}  // namespace polink
