#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "queries/evidence.h"

// One thing and everything that stands in direct relation to it.
namespace polink {

// Another thing and how it stands to the one that is shown.
struct Neighbour {
  // - of a measure: `section`; the rest of its row `plan`, `status`, `next`;
  //   `lead`, `support`, or `named` where the table prints no leads
  // - of a section: `parent`, `child`; of an organisation: `leads`, `supports`,
  //   `named`
  // - of any: `cites`, `cited_by`, `repost_of`, `reposted_as`, `duplicate`,
  //   `follows`, `followed_by`, `tracks`, `tracked_by`, `amends`, `amended_by`,
  //   `based_on`, `basis_of`, `succeeded_by`, `succeeds`, `footnote`, `annotates`
  std::string relation;
  PolicyGraph::Vertex vertex = 0;
  std::string id;
  std::string text;
  std::string words;  // that cite, or the score and method of a link
};

struct Shown {
  PolicyGraph::Vertex vertex = 0;
  Node node;
  std::vector<Neighbour> relations;  // the row and the section first
  Evidence evidence;
};

// Shows what `name` means. Throws Error(no_such_thing) as find_named() does.
Shown show(const PolicyGraph& graph, std::string_view name);

}  // namespace polink
