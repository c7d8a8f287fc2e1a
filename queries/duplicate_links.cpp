#include "queries/duplicate_links.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>

#include "queries/bit_alignment.h"
#include "queries/in_parallel.h"

namespace polink {
namespace {

// A pair of different kinds (a status and a next item) shares its subject by
// nature, so it must be nearly the same text.
constexpr double other_kind = 0.9;

// Pairs that share less of their rare words aren't looked at.
constexpr double least_containment = 0.45;

// With more copies of one text than this, each is linked to the first only.
constexpr std::size_t crowd = 16;

bool same_row(const Measure& first, const Measure& second) {
  return first.section_id == second.section_id && first.row == second.row;
}

// Two texts, the lower index in the upper half.
using Pair = std::uint64_t;

class DuplicateFinder {
 public:
  DuplicateFinder(const std::vector<Measure>& measures, const DistinctTexts& distinct,
                  const TextIndex& index, const DuplicateOptions& options)
      : measures_(measures),
        distinct_(distinct),
        index_(index),
        options_(options),
        threads_(distinct.texts.size() < few ? 1 : thread_count(options.threads)) {
    unmarked_.resize(distinct.texts.size());
    for (std::size_t i = 0; i < measures.size(); ++i) {
      if (!measures[i].repost) {
        unmarked_[distinct.text_of[i]].push_back(i);
      }
    }
    // The weight of a bigram is relative to the number of texts, what it says isn't.
    constexpr double usual = 1000;
    const auto texts = static_cast<double>(std::max<std::size_t>(distinct.texts.size(), 2));
    least_weight_ = options.informative * std::min(1.0, std::log(usual) / std::log(texts));
  }

  std::vector<Link> find() {
    for (std::size_t text = 0; text < distinct_.texts.size(); ++text) {
      if (counts(text)) {
        link_copies(text);
      }
    }
    const std::vector<Pair> pairs = candidates();
    std::vector<DuplicateVerdict> verdicts = judged(pairs);
    drop_stock_phrases(pairs, verdicts);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      link(pairs[i] >> 32U, static_cast<std::uint32_t>(pairs[i]), verdicts[i]);
    }
    std::sort(links_.begin(), links_.end(), [](const Place& a, const Place& b) {
      return std::pair(a.later, a.earlier) < std::pair(b.later, b.earlier);
    });
    std::vector<Link> links;
    links.reserve(links_.size());
    for (const Place& place : links_) {
      links.push_back({measures_[place.later].id, measures_[place.earlier].id,
                       LinkKind::duplicate_of, place.score, place.method});
    }
    return links;
  }

 private:
  struct Place {
    std::size_t later = 0;
    std::size_t earlier = 0;
    double score = 0;
    const char* method = "";
  };

  static constexpr std::size_t few = 4096;  // texts for which threads aren't worth starting

  // Whether a text says enough to be repeated; one that is repeated all the
  // time must say more.
  [[nodiscard]] bool counts(std::size_t text) const {
    constexpr double more = 1.5;
    const double least = unmarked_[text].size() > crowd ? more * least_weight_ : least_weight_;
    return !unmarked_[text].empty() && index_.weight(text) >= least;
  }

  // A text finds those that it is a part of, but not always its own parts, so
  // pairs come from both sides.
  [[nodiscard]] std::vector<Pair> candidates() const {
    std::vector<std::vector<Pair>> found(threads_);
    in_parallel(distinct_.texts.size(), threads_,
                [&](unsigned part, std::size_t from, std::size_t to) {
                  TextIndex::Scratch scratch;
                  for (std::size_t text = from; text < to; ++text) {
                    if (counts(text)) {
                      look_around(text, scratch, found[part]);
                    }
                  }
                });
    std::vector<Pair> all;
    for (std::vector<Pair>& part : found) {
      all.insert(all.end(), part.begin(), part.end());
      part = {};
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  void look_around(std::size_t text, TextIndex::Scratch& scratch, std::vector<Pair>& found) const {
    index_.sharing(text, distinct_.texts.size() < few ? 48 : 24, scratch);
    for (const auto& [score, other] : scratch.ranked) {
      if (counts(other)) {
        const std::size_t lower = std::min<std::size_t>(text, other);
        const std::size_t higher = std::max<std::size_t>(text, other);
        found.push_back(Pair{lower} << 32U | higher);
      }
    }
  }

  [[nodiscard]] std::vector<DuplicateVerdict> judged(const std::vector<Pair>& pairs) const {
    std::vector<DuplicateVerdict> verdicts(pairs.size());
    in_parallel(pairs.size(), threads_, [&](unsigned, std::size_t from, std::size_t to) {
      TextIndex::Comparer comparer(index_);
      for (std::size_t i = from; i < to; ++i) {
        const std::size_t first = pairs[i] >> 32U;
        const std::size_t second = static_cast<std::uint32_t>(pairs[i]);
        if (i == from || first != pairs[i - 1] >> 32U) {
          comparer.take(first);
        }
        if (may_repeat(first, second, comparer.with(second))) {
          verdicts[i] =
              judge_duplicate(distinct_.texts[first], distinct_.texts[second], index_, options_);
        }
      }
    });
    return verdicts;
  }

  // Whether two texts are worth being judged: they share many words, or one holds
  // so much of the other that it could be enough with as many misread characters
  // made good as `judge_duplicate` grants, both for `contained` and, the longer text
  // being no longer then than the shorter and these by `misread`, for `near`.
  [[nodiscard]] bool may_repeat(std::size_t first, std::size_t second,
                                const Likeness& likeness) const {
    if (likeness.containment < least_containment) {
      return false;
    }
    constexpr double alike = 0.5;
    constexpr double held = 0.6;
    if (likeness.dice >= alike && likeness.containment >= held) {
      return true;
    }
    const std::u32string* shorter = &distinct_.texts[first];
    const std::u32string* longer = &distinct_.texts[second];
    if (shorter->size() > longer->size()) {
      std::swap(shorter, longer);
    }
    const auto size = static_cast<double>(shorter->size());
    const auto misread = static_cast<double>(most_misread(shorter->size()));
    const double lost =
        std::max((1 - options_.misread) / options_.misread, 1 - options_.contained) * size;
    return static_cast<double>(distance_within(*shorter, *longer)) <=
           lost + misread / options_.misread;
  }

  // What stands in very many texts is a phrase and no measure.
  void drop_stock_phrases(const std::vector<Pair>& pairs,
                          std::vector<DuplicateVerdict>& verdicts) const {
    std::vector<std::uint32_t> held_by(distinct_.texts.size(), 0);
    const auto part_of = [&](Pair pair) {
      const std::size_t first = pair >> 32U;
      const std::size_t second = static_cast<std::uint32_t>(pair);
      return distinct_.texts[first].size() < distinct_.texts[second].size() ? first : second;
    };
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      held_by[part_of(pairs[i])] += verdicts[i].part ? 1 : 0;
    }
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if (verdicts[i].part && held_by[part_of(pairs[i])] > crowd) {
        verdicts[i] = {};
      }
    }
  }

  // Word for word the same: all pairs, or in a crowd each with the first one.
  void link_copies(std::size_t text) {
    const auto& copies = unmarked_[text];
    for (std::size_t later = 1; later < copies.size(); ++later) {
      const std::size_t first = copies.size() > crowd ? 1 : later;
      for (std::size_t earlier = 0; earlier < first; ++earlier) {
        add(copies[later], copies[earlier], 1, "exact");
      }
    }
  }

  void link(std::size_t text, std::size_t other, const DuplicateVerdict& verdict) {
    if (verdict.method == nullptr) {
      return;
    }
    const bool crowded = unmarked_[text].size() * unmarked_[other].size() > crowd * crowd;
    for (const std::size_t a : unmarked_[text]) {
      for (const std::size_t b : unmarked_[other]) {
        if (measures_[a].kind == measures_[b].kind) {
          add(a, b, verdict.score, verdict.method);
        } else if (verdict.likeness >= other_kind) {
          add(a, b, verdict.score, "near");
        }
        if (crowded) {
          break;
        }
      }
    }
  }

  void add(std::size_t first, std::size_t second, double score, const char* method) {
    if (!same_row(measures_[first], measures_[second])) {
      links_.push_back({std::max(first, second), std::min(first, second), score, method});
    }
  }

  const std::vector<Measure>& measures_;
  const DistinctTexts& distinct_;
  const TextIndex& index_;
  const DuplicateOptions options_;
  const unsigned threads_;
  double least_weight_ = 0;
  std::vector<std::vector<std::size_t>> unmarked_;  // of each text
  std::vector<Place> links_;
};

}  // namespace

std::vector<Link> link_duplicates(const std::vector<Measure>& measures,
                                  const DistinctTexts& distinct, const TextIndex& index,
                                  const DuplicateOptions& options) {
  return DuplicateFinder(measures, distinct, index, options).find();
}

std::vector<Link> link_duplicates(const std::vector<Measure>& measures,
                                  const DuplicateOptions& options) {
  const DistinctTexts distinct = distinct_texts(measures);
  return link_duplicates(measures, distinct,
                         TextIndex(distinct.texts, {.threads = options.threads}), options);
}

}  // namespace polink
