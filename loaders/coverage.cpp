#include "loaders/coverage.h"

#include <algorithm>

#include "loaders/text/glyph.h"
#include "loaders/text/marks.h"
#include "loaders/text/markup.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

// A character outside all records that has a meaning for the form by itself:
// bullets, row marks, dashes and rules, the bars of a table, `#` and `*`.
bool is_mark(char32_t c) {
  constexpr std::u32string_view layout = U"|#*-+:=_○◯〇◎";
  return layout.find(c) != std::u32string_view::npos || is_bullet(c) || is_dash(fold(c)) ||
         is_row_mark(c) || c == 0xFEFF;
}

LineCoverage cover(const Document& document, std::size_t index,
                   const std::vector<const SourceSpan*>& spans) {
  const std::u32string text = to_utf32(document.lines[index]);
  enum class State : std::uint8_t { open, record, mark };
  std::vector<State> states(text.size(), State::open);
  LineCoverage line;
  line.line = static_cast<int>(index) + 1;
  for (const SourceSpan* span : spans) {
    const bool record = !span->owner_id.starts_with('@');
    const auto end = std::min(static_cast<std::size_t>(span->to), text.size());
    for (auto i = static_cast<std::size_t>(span->from); i < end; ++i) {
      states[i] = record ? State::record : State::mark;
    }
  }
  for (const auto& [from, to] : markup_ranges(styled(text, 1))) {
    std::replace(states.begin() + static_cast<std::ptrdiff_t>(from),
                 states.begin() + static_cast<std::ptrdiff_t>(to), State::open, State::mark);
  }
  std::u32string leftover;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_space(text[i])) {
      continue;
    }
    ++line.characters;
    if (states[i] == State::record) {
      ++line.in_records;
    } else if (states[i] == State::mark || is_mark(text[i])) {
      ++line.understood;
    } else {
      leftover.push_back(text[i]);
    }
  }
  line.leftover = to_utf8(leftover);
  return line;
}

}  // namespace

std::vector<LineCoverage> coverage_of(const Document& document) {
  std::vector<std::vector<const SourceSpan*>> by_line(document.lines.size() + 1);
  for (const SourceSpan& span : document.spans) {
    if (span.line > 0 && static_cast<std::size_t>(span.line) < by_line.size()) {
      by_line[static_cast<std::size_t>(span.line)].push_back(&span);
    }
  }
  std::vector<LineCoverage> coverage;
  for (std::size_t i = 0; i < document.lines.size(); ++i) {
    LineCoverage line = cover(document, i, by_line[i + 1]);
    if (line.characters > 0) {
      coverage.push_back(std::move(line));
    }
  }
  return coverage;
}

void report_leftovers(Document& document) {
  for (const LineCoverage& line : document.coverage) {
    if (!line.leftover.empty()) {
      document.diagnostics.push_back({line.line, Severity::warning, "leftover_text",
                                      "this text stands in no record: 「" + line.leftover + "」"});
    }
  }
}

}  // namespace polink
