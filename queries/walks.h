#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store.h"

// Questions that walk from thing to thing: what is around one, and how two hang
// together. They read only what they come by, so that they answer at once on a
// large database.
namespace polink {

// A thing as answers show it.
struct WalkStop {
  std::string id;  // with the document's before it where there are several
  std::string kind;
  std::string text;
  std::string document_id;  // empty for organisations, laws, instruments
  int first_line = 0;
  int last_line = 0;
};

struct PathStep {
  Step step;  // from the stop before
  WalkStop to;
};

struct FoundPath {
  WalkStop from;
  std::vector<PathStep> steps;
  double cost = 0;
};

struct PathOptions {
  std::vector<std::string> via;    // to be passed in this order
  std::vector<NodeKind> not_over;  // kinds that no path goes over
  std::size_t most = 3;            // paths at most
  std::optional<std::string> document;
};

// The paths of least cost between two things, the best first; no two of them go
// over the same thing (but those of `via`). Found by Dijkstra's algorithm from
// both ends. A step costs 1 (a link, an item of the same row, a relation between
// laws), 1.5 (a citation), 2 (who is responsible) or 2.5 (what a section holds),
// and going over a thing half the binary logarithm of how many it touches: a
// path over a ministry with 300 measures says less than one over a rare name. No
// path goes over a group (関係府省), which names nobody.
// Empty where there is none within 5,000 things from either end. Throws
// Error(no_such_thing) as find_thing().
std::vector<FoundPath> find_paths(const Store& store, std::string_view from, std::string_view to,
                                  const PathOptions& options);

struct NearOptions {
  int depth = 1;
  std::vector<NodeKind> kinds;  // of what is answered, not of what is walked over; empty: all
  std::size_t most = 200;
  // Other things that touch more than this are answered but not walked over.
  std::size_t hub = 50;
  std::optional<std::string> document;
};

struct NearThing {
  int depth = 1;     // steps away
  std::string from;  // the id of the stop before
  Step step;
  WalkStop stop;
  std::size_t beyond = 0;  // a hub: how many it touches; else 0
};

struct Vicinity {
  WalkStop centre;
  std::vector<NearThing> things;  // nearest first, then in the order of steps()
  bool more = false;              // there are more than `most`
};

// Throws Error(no_such_thing) as find_thing().
Vicinity find_near(const Store& store, std::string_view id, const NearOptions& options);

// What `name` means: an id; else an organisation, law or instrument as
// find_named(). Throws Error(no_such_thing) where there is none or several.
Thing find_thing(const Store& store, StoreWalk& walk, std::string_view name);

}  // namespace polink
