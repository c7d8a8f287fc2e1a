#include "graph/id_index.h"

#include <functional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace polink {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<IdIndex::Number> with(const IdIndex& index, std::size_t hash) {
  std::vector<IdIndex::Number> found;
  index.each(hash, [&](IdIndex::Number number) { found.push_back(number); });
  return found;
}

TEST(IdIndex, HasNothingAtFirst) { EXPECT_THAT(with(IdIndex(), 7), IsEmpty()); }

TEST(IdIndex, GivesEachThingWithAHash) {
  IdIndex index;
  index.add(7, 0);
  index.add(8, 1);
  index.add(7, 2);
  EXPECT_THAT(with(index, 7), UnorderedElementsAre(0, 2));
  EXPECT_THAT(with(index, 8), UnorderedElementsAre(1));
  EXPECT_THAT(with(index, 9), IsEmpty());
}

TEST(IdIndex, KeepsThingsWhoseHashesWantTheSamePlaceApart) {
  IdIndex index;
  for (IdIndex::Number number = 0; number < 100; ++number) {
    index.add(std::size_t{number} << 16U, number);
  }
  for (IdIndex::Number number = 0; number < 100; ++number) {
    EXPECT_THAT(with(index, std::size_t{number} << 16U), UnorderedElementsAre(number));
  }
}

TEST(IdIndex, FindsAllAfterItHasGrown) {
  IdIndex index;
  const auto hash = [](IdIndex::Number number) {
    return std::hash<std::string>()("1.2.r" + std::to_string(number));
  };
  index.reserve(10);
  for (IdIndex::Number number = 0; number < 10'000; ++number) {
    index.add(hash(number), number);
  }
  for (IdIndex::Number number = 0; number < 10'000; ++number) {
    EXPECT_THAT(with(index, hash(number)), Contains(number));
  }
}

}  // namespace
}  // namespace polink
