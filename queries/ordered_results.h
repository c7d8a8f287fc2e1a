#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

namespace polink {

// Makes the results of `count` jobs in several threads and gives them in the order of
// the jobs, so that they are the same whatever the number of threads. The caller's
// thread makes results too whenever the next one isn't there yet. Only a few are
// made ahead, so that memory stays that of a few.
template <typename Result>
class OrderedResults {
 public:
  // `make(job)` is called for each job once, in any thread; `threads` counts the
  // caller's own, which is the only one for 1.
  OrderedResults(std::size_t count, unsigned threads, std::function<Result(std::size_t)> make)
      : count_(count), ahead_(std::size_t{2} * std::max(1U, threads)), make_(std::move(make)) {
    const auto helpers =
        std::min<std::size_t>(std::max(1U, threads), std::max<std::size_t>(count, 1)) - 1;
    for (std::size_t i = 0; i < helpers; ++i) {
      helpers_.emplace_back([this] { help(); });
    }
  }
  OrderedResults(const OrderedResults&) = delete;
  OrderedResults& operator=(const OrderedResults&) = delete;
  ~OrderedResults() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    changed_.notify_all();
  }

  // The next result, or what its job threw; none after the last.
  std::optional<Result> next() {
    std::unique_lock lock(mutex_);
    if (taken_ == count_) {
      return std::nullopt;
    }
    while (!made_.contains(taken_)) {
      if (may_claim()) {
        run_one(lock);
      } else {
        changed_.wait(lock);
      }
    }
    Outcome outcome = std::move(made_.extract(taken_).mapped());
    ++taken_;
    lock.unlock();
    changed_.notify_all();
    if (auto* failure = std::get_if<std::exception_ptr>(&outcome)) {
      std::rethrow_exception(*failure);
    }
    return std::optional(std::move(std::get<Result>(outcome)));
  }

 private:
  using Outcome = std::variant<Result, std::exception_ptr>;

  [[nodiscard]] bool may_claim() const { return claimed_ < std::min(count_, taken_ + ahead_); }

  // Claims a job and does it, without the lock meanwhile.
  void run_one(std::unique_lock<std::mutex>& lock) {
    const std::size_t job = claimed_++;
    lock.unlock();
    Outcome outcome;
    try {
      outcome = make_(job);
    } catch (...) {
      outcome = std::current_exception();
    }
    lock.lock();
    made_.emplace(job, std::move(outcome));
    changed_.notify_all();
  }

  void help() {
    std::unique_lock lock(mutex_);
    while (!stopped_ && claimed_ < count_) {
      if (may_claim()) {
        run_one(lock);
      } else {
        changed_.wait(lock);
      }
    }
  }

  const std::size_t count_;
  const std::size_t ahead_;
  const std::function<Result(std::size_t)> make_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t claimed_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
  std::map<std::size_t, Outcome> made_;
  std::vector<std::jthread> helpers_;  // last, so that they end before what they use
};

}  // namespace polink
