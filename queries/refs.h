#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "queries/evidence.h"

// What cites what.
namespace polink {

struct Reference {
  std::string source;  // id of the measure, indicator or footnote
  NodeKind target_kind = NodeKind::law;
  std::string target;       // id of the law, instrument or section
  std::string surface;      // the words that cite
  std::string method;       // quoted | bare | alias | anaphora
  std::string document_id;  // of the source
  int line = 0;             // where the source begins
  Evidence evidence;
};

// Everything that cites the law, instrument or section that `name` means, and
// everything that the measure, indicator, footnote or section (with all in it)
// cites; for a section both. Throws Error(no_such_thing) as find_named() does.
std::vector<Reference> find_references(const PolicyGraph& graph, std::string_view name);

// Every citation there is, in the order of the sources.
std::vector<Reference> all_references(const PolicyGraph& graph);

}  // namespace polink
