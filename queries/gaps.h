#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "queries/evidence.h"
#include "queries/scope.h"

// What a plan leaves open: promises without a next step, measures without
// somebody to do them, targets that nobody works on.
namespace polink {

enum class GapKind {
  plan_without_next,        // nothing in the row follows, a dash or nothing at all
  status_without_next,      // a status item that no next item carries on
  no_ministry,              // a plan or next item without 【】
  several_leads,            // more than one organisation is underlined
  no_lead,                  // organisations are named, leads are printed, none leads
  only_group,               // only 関係府省 or the like is named
  target_without_measure,   // no measure works on a target
  instrument_not_followed,  // cited by plan measures, by no status or next item
  dangling_repost,          // marked （再掲）, without an origin
  bill_passed,              // cited as a bill here, as a law elsewhere
};

std::string_view to_string(GapKind kind);
// All kinds in the order of the enumeration.
const std::vector<GapKind>& gap_kinds();

struct Gap {
  GapKind kind = GapKind::plan_without_next;
  std::string id;                    // of the measure, indicator or instrument
  std::vector<std::string> related;  // that the reason speaks of: leads, the measure elsewhere
  Evidence evidence;
};

struct GapFilter {
  Scope scope;
  std::vector<GapKind> kinds;  // empty: all
};

// Kind by kind, in the order of the document. A repost is no gap of the kinds
// that its origin would show too (leads, next steps).
std::vector<Gap> find_gaps(const PolicyGraph& graph, const GapFilter& filter);

}  // namespace polink
