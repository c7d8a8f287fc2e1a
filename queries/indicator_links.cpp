#include "queries/indicator_links.h"

#include <algorithm>
#include <string>

#include "queries/alignment.h"
#include "queries/text_index.h"
#include "queries/text_key.h"

namespace polink {
namespace {

constexpr double name_share = 0.7;  // of the score; the rest is for equal values
constexpr double least_score = 0.75;

double similarity(const std::string& first, const std::string& second) {
  const std::u32string a = comparable(first);
  const std::u32string b = comparable(second);
  const std::size_t longer = std::max(a.size(), b.size());
  return longer == 0 ? 0
                     : 1 - static_cast<double>(align(a, b).distance) / static_cast<double>(longer);
}

double same_name(const Indicator& repost, const Indicator& origin) {
  double best = similarity(repost.name, origin.name);
  for (const IndicatorValue& value : origin.values) {
    best = std::max(best, similarity(repost.name, value.label));
  }
  return best;
}

bool same_value(const IndicatorValue& first, const IndicatorValue& second) {
  return first.number && second.number ? *first.number == *second.number
                                       : comparable(first.value) == comparable(second.value);
}

double same_values(const Indicator& repost, const Indicator& origin) {
  if (repost.values.empty()) {
    return 1;
  }
  const auto shared =
      std::count_if(repost.values.begin(), repost.values.end(), [&](const IndicatorValue& value) {
        return std::any_of(origin.values.begin(), origin.values.end(),
                           [&](const IndicatorValue& other) { return same_value(value, other); });
      });
  return static_cast<double>(shared) / static_cast<double>(repost.values.size());
}

// The names under which indicators are known: their own and their values' labels.
struct Names {
  std::vector<std::u32string> texts;
  std::vector<std::size_t> indicator_of;
  std::vector<std::size_t> own;  // of each indicator, its name's place in `texts`
};

Names names_of(const std::vector<Indicator>& indicators) {
  Names names;
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    names.own.push_back(names.texts.size());
    names.texts.push_back(comparable(indicators[i].name));
    names.indicator_of.push_back(i);
    for (const IndicatorValue& value : indicators[i].values) {
      if (!value.label.empty() && !indicators[i].repost) {
        names.texts.push_back(comparable(value.label));
        names.indicator_of.push_back(i);
      }
    }
  }
  return names;
}

}  // namespace

std::vector<Link> link_indicator_reposts(const std::vector<Indicator>& indicators) {
  const Names names = names_of(indicators);
  const TextIndex index(names.texts);
  TextIndex::Scratch scratch;
  std::vector<Link> links;
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    const Indicator& repost = indicators[i];
    if (!repost.repost) {
      continue;
    }
    constexpr std::size_t most = 24;
    Link best{repost.id, {}, LinkKind::repost_of, 0, "name and values"};
    for (const Likeness& likeness : index.nearest(names.own[i], most, scratch)) {
      const Indicator& origin = indicators[names.indicator_of[likeness.text]];
      if (origin.repost) {
        continue;
      }
      const double score =
          name_share * same_name(repost, origin) + (1 - name_share) * same_values(repost, origin);
      if (score > best.score) {
        best.score = score;
        best.target_id = origin.id;
      }
    }
    if (best.score >= least_score) {
      links.push_back(std::move(best));
    }
  }
  return links;
}

std::vector<Link> link_indicator_duplicates(const std::vector<Indicator>& indicators) {
  constexpr double same_but_misread = 0.9;
  constexpr std::size_t most = 24;
  std::vector<std::u32string> names;
  for (const Indicator& indicator : indicators) {
    names.push_back(comparable(indicator.name));
  }
  const TextIndex index(names);
  TextIndex::Scratch scratch;
  std::vector<Link> links;
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    const Indicator& later = indicators[i];
    for (const Likeness& likeness : index.nearest(i, most, scratch)) {
      const Indicator& earlier = indicators[likeness.text];
      // Values differ where the same thing is measured for another year or place.
      if (likeness.text >= i || later.repost || earlier.repost || later.kind != earlier.kind ||
          later.values.size() != earlier.values.size() || same_values(later, earlier) < 1) {
        continue;
      }
      const double score = similarity(later.name, earlier.name);
      if (score >= same_but_misread) {
        links.push_back({later.id, earlier.id, LinkKind::duplicate_of, score,
                         names[i] == names[likeness.text] ? "exact" : "near"});
      }
    }
  }
  return links;
}

}  // namespace polink
