#include "render/edge_labels.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace polink {
namespace {

constexpr int kSteps = 24;  // places tried along a line

Point between(Point a, Point b, double t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

Point bezier(const Point* p, double t) {
  const Point a = between(p[0], p[1], t);
  const Point b = between(p[1], p[2], t);
  const Point c = between(p[2], p[3], t);
  return between(between(a, b, t), between(b, c, t), t);
}

std::vector<Point> sampled(const std::vector<Point>& curve) {
  std::vector<Point> points;
  for (std::size_t piece = 0; piece + 3 < curve.size(); piece += 3) {
    for (int i = 0; i < kSteps; ++i) {
      points.push_back(bezier(&curve[piece], static_cast<double>(i) / kSteps));
    }
  }
  return points;
}

bool overlap(const Box& a, const Box& b) {
  return a.low.x < b.high.x && b.low.x < a.high.x && a.low.y < b.high.y && b.low.y < a.high.y;
}

bool contains(const Box& box, Point point) {
  return point.x > box.low.x && point.x < box.high.x && point.y > box.low.y && point.y < box.high.y;
}

// The indices of a line's points, from its middle outwards.
std::vector<std::size_t> from_the_middle(std::size_t count) {
  std::vector<std::size_t> order(count);
  for (std::size_t i = 0; i < count; ++i) {
    order[i] = i;
  }
  const double middle = static_cast<double>(count) / 2;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::abs(static_cast<double>(a) - middle) < std::abs(static_cast<double>(b) - middle);
  });
  return order;
}

class Placement {
 public:
  Placement(const std::vector<EdgeLabel>& labels, std::vector<Box> taken)
      : labels_(labels), taken_(std::move(taken)) {
    for (const EdgeLabel& label : labels_) {
      lines_.push_back(sampled(label.curve));
    }
  }

  std::vector<PlacedLabel> run() {
    std::vector<PlacedLabel> placed;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      if (const auto box = place(i)) {
        placed.push_back({labels_[i].edge, *box});
        taken_.push_back(*box);
      }
    }
    return placed;
  }

 private:
  std::optional<Box> place(std::size_t i) const {
    std::optional<Box> best;
    std::size_t fewest = 0;
    for (const std::size_t step : from_the_middle(lines_[i].size())) {
      const Point at = lines_[i][step];
      const Box box{{at.x - labels_[i].width / 2, at.y - labels_[i].height / 2},
                    {at.x + labels_[i].width / 2, at.y + labels_[i].height / 2}};
      if (std::any_of(taken_.begin(), taken_.end(),
                      [&](const Box& other) { return overlap(box, other); })) {
        continue;
      }
      const std::size_t crossed = lines_under(box, i);
      if (!best || crossed < fewest) {
        best = box;
        fewest = crossed;
      }
      if (crossed == 0) {
        break;
      }
    }
    return best;
  }

  std::size_t lines_under(const Box& box, std::size_t own) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      count += i != own && std::any_of(lines_[i].begin(), lines_[i].end(),
                                       [&](Point point) { return contains(box, point); })
                   ? 1
                   : 0;
    }
    return count;
  }

  const std::vector<EdgeLabel>& labels_;
  std::vector<Box> taken_;
  std::vector<std::vector<Point>> lines_;
};

}  // namespace

std::vector<PlacedLabel> place_edge_labels(const std::vector<EdgeLabel>& labels,
                                           std::vector<Box> taken) {
  return Placement(labels, std::move(taken)).run();
}

}  // namespace polink
