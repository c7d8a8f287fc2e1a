#pragma once

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/policy_graph.h"

// What stands in two documents: two years of a follow-up, two readings of one.
namespace polink {

// A vertex of the older graph and the one of the newer graph that says the same or
// what has become of it.
struct Counterpart {
  PolicyGraph::Vertex before = 0;
  PolicyGraph::Vertex after = 0;
  double score = 1;  // likeness of the texts, 0 to 1
};

struct Counterparts {
  std::vector<Counterpart> sections;
  std::vector<Counterpart> measures;    // of one kind each: plan with plan, …
  std::vector<Counterpart> indicators;  // of one kind each
  // By vertex, of everything above.
  std::unordered_map<PolicyGraph::Vertex, PolicyGraph::Vertex> after;
  std::unordered_map<PolicyGraph::Vertex, PolicyGraph::Vertex> before;
};

// Finds what goes with what, by text and never by number: two graphs, each of one
// document. In this order, each an assignment of greatest worth (assignment.h):
//
// 1. sections of one level, by title, by the measures that they share word for
//    word, and by what they are part of;
// 2. plan measures, by likeness of the texts. Follow-ups of one plan print them
//    word for word, so they are the anchors of their rows;
// 3. status and next items. Those of rows whose plan measures go together, or
//    of sections that do, may differ more than others.
//
// The likeness of two texts is the share of characters that needn't be edited,
// or, if higher, the mean of that and of the share of rare bigrams (text_index.h).
Counterparts find_counterparts(const PolicyGraph& before, const PolicyGraph& after);

// The counterpart of the section with this id of the older document, or of the
// nearest one above it that has one: where what is gone stood. Empty where none has.
std::string section_after(const PolicyGraph& before, const PolicyGraph& after,
                          const Counterparts& counterparts, const std::string& section_id);

// 1 - edit distance / longer length of two texts as they are compared; 1 for two
// empty ones.
double edit_likeness(const std::u32string& first, const std::u32string& second);

}  // namespace polink
