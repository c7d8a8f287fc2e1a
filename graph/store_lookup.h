#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/sqlite.h"
#include "graph/store_walk.h"

// From ids and names to things, and from things to their texts; inside graph/ only.
namespace polink {

class StoreLookup {
 public:
  // `only`: the one document that ids are looked for in.
  StoreLookup(sqlite3* db, std::optional<std::string> only);

  // As those of StoreWalk.
  ThingText text_of(const Thing& thing);
  [[nodiscard]] std::vector<Thing> with_id(std::string_view id) const;
  [[nodiscard]] std::optional<Thing> with_name(const std::string& name) const;

 private:
  ThingText text(const std::string& sql, const Thing& thing);
  void find_in(const std::string& sql, NodeKind kind, const std::string& document,
               const std::string& id, std::vector<Thing>& found) const;

  sqlite3* db_;
  std::optional<std::string> only_;
  std::map<std::string, sqlite::Prepared> statements_;  // by their SQL
};

}  // namespace polink
