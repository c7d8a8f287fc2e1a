#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "queries/evidence.h"
#include "queries/text_change.h"

// Two items side by side.
namespace polink {

// A stretch of the two texts: the same in both, or different.
struct ComparedPart {
  std::string first;
  std::string second;
  bool same = false;
};

struct Comparison {
  std::string first;
  std::string second;
  TextComparison text;              // the second as a copy of the first
  std::vector<ComparedPart> parts;  // both texts from beginning to end, without white space
  std::vector<std::string> both;    // codes that both name
  std::vector<std::string> only_first;
  std::vector<std::string> only_second;
  std::vector<std::string> lead_changed;  // where both print leads
  bool lead_known = false;
  Evidence evidence;
};

// Both texts (UTF-8 as stored) from beginning to end, without white space.
std::vector<ComparedPart> compared_parts(std::string_view first, std::string_view second);

// Compares two measures. Throws Error(no_such_thing) for an id that is no
// measure's.
Comparison compare_measures(const PolicyGraph& graph, std::string_view first,
                            std::string_view second);

}  // namespace polink
