#include "loaders/dates/dates.h"

#include <algorithm>
#include <cstdio>

#include "loaders/dates/date_reader.h"
#include "loaders/text/glyph.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

using View = std::u32string_view;

// The first characters of all that read_date_at knows.
bool may_start_date(char32_t c) {
  constexpr View kanji = U"令平昭大明西同翌今本来向〇一二三四五六七八九十";
  return c < 0x80 ? is_digit(c) || c == U'R' || c == U'H' || c == U'S'
                  : (c == U'〇' || c > 0x30FF) && kanji.find(c) != View::npos;
}

}  // namespace

std::string_view to_string(DatePrecision value) {
  switch (value) {
    case DatePrecision::day:
      return "day";
    case DatePrecision::month:
      return "month";
    case DatePrecision::season:
      return "season";
    case DatePrecision::half_year:
      return "half_year";
    case DatePrecision::calendar_year:
      return "calendar_year";
    case DatePrecision::fiscal_year:
      return "fiscal_year";
    case DatePrecision::fiscal_year_end:
      return "fiscal_year_end";
    case DatePrecision::several_years:
      break;
  }
  return "several_years";
}

std::string iso(Day day) {
  if (!day.ok()) {
    return {};
  }
  char text[24];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return text;
}

int fiscal_year(Day day) {
  return static_cast<int>(day.year()) - (day.month() < std::chrono::April ? 1 : 0);
}

SqueezedText squeezed(View text) {
  SqueezedText out;
  out.text.reserve(text.size());
  out.origin.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_space(text[i])) {
      out.text.push_back(fold(text[i]));
      out.origin.push_back(i);
    }
  }
  return out;
}

std::vector<DateMention> find_dates(View text, Day reference) {
  std::vector<DateMention> found;
  DateContext context;
  context.reference = reference;
  for (std::size_t at = 0; at < text.size();) {
    const auto date =
        may_start_date(text[at]) ? read_date_at(text, at, context) : std::optional<DateReading>();
    if (!date) {
      ++at;
      continue;
    }
    found.push_back({at, date->end, date->interval, date->fiscal});
    if (date->interval.known()) {
      context.previous = date->interval;
      context.previous_fiscal = date->fiscal;
    }
    at = date->end;
  }
  return found;
}

std::optional<DateInterval> read_date(std::string_view printed, Day reference) {
  const SqueezedText squeezed_text = squeezed(to_utf32(printed));
  const View text = squeezed_text.text;
  const std::vector<DateMention> dates = find_dates(text, reference);
  if (dates.empty() || !dates.front().interval.known()) {
    return {};
  }
  DateInterval interval = dates.front().interval;
  if (dates.size() > 1 && dates[1].interval.known()) {
    const View between = text.substr(dates[0].to, dates[1].from - dates[0].to);
    if (between == U"から" || between == U"より") {
      interval.to = std::max(interval.to, dates[1].interval.to);
      interval.precision = dates[1].interval.precision;
    }
  }
  return interval;
}

}  // namespace polink
