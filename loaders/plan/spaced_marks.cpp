#include "loaders/plan/spaced_marks.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "loaders/text/marks.h"
#include "loaders/text/name_text.h"

namespace polink {
namespace {

bool is_mark(char32_t c) { return is_bullet(c) || is_row_mark(c); }

bool is_plain_space(char32_t c) { return c == U' ' || c == 0x3000; }

// A stop or bracket, or a dash that stands for an item.
bool closes(char32_t c) {
  return ends_sentence(c) || c == U'】' || fold(c) == U')' || is_dash(fold(c));
}

// What stands behind a stop without being an item: a group, a remark, a dash.
bool is_appendix(char32_t c) {
  return c == U'【' || fold(c) == U'(' || c == U'〔' || is_dash(fold(c)) || is_space(c);
}

}  // namespace

void SpacedMarks::observe(const StyledText& cell) {
  const bool has_marks =
      std::any_of(cell.begin(), cell.end(), [](const Glyph& glyph) { return is_mark(glyph.code); });
  for (std::size_t at = 1; has_marks && at < cell.size(); ++at) {
    if (ends_sentence(cell[at - 1].code) && is_word(cell[at].code)) {
      ++starts_[cell[at].code];
    }
    if (at > 1 && is_bullet(cell[at].code) && is_word(cell[at - 1].code) &&
        is_word(cell[at - 2].code)) {
      ++joined_[cell[at - 1].code];
    }
    if (!is_plain_space(cell[at - 1].code) || is_space(cell[at].code)) {
      continue;
    }
    std::size_t before = at - 1;
    while (before > 0 && is_plain_space(cell[before].code)) {
      --before;
    }
    const char32_t last = cell[before].code;
    if (is_space(last)) {
      continue;  // the start of a line
    }
    const bool marked = is_mark(cell[at].code);
    if (marked) {
      ++marks_;
      closed_marks_ += closes(last) ? 1 : 0;
    }
    if (ends_sentence(last) || (last == U'】' && marked)) {
      stops_ += marked || !is_appendix(cell[at].code) ? 1 : 0;
      marked_stops_ += marked ? 1 : 0;
    }
  }
}

namespace {

std::u32string frequent(const std::map<char32_t, int>& times) {
  constexpr int often = 5;  // a misread space is the same character less often
  std::u32string characters;
  for (const auto& [character, count] : times) {
    if (count >= often) {
      characters.push_back(character);
    }
  }
  return characters;
}

}  // namespace

std::u32string SpacedMarks::sentence_starts() const { return frequent(starts_); }

std::u32string SpacedMarks::joined_by_marks() const { return frequent(joined_); }

bool SpacedMarks::usual() const {
  constexpr int many = 20;
  constexpr int most = 85;  // of a hundred; more are misread nowhere
  return marked_stops_ >= many && 100 * marked_stops_ >= most * stops_ &&
         100 * closed_marks_ >= most * marks_;
}

}  // namespace polink
