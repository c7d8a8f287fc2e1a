#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/records.h"
#include "loaders/text/glyph.h"
#include "loaders/text/registers.h"

// The organisations in 【】 behind an item.
namespace polink {

struct Group {
  std::size_t from = 0;  // in the text that was searched, the brackets included
  std::size_t to = 0;
  std::vector<Responsibility> responsibilities;
  bool has_underline = false;
  std::vector<Diagnostic> diagnostics;  // unknown, repaired, unclosed …
};

// All groups of organisations in a text, in order.
//
// Brackets of any kind count where all names in them are known; 【】 at the end
// of the text count always (`allow_unknown`), and an unknown name becomes an
// organisation with a diagnostic. A 【 that is never closed, or a 】 never
// opened, is taken as a group where the names beside it are all known. A name
// cut in two (科、技) is joined; a lone character (科) that only one code has is
// completed; both keep what was printed.
std::vector<Group> find_groups(const StyledText& text, const OrganisationNames& names,
                               bool allow_unknown);

}  // namespace polink
