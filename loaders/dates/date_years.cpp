#include "loaders/dates/date_years.h"

#include <algorithm>
#include <array>

#include "loaders/text/glyph.h"

namespace polink {
namespace {

using View = std::u32string_view;

// Year n of an era is the Western year before + n.
struct Era {
  View name;
  int before = 0;
  int last = 0;  // its last year
};
constexpr std::array<Era, 8> eras{{
    {U"令和", 2018, 99},
    {U"平成", 1988, 31},
    {U"昭和", 1925, 64},
    {U"大正", 1911, 15},
    {U"明治", 1867, 45},
    {U"R", 2018, 99},  // `R7年度`
    {U"H", 1988, 31},
    {U"S", 1925, 64},
}};

// A year told from another one. Where it begins or ends inside another word
// (`日本年金`, `従来年1回`, `同年齢`), it is none.
struct RelativeYear {
  View name;
  bool from_reference = false;  // else from the date before
  int later = 0;
  View not_behind;
};
constexpr std::array<RelativeYear, 5> relative_years{{
    {U"同年", false, 0, U""},
    {U"翌年", false, 1, U""},
    {U"今年", true, 0, U""},
    {U"本年", true, 0, U"日"},
    {U"来年", true, 1, U"従以将本元旧古往"},
}};
constexpr View not_before_relative = U"齢金代輪配長";

const Era* take_era(DateCursor& cursor) {
  for (const Era& known : eras) {
    const bool letter = known.name.size() == 1;
    if ((!letter || is_digit(cursor.peek(1))) && cursor.take(known.name)) {
      return &known;
    }
  }
  return nullptr;
}

// `2025（令和7）年`, `令和7年（2025年）`: the same year told twice.
void skip_year_in_brackets(DateCursor& cursor, bool whole) {
  const std::size_t start = cursor.at();
  if (cursor.take(U"(") && take_year_number(cursor) && (!whole || cursor.take(U"年"))) {
    cursor.take(U"度");
    if (cursor.take(U")")) {
      return;
    }
  }
  cursor.back_to(start);
}

std::optional<Years> take_relative_year(DateCursor& cursor, const DateContext& context) {
  const auto known =
      std::find_if(relative_years.begin(), relative_years.end(), [&](const RelativeYear& year) {
        return cursor.is_at(year.name) && year.not_behind.find(cursor.before()) == View::npos &&
               not_before_relative.find(cursor.peek(year.name.size())) == View::npos;
      });
  if (known == relative_years.end()) {
    return {};
  }
  const Day base = known->from_reference ? context.reference : context.previous.from;
  if (!base.ok()) {
    return {};
  }
  cursor.take(known->name);
  const bool by_fiscal_year =
      cursor.peek() == U'度' && (known->from_reference || context.previous_fiscal);
  const int year =
      (by_fiscal_year ? fiscal_year(base) : static_cast<int>(base.year())) + known->later;
  return Years{year, year, year / 100 * 100, false, false};
}

std::optional<Years> take_counted_years(DateCursor& cursor) {
  const auto year = take_year_number(cursor);
  if (!year) {
    return {};
  }
  Years years{year->first, year->first, year->second, false, false};
  skip_year_in_brackets(cursor, false);
  years.last = take_further_year(cursor, years);
  return cursor.take(U"年") && years.last >= years.first ? std::optional(years) : std::nullopt;
}

}  // namespace

bool DateCursor::take(View word) {
  const bool fits = is_at(word);
  at_ += fits ? word.size() : 0;
  return fits;
}

bool DateCursor::take_any(std::initializer_list<View> words) {
  return std::any_of(words.begin(), words.end(), [&](View word) { return take(word); });
}

bool DateCursor::take_one_of(View signs) {
  const bool fits = at_ < text_.size() && signs.find(text_[at_]) != View::npos;
  at_ += fits ? 1 : 0;
  return fits;
}

std::optional<int> DateCursor::take_number() {
  constexpr View ascii_digits = U"0123456789";
  constexpr View kanji_digits = U"〇一二三四五六七八九十";
  constexpr std::size_t ten = 10;
  constexpr int longest = 4;
  const View digits = is_digit(peek()) ? ascii_digits : kanji_digits;
  int value = 0;
  int tens = 0;
  int length = 0;
  for (; at_ < text_.size() && length <= longest; ++length, ++at_) {
    const std::size_t digit = digits.find(text_[at_]);
    if (digit == View::npos) {
      break;
    }
    tens = digit == ten ? std::max(value, 1) * 10 : tens;
    value = digit == ten ? 0 : value * 10 + static_cast<int>(digit);
  }
  return length == 0 || length > longest ? std::nullopt : std::optional<int>(tens + value);
}

std::optional<std::pair<int, int>> take_year_number(DateCursor& cursor) {
  cursor.take(U"西暦");
  const Era* era = take_era(cursor);
  const auto count =
      era != nullptr && cursor.take(U"元") ? std::optional<int>(1) : cursor.take_number();
  if (!count) {
    return {};
  }
  if (era != nullptr) {
    const bool fits = *count >= 1 && *count <= era->last;
    return fits ? std::optional(std::pair(era->before + *count, era->before)) : std::nullopt;
  }
  const bool fits = *count >= 1800 && *count < 2200;
  return fits ? std::optional(std::pair(*count, *count / 100 * 100)) : std::nullopt;
}

int take_further_year(DateCursor& cursor, const Years& years) {
  const std::size_t start = cursor.at();
  if (cursor.take_one_of(range_signs) || cursor.take_one_of(list_signs)) {
    const std::size_t behind = cursor.at();
    if (const auto full = take_year_number(cursor); full && cursor.peek() == U'年') {
      return full->first;
    }
    cursor.back_to(behind);
    const auto count = cursor.take_number();
    if (count && *count < 100 && cursor.peek() == U'年') {
      return years.before + *count;
    }
  }
  cursor.back_to(start);
  return years.first;
}

std::optional<Years> take_years(DateCursor& cursor, const DateContext& context) {
  auto years = take_relative_year(cursor, context);
  if (!years) {
    years = take_counted_years(cursor);
  }
  if (years) {
    years->fiscal = cursor.take(U"度");
    years->decade = !years->fiscal && years->first == years->last && cursor.take(U"代");
    skip_year_in_brackets(cursor, true);
  }
  return years;
}

}  // namespace polink
