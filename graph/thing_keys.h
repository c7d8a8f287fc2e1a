#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "graph/store_graph.h"

namespace polink {

// The keys of things as SQLite's json_each() takes them.
class ThingKeys {
 public:
  explicit ThingKeys(const std::set<Thing>& things);

  // Of what stands in documents, as pairs of document and id.
  [[nodiscard]] std::string pairs() const;
  // Of law, instrument or organisation.
  [[nodiscard]] std::string ids(std::string_view kind) const;

 private:
  [[nodiscard]] std::string list(std::string_view name) const;

  std::map<std::string_view, std::string> lists_;
};

}  // namespace polink
