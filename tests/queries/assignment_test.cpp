#include "queries/assignment.h"

#include <algorithm>
#include <functional>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace polink {
namespace {

using testing::ElementsAre;

using Answer = std::vector<std::optional<std::size_t>>;

std::int64_t worth_of(const Answer& answer, const std::vector<Likely>& pairs) {
  std::int64_t worth = 0;
  for (std::size_t left = 0; left < answer.size(); ++left) {
    std::int64_t best = 0;
    for (const Likely& pair : pairs) {
      if (pair.left == left && answer[left] == pair.right) {
        best = std::max(best, pair.worth);
      }
    }
    worth += best;
  }
  return worth;
}

// By trying everything.
std::int64_t best_worth(std::size_t lefts, const std::vector<Likely>& pairs) {
  std::vector<bool> taken(16, false);
  const std::function<std::int64_t(std::size_t)> from = [&](std::size_t left) -> std::int64_t {
    if (left == lefts) {
      return 0;
    }
    std::int64_t best = from(left + 1);
    for (const Likely& pair : pairs) {
      if (pair.left == left && !taken[pair.right]) {
        taken[pair.right] = true;
        best = std::max(best, pair.worth + from(left + 1));
        taken[pair.right] = false;
      }
    }
    return best;
  };
  return from(0);
}

TEST(Assignment, GivesUpTheBestPairWhereTwoOthersAreWorthMore) {
  EXPECT_THAT(best_assignment(2, 2, {{0, 0, 10}, {0, 1, 8}, {1, 0, 7}}), ElementsAre(1, 0));
}

TEST(Assignment, LeavesAloneWhatHasNobody) {
  EXPECT_THAT(best_assignment(3, 1, {{0, 0, 1}, {2, 0, 5}}),
              ElementsAre(std::nullopt, std::nullopt, 0));
}

TEST(Assignment, LetsOneGoAloneRatherThanSpoilABetterPair) {
  EXPECT_THAT(best_assignment(2, 1, {{0, 0, 9}, {1, 0, 3}}), ElementsAre(0, std::nullopt));
}

TEST(Assignment, OfNothingIsNothing) { EXPECT_TRUE(best_assignment(0, 0, {}).empty()); }

TEST(Assignment, IsWorthAsMuchAsTheBestOfAll) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const std::size_t lefts = 1 + random() % 6;
    const std::size_t rights = 1 + random() % 6;
    std::vector<Likely> pairs;
    for (std::size_t i = 0; i < lefts; ++i) {
      for (std::size_t j = 0; j < rights; ++j) {
        if (random() % 100 < 60) {
          pairs.push_back({i, j, 1 + static_cast<std::int64_t>(random() % 20)});
        }
      }
    }
    const Answer answer = best_assignment(lefts, rights, pairs);
    ASSERT_EQ(worth_of(answer, pairs), best_worth(lefts, pairs)) << "round " << round;
  }
}

}  // namespace
}  // namespace polink
