#include "queries/duplicate_links.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "queries/alignment.h"

namespace polink {
namespace {

// A pair of different kinds (a status and a next item) shares its subject by
// nature, so it must be nearly the same text.
constexpr double other_kind = 0.9;

// Pairs that share less of their rare words aren't looked at.
constexpr double least_containment = 0.55;

bool same_row(const Measure& first, const Measure& second) {
  return first.section_id == second.section_id && first.row == second.row;
}

struct Verdict {
  double score = 0;
  const char* method = nullptr;  // null: no duplicate
};

// Texts of the same kind of measure.
Verdict judge(const std::u32string& first, const std::u32string& second, const Likeness& likeness,
              const DuplicateOptions& options) {
  const double mean = (likeness.dice + likeness.containment) / 2;
  constexpr double spread = 0.05;
  if (mean >= options.near && likeness.dice >= options.near - spread &&
      likeness.containment >= options.near + spread) {
    return {mean, "near"};
  }
  // Misread characters cost two rare bigrams each; the alignment sees through them.
  const auto distance = static_cast<double>(align(first, second).distance);
  const auto longer = static_cast<double>(std::max(first.size(), second.size()));
  const auto shorter = static_cast<double>(std::min(first.size(), second.size()));
  if (1 - distance / longer >= options.misread) {
    return {1 - distance / longer, "near"};
  }
  const double held = 1 - (distance - (longer - shorter)) / shorter;
  if (held >= options.contained && likeness.containment >= options.near) {
    return {held * likeness.containment, "contained"};
  }
  return {};
}

class DuplicateFinder {
 public:
  DuplicateFinder(const std::vector<Measure>& measures, const DistinctTexts& distinct,
                  const TextIndex& index, const DuplicateOptions& options)
      : measures_(measures), distinct_(distinct), index_(index), options_(options) {
    unmarked_.resize(distinct.texts.size());
    for (std::size_t i = 0; i < measures.size(); ++i) {
      if (!measures[i].repost) {
        unmarked_[distinct.text_of[i]].push_back(i);
      }
    }
  }

  std::vector<Link> find() {
    for (std::size_t text = 0; text < distinct_.texts.size(); ++text) {
      if (!counts(text)) {
        continue;
      }
      link_copies(text);
      constexpr std::size_t most = 24;
      for (const Likeness& likeness : index_.nearest(text, most, scratch_)) {
        consider(text, likeness);
      }
    }
    std::sort(links_.begin(), links_.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Link> links;
    for (auto& [place, link] : links_) {
      links.push_back(std::move(link));
    }
    return links;
  }

 private:
  [[nodiscard]] bool counts(std::size_t text) const {
    return !unmarked_[text].empty() && index_.weight(text) >= options_.informative;
  }

  // Word for word the same: all pairs, or in a crowd each with the first one.
  void link_copies(std::size_t text) {
    const auto& copies = unmarked_[text];
    for (std::size_t later = 1; later < copies.size(); ++later) {
      const std::size_t first = copies.size() > crowd ? 1 : later;
      for (std::size_t earlier = 0; earlier < first; ++earlier) {
        add(copies[later], copies[earlier], {1, "exact"});
      }
    }
  }

  void consider(std::size_t text, const Likeness& likeness) {
    const std::size_t other = likeness.text;
    // A text finds those that it is a part of, but not always its own parts, so
    // pairs come from both sides; each is judged once.
    if (likeness.containment < least_containment || !counts(other) ||
        !judged_.insert({std::min(text, other), std::max(text, other)}).second) {
      return;
    }
    const Verdict verdict =
        judge(distinct_.texts[text], distinct_.texts[other], likeness, options_);
    const double mean = (likeness.dice + likeness.containment) / 2;
    const bool crowded = unmarked_[text].size() * unmarked_[other].size() > crowd * crowd;
    for (const std::size_t a : unmarked_[text]) {
      for (const std::size_t b : unmarked_[other]) {
        const bool same_kind = measures_[a].kind == measures_[b].kind;
        const Verdict of_pair = same_kind            ? verdict
                                : mean >= other_kind ? Verdict{mean, "near"}
                                                     : Verdict{};
        if (of_pair.method != nullptr) {
          add(std::max(a, b), std::min(a, b), of_pair);
        }
        if (crowded) {
          break;
        }
      }
    }
  }

  void add(std::size_t later, std::size_t earlier, const Verdict& verdict) {
    if (!same_row(measures_[later], measures_[earlier])) {
      links_.emplace_back(std::pair{later, earlier},
                          Link{measures_[later].id, measures_[earlier].id, LinkKind::duplicate_of,
                               verdict.score, verdict.method});
    }
  }

  static constexpr std::size_t crowd = 16;

  const std::vector<Measure>& measures_;
  const DistinctTexts& distinct_;
  const TextIndex& index_;
  const DuplicateOptions options_;
  std::vector<std::vector<std::size_t>> unmarked_;  // of each text
  TextIndex::Scratch scratch_;
  std::set<std::pair<std::size_t, std::size_t>> judged_;
  std::vector<std::pair<std::pair<std::size_t, std::size_t>, Link>> links_;
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
  return link_duplicates(measures, distinct, TextIndex(distinct.texts), options);
}

}  // namespace polink
