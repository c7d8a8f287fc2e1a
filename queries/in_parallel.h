#pragma once

#include <algorithm>
#include <cstddef>
#include <exception>
#include <thread>
#include <vector>

namespace polink {

// How many threads to use where `asked` is 0: as many as there are processors.
inline unsigned thread_count(unsigned asked) {
  return asked != 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

// Calls work(part, from, to) for `parts` consecutive ranges that make up
// 0 … count, each in a thread of its own. What `work` throws is thrown here,
// after all have ended; of several, that of the first range.
template <typename Work>
void in_parallel(std::size_t count, unsigned parts, const Work& work) {
  parts = static_cast<unsigned>(std::clamp<std::size_t>(count, 1, std::max(1U, parts)));
  std::vector<std::exception_ptr> failures(parts);
  {
    std::vector<std::jthread> threads;
    for (unsigned part = 0; part < parts; ++part) {
      const auto run = [&, part] {
        try {
          work(part, count * part / parts, count * (part + 1) / parts);
        } catch (...) {
          failures[part] = std::current_exception();
        }
      };
      if (part + 1 == parts) {
        run();  // the caller's own thread would only wait
      } else {
        threads.emplace_back(run);
      }
    }
  }
  for (const auto& failure : failures) {
    if (failure) {
      std::rethrow_exception(failure);
    }
  }
}

}  // namespace polink
