#pragma once

#include <string>
#include <vector>

#include "queries/evidence.h"
#include "queries/scope.h"

// Groups of rows that belong together across sections.
namespace polink {

struct Cluster {
  std::vector<std::string> terms;       // that name it, most telling first
  std::vector<std::string> rows;        // ids of plan measures, in the order of the document
  std::vector<std::string> sections;    // that the rows stand in
  std::vector<std::string> ministries;  // behind the rows, those of most rows first
  double score = 0;                     // share of the ties of its rows that stay within it, 0 to 1
  Evidence evidence;
};

struct ClusterFilter {
  Scope scope;  // a row in this section, each ministry behind a row
  std::size_t least_rows = 3;
  std::size_t least_sections = 2;  // sections as printed, the lowest level
};

// Those with most rows first. Two rows are tied by the rare instruments, laws,
// indicators and compounds that both have, and by reposts and duplicates between
// them; each row keeps its six strongest ties. The groups are the communities of
// that network (communities.h).
std::vector<Cluster> find_clusters(const PolicyGraph& graph, const ClusterFilter& filter);

}  // namespace polink
