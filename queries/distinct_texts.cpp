#include "queries/distinct_texts.h"

#include <unordered_map>

#include "queries/text_key.h"

namespace polink {

DistinctTexts distinct_texts(const std::vector<Measure>& measures) {
  DistinctTexts distinct;
  std::unordered_map<std::u32string, std::size_t> places;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const auto [known, added] = places.emplace(comparable(measures[i].text), distinct.texts.size());
    if (added) {
      distinct.texts.push_back(known->first);
      distinct.members.emplace_back();
    }
    distinct.members[known->second].push_back(i);
    distinct.text_of.push_back(known->second);
  }
  return distinct;
}

}  // namespace polink
