#include "queries/walks.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <deque>
#include <functional>
#include <limits>
#include <map>
#include <queue>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/error.h"
#include "queries/names.h"
#include "queries/text_key.h"

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

struct ThingHash {
  std::size_t operator()(const Thing& thing) const {
    const std::hash<std::string> hash;
    constexpr std::size_t odd = 1000003;
    return (hash(thing.id) * odd + hash(thing.document_id)) * odd +
           static_cast<std::size_t>(thing.kind);
  }
};

// Numbers for things, in the order in which a search comes by them: a ministry
// of a large database alone has tens of thousands.
class Numbers {
 public:
  Numbers() {
    constexpr std::size_t often = 1U << 16U;
    numbers_.reserve(often);
    things_.reserve(often);
  }

  std::uint32_t of(const Thing& thing) {
    const auto [known, is_new] =
        numbers_.try_emplace(thing, static_cast<std::uint32_t>(things_.size()));
    if (is_new) {
      things_.push_back(&known->first);
    }
    return known->second;
  }
  [[nodiscard]] const Thing& thing(std::uint32_t number) const { return *things_[number]; }

 private:
  std::unordered_map<Thing, std::uint32_t, ThingHash> numbers_;  // keeps its keys in place
  std::vector<const Thing*> things_;
};

struct NumberedStep {
  Step step;
  std::uint32_t to = 0;
};

// One end of a search: what was reached from it, at which cost.
class Reach {
 public:
  struct Label {
    double cost = never;  // without what going over the thing itself costs
    std::uint32_t before = 0;
    Step step;  // from `before`; its `to` is left empty
    bool expanded = false;
  };

  explicit Reach(std::uint32_t start) : start_(start) {
    at(start).cost = 0;
    waiting_.push({0, start, false});
  }

  [[nodiscard]] double next_cost() const { return waiting_.empty() ? never : waiting_.top().cost; }
  [[nodiscard]] std::size_t waiting() const { return waiting_.size(); }
  [[nodiscard]] double cost(std::uint32_t thing) const {
    return thing < labels_.size() ? labels_[thing].cost : never;
  }
  [[nodiscard]] const Label& label(std::uint32_t thing) const { return labels_[thing]; }

  // Takes the nearest thing and hands over what it touches with the cost of going
  // over it. Dear things wait once more, so that they may never be read.
  template <typename Steps, typename Allowed, typename Relaxed>
  void advance(StoreWalk& walk, const Numbers& numbers, const Steps& steps, const Allowed& allowed,
               const Relaxed& relaxed) {
    const Waiting next = waiting_.top();
    waiting_.pop();
    if (at(next.thing).expanded) {
      return;
    }
    const Thing& here = numbers.thing(next.thing);
    const double over = next.thing == start_ ? 0 : passing(walk, here);
    const double so_far = at(next.thing).cost + over;
    if (!next.weighed && over > 0) {
      if (next.cost <= at(next.thing).cost) {
        waiting_.push({so_far, next.thing, true});
      }
      return;
    }
    at(next.thing).expanded = true;
    for (const NumberedStep& numbered : steps(here)) {
      const Step& step = numbered.step;
      if (!allowed(here, step)) {
        continue;
      }
      const std::uint32_t to = numbered.to;
      Label& other = at(to);
      const double cost = so_far + cost_of(step);
      if (cost < other.cost) {
        other.cost = cost;
        other.before = next.thing;
        other.step = {{}, step.kind, step.forward, step.lead, step.score, step.detail};
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
    std::uint32_t thing = 0;
    bool weighed = false;  // the cost has that of going over it
    // The dearest last; ties in the order of discovery, so that answers are the
    // same each time.
    bool operator<(const Waiting& other) const {
      return std::tie(other.cost, other.thing) < std::tie(cost, thing);
    }
  };

  Label& at(std::uint32_t thing) {
    if (thing >= labels_.size()) {
      labels_.resize(thing + 1);
    }
    return labels_[thing];
  }

  std::uint32_t start_;
  std::deque<Label> labels_;  // by the number of the thing
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

  // Of a station they are asked for again for each path.
  const std::vector<NumberedStep>& steps_of(const Thing& thing) {
    if (!stations_.contains(thing)) {
      return last_steps_ = numbered(walk_.steps(thing));
    }
    const auto known = station_steps_.find(thing);
    return known != station_steps_.end()
               ? known->second
               : station_steps_.emplace(thing, numbered(walk_.steps(thing))).first->second;
  }

  std::vector<NumberedStep> numbered(std::vector<Step> steps) {
    std::vector<NumberedStep> all;
    all.reserve(steps.size());
    for (Step& step : steps) {
      const std::uint32_t to = numbers_.of(step.to);
      all.push_back({std::move(step), to});
    }
    return all;
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
    if (from == to) {
      return {};
    }
    constexpr std::size_t most_read = 5000;
    const std::uint32_t first = numbers_.of(from);
    const std::uint32_t last = numbers_.of(to);
    Reach ahead(first);
    Reach back(last);
    double best = never;
    std::uint32_t middle = first;
    const auto both = [&](const Reach& other, const Reach& mine) {
      return [&](std::uint32_t thing) {
        const double there = other.cost(thing);
        if (there == never) {
          return;
        }
        const double over =
            thing == first || thing == last ? 0 : Reach::passing(walk_, numbers_.thing(thing));
        const double whole = mine.cost(thing) + there + over;
        if (whole < best) {
          best = whole;
          middle = thing;
        }
      };
    };
    const auto open = [&](const Thing& thing, const Step& step) { return allowed(thing, step); };
    const auto steps = [&](const Thing& thing) -> const std::vector<NumberedStep>& {
      return steps_of(thing);
    };
    for (std::size_t read = 0; ahead.next_cost() + back.next_cost() < best && read < most_read;
         ++read) {
      if (ahead.waiting() <= back.waiting()) {
        ahead.advance(walk_, numbers_, steps, open, both(back, ahead));
      } else {
        back.advance(walk_, numbers_, steps, open, both(ahead, back));
      }
    }
    if (best == never) {
      return {};
    }
    cost += best;
    return joined(ahead, back, first, last, middle);
  }

  // The steps from one end to the other, each with where it starts.
  std::vector<std::pair<Thing, Step>> joined(const Reach& ahead, const Reach& back,
                                             std::uint32_t first, std::uint32_t last,
                                             std::uint32_t middle) const {
    std::vector<std::pair<Thing, Step>> steps;
    for (std::uint32_t at = middle; at != first;) {
      const Reach::Label& label = ahead.label(at);
      Step step = label.step;
      step.to = numbers_.thing(at);
      steps.emplace_back(numbers_.thing(label.before), std::move(step));
      at = label.before;
    }
    std::ranges::reverse(steps);
    for (std::uint32_t at = middle; at != last;) {
      const Reach::Label& label = back.label(at);
      steps.emplace_back(numbers_.thing(at), reversed(label.step, numbers_.thing(label.before)));
      at = label.before;
    }
    return steps;
  }

  const Store& store_;
  const PathOptions& options_;
  StoreWalk walk_;
  Numbers numbers_;
  std::map<Thing, std::vector<NumberedStep>> station_steps_;
  std::vector<NumberedStep> last_steps_;
  std::map<std::string, bool> groups_;  // organisations: whether they are groups
  std::set<Thing> stations_;
  std::set<Thing> closed_;
  std::set<std::pair<Thing, Thing>> closed_steps_;
};

}  // namespace

Thing find_thing(const Store& store, StoreWalk& walk, std::string_view name) {
  std::vector<Thing> found = walk.with_id(name);
  if (found.empty()) {
    if (auto thing = walk.with_name(std::string(name))) {
      return *thing;
    }
    found = walk.with_id(search_key(name));
  }
  if (found.size() == 1) {
    return found.front();
  }
  if (found.size() > 1) {
    constexpr std::size_t most = 12;
    std::string message =
        "'" + std::string(name) + "' may mean any of " + std::to_string(found.size()) + ":";
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i) {
      message += "\n  " + walk.shown(found[i]);
    }
    throw Error(Failure::no_such_thing,
                message + (found.size() > most ? "\n  …" : "") + "\ntype one of these ids");
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
