#pragma once

#include <string>
#include <vector>

#include "graph/policy_graph.h"

// What shows that a finding is so. Every finding of a query carries one.
namespace polink {

// Lines of a source, from 1, both ends included; Store::source_lines has their text.
struct LineRange {
  std::string id;  // of what stands there, as in the graph
  std::string document_id;
  int first = 0;
  int last = 0;
};

struct Evidence {
  std::vector<std::string> ids;    // everything that the finding rests on
  std::vector<LineRange> lines;    // where that is printed
  std::vector<std::string> words;  // the words that matched or differ
  double score = 1;                // 0 to 1; 1 where there was nothing to weigh
  std::string rule;                // what made it a finding, one stable word or two
};

// Adds a node's id, and its lines if it stands in a document.
void rest_on(Evidence& evidence, const PolicyGraph& graph, PolicyGraph::Vertex vertex);

}  // namespace polink
