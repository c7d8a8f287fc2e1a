#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "queries/evidence.h"
#include "queries/text_change.h"

// What has changed from one document to the next: two years of a follow-up.
namespace polink {

enum class ChangeKind {
  added,       // `new`: stands in the newer document only
  gone,        // stands in the older document only
  moved,       // to a section that isn't the one of before, or to another row
  text,        // says something else
  ministries,  // named on one side only; a successor is no other one
  lead,        // leads on one side only, where both tables print leads
  deadline,    // another date, one more or one less
  law,         // cited on one side only, where the words are new or gone too
  instrument,  // the same of strategies, programmes and the like
  repost,  // marked （再掲） on one side only: a copy has become an original, or the reverse
  value,   // of an indicator: another value, date, label, or one more or less
  done,    // what the older document promised (next) the newer reports (status)
};

struct Change {
  ChangeKind kind = ChangeKind::text;
  std::string thing;      // plan | status | next | target | reference | section | grand_goal |
                          // vision | goal | introduction
  std::string before_id;  // empty where it is new
  std::string after_id;   // empty where it is gone
  std::string before_section;
  std::string after_section;  // of what is gone: what its section has become
  // What differs, as printed: texts, dates, values; of what has moved the titles of
  // the sections; of a repost `再掲` on one side.
  std::string before;
  std::string after;
  std::string text;                  // of the whole, after the change if there is such
  std::vector<std::string> dropped;  // codes, laws, instruments of `before` only
  std::vector<std::string> added;    // of `after` only
  TextChange text_change = TextChange::none;
  std::vector<Alteration> alterations;  // of a text
  std::optional<double> difference;     // of a value: after less before, where the units agree
  std::string unit;                     // of the difference
  std::vector<std::string> ministries;  // codes named on either side, of measures
  double score = 1;                     // likeness of the two texts, 0 to 1
  Evidence evidence;                    // of the older document first
};

struct DiffFilter {
  std::vector<ChangeKind> kinds;        // empty: all but `done`
  std::vector<std::string> things;      // empty: all
  std::string section;                  // with all in it, in either document; empty: all
  std::vector<std::string> ministries;  // codes or names, named on either side; empty: any
  bool noise = false;                   // also texts that differ as printing and OCR do
};

struct Diff {
  std::vector<Change> changes;  // sections, statements, measures, indicators; each in the
                                // order of the newer document, what is gone where it stood
  // Of all measures, whatever the filter:
  int measures_before = 0;
  int measures_after = 0;
  int unchanged = 0;     // have a counterpart that differs in nothing
  int noise = 0;         // pairs whose texts differ only as printing and OCR do
  int lead_unknown = 0;  // pairs of which one side's table prints no leads
};

std::string_view to_string(ChangeKind kind);
// The inverse; nothing for another word.
std::optional<ChangeKind> change_kind(std::string_view word);

// What has changed between two graphs, each of one document (see counterparts.h for
// how they are matched). Differences of laws, instruments and dates count only where
// the words for them differ: the same sentence is never read in two ways. Throws
// Error(no_such_thing) for a section or ministry that neither has.
Diff find_diff(const PolicyGraph& before, const PolicyGraph& after, const DiffFilter& filter = {});

}  // namespace polink
