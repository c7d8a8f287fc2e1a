#pragma once

#include <map>
#include <string>
#include <vector>

// Graphviz's headers don't live up to our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#pragma GCC diagnostic pop

namespace polink {

// cgraph numbers what has a name by the name's address and walks subgraphs in
// that order, so a picture with groups would come out in another order on each
// run. This discipline numbers names as they come. It must outlive the graph
// that is opened with it.
class OrderedNames : public Agdisc_t {
 public:
  OrderedNames();
  OrderedNames(const OrderedNames&) = delete;
  OrderedNames& operator=(const OrderedNames&) = delete;

 private:
  static void* open(Agraph_t* graph, Agdisc_t* discipline);
  static long map(void* state, int type, char* name, IDTYPE* id, int create);
  static long alloc(void* state, int type, IDTYPE id);
  static void release(void* state, int type, IDTYPE id);
  static char* print(void* state, int type, IDTYPE id);
  static void close(void* state);
  static void register_object(void* state, int type, void* object);

  Agiddisc_t callbacks_;
  std::map<std::string, IDTYPE> ids_;
  Agraph_t* graph_ = nullptr;
  std::vector<char*> names_;  // by number, from 1; cgraph's own shared strings
};

}  // namespace polink
