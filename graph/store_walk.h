#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/policy_graph.h"

struct sqlite3;

// The graph of a database step by step: what a thing touches is read when it is
// asked for, so that a question about a small part of a large database reads a
// small part of it.
namespace polink {

// What a step goes from or to. Sections, measures, indicators and footnotes
// stand in a document; the others have an empty `document_id`. `id` is bare.
struct Thing {
  NodeKind kind = NodeKind::measure;
  std::string document_id;
  std::string id;

  friend auto operator<=>(const Thing&, const Thing&) = default;
};

// One relation of a thing, seen from it.
struct Step {
  Thing to;
  std::optional<EdgeKind> kind;  // empty: both are items of one row
  bool forward = true;           // along the arrow of PolicyGraph's edge
  bool lead = false;             // responsible
  double score = 1;              // follows, repost_of, duplicate_of, tracks
  std::string detail;            // surface, method or article
};

// What a person reads of a thing, and where it stands.
struct ThingText {
  std::string text;  // as Node::text
  std::string kind;  // plan, status, next, target, law, organisation, group (関係府省), …
  int first_line = 0;
  int last_line = 0;
};

class StoreWalk {
 public:
  // Reads one state of the database for as long as it lives; one at a time of a
  // connection. `db` must outlive it.
  StoreWalk(sqlite3* db, std::optional<std::string> document_id);
  StoreWalk(StoreWalk&&) noexcept;
  ~StoreWalk();

  // Everything that a thing touches, each relation once, in a fixed order.
  [[nodiscard]] std::vector<Step> steps(const Thing& thing);

  // About how many steps() has, at once. Exact for organisations, laws,
  // instruments and sections, a small constant for the rest.
  [[nodiscard]] std::size_t degree(const Thing& thing);

  // Empty text where there is no such thing.
  [[nodiscard]] ThingText text_of(const Thing& thing);

  // What stands in a document under this id, which may have the document's before
  // it (`plan:1.2.r3`): none, one, or one of each document.
  [[nodiscard]] std::vector<Thing> with_id(std::string_view id);

  // The organisation, law or instrument with exactly this code or id, else the only
  // organisation or law with this name, title, short name or number.
  [[nodiscard]] std::optional<Thing> with_name(const std::string& name);

  // The codes of those that took the business of an organisation over, and of theirs.
  [[nodiscard]] std::vector<std::string> heirs(const std::string& code);

  // What says how laws or instruments belong to this one.
  [[nodiscard]] std::vector<Thing> saying(const Thing& thing);

  // The id as answers show it: with the document's before it where the database
  // holds several.
  [[nodiscard]] std::string shown(const Thing& thing) const;

 private:
  class Reader;
  std::unique_ptr<Reader> reader_;
};

}  // namespace polink
