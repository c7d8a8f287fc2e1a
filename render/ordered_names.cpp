#include "render/ordered_names.h"

namespace polink {

OrderedNames::OrderedNames()
    : Agdisc_t{}, callbacks_{open, map, alloc, release, print, close, register_object} {
  mem = &AgMemDisc;
  id = &callbacks_;
  io = &AgIoDisc;
}

void* OrderedNames::open(Agraph_t* graph, Agdisc_t* discipline) {
  auto* self = static_cast<OrderedNames*>(discipline);
  self->graph_ = graph;
  return self;
}

// With a name: its number, a new one if `create`. Without: a number of its own.
// Zero is kept for "none".
long OrderedNames::map(void* state, int /*type*/, char* name, IDTYPE* id, int create) {
  auto& self = *static_cast<OrderedNames*>(state);
  if (name != nullptr) {
    if (const auto known = self.ids_.find(name); known != self.ids_.end()) {
      *id = known->second;
      return 1;
    }
  }
  if (create == 0) {
    return 0;
  }
  // agwrite looks in front of a name for whether it is HTML, so it must be one of
  // cgraph's own strings, which live as long as the graph.
  self.names_.push_back(name == nullptr ? nullptr : agstrdup(self.graph_, name));
  *id = static_cast<IDTYPE>(self.names_.size());
  if (name != nullptr) {
    self.ids_.emplace(name, *id);
  }
  return 1;
}

long OrderedNames::alloc(void* /*state*/, int /*type*/, IDTYPE /*id*/) {
  return 0;  // nobody of us asks for a number of his choice
}

void OrderedNames::release(void* /*state*/, int /*type*/, IDTYPE /*id*/) {}

char* OrderedNames::print(void* state, int /*type*/, IDTYPE id) {
  const auto& names = static_cast<OrderedNames*>(state)->names_;
  return id == 0 || id > names.size() ? nullptr : names[id - 1];
}

void OrderedNames::close(void* /*state*/) {}

void OrderedNames::register_object(void* /*state*/, int /*type*/, void* /*object*/) {}

}  // namespace polink
