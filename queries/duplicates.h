#pragma once

#include <string>
#include <vector>

#include "queries/evidence.h"

// What repeats: silently, or with （再掲）.
namespace polink {

struct DuplicateFilter {
  enum class Across { anything, ministries, sections, documents };
  double threshold = 0;   // least score of a pair, 0 to 1
  bool unmarked = false;  // only pairs of which neither is marked （再掲）
  // Only pairs whose ministries or sections differ. Two years of a plan repeat each
  // other everywhere, so pairs of two documents are told for `documents` only.
  Across across = Across::anything;
};

struct DuplicatePair {
  std::string first;  // the one stated first
  std::string second;
  std::string kind;     // exact | near | contained
  bool marked = false;  // the second says by （再掲） that it repeats the first
  double score = 0;
  std::vector<std::string> ministries_differ;  // codes that only one of the two names
  Evidence evidence;
};

// Measures that repeat one another, directly or through a third.
struct DuplicateGroup {
  std::vector<std::string> ids;  // in document order
  std::string representative;    // the unmarked one that is stated first
  double score = 0;              // of the weakest pair that holds the group together
  Evidence evidence;
};

// The pairs that the load has linked, best score first.
std::vector<DuplicatePair> find_duplicates(const PolicyGraph& graph, const DuplicateFilter& filter);

// How many pairs of the graph stand in two documents, whatever else is asked for.
std::size_t count_across_documents(const PolicyGraph& graph);

// The same as groups: the connected components of the pairs, largest first.
std::vector<DuplicateGroup> find_duplicate_groups(const PolicyGraph& graph,
                                                  const DuplicateFilter& filter);

// The codes behind a measure: its own 【】, or, for a status item that has none,
// those of the plan measure of its row.
std::vector<std::string> ministries_behind(const PolicyGraph& graph, PolicyGraph::Vertex measure);

}  // namespace polink
