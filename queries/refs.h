#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "queries/evidence.h"

// What cites what.
namespace polink {

struct Reference {
  // cites, or how two laws or instruments belong together: amends | based_on |
  // succeeded_by
  EdgeKind relation = EdgeKind::cites;
  std::string source;  // id of the measure, indicator or footnote; of a relation the law
  NodeKind target_kind = NodeKind::law;
  std::string target;       // id of the law, instrument or section
  std::string surface;      // the words that cite
  std::string article;      // of a law, as printed: 第二条第一項
  std::string method;       // quoted | bare | alias | anaphora; of a relation title | stated | …
  std::string document_id;  // of the source
  int line = 0;             // where the source begins
  Evidence evidence;
};

// Everything that cites the law, instrument or section that `name` means, and
// everything that the measure, indicator, footnote or section (with all in it)
// cites; for a section both. Of a law or instrument also what it amends, is based
// on or was succeeded by, and what does so with it. Throws Error(no_such_thing) as find_named()
// does.
std::vector<Reference> find_references(const PolicyGraph& graph, std::string_view name);

// Every citation there is, in the order of the sources, and then every relation.
std::vector<Reference> all_references(const PolicyGraph& graph);

}  // namespace polink
