#include "loaders/dates/date_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "loaders/dates/date_years.h"
#include "loaders/text/glyph.h"

namespace polink {
namespace {

using View = std::u32string_view;

// The part of a year or month that a word behind it names, in months or days.
struct Part {
  View word;
  int first = 0;  // 0: the whole, only hinted at
  int last = 0;
};
// Months counted from the first of the year: `令和7年度上半期`.
constexpr std::array<Part, 8> half_years{{{U"上半期", 1, 6},
                                          {U"下半期", 7, 12},
                                          {U"上期", 1, 6},
                                          {U"下期", 7, 12},
                                          {U"前半", 1, 6},
                                          {U"後半", 7, 12},
                                          {U"半ば", 0, 0},  // `令和8年度半ば`
                                          {U"央", 0, 0}}};  // `2025年央`
constexpr auto vague_year_parts = {View(U"初頭"), View(U"初め"),   View(U"当初"), View(U"早期"),
                                   View(U"早々"), View(U"はじめ"), View(U"初")};
// `令和7年夏頃`; winter goes on into the next year.
constexpr std::array<Part, 4> seasons{
    {{U"春", 3, 5}, {U"夏", 6, 8}, {U"秋", 9, 11}, {U"冬", 12, 14}}};
constexpr View behind_season = U"頃ごにのまかをは以、。季期)";  // not `秋田`, `春日`
// Days of a month, 31 standing for its last: `6月上旬`.
constexpr std::array<Part, 10> month_parts{{{U"上旬", 1, 10},
                                            {U"初旬", 1, 10},
                                            {U"中旬", 11, 20},
                                            {U"下旬", 21, 31},
                                            {U"前半", 1, 15},
                                            {U"後半", 16, 31},
                                            {U"末", 0, 0},
                                            {U"半ば", 0, 0},
                                            {U"初め", 0, 0},
                                            {U"初頭", 0, 0}}};

Day first_of(int year, int month) {
  return Day{std::chrono::year{year + (month - 1) / 12},
             std::chrono::month{static_cast<unsigned>((month - 1) % 12 + 1)}, std::chrono::day{1}};
}

Day last_of(int year, int month) {
  const Day first = first_of(year, month);
  return Day{first.year() / first.month() / std::chrono::last};
}

int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(day.month())); }
int year_of(Day day) { return static_cast<int>(day.year()); }

Day with_day(Day day, int number) {
  return Day{day.year(), day.month(), std::chrono::day{static_cast<unsigned>(number)}};
}

class DateReader {
 public:
  DateReader(View text, std::size_t at, const DateContext& context)
      : text_(text), cursor_(text, at), context_(context) {}

  std::optional<DateReading> read() {
    if (auto span = years_from_now()) {
      return span;
    }
    if (is_ascii_alnum(cursor_.before()) && is_ascii_alnum(cursor_.peek())) {
      return {};  // inside a number or a name
    }
    if (auto date = numeric_date()) {
      return date;
    }
    const std::size_t start = cursor_.at();
    if (const auto years = take_years(cursor_, context_)) {
      return through_range(date_of(*years), *years);
    }
    cursor_.back_to(start);
    return bare_month();
  }

 private:
  // --- Parts of a year --------------------------------------------------------------

  DateReading date_of(const Years& years) {
    const int start = years.start_month();
    DateInterval whole{first_of(years.first, start), last_of(years.last, start + 11),
                       years.fiscal ? DatePrecision::fiscal_year : DatePrecision::calendar_year};
    if (years.decade) {
      return decade(years);
    }
    if (years.first == years.last) {
      if (auto date = month_of_year(years)) {
        return *date;
      }
      if (auto part = part_of_year(years, whole)) {
        return {cursor_.at(), *part, years.fiscal};
      }
    }
    return {cursor_.at(), whole, years.fiscal};
  }

  // `2030年代`, `2030年代前半`, `2030年代早期`
  DateReading decade(const Years& years) {
    const bool early = cursor_.take(U"前半");
    const bool late = !early && cursor_.take(U"後半");
    cursor_.take_any(early || late ? std::initializer_list<View>{} : vague_year_parts);
    const int from = years.first + (late ? 5 : 0);
    const int to = years.first + (early ? 4 : 9);
    return {
        cursor_.at(), {first_of(from, 1), last_of(to, 12), DatePrecision::several_years}, false};
  }

  std::optional<DateInterval> part_of_year(const Years& years, DateInterval whole) {
    if (cursor_.take(U"末")) {
      whole.precision = years.fiscal ? DatePrecision::fiscal_year_end : whole.precision;
      return whole;
    }
    const int start = years.start_month() - 1;
    for (const Part& part : half_years) {
      if (cursor_.take(part.word)) {
        whole.precision = DatePrecision::half_year;
        whole.from = part.first > 0 ? first_of(years.first, start + part.first) : whole.from;
        whole.to = part.last > 0 ? last_of(years.first, start + part.last) : whole.to;
        return whole;
      }
    }
    if (cursor_.take_any(vague_year_parts)) {  // `令和7年度当初`
      return whole;
    }
    auto part = quarter(years);
    return part ? part : season(years);
  }

  // `令和7年度第1四半期`
  std::optional<DateInterval> quarter(const Years& years) {
    const std::size_t before = cursor_.at();
    if (cursor_.take(U"第")) {
      const auto count = cursor_.take_number();
      if (count && *count >= 1 && *count <= 4 && cursor_.take(U"四半期")) {
        const int month = years.start_month() + 3 * (*count - 1);
        return DateInterval{first_of(years.first, month), last_of(years.first, month + 2),
                            DatePrecision::season};
      }
    }
    cursor_.back_to(before);
    return {};
  }

  // `令和7年夏頃`, `令和7年の秋に`
  std::optional<DateInterval> season(const Years& years) {
    const std::size_t before = cursor_.at();
    cursor_.take(U"の");
    for (const Part& part : seasons) {
      const bool alone =
          cursor_.peek(1) == U'\0' || behind_season.find(cursor_.peek(1)) != View::npos;
      if (alone && cursor_.take(part.word)) {
        cursor_.take_one_of(U"季期");
        const int first = years.fiscal ? std::max(part.first, 4) : part.first;
        return DateInterval{first_of(years.first, first), last_of(years.first, part.last),
                            DatePrecision::season};
      }
    }
    cursor_.back_to(before);
    return {};
  }

  // --- Months and days -------------------------------------------------------------------

  // A number, or the two ends of a range or list, before a unit: `1～2月`.
  std::optional<std::pair<int, int>> numbers_before(View unit, int most) {
    const auto first = cursor_.take_number();
    if (!first) {
      return {};
    }
    std::optional<int> last = first;
    if (cursor_.take_one_of(range_signs) || cursor_.take_one_of(list_signs)) {
      last = cursor_.take_number();
    }
    const bool fits = last && *first >= 1 && *first <= *last && *last <= most;
    const bool duration = cursor_.peek(unit.size()) == U'間';
    return fits && !duration && cursor_.take(unit) ? std::optional(std::pair(*first, *last))
                                                   : std::nullopt;
  }

  std::optional<DateReading> month_of_year(const Years& years) {
    const std::size_t before = cursor_.at();
    cursor_.take(U"の");
    if (const auto months = numbers_before(U"月", 12)) {
      const auto year = [&](int month) {
        return years.fiscal && month < 4 ? years.first + 1 : years.first;
      };
      return days_of({first_of(year(months->first), months->first),
                      last_of(year(months->second), months->second), DatePrecision::month});
    }
    cursor_.back_to(before);
    return {};
  }

  // What stands behind the month: a day, a part, or nothing.
  DateReading days_of(DateInterval month) {
    const std::size_t before = cursor_.at();
    if (const auto days = numbers_before(U"日", 31)) {
      const DateInterval day{with_day(month.from, days->first), with_day(month.from, days->second),
                             DatePrecision::day};
      if (day.known()) {
        return {cursor_.at(), day, false};
      }
    }
    cursor_.back_to(before);
    for (const Part& part : month_parts) {
      if (cursor_.take(part.word)) {
        month.from = part.first > 0 ? with_day(month.from, part.first) : month.from;
        month.to = part.last > 0 && part.last < 31 ? with_day(month.to, part.last) : month.to;
        break;
      }
    }
    return {cursor_.at(), month, false};
  }

  // `4月` in a text that named a year before.
  std::optional<DateReading> bare_month() {
    if (!is_digit(cursor_.peek()) || cursor_.before() == U'年') {
      return {};  // `毎年4月`
    }
    const auto months = numbers_before(U"月", 12);
    if (!months) {
      return {};
    }
    const bool led = context_.previous.known();
    const Day base = led ? context_.previous.from : context_.reference;
    if (!base.ok()) {
      return {};
    }
    // In the fiscal year of what stands before: behind `令和7年11月` or `令和7年度`,
    // `2月` is that of the next year.
    const bool by_fiscal_year = !led || context_.previous_fiscal || month_of(base) >= 4;
    const bool by_calendar_year =
        led && context_.previous.precision == DatePrecision::calendar_year;
    const auto year = [&](int month) {
      return by_fiscal_year && !by_calendar_year ? fiscal_year(base) + (month < 4 ? 1 : 0)
                                                 : year_of(base);
    };
    return days_of({first_of(year(months->first), months->first),
                    last_of(year(months->second), months->second), DatePrecision::month});
  }

  // `2025/3/31`, `2025-03-31`, `令和7.3.31`
  std::optional<DateReading> numeric_date() {
    const std::size_t start = cursor_.at();
    const auto year = take_year_number(cursor_);
    const char32_t sign = cursor_.peek();
    if (year && (sign == U'/' || sign == U'-' || sign == U'.')) {
      cursor_.take_one_of(U"/-.");
      const auto month = cursor_.take_number();
      const bool second = month && cursor_.peek() == sign && cursor_.take_one_of(U"/-.");
      const auto day = second ? cursor_.take_number() : std::nullopt;
      if (day && *month >= 1 && *month <= 12 && *day >= 1 && *day <= 31) {
        const Day date = with_day(first_of(year->first, *month), *day);
        if (date.ok()) {
          return DateReading{cursor_.at(), {date, date, DatePrecision::day}, false};
        }
      }
    }
    cursor_.back_to(start);
    return {};
  }

  // --- Ranges and spans -----------------------------------------------------------

  // `令和7年～令和9年`, `令和7年度～9年度`, `令和7年10月～3月`
  DateReading through_range(DateReading first, const Years& years) {
    if (range_signs.find(cursor_.peek()) == View::npos) {
      return first;
    }
    DateContext context = context_;
    context.previous = first.interval;
    context.previous_fiscal = first.fiscal;
    auto second = DateReader(text_, cursor_.at() + 1, context).read();
    if (!second) {
      second = short_end(years);
    }
    if (!second || second->interval.to < first.interval.from) {
      return first;
    }
    return {second->end,
            {first.interval.from, second->interval.to, second->interval.precision},
            second->fiscal};
  }

  // The end of a range that leaves the era or century out.
  std::optional<DateReading> short_end(const Years& years) {
    const DateCursor start = cursor_;
    Years last = years;
    last.first = take_further_year(cursor_, years);
    last.last = last.first;
    if (last.first > years.last && cursor_.take(U"年") && cursor_.take(U"度") == years.fiscal) {
      return date_of(last);
    }
    cursor_ = start;
    return {};
  }

  // `今後3年程度`, `今後2～3年以内`, `今後数年`: fiscal years, that of the text first.
  std::optional<DateReading> years_from_now() {
    const std::size_t start = cursor_.at();
    if (cursor_.take(U"今後") || cursor_.take(U"向こう")) {
      cursor_.take_any({U"概ね", U"おおむね", U"約"});
      int count = 0;
      const bool some = cursor_.take(U"数");
      if (!some) {
        const auto first = cursor_.take_number();
        const bool more =
            first && (cursor_.take_one_of(range_signs) || cursor_.take_one_of(list_signs));
        count = (more ? cursor_.take_number() : first).value_or(0);
      }
      cursor_.take_one_of(U"かカヵヶ箇");
      if ((count > 0 || some) && cursor_.take(U"年")) {
        cursor_.take(U"間");
        cursor_.take_any({U"程度", U"ほど", U"以内", U"内", U"前後"});
        DateInterval span{{}, {}, DatePrecision::several_years};
        if (count > 0 && context_.reference.ok()) {
          const int year = fiscal_year(context_.reference);
          span.from = first_of(year, 4);
          span.to = last_of(year + count - 1, 15);
        }
        return DateReading{cursor_.at(), span, true};
      }
    }
    cursor_.back_to(start);
    return {};
  }

  View text_;
  DateCursor cursor_;
  const DateContext& context_;
};

}  // namespace

std::optional<DateReading> read_date_at(View text, std::size_t at, const DateContext& context) {
  return DateReader(text, at, context).read();
}

}  // namespace polink
