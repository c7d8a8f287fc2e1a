#include "queries/text_index.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace polink {

TextIndex::TextIndex(const std::vector<std::u32string>& texts, double sharpness) {
  std::unordered_map<std::uint64_t, std::uint32_t> ids;
  grams_.reserve(texts.size());
  for (const std::u32string& text : texts) {
    std::vector<std::uint32_t> found;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
      const std::uint64_t key = (std::uint64_t{text[i]} << 32U) | text[i + 1];
      found.push_back(ids.emplace(key, static_cast<std::uint32_t>(ids.size())).first->second);
    }
    std::sort(found.begin(), found.end());
    std::vector<Gram> grams;
    for (const std::uint32_t id : found) {
      if (!grams.empty() && grams.back().id == id) {
        ++grams.back().count;
      } else {
        grams.push_back({id, 1});
      }
    }
    grams_.push_back(std::move(grams));
  }
  postings_.resize(ids.size());
  for (std::size_t text = 0; text < grams_.size(); ++text) {
    for (const Gram& gram : grams_[text]) {
      postings_[gram.id].push_back(static_cast<std::uint32_t>(text));
    }
  }
  const auto all = static_cast<double>(grams_.size());
  constexpr double floor = 0.1;  // so that the commonest bigram still counts a little
  constexpr double lone = 0.4;   // half the bigrams of one text only are misread characters
  const double highest = std::log(std::max(all, 2.0)) + floor;
  for (const auto& posting : postings_) {
    const double rarity = std::log(all / static_cast<double>(posting.size())) + floor;
    rarity_.push_back(std::pow(rarity / highest, sharpness) * (posting.size() == 1 ? lone : 1));
  }
  for (const auto& grams : grams_) {
    double weight = 0;
    for (const Gram& gram : grams) {
      weight += rarity_[gram.id] * gram.count;
    }
    weights_.push_back(weight);
  }
}

Likeness TextIndex::likeness(std::size_t first, std::size_t second, double shared) const {
  constexpr double tiny = 1e-9;
  return {second, 2 * shared / (weights_[first] + weights_[second] + tiny),
          shared / (std::min(weights_[first], weights_[second]) + tiny)};
}

Likeness TextIndex::compare(std::size_t first, std::size_t second) const {
  double shared = 0;
  auto a = grams_[first].begin();
  auto b = grams_[second].begin();
  while (a != grams_[first].end() && b != grams_[second].end()) {
    if (a->id < b->id) {
      ++a;
    } else if (b->id < a->id) {
      ++b;
    } else {
      shared += rarity_[a->id] * std::min(a->count, b->count);
      ++a;
      ++b;
    }
  }
  return likeness(first, second, shared);
}

std::vector<Likeness> TextIndex::nearest(std::size_t text, std::size_t most,
                                         Scratch& scratch) const {
  std::vector<Gram> rarest = grams_[text];
  std::sort(rarest.begin(), rarest.end(), [&](const Gram& a, const Gram& b) {
    const std::size_t first = postings_[a.id].size();
    const std::size_t second = postings_[b.id].size();
    return first != second ? first < second : a.id < b.id;
  });
  scratch.shared.resize(size(), 0);
  scratch.touched.clear();
  // Bigrams of this text alone (misread characters make many) bring nobody.
  const auto shared_from = std::find_if(rarest.begin(), rarest.end(), [&](const Gram& gram) {
    return postings_[gram.id].size() > 1;
  });
  rarest.erase(rarest.begin(), shared_from);
  double budget = 0;
  for (const Gram& gram : rarest) {
    budget += rarity_[gram.id] * gram.count / 2;
  }
  double probed = 0;
  for (const Gram& gram : rarest) {
    if (probed > budget) {
      break;
    }
    probed += rarity_[gram.id] * gram.count;
    for (const std::uint32_t other : postings_[gram.id]) {
      if (scratch.shared[other] == 0) {
        scratch.touched.push_back(other);
      }
      scratch.shared[other] += rarity_[gram.id];
    }
  }
  std::vector<std::pair<double, std::uint32_t>> ranked;
  ranked.reserve(scratch.touched.size());
  for (const std::uint32_t other : scratch.touched) {
    if (other != text) {
      ranked.emplace_back(scratch.shared[other] / std::sqrt(weights_[other] + 1), other);
    }
    scratch.shared[other] = 0;
  }
  const std::size_t kept = std::min(ranked.size(), most * 2);
  std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept),
                    ranked.end(), [](const auto& a, const auto& b) {
                      return a.first != b.first ? a.first > b.first : a.second < b.second;
                    });
  std::vector<Likeness> found;
  for (std::size_t i = 0; i < kept; ++i) {
    found.push_back(compare(text, ranked[i].second));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Likeness& a, const Likeness& b) { return a.dice > b.dice; });
  found.resize(std::min(found.size(), most));
  return found;
}

}  // namespace polink
