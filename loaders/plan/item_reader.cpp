#include "loaders/plan/item_reader.h"

#include <algorithm>
#include <vector>

#include "loaders/plan/groups.h"
#include "loaders/text/marks.h"
#include "loaders/text/source_text.h"
#include "loaders/text/spacing.h"

namespace polink {
namespace {

// The text without these parts of it, which are in its order.
template <typename Part>
StyledText without(const StyledText& text, const std::vector<Part>& parts) {
  StyledText out;
  out.reserve(text.size());
  std::size_t at = 0;
  for (const Part& part : parts) {
    append(out, slice(text, at, part.from));
    at = part.to;
  }
  append(out, slice(text, at, text.size()));
  return out;
}

bool is_misread(std::u32string_view mark) {
  return mark.find(U'再') == std::u32string_view::npos ||
         mark.find(U'掲') == std::u32string_view::npos;
}

bool take_repost_marks(StyledText& text, std::vector<Diagnostic>& diagnostics) {
  const std::u32string plain = folded(text);
  std::vector<Range> marks;
  for (auto mark = find_repost_mark(plain); mark; mark = find_repost_mark(plain, mark->to)) {
    marks.push_back(*mark);
    const std::u32string printed = plain.substr(mark->from, mark->to - mark->from);
    if (is_misread(printed)) {
      diagnostics.push_back({static_cast<int>(text[mark->from].line), Severity::info,
                             "misread_repost",
                             "「" + to_utf8(printed) + "」 was read as （再掲）"});
    }
  }
  if (!marks.empty()) {
    text = without(text, marks);
  }
  return !marks.empty();
}

// `推進。（再掲）。` leaves two stops where the mark stood between them.
void settle_stops(StyledText& text) {
  char32_t previous = 0;  // that is no space
  std::erase_if(text, [&](const Glyph& glyph) {
    const bool second = glyph.code == U'。' && previous == U'。';
    previous = is_space(glyph.code) ? previous : glyph.code;
    return second;
  });
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
  reading.repost = take_repost_marks(text, reading.diagnostics);
  const auto groups = find_groups(text, names, expects_group);
  text = without(text, groups);
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
