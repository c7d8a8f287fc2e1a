#include "queries/assignment.h"

#include <algorithm>
#include <limits>
#include <queue>
#include <utility>

namespace polink {
namespace {

using Cost = std::int64_t;
constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();
constexpr Cost unreached = std::numeric_limits<Cost>::max();

// Each left one also has a right one of its own that costs as much as the least
// worth can: going there is going alone. So everybody is assigned, at least cost.
class Assigner {
 public:
  Assigner(std::size_t lefts, std::size_t rights, const std::vector<Likely>& pairs)
      : rights_(rights),
        ways_(lefts),
        left_potential_(lefts, 0),
        right_potential_(rights + lefts, 0),
        taken_by_(rights + lefts, nobody),
        distance_(rights + lefts, unreached),
        reached_from_(rights + lefts, nobody) {
    Cost most = 0;
    for (const Likely& pair : pairs) {
      most = std::max(most, pair.worth);
    }
    for (const Likely& pair : pairs) {
      ways_[pair.left].push_back({pair.right, most - pair.worth});
    }
    for (std::size_t left = 0; left < lefts; ++left) {
      ways_[left].push_back({rights + left, most});
    }
  }

  std::vector<std::optional<std::size_t>> assign() {
    for (std::size_t left = 0; left < ways_.size(); ++left) {
      place(left);
    }
    std::vector<std::optional<std::size_t>> found(ways_.size());
    for (std::size_t right = 0; right < rights_; ++right) {
      if (taken_by_[right] != nobody) {
        found[taken_by_[right]] = right;
      }
    }
    return found;
  }

 private:
  struct Way {
    std::size_t right;
    Cost cost;
  };
  using Reached = std::pair<Cost, std::size_t>;

  // The cheapest chain by which one more left finds a place, each in it moving on
  // to its next (Dijkstra's, on costs reduced by the potentials).
  void place(std::size_t left) {
    std::size_t end = nobody;
    Cost total = 0;
    look_from(left, 0);
    while (end == nobody) {
      const auto [cost, right] = queue_.top();
      queue_.pop();
      if (cost > distance_[right]) {
        continue;
      }
      settled_.push_back(right);
      if (taken_by_[right] == nobody) {
        end = right;
        total = cost;
      } else {
        look_from(taken_by_[right], cost);
      }
    }
    for (const std::size_t right : settled_) {
      const Cost saved = total - distance_[right];
      right_potential_[right] -= saved;
      if (taken_by_[right] != nobody) {
        left_potential_[taken_by_[right]] += saved;
      }
    }
    left_potential_[left] += total;
    move_along(left, end);
    forget();
  }

  void look_from(std::size_t left, Cost so_far) {
    for (const Way& way : ways_[left]) {
      const Cost cost = so_far + way.cost - left_potential_[left] - right_potential_[way.right];
      if (cost < distance_[way.right]) {
        if (distance_[way.right] == unreached) {
          touched_.push_back(way.right);
        }
        distance_[way.right] = cost;
        reached_from_[way.right] = left;
        queue_.emplace(cost, way.right);
      }
    }
  }

  void move_along(std::size_t left, std::size_t right) {
    if (place_of_.size() < ways_.size()) {
      place_of_.resize(ways_.size(), nobody);
    }
    while (true) {
      const std::size_t mover = reached_from_[right];
      const std::size_t freed = place_of_[mover];
      taken_by_[right] = mover;
      place_of_[mover] = right;
      if (mover == left) {
        return;
      }
      right = freed;
    }
  }

  void forget() {
    for (const std::size_t right : touched_) {
      distance_[right] = unreached;
    }
    touched_.clear();
    settled_.clear();
    queue_ = {};
  }

  std::size_t rights_;
  std::vector<std::vector<Way>> ways_;
  std::vector<Cost> left_potential_;
  std::vector<Cost> right_potential_;
  std::vector<std::size_t> taken_by_;  // by right
  std::vector<std::size_t> place_of_;  // by left
  std::vector<Cost> distance_;
  std::vector<std::size_t> reached_from_;
  std::vector<std::size_t> touched_;
  std::vector<std::size_t> settled_;
  std::priority_queue<Reached, std::vector<Reached>, std::greater<>> queue_;
};

}  // namespace

std::vector<std::optional<std::size_t>> best_assignment(std::size_t lefts, std::size_t rights,
                                                        const std::vector<Likely>& pairs) {
  return Assigner(lefts, rights, pairs).assign();
}

}  // namespace polink
