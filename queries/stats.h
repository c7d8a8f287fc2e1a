#pragma once

#include <string>
#include <vector>

#include "queries/evidence.h"

// How much of what there is, and where.
namespace polink {

struct StatsOptions {
  SectionLevel level = SectionLevel::section;  // down to which sections are listed
};

// The counts of one section with everything below it; the last row is the
// whole, with an empty id.
struct SectionCount {
  std::string id;
  std::string title;
  int plan = 0;
  int status = 0;
  int next = 0;
  int reposts = 0;     // measures marked （再掲）
  int dangling = 0;    // of them, without an origin
  int duplicates = 0;  // measures with a silent duplicate
  int indicators = 0;
  int footnotes = 0;      // anchored here; in the whole: all, anchored or not
  int organisations = 0;  // different ones
  int laws = 0;           // different ones, cited by measures and indicators; in the whole: by all
  Evidence evidence;
};

std::vector<SectionCount> count_sections(const PolicyGraph& graph, const StatsOptions& options);

}  // namespace polink
