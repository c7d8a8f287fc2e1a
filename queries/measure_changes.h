#pragma once

#include <functional>

#include "queries/counterparts.h"
#include "queries/diff.h"

// What differs between a measure of the older document and its counterpart.
namespace polink {

using TellChange = std::function<void(Change)>;

struct MeasurePair {
  const PolicyGraph& before;
  const PolicyGraph& after;
  const Counterparts& counterparts;
  Counterpart pair;
};

struct PairCounts {
  bool noise = false;         // the texts differ as printing and OCR do
  bool lead_unknown = false;  // both name somebody, but one table prints no leads
};

// Tells every change of the pair, with `before`, `after` and what is of its kind;
// who, where and by which evidence is for the caller. A text that differs as
// printing does is told only if `noise`.
PairCounts tell_changes(const MeasurePair& pair, bool noise, const TellChange& tell);

// `1.2.3 題名`, with the id as in the graph.
std::string section_heading_of(const PolicyGraph& graph, const std::string& section_id);

// A change of texts: what differs, none where nothing does.
Change text_change_of(const std::string& before, const std::string& after);

}  // namespace polink
