#include "render/ring_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace polink {
namespace {

using Order = std::vector<std::size_t>;

constexpr double kTurn = 2 * std::numbers::pi;
constexpr double kGrowth = 1.03;

class RingLayout {
 public:
  RingLayout(const std::vector<RingNode>& nodes, const std::vector<RingEdge>& edges, double aspect,
             double gap)
      : nodes_(nodes),
        aspect_(aspect),
        gap_(gap),
        weights_(nodes.size(), std::vector<double>(nodes.size(), 0)),
        places_(nodes.size()) {
    for (const RingEdge& edge : edges) {
      weights_[edge.from][edge.to] += edge.weight;
      weights_[edge.to][edge.from] += edge.weight;
    }
  }

  std::vector<Point> run() {
    if (nodes_.empty()) {
      return {};
    }
    choose_hubs();
    untangle(inner_);
    const double radius = grow(inner_, 40);
    angles_of_outer();
    grow(outer_, radius);
    return places_;
  }

 private:
  [[nodiscard]] double strength(std::size_t node) const {
    return std::accumulate(weights_[node].begin(), weights_[node].end(), 0.0);
  }

  void choose_hubs() {
    Order order(nodes_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return strength(a) > strength(b); });
    // Up to eight stand on one ring; of more, about a third are the hubs.
    const std::size_t hubs =
        order.size() <= 8 ? order.size() : std::clamp<std::size_t>(order.size() / 3, 5, 12);
    inner_.assign(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(hubs));
    outer_.assign(order.begin() + static_cast<std::ptrdiff_t>(hubs), order.end());
  }

  // Sum of weight by distance on the ring: small where strong pairs are neighbours.
  [[nodiscard]] double tangle(const Order& ring) const {
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      for (std::size_t j = i + 1; j < ring.size(); ++j) {
        const std::size_t distance = std::min(j - i, ring.size() - (j - i));
        sum += weights_[ring[i]][ring[j]] * static_cast<double>(distance);
      }
    }
    return sum;
  }

  // Swaps pairs as long as that helps; rings are short.
  void untangle(Order& ring) const {
    double best = tangle(ring);
    for (bool better = true; better;) {
      better = false;
      for (std::size_t i = 0; i < ring.size(); ++i) {
        for (std::size_t j = i + 1; j < ring.size(); ++j) {
          std::swap(ring[i], ring[j]);
          if (const double now = tangle(ring); now < best - 1e-9) {
            best = now;
            better = true;
          } else {
            std::swap(ring[i], ring[j]);
          }
        }
      }
    }
  }

  // The direction in which what a node is linked to lies; without any, the
  // direction of a linked node that has one already.
  [[nodiscard]] double direction(std::size_t node) const {
    Point sum;
    for (const std::size_t hub : inner_) {
      sum.x += weights_[node][hub] * places_[hub].x / aspect_;
      sum.y += weights_[node][hub] * places_[hub].y;
    }
    const double angle = std::atan2(sum.y, sum.x);
    return angle < 0 ? angle + kTurn : angle;
  }

  void angles_of_outer() {
    std::vector<double> angle(nodes_.size(), 0);
    for (const std::size_t node : outer_) {
      angle[node] = direction(node);
    }
    for (const std::size_t node : outer_) {
      const bool linked = std::any_of(inner_.begin(), inner_.end(),
                                      [&](std::size_t hub) { return weights_[node][hub] > 0; });
      for (const std::size_t other : outer_) {
        if (!linked && weights_[node][other] > 0) {
          angle[node] = angle[other];
        }
      }
    }
    std::stable_sort(outer_.begin(), outer_.end(),
                     [&](std::size_t a, std::size_t b) { return angle[a] < angle[b]; });
    first_angle_ = outer_.empty() ? 0 : middle_offset(angle);
  }

  // The turn of the ring by which its nodes lie nearest to their own angles.
  [[nodiscard]] double middle_offset(const std::vector<double>& angle) const {
    Point sum;
    for (std::size_t i = 0; i < outer_.size(); ++i) {
      const double off =
          angle[outer_[i]] - kTurn * static_cast<double>(i) / static_cast<double>(outer_.size());
      sum.x += std::cos(off);
      sum.y += std::sin(off);
    }
    return std::atan2(sum.y, sum.x);
  }

  // Puts a ring's nodes on an ellipse at equal lengths of arc, and widens it until
  // nothing touches what stands already. Returns the vertical half axis.
  double grow(const Order& ring, double radius) {
    if (ring.size() == 1 && placed_.empty()) {
      places_[ring.front()] = {0, 0};
      placed_ = ring;
      return nodes_[ring.front()].height;
    }
    const double start = placed_.empty() ? kTurn / 4 : first_angle_;
    do {
      radius *= kGrowth;
      put(ring, radius, start);
    } while (!ring.empty() && touches(ring));
    placed_.insert(placed_.end(), ring.begin(), ring.end());
    return radius;
  }

  void put(const Order& ring, double radius, double start) {
    constexpr int kSamples = 720;
    const auto point = [&](double turn) {
      return Point{radius * aspect_ * std::cos(start + turn), radius * std::sin(start + turn)};
    };
    double length = 0;
    std::vector<double> arc{length};
    for (int i = 1; i <= kSamples; ++i) {
      const Point a = point(kTurn * (i - 1) / kSamples);
      const Point b = point(kTurn * i / kSamples);
      length += std::hypot(b.x - a.x, b.y - a.y);
      arc.push_back(length);
    }
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const double wanted = length * static_cast<double>(i) / static_cast<double>(ring.size());
      const auto at = std::lower_bound(arc.begin(), arc.end(), wanted) - arc.begin();
      places_[ring[i]] = point(kTurn * static_cast<double>(at) / kSamples);
    }
  }

  [[nodiscard]] bool too_near(std::size_t a, std::size_t b) const {
    return std::abs(places_[a].x - places_[b].x) < (nodes_[a].width + nodes_[b].width) / 2 + gap_ &&
           std::abs(places_[a].y - places_[b].y) < (nodes_[a].height + nodes_[b].height) / 2 + gap_;
  }

  [[nodiscard]] bool touches(const Order& ring) const {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const auto near = [&](std::size_t other) { return too_near(ring[i], other); };
      if (std::any_of(ring.begin() + static_cast<std::ptrdiff_t>(i) + 1, ring.end(), near) ||
          std::any_of(placed_.begin(), placed_.end(), near)) {
        return true;
      }
    }
    return false;
  }

  const std::vector<RingNode>& nodes_;
  double aspect_;
  double gap_;
  std::vector<std::vector<double>> weights_;
  std::vector<Point> places_;
  Order inner_;
  Order outer_;
  Order placed_;
  double first_angle_ = 0;
};

}  // namespace

std::vector<Point> ring_layout(const std::vector<RingNode>& nodes,
                               const std::vector<RingEdge>& edges, double aspect, double gap) {
  return RingLayout(nodes, edges, aspect, gap).run();
}

}  // namespace polink
