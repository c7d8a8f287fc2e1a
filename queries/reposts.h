#pragma once

#include <string>
#include <vector>

#include "queries/evidence.h"
#include "queries/text_change.h"

// The measures marked （再掲）: of what each is the copy, and whether it still
// says the same.
namespace polink {

struct RepostOptions {
  bool dangling = false;  // only those without an origin
  bool changed = false;   // only those that differ in substance or in ministries
};

struct Repost {
  std::string id;
  std::vector<std::string> origins;  // best first; empty: it dangles
  // Where it dangles: the unmarked measure that reads most like it, if any
  // reads like it at all. Not proof of anything.
  std::string candidate;
  std::string why_not;  // it isn't taken for the origin
  // Against the best origin; for a dangling repost nothing is compared.
  TextChange text_change = TextChange::none;
  std::vector<Alteration> alterations;
  std::vector<std::string> added;         // codes that only the repost names
  std::vector<std::string> dropped;       // codes that only the origin names
  std::vector<std::string> lead_changed;  // codes that lead in one of the two only
  std::vector<std::string> succeeded;     // `旧→新`: the copy names the successor of one it had
  bool lead_known =
      true;            // false: one of the two tables prints no leads, so they can't be compared
  double score = 0;    // likeness of the texts as the link has it, 0 to 1; or the candidate's
  std::string method;  // how the link was found; `similar` for a candidate, else empty
  Evidence evidence;

  [[nodiscard]] bool dangling() const { return origins.empty(); }
  [[nodiscard]] bool changed() const {
    return text_change == TextChange::substance || !added.empty() || !dropped.empty() ||
           !lead_changed.empty();
  }
};

// The reposts in the order of the documents.
std::vector<Repost> find_reposts(const PolicyGraph& graph, const RepostOptions& options);

}  // namespace polink
