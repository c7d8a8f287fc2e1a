#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "queries/evidence.h"
#include "queries/scope.h"

// Where ministries do similar things without naming each other. The kinds are
// those of the GAO guide on fragmentation, overlap and duplication
// (GAO-15-49SP). What is found is proposed; the reader judges.
namespace polink {

enum class OverlapKind {
  fragmentation,  // separate groups of ministries in one area
  overlap,        // similar goals or activities
  duplication,    // the same activity, in nearly the same words
};

std::string_view to_string(OverlapKind kind);

// What a score was made of, each 0 to 1; docs/asking.md has the weights.
struct OverlapParts {
  double text = 0;         // likeness of the texts
  double terms = 0;        // rare compounds that both have
  double instruments = 0;  // things that both cite
  double laws = 0;
  double indicators = 0;  // that both work on
};

// The organisations behind one measure of a finding.
struct OverlapMember {
  std::string id;
  std::vector<std::string> ministries;
  std::vector<std::string> leads;  // those of them that lead, where that is known
};

struct Overlap {
  OverlapKind kind = OverlapKind::overlap;
  std::vector<OverlapMember> members;  // two, or the measures of an area
  std::vector<std::string> shared;     // what they have in common, most telling first
  double score = 0;                    // 0 to 1
  OverlapParts parts;
  Evidence evidence;
};

struct OverlapFilter {
  Scope scope;  // a section: of one of the members; ministries: each must be behind one
  std::vector<OverlapKind> kinds;  // empty: all
  double least_score = 0.16;
};

// Best first. Left out is what is one thing by its form: the items of one row, a
// repost and its origin, and what one ministry does in two places.
std::vector<Overlap> find_overlaps(const PolicyGraph& graph, const OverlapFilter& filter);

}  // namespace polink
