#include "queries/ordered_results.h"

#include <atomic>
#include <chrono>
#include <latch>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace polink {
namespace {

using testing::ElementsAre;
using testing::Ge;
using testing::Le;

std::vector<std::size_t> all_of(OrderedResults<std::size_t>& results) {
  std::vector<std::size_t> all;
  while (const auto one = results.next()) {
    all.push_back(*one);
  }
  return all;
}

// Waits until `holds`, at most long enough for a busy machine.
template <typename Condition>
bool comes_true(const Condition& holds) {
  for (int i = 0; i < 2000 && !holds(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return holds();
}

TEST(OrderedResults, ComeInTheOrderOfTheirJobsWhateverTheNumberOfThreads) {
  constexpr std::size_t jobs = 40;
  for (const unsigned threads : {0U, 1U, 2U, 4U, 64U}) {
    std::vector<std::atomic<int>> made(jobs);
    // The first of each four takes longest, so that later ones are ready before it.
    OrderedResults<std::size_t> results(jobs, threads, [&](std::size_t job) {
      std::this_thread::sleep_for(std::chrono::microseconds(job % 4 == 0 ? 800 : 10));
      ++made[job];
      return job * job;
    });
    const auto all = all_of(results);
    ASSERT_EQ(all.size(), jobs) << threads;
    for (std::size_t job = 0; job < jobs; ++job) {
      EXPECT_EQ(all[job], job * job) << threads;
      EXPECT_EQ(made[job].load(), 1) << threads << " threads, job " << job;
    }
    EXPECT_FALSE(results.next().has_value()) << threads;
  }
}

TEST(OrderedResults, AreNoneForNoJobs) {
  OrderedResults<int> results(0, 4, [](std::size_t) -> int { throw std::logic_error("a job"); });
  EXPECT_FALSE(results.next().has_value());
}

TEST(OrderedResults, WaitForAnEarlierJobWhoseThreadIsSlow) {
  std::latch second_made(1);
  OrderedResults<std::size_t> results(2, 2, [&](std::size_t job) {
    if (job == 0) {
      second_made.wait();  // in one thread this would never end
    } else {
      second_made.count_down();
    }
    return job;
  });
  EXPECT_THAT(all_of(results), ElementsAre(0, 1));
}

TEST(OrderedResults, ThrowAtItsPlaceWhatAJobThrewAndGoOn) {
  for (const unsigned threads : {1U, 3U}) {
    OrderedResults<std::string> results(5, threads, [](std::size_t job) -> std::string {
      if (job == 1 || job == 3) {
        throw std::runtime_error("job " + std::to_string(job));
      }
      return "result " + std::to_string(job);
    });
    std::vector<std::string> seen;
    for (int i = 0; i < 5; ++i) {
      try {
        seen.push_back(results.next().value());
      } catch (const std::runtime_error& error) {
        seen.emplace_back(error.what());
      }
    }
    EXPECT_THAT(seen, ElementsAre("result 0", "job 1", "result 2", "job 3", "result 4"));
    EXPECT_FALSE(results.next().has_value());
  }
}

TEST(OrderedResults, AreMadeOnlyAFewAhead) {
  constexpr unsigned threads = 3;
  std::atomic<std::size_t> begun = 0;
  OrderedResults<std::size_t> results(100, threads, [&](std::size_t job) {
    ++begun;
    return job;
  });
  EXPECT_TRUE(comes_true([&] { return begun.load() == 2 * threads; })) << begun.load();
  std::this_thread::sleep_for(std::chrono::milliseconds(30));
  EXPECT_EQ(begun.load(), 2 * threads);  // nobody has taken any
  for (std::size_t taken = 1; taken <= 20; ++taken) {
    ASSERT_TRUE(results.next().has_value());
    EXPECT_THAT(begun.load(), Le(taken + 2 * threads));
  }
  EXPECT_TRUE(comes_true([&] { return begun.load() == 20 + 2 * threads; })) << begun.load();
}

TEST(OrderedResults, AreMadeByTheCallerAloneWhereThereIsOneThread) {
  std::set<std::thread::id> makers;
  std::size_t begun = 0;
  OrderedResults<std::size_t> results(6, 1, [&](std::size_t job) {
    makers.insert(std::this_thread::get_id());
    ++begun;
    return job;
  });
  EXPECT_EQ(begun, 0U);
  EXPECT_EQ(results.next(), 0U);
  EXPECT_EQ(begun, 1U);  // none ahead of what is asked for
  EXPECT_THAT(all_of(results), ElementsAre(1, 2, 3, 4, 5));
  EXPECT_THAT(makers, ElementsAre(std::this_thread::get_id()));
}

TEST(OrderedResults, AreMadeByTheCallerTooWhileHelpersAreBusy) {
  std::atomic<bool> caller_made_one = false;
  const auto caller = std::this_thread::get_id();
  OrderedResults<std::size_t> results(2, 2, [&](std::size_t job) {
    if (std::this_thread::get_id() == caller) {
      caller_made_one = true;
      caller_made_one.notify_all();
    } else {
      caller_made_one.wait(false);  // the one helper, which has either job
    }
    return job;
  });
  EXPECT_THAT(all_of(results), ElementsAre(0, 1));
}

TEST(OrderedResults, EndBeforeTheirTimeWithTheJobsThatAreUnderWay) {
  std::atomic<int> begun = 0;
  std::atomic<int> ended = 0;
  {
    OrderedResults<std::shared_ptr<int>> results(1000, 4, [&](std::size_t job) {
      ++begun;
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
      ++ended;
      return std::make_shared<int>(static_cast<int>(job));
    });
    EXPECT_EQ(*results.next().value(), 0);
  }
  EXPECT_EQ(begun.load(), ended.load());  // no thread works on after the owner is gone
  EXPECT_THAT(begun.load(), Ge(1));
  EXPECT_THAT(begun.load(), Le(9));
}

TEST(OrderedResults, ForgetWhatWasThrownAndNeverAskedFor) {
  const auto unasked = [] {
    OrderedResults<int> results(8, 4,
                                [](std::size_t) -> int { throw std::runtime_error("unasked"); });
  };
  EXPECT_NO_THROW(unasked());
}

TEST(OrderedResults, MayBeOfTypesThatOnlyMove) {
  OrderedResults<std::unique_ptr<std::size_t>> results(
      3, 2, [](std::size_t job) { return std::make_unique<std::size_t>(job); });
  for (std::size_t job = 0; job < 3; ++job) {
    EXPECT_EQ(*results.next().value(), job);
  }
}

}  // namespace
}  // namespace polink
