#include "loaders/tables/table_cells.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "loaders/text/marks.h"
#include "loaders/text/registers.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

// Without spaces, full-width forms and capitals.
std::u32string key_of(const StyledText& cell) {
  std::u32string key = to_utf32(printed_key(utf8(cell)));
  std::transform(key.begin(), key.end(), key.begin(),
                 [](char32_t c) { return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c; });
  return key;
}

template <std::size_t Size>
bool is_one_of(const std::array<std::u32string_view, Size>& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The digits at `at`, which moves behind them; 0 where there are none or the
// number is beyond what any table has.
int digits_at(std::u32string_view text, std::size_t& at) {
  constexpr int most = 1'000'000;
  int number = 0;
  while (at < text.size() && is_digit(text[at])) {
    number = std::min(number * 10 + static_cast<int>(text[at++] - U'0'), most);
  }
  return number < most ? number : 0;
}

bool take(char32_t character, std::u32string_view text, std::size_t& at) {
  const bool there = at < text.size() && text[at] == character;
  at += there ? 1 : 0;
  return there;
}

}  // namespace

std::optional<MeasurePlace> measure_place(const StyledText& cell) {
  const std::u32string key = key_of(cell);
  std::u32string_view text = key;
  if (const auto colon = text.rfind(U':'); colon != std::u32string_view::npos) {
    text.remove_prefix(colon + 1);
  }
  MeasurePlace place;
  std::size_t at = 0;
  do {
    place.section.push_back(digits_at(text, at));
    if (place.section.back() == 0 || !take(U'.', text, at)) {
      return std::nullopt;
    }
  } while (!take(U'r', text, at));
  place.row = digits_at(text, at);
  if (place.row > 0 && take(U'.', text, at)) {
    const bool status = take(U's', text, at);
    if (!status && !take(U'n', text, at)) {
      return std::nullopt;
    }
    place.kind = status ? MeasureKind::status : MeasureKind::next;
    place.ordinal = digits_at(text, at);
  }
  return at == text.size() && place.row > 0 && place.ordinal > 0 ? std::optional(place)
                                                                 : std::nullopt;
}

std::optional<MeasureKind> kind_in(const StyledText& cell) {
  const std::u32string key = key_of(cell);
  if (key == U"plan" || key == U"p") {
    return MeasureKind::plan;
  }
  if (key == U"status" || key == U"s" || key == U"progress") {
    return MeasureKind::status;
  }
  if (key == U"next" || key == U"n" || key == U"nextsteps") {
    return MeasureKind::next;
  }
  switch (parse_column_head(key).value_or(ColumnKind::ignored)) {
    case ColumnKind::plan:
      return MeasureKind::plan;
    case ColumnKind::status:
      return MeasureKind::status;
    case ColumnKind::next:
      return MeasureKind::next;
    default:
      return std::nullopt;
  }
}

std::optional<int> number_in(const StyledText& cell) {
  const std::u32string key = key_of(cell);
  std::size_t at = 0;
  take(U'第', key, at);
  const int number = digits_at(key, at);
  if (take(U'.', key, at)) {
    while (take(U'0', key, at)) {
    }
  }
  return number > 0 && at == key.size() ? std::optional(number) : std::nullopt;
}

std::optional<bool> yes_in(const StyledText& cell) {
  constexpr auto yes =
      std::to_array<std::u32string_view>({U"○", U"〇", U"◯", U"●", U"✓", U"✔", U"レ", U"1", U"yes",
                                          U"y", U"true", U"x", U"はい", U"有", U"あり", U"該当"});
  constexpr auto no = std::to_array<std::u32string_view>(
      {U"", U"0", U"no", U"n", U"false", U"×", U"いいえ", U"無", U"なし", U"非該当"});
  const std::u32string key = key_of(cell);
  if (is_one_of(yes, key) || key.find(U"再掲") != std::u32string::npos || key == U"repost") {
    return true;
  }
  return is_one_of(no, key) || is_dashes(key) ? std::optional(false) : std::nullopt;
}

StyledText without_item_mark(const StyledText& cell) {
  const StyledText text = trimmed(cell);
  if (text.empty() || is_dashes(folded(text))) {
    return text;
  }
  const std::size_t mark = row_mark_length(folded(text));
  const std::size_t length = mark > 0 ? mark : is_bullet(text.front().code) ? 1 : 0;
  return trimmed(slice(text, length, text.size()));
}

void append_synthetic(std::u32string_view text, StyledText& before) {
  Glyph glyph = before.empty() ? Glyph{} : before.back();
  glyph.style = Glyph::synthetic;
  for (const char32_t character : text) {
    glyph.code = character;
    before.push_back(glyph);
  }
}

StyledText as_group(const StyledText& organisations, const StyledText& leads) {
  constexpr std::u32string_view partings = U"【】[]［］〔〕()（）〖〗｢｣。";
  StyledText group;
  for (const auto& [cell, style] : {std::pair{trimmed(organisations), std::uint8_t{0}},
                                    std::pair{trimmed(leads), Glyph::underline}}) {
    if (cell.empty() || is_dashes(folded(cell))) {
      continue;
    }
    for (Glyph glyph : cell) {
      const bool parts = glyph.code == line_break || glyph.code == paragraph_break ||
                         partings.find(glyph.code) != std::u32string_view::npos;
      glyph.code = parts ? U'、' : glyph.code;
      glyph.style = static_cast<std::uint8_t>(glyph.style | style);
      if (group.empty()) {
        group.push_back({U'【', glyph.line, glyph.column, Glyph::synthetic});
      }
      group.push_back(glyph);
    }
    append_synthetic(U"、", group);
  }
  if (!group.empty()) {
    group.back().code = U'】';
  }
  return group;
}

}  // namespace polink
