#pragma once

#include <map>
#include <string>

#include "loaders/text/glyph.h"

namespace polink {

// Whether the items of a document stand behind each other in a cell, each mark set
// apart by a space: `…を実施。 ・次の…`, `…を継続。【文】 ・次の…`.
//
// Where a space within a cell is printed for nothing else, it tells where an item
// begins though the stop before it or the mark itself was misread. In a document
// whose spaces also stand between words and sentences it tells nothing.
class SpacedMarks {
 public:
  // Takes a status or next cell into account.
  void observe(const StyledText& cell);

  // Nearly all of many spaces behind stops and groups stand in front of marks, and
  // nearly all marks behind a space stand behind a stop or group.
  [[nodiscard]] bool usual() const;

  // The characters with which sentences inside an item begin, 令 of `…を公表。令和…`:
  // behind a stop these are no misread space.
  [[nodiscard]] std::u32string sentence_starts() const;

  // The characters behind which a mark often stands within a word, 業 of `企業・大学`:
  // in front of a mark these are no misread space.
  [[nodiscard]] std::u32string joined_by_marks() const;

 private:
  int stops_ = 0;         // a stop or group, spaces and more text behind
  int marked_stops_ = 0;  // that text begins with a mark
  int marks_ = 0;         // a mark behind a space
  int closed_marks_ = 0;  // what stands before the space has come to its end
  std::map<char32_t, int> starts_;
  std::map<char32_t, int> joined_;
};

}  // namespace polink
