#include "loaders/item_reader.h"

#include <algorithm>

#include "loaders/groups.h"
#include "loaders/marks.h"
#include "loaders/spacing.h"

namespace polink {
namespace {

void erase(StyledText& text, std::size_t from, std::size_t to) {
  text.erase(text.begin() + static_cast<std::ptrdiff_t>(from),
             text.begin() + static_cast<std::ptrdiff_t>(to));
}

bool take_repost_marks(StyledText& text) {
  bool any = false;
  while (const auto mark = find_repost_mark(folded(text))) {
    erase(text, mark->from, mark->to);
    any = true;
  }
  return any;
}

// `推進。（再掲）。` leaves two stops where the mark stood between them.
void settle_stops(StyledText& text) {
  for (std::size_t i = 1; i < text.size();) {
    std::size_t previous = i - 1;
    while (previous > 0 && is_space(text[previous].code)) {
      --previous;
    }
    if (text[i].code == U'。' && text[previous].code == U'。') {
      erase(text, i, i + 1);
    } else {
      ++i;
    }
  }
}

}  // namespace

StyledText without_footnote_marks(const StyledText& text, std::vector<int>& numbers) {
  StyledText out;
  out.reserve(text.size());
  std::size_t at = 0;
  for (const FootnoteMark& mark : find_footnote_marks(text)) {
    append(out, slice(text, at, mark.range.from));
    numbers.insert(numbers.end(), mark.numbers.begin(), mark.numbers.end());
    at = mark.range.to;
  }
  append(out, slice(text, at, text.size()));
  return out;
}

ItemReading read_item(const StyledText& item, const OrganisationNames& names, bool expects_group) {
  ItemReading reading;
  StyledText text = without_footnote_marks(item, reading.footnotes);
  reading.repost = take_repost_marks(text);
  const auto groups = find_groups(text, names, expects_group);
  for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
    erase(text, group->from, group->to);
  }
  for (const Group& group : groups) {
    for (Responsibility responsibility : group.responsibilities) {
      const auto same = std::find_if(
          reading.responsibilities.begin(), reading.responsibilities.end(),
          [&](const Responsibility& other) { return other.code == responsibility.code; });
      if (same == reading.responsibilities.end()) {
        responsibility.ordinal = static_cast<int>(reading.responsibilities.size()) + 1;
        reading.responsibilities.push_back(std::move(responsibility));
      } else {
        same->lead = same->lead || responsibility.lead;
      }
    }
    reading.has_underline = reading.has_underline || group.has_underline;
    reading.diagnostics.insert(reading.diagnostics.end(), group.diagnostics.begin(),
                               group.diagnostics.end());
  }
  settle_stops(text);
  reading.text = without_ocr_spaces(text);
  return reading;
}

}  // namespace polink
