#include "queries/walks.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <queue>
#include <set>
#include <utility>

#include "graph/error.h"
#include "queries/names.h"

namespace polink {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();

WalkStop stop_of(StoreWalk& walk, const Thing& thing) {
  const ThingText text = walk.text_of(thing);
  return {walk.shown(thing), text.kind,       text.text,
          thing.document_id, text.first_line, text.last_line};
}

double cost_of(const Step& step) {
  constexpr double citation = 1.5;
  constexpr double responsibility = 2;
  constexpr double place = 2.5;
  if (!step.kind) {
    return 1;
  }
  switch (*step.kind) {
    case EdgeKind::cites:
      return citation;
    case EdgeKind::responsible:
      return responsibility;
    case EdgeKind::contains:
      return place;
    default:
      return 1;
  }
}

Step reversed(const Step& step, const Thing& from) {
  Step back = step;
  back.to = from;
  back.forward = !step.forward;
  return back;
}

// One end of a search: what was reached from it, at which cost.
class Reach {
 public:
  struct Label {
    double cost = never;  // without what going over the thing itself costs
    Thing before;
    Step step;  // from `before`
    bool expanded = false;
  };

  explicit Reach(const Thing& start) : start_(start) {
    labels_[start].cost = 0;
    waiting_.push({0, start, false});
  }

  [[nodiscard]] double next_cost() const { return waiting_.empty() ? never : waiting_.top().cost; }
  [[nodiscard]] std::size_t waiting() const { return waiting_.size(); }
  [[nodiscard]] const Label* label(const Thing& thing) const {
    const auto known = labels_.find(thing);
    return known == labels_.end() ? nullptr : &known->second;
  }

  // Takes the nearest thing and hands over what it touches with the cost of going
  // over it. Dear things wait once more, so that they may never be read.
  template <typename Relaxed>
  void advance(StoreWalk& walk, const std::function<bool(const Thing&, const Step&)>& allowed,
               const Relaxed& relaxed) {
    const Waiting next = waiting_.top();
    waiting_.pop();
    Label& label = labels_[next.thing];
    if (label.expanded) {
      return;
    }
    const double over = next.thing == start_ ? 0 : passing(walk, next.thing);
    if (!next.weighed && over > 0) {
      if (next.cost <= label.cost) {
        waiting_.push({label.cost + over, next.thing, true});
      }
      return;
    }
    label.expanded = true;
    const double so_far = label.cost + over;
    for (Step& step : walk.steps(next.thing)) {
      if (!allowed(next.thing, step)) {
        continue;
      }
      Label& other = labels_[step.to];
      const double cost = so_far + cost_of(step);
      if (cost < other.cost) {
        const Thing to = step.to;
        other.cost = cost;
        other.before = next.thing;
        other.step = std::move(step);
        waiting_.push({cost, to, false});
        relaxed(to);
      }
    }
  }

  static double passing(StoreWalk& walk, const Thing& thing) {
    return std::log2(1 + static_cast<double>(walk.degree(thing))) / 2;
  }

 private:
  struct Waiting {
    double cost = 0;
    Thing thing;
    bool weighed = false;  // the cost has that of going over it
    // The dearest last; ties by id, so that answers are the same each time.
    bool operator<(const Waiting& other) const {
      return std::tie(other.cost, other.thing) < std::tie(cost, thing);
    }
  };

  Thing start_;
  std::map<Thing, Label> labels_;
  std::priority_queue<Waiting> waiting_;
};

class PathFinder {
 public:
  PathFinder(const Store& store, const PathOptions& options)
      : store_(store), options_(options), walk_(store.walk(options.document)) {}

  std::vector<FoundPath> find(std::string_view from, std::string_view to) {
    std::vector<Thing> stations{find_thing(store_, walk_, from)};
    for (const std::string& name : options_.via) {
      stations.push_back(find_thing(store_, walk_, name));
    }
    stations.push_back(find_thing(store_, walk_, to));
    stations_ = {stations.begin(), stations.end()};
    std::vector<FoundPath> found;
    while (found.size() < options_.most) {
      FoundPath path;
      path.from = stop_of(walk_, stations.front());
      if (!follow(stations, path)) {
        break;
      }
      found.push_back(std::move(path));
    }
    return found;
  }

 private:
  // Adds the best leg between each two stations and closes it for the next path.
  bool follow(const std::vector<Thing>& stations, FoundPath& path) {
    std::vector<std::pair<Thing, Step>> all;
    for (std::size_t i = 0; i + 1 < stations.size(); ++i) {
      const auto leg = best_leg(stations[i], stations[i + 1], path.cost);
      if (leg.empty() && stations[i] != stations[i + 1]) {
        return false;
      }
      all.insert(all.end(), leg.begin(), leg.end());
    }
    for (const auto& [from, step] : all) {
      closed_steps_.insert({from, step.to});
      closed_steps_.insert({step.to, from});
      if (!stations_.contains(step.to)) {
        closed_.insert(step.to);
      }
      path.steps.push_back({step, stop_of(walk_, step.to)});
    }
    return !all.empty();
  }

  bool is_group(const Thing& thing) {
    if (thing.kind != NodeKind::organisation) {
      return false;
    }
    const auto known = groups_.find(thing.id);
    return known != groups_.end()
               ? known->second
               : groups_.emplace(thing.id, walk_.text_of(thing).kind == "group").first->second;
  }

  bool allowed(const Thing& from, const Step& step) {
    const bool station = stations_.contains(step.to);
    const bool kind_closed =
        std::ranges::find(options_.not_over, step.to.kind) != options_.not_over.end();
    // Of two stations that touch only the step between them is closed.
    const bool step_closed =
        station && stations_.contains(from) && closed_steps_.contains({from, step.to});
    return !closed_.contains(step.to) && !step_closed &&
           (station || (!kind_closed && !is_group(step.to)));
  }

  std::vector<std::pair<Thing, Step>> best_leg(const Thing& from, const Thing& to, double& cost) {
    constexpr std::size_t most_read = 5000;
    Reach ahead(from);
    Reach back(to);
    double best = from == to ? 0 : never;
    Thing middle = from;
    std::size_t read = 0;
    const auto both = [&](const Reach& other, const Reach& mine) {
      return [&](const Thing& thing) {
        const Reach::Label* there = other.label(thing);
        if (there == nullptr || there->cost == never) {
          return;
        }
        const double over = thing == from || thing == to ? 0 : Reach::passing(walk_, thing);
        const double whole = mine.label(thing)->cost + there->cost + over;
        if (whole < best) {
          best = whole;
          middle = thing;
        }
      };
    };
    const auto open = [&](const Thing& thing, const Step& step) { return allowed(thing, step); };
    while (ahead.next_cost() + back.next_cost() < best && read < most_read) {
      if (ahead.waiting() <= back.waiting()) {
        ahead.advance(walk_, open, both(back, ahead));
      } else {
        back.advance(walk_, open, both(ahead, back));
      }
      ++read;
    }
    if (best == never || from == to) {
      return {};
    }
    cost += best;
    return joined(ahead, back, from, to, middle);
  }

  static std::vector<std::pair<Thing, Step>> joined(const Reach& ahead, const Reach& back,
                                                    const Thing& from, const Thing& to,
                                                    const Thing& middle) {
    std::vector<std::pair<Thing, Step>> steps;
    for (Thing at = middle; at != from;) {
      const Reach::Label* label = ahead.label(at);
      steps.emplace_back(label->before, label->step);
      at = label->before;
    }
    std::ranges::reverse(steps);
    for (Thing at = middle; at != to;) {
      const Reach::Label* label = back.label(at);
      steps.emplace_back(at, reversed(label->step, label->before));
      at = label->before;
    }
    return steps;
  }

  const Store& store_;
  const PathOptions& options_;
  StoreWalk walk_;
  std::map<std::string, bool> groups_;  // organisations: whether they are groups
  std::set<Thing> stations_;
  std::set<Thing> closed_;
  std::set<std::pair<Thing, Thing>> closed_steps_;
};

}  // namespace

Thing find_thing(const Store& store, StoreWalk& walk, std::string_view name) {
  const std::vector<Thing> found = walk.with_id(name);
  if (found.size() == 1) {
    return found.front();
  }
  if (found.size() > 1) {
    std::string message = "'" + std::string(name) + "' may mean any of:";
    for (const Thing& thing : found) {
      message += "\n  " + walk.shown(thing);
    }
    throw Error(Failure::no_such_thing, message + "\ntype one of these ids");
  }
  const PolicyGraph named = store.named_things();
  const Node& node = named.node(find_named(named, name));
  return {node.kind, "", node.id};
}

std::vector<FoundPath> find_paths(const Store& store, std::string_view from, std::string_view to,
                                  const PathOptions& options) {
  return PathFinder(store, options).find(from, to);
}

Vicinity find_near(const Store& store, std::string_view id, const NearOptions& options) {
  StoreWalk walk = store.walk(options.document);
  const Thing centre = find_thing(store, walk, id);
  Vicinity found;
  found.centre = stop_of(walk, centre);
  std::set<Thing> seen{centre};
  std::vector<Thing> edge{centre};
  for (int depth = 1; depth <= options.depth && !edge.empty(); ++depth) {
    std::vector<Thing> reached;
    for (const Thing& from : edge) {
      for (const Step& step : walk.steps(from)) {
        if (!seen.insert(step.to).second) {
          continue;
        }
        const std::size_t touches = walk.degree(step.to);
        const bool hub = touches > options.hub;
        if (!hub) {
          reached.push_back(step.to);
        }
        if (!options.kinds.empty() &&
            std::ranges::find(options.kinds, step.to.kind) == options.kinds.end()) {
          continue;
        }
        if (found.things.size() == options.most) {
          found.more = true;
          return found;
        }
        found.things.push_back(
            {depth, walk.shown(from), step, stop_of(walk, step.to), hub ? touches : 0});
      }
    }
    edge = std::move(reached);
  }
  return found;
}

}  // namespace polink
