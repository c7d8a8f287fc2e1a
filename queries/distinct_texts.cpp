#include "queries/distinct_texts.h"

#include <unordered_map>
#include <utility>

#include "queries/in_parallel.h"
#include "queries/text_key.h"

namespace polink {

DistinctTexts distinct_texts(const std::vector<Measure>& measures) {
  std::vector<std::u32string> comparables(measures.size());
  constexpr std::size_t few = 4096;  // texts for which threads aren't worth starting
  in_parallel(measures.size(), measures.size() < few ? 1 : thread_count(0),
              [&](unsigned, std::size_t from, std::size_t to) {
                for (std::size_t i = from; i < to; ++i) {
                  comparables[i] = comparable(measures[i].text);
                }
              });
  DistinctTexts distinct;
  std::unordered_map<std::u32string, std::size_t> places;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const auto [known, added] = places.emplace(std::move(comparables[i]), distinct.texts.size());
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
