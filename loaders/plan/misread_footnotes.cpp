#include "loaders/plan/misread_footnotes.h"

#include <algorithm>
#include <string>

#include "loaders/text/marks.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

constexpr std::size_t most_digits = 4;

std::u32string superscript(int number) {
  constexpr std::u32string_view digits = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
  std::u32string text;
  for (; number > 0; number /= 10) {
    text.insert(text.begin(), digits[static_cast<std::size_t>(number % 10)]);
  }
  return text;
}

// The number of the note that a paragraph begins with, 0 where it begins with none.
int number_of(const StyledText& text) {
  const auto marks = find_footnote_marks(slice(text, 0, most_digits + 2));
  const bool first = !marks.empty() && marks.front().range.from == 0;
  return first && !marks.front().numbers.empty() ? marks.front().numbers.back() : 0;
}

// Whether `text` begins with `label` but for one character of it, and a space.
bool is_misread(const StyledText& text, const std::u32string& label) {
  if (label.size() < 2 || text.size() < label.size() + 2 || !is_space(text[label.size()].code)) {
    return false;
  }
  std::size_t legible = 0;
  for (std::size_t i = 0; i < label.size(); ++i) {
    if (is_space(text[i].code)) {
      return false;
    }
    const bool same = text[i].code == label[i];
    if (!same && superscript_value(text[i].code) >= 0) {
      return false;  // another number
    }
    legible += same ? 1 : 0;
  }
  return legible + 1 == label.size();
}

}  // namespace

void restore_footnotes(std::vector<Block>& blocks, Document& document) {
  int last = 0;
  for (Block& block : blocks) {
    if (block.kind != Block::Kind::paragraph) {
      continue;
    }
    StyledText text = trimmed(block.cells.front());
    const std::u32string label = superscript(last + 1);
    if (is_misread(text, label)) {
      const std::string printed = to_utf8(codes(slice(text, 0, label.size())));
      for (std::size_t i = 0; i < label.size(); ++i) {
        text[i].code = label[i];
      }
      block.cells.front() = std::move(text);
      document.diagnostics.push_back({block.line, Severity::info, "misread_label",
                                      "「" + printed + "」 was read as the footnote's number 「" +
                                          to_utf8(label) + "」, which comes next"});
      ++last;
    } else if (const int number = number_of(text); number > 0) {
      last = number;
    }
  }
}

}  // namespace polink
