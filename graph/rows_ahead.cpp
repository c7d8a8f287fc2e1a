#include "graph/rows_ahead.h"

#include <array>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

namespace polink::sqlite {
namespace {

// As many rows as fit a processor's cache, and enough that to hand them over costs little.
constexpr std::size_t enough_bytes = 256UL * 1024;

struct Batch {
  struct Start {
    std::size_t statement;
    std::size_t cell;
  };
  std::vector<Start> rows;
  std::vector<Cell> cells;
  std::string bytes;

  void clear() {
    rows.clear();
    cells.clear();
    bytes.clear();
  }
  [[nodiscard]] bool full() const {
    return bytes.size() + cells.size() * sizeof(Cell) + rows.size() * sizeof(Start) >= enough_bytes;
  }
};

// Batches that go round between the two threads: empty to the one that steps, full
// to the one that uses them.
class Batches {
 public:
  // The next empty one, or null where no more are wanted.
  Batch* to_fill() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return unwanted_ || filled_ - used_ < batches_.size(); });
    if (unwanted_) {
      return nullptr;
    }
    Batch& batch = batches_[filled_ % batches_.size()];
    batch.clear();
    return &batch;
  }
  void fill() {
    change([&] { ++filled_; });
  }
  // No more come; `failure` if that has a reason.
  void end(std::exception_ptr failure) {
    change([&] {
      ended_ = true;
      failure_ = std::move(failure);
    });
  }

  // The next full one, or null at the end. Throws the failure.
  const Batch* to_use() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return ended_ || used_ < filled_; });
    if (used_ < filled_) {
      return &batches_[used_ % batches_.size()];
    }
    if (failure_) {
      std::rethrow_exception(failure_);
    }
    return nullptr;
  }
  void use() {
    change([&] { ++used_; });
  }
  void want_no_more() {
    change([&] { unwanted_ = true; });
  }

 private:
  template <typename Change>
  void change(const Change& made) {
    {
      const std::lock_guard lock(mutex_);
      made();
    }
    changed_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::array<Batch, 64> batches_;  // so many that each may be slow where the other is fast
  std::size_t filled_ = 0;         // since the beginning, as is the next
  std::size_t used_ = 0;
  bool ended_ = false;
  bool unwanted_ = false;
  std::exception_ptr failure_;
};

void step_through(std::vector<Prepared>& statements, Batches& batches) {
  Batch* batch = batches.to_fill();
  for (std::size_t i = 0; batch != nullptr && i < statements.size(); ++i) {
    while (batch != nullptr && statements[i].next()) {
      batch->rows.push_back({i, batch->cells.size()});
      statements[i].append_row(batch->cells, batch->bytes);
      if (batch->full()) {
        batches.fill();
        batch = batches.to_fill();
      }
    }
  }
  if (batch != nullptr) {
    batches.fill();
  }
}

void use_all(Batches& batches,
             const std::function<void(std::size_t statement, const Row& row)>& use) {
  while (const Batch* batch = batches.to_use()) {
    for (const auto& [statement, cell] : batch->rows) {
      use(statement, Row(batch->cells.data() + cell, batch->bytes.data()));
    }
    batches.use();
  }
}

}  // namespace

void read_ahead(std::vector<Prepared>& statements,
                const std::function<void(std::size_t statement, const Row& row)>& use) {
  Batches batches;
  const std::jthread stepping([&] {
    try {
      step_through(statements, batches);
      batches.end(nullptr);
    } catch (...) {
      batches.end(std::current_exception());
    }
  });
  try {
    use_all(batches, use);
  } catch (...) {
    batches.want_no_more();
    throw;
  }
}

}  // namespace polink::sqlite
