#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "loaders/dates/date_reader.h"

namespace polink {

// `～` between the ends of a range, in the forms that OCR gives it; what parts
// the members of a list: `令和5、6年度`.
inline constexpr std::u32string_view range_signs = U"~〜-–—―−‐ー";
inline constexpr std::u32string_view list_signs = U"、・,";

// A place in a squeezed text that moves over what it takes.
class DateCursor {
 public:
  DateCursor(std::u32string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  void back_to(std::size_t at) { at_ = at; }
  // The character at the place or some way behind it; 0 behind the end.
  [[nodiscard]] char32_t peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : U'\0';
  }
  [[nodiscard]] char32_t before() const { return at_ > 0 ? text_[at_ - 1] : U'\0'; }
  [[nodiscard]] bool is_at(std::u32string_view word) const {
    return text_.substr(at_, word.size()) == word;
  }

  bool take(std::u32string_view word);
  bool take_any(std::initializer_list<std::u32string_view> words);  // the first that fits
  bool take_one_of(std::u32string_view signs);
  // `7`, `2025`, `七`, `三十一`, `二〇二五`
  std::optional<int> take_number();

 private:
  std::u32string_view text_;
  std::size_t at_;
};

// The years that the head of a date names.
struct Years {
  int first = 0;
  int last = 0;
  int before = 0;  // what a short number behind a `～` adds to
  bool fiscal = false;
  bool decade = false;

  [[nodiscard]] int start_month() const { return fiscal ? 4 : 1; }
};

// A year's number, `令和7`, `平成元`, `2025`, as the Western year, and the year that
// its count starts behind.
std::optional<std::pair<int, int>> take_year_number(DateCursor& cursor);

// `令和7年度`, `令和5～7年`, `2025（令和7）年`, `同年度`, `2030年代`. The cursor is left
// anywhere where there is none.
std::optional<Years> take_years(DateCursor& cursor, const DateContext& context);

// The end of `令和5～7年`, `令和5、6年`, with the cursor before its 年; the first year
// where no other follows.
int take_further_year(DateCursor& cursor, const Years& years);

}  // namespace polink
