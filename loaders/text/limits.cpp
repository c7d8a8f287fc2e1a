#include "loaders/text/limits.h"

#include "graph/error.h"

namespace polink {

void refuse_number(const std::string& place, std::size_t most, const std::string& things) {
  throw Error(Failure::unreadable_input,
              place + ": more than " + std::to_string(most) + " " + things +
                  ", which no plan document has; check that it is the right file, or split it, by "
                  "chapters or documents");
}

}  // namespace polink
