#include "queries/surroundings.h"

#include <set>
#include <utility>
#include <vector>

#include "queries/walks.h"

namespace polink {
namespace {

class Collector {
 public:
  explicit Collector(StoreWalk& walk) : walk_(walk) {}

  std::set<Thing> around(const Thing& centre) {
    things_.insert(centre);
    std::vector<Thing> open{centre};
    while (!open.empty()) {
      const Thing thing = std::move(open.back());
      open.pop_back();
      for (const Step& step : walk_.steps(thing)) {
        if (things_.insert(step.to).second && step.to.kind == NodeKind::organisation) {
          add_heirs(step.to);
        }
        // Each part stands in one whole only, so it comes up once.
        if (step.forward && step.kind == EdgeKind::contains) {
          open.push_back(step.to);
        }
      }
    }
    if (centre.kind == NodeKind::law || centre.kind == NodeKind::instrument) {
      for (Thing& thing : walk_.saying(centre)) {
        things_.insert(std::move(thing));
      }
    }
    if (centre.kind == NodeKind::organisation) {
      add_heirs(centre);
    }
    return std::move(things_);
  }

 private:
  void add_heirs(const Thing& organisation) {
    for (const std::string& code : walk_.heirs(organisation.id)) {
      things_.insert({NodeKind::organisation, "", code});
    }
  }

  StoreWalk& walk_;
  std::set<Thing> things_;
};

}  // namespace

Surroundings surroundings(const Store& store, std::string_view name,
                          const std::optional<std::string>& document) {
  StoreWalk walk = store.walk(document);
  const Thing centre = find_thing(store, walk, name);
  return {store.graph_of(Collector(walk).around(centre)), walk.shown(centre)};
}

}  // namespace polink
