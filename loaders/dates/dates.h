#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Dates as Japanese documents print them, read as intervals of days.
//
// Years are counted in eras (`令和7年`, `令和元年`), in the Western way (`2025年`) or
// from the text (`同年`, `来年度`); a fiscal year (`年度`) runs from April to March. A
// word that only hints at a part of a year or month (`年末`, `年度半ば`, `月末`, `頃`)
// keeps the whole of it, since nobody says on which day it begins; one that names a
// part (`上半期`, `夏`, `上旬`) gives that part.
namespace polink {

// A day of the Gregorian calendar; `Day{}` is none, and its ok() is false.
using Day = std::chrono::year_month_day;

enum class DatePrecision {
  day,
  month,   // also 上旬, 下旬
  season,  // also a quarter
  half_year,
  calendar_year,
  fiscal_year,
  fiscal_year_end,
  several_years
};
std::string_view to_string(DatePrecision value);

// `2025-04-01`; empty for no day.
std::string iso(Day day);

// The year in which the fiscal year of a day began.
int fiscal_year(Day day);

// Both ends included.
struct DateInterval {
  Day from{};
  Day to{};
  DatePrecision precision = DatePrecision::day;

  // False where the words count from a day that isn't known (`今後3年程度`).
  [[nodiscard]] bool known() const { return from.ok() && to.ok(); }
};

// A text ready for comparing against words: white space taken out, full-width
// ASCII as ASCII. `origin[i]` is the place of its i-th character in the text as
// given.
struct SqueezedText {
  std::u32string text;
  std::vector<std::size_t> origin;
};
SqueezedText squeezed(std::u32string_view text);

// A date in a text: the characters from `from` up to `to`.
struct DateMention {
  std::size_t from = 0;
  std::size_t to = 0;
  DateInterval interval;
  bool fiscal = false;  // counted in fiscal years
};

// The dates of a squeezed text in their order. `令和7年～令和9年`, `令和5、6年度` and
// `令和7年1～2月` are one date each. A month without a year belongs to the year of
// the date before it, else to the fiscal year of `reference`.
// `reference`: the day on which the text was written, where it is known.
std::vector<DateMention> find_dates(std::u32string_view text, Day reference = {});

// The date that a printed value gives (`令和4年1月末、暫定値`, `平成27年～令和4年平均`,
// `明治31年から令和6年の間`): its first one, with the end of a range. Nothing where
// there is none, or where it counts from a reference that isn't known.
std::optional<DateInterval> read_date(std::string_view printed, Day reference = {});

}  // namespace polink
