#include "queries/repost_links.h"

#include <algorithm>

#include "queries/alignment.h"

namespace polink {
namespace {

struct Candidate {
  std::size_t measure = 0;
  double score = 0;
  std::string method;
};

double edit_similarity(const std::u32string& first, const std::u32string& second) {
  const std::size_t longer = std::max(first.size(), second.size());
  return longer == 0
             ? 1
             : 1 - static_cast<double>(align(first, second).distance) / static_cast<double>(longer);
}

Candidate judge(std::size_t other, const std::u32string& repost, const std::u32string& origin,
                const Likeness& likeness) {
  constexpr double part = 0.75;
  const double similar = edit_similarity(repost, origin);
  const double contained = part * likeness.containment + (1 - part) * similar;
  return similar >= contained ? Candidate{other, similar, "similar"}
                              : Candidate{other, contained, "contained"};
}

double least_score(const Measure& repost, const Measure& origin, bool later,
                   const RepostLinkOptions& options) {
  const double place = later ? options.least_score_later : options.least_score;
  return repost.kind == origin.kind ? place : std::max(place, options.least_score_other_kind);
}

// The best candidates of one kind group: all that share the highest score, the
// nearest in place first, no more than a reader can look at.
std::vector<Candidate> best_of(std::vector<Candidate> candidates, std::size_t repost) {
  constexpr std::size_t most = 8;
  const auto distance = [&](const Candidate& c) {
    return c.measure > repost ? c.measure - repost : repost - c.measure;
  };
  std::stable_sort(candidates.begin(), candidates.end(),
                   [&](const Candidate& a, const Candidate& b) {
                     return a.score != b.score ? a.score > b.score : distance(a) < distance(b);
                   });
  const auto worse = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& c) {
    return c.score < candidates.front().score;
  });
  candidates.erase(worse, candidates.end());
  candidates.resize(std::min(candidates.size(), most));
  return candidates;
}

class OriginFinder {
 public:
  OriginFinder(const std::vector<Measure>& measures, const DistinctTexts& distinct,
               const TextIndex& index, const RepostLinkOptions& options)
      : measures_(measures), distinct_(distinct), index_(index), options_(options) {}

  std::vector<Candidate> origins_of(std::size_t repost) {
    constexpr std::size_t most = 12;
    const std::size_t own = distinct_.text_of[repost];
    add(repost, {own, 1, "identical"});
    for (const Likeness& likeness : index_.nearest(own, most, scratch_)) {
      add(repost,
          judge(likeness.text, distinct_.texts[own], distinct_.texts[likeness.text], likeness));
    }
    auto best = best_of(same_kind_.empty() ? other_kinds_ : same_kind_, repost);
    same_kind_.clear();
    other_kinds_.clear();
    return best;
  }

 private:
  // Each unmarked measure with a text; a repost of a repost leads to the root.
  void add(std::size_t repost, const Candidate& text) {
    for (const std::size_t member : distinct_.members[text.measure]) {
      const Measure& origin = measures_[member];
      if (origin.repost ||
          text.score < least_score(measures_[repost], origin, member > repost, options_)) {
        continue;
      }
      (origin.kind == measures_[repost].kind ? same_kind_ : other_kinds_)
          .push_back({member, text.score, text.method});
    }
  }

  const std::vector<Measure>& measures_;
  const DistinctTexts& distinct_;
  const TextIndex& index_;
  const RepostLinkOptions options_;
  TextIndex::Scratch scratch_;
  std::vector<Candidate> same_kind_;
  std::vector<Candidate> other_kinds_;
};

}  // namespace

std::vector<Link> link_reposts(const std::vector<Measure>& measures, const DistinctTexts& distinct,
                               const TextIndex& index, const RepostLinkOptions& options) {
  OriginFinder finder(measures, distinct, index, options);
  std::vector<Link> links;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    if (!measures[i].repost) {
      continue;
    }
    for (const Candidate& origin : finder.origins_of(i)) {
      links.push_back({measures[i].id, measures[origin.measure].id, LinkKind::repost_of,
                       origin.score, origin.method});
    }
  }
  return links;
}

std::vector<Link> link_reposts(const std::vector<Measure>& measures,
                               const RepostLinkOptions& options) {
  const DistinctTexts distinct = distinct_texts(measures);
  return link_reposts(measures, distinct, TextIndex(distinct.texts), options);
}

}  // namespace polink
