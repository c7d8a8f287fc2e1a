#include "loaders/dates/deadlines.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "loaders/dates/deadline_rules.h"
#include "loaders/text/citing_text.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

using View = std::u32string_view;

struct Verdict {
  DeadlineKind kind = DeadlineKind::in;
  std::size_t end = 0;  // of its words
};

// Which characters stand in 「」 or 『』. One that never closes quotes nothing.
std::vector<bool> quoted_places(View text) {
  std::vector<bool> quoted(text.size(), false);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool opens = text[at] == U'「' || text[at] == U'『';
    const std::size_t close = opens ? text.find(text[at] == U'「' ? U'」' : U'』', at) : View::npos;
    if (close != View::npos) {
      std::fill(quoted.begin() + static_cast<std::ptrdiff_t>(at),
                quoted.begin() + static_cast<std::ptrdiff_t>(close), true);
      at = close;
    }
  }
  return quoted;
}

int year_of(const DateMention& date, Day day) {
  return date.fiscal ? fiscal_year(day) : static_cast<int>(day.year());
}

class CommitmentFinder {
 public:
  CommitmentFinder(const std::u32string& text, MeasureKind kind, Day written)
      : original_(text),
        squeezed_(squeezed(text)),
        text_(squeezed_.text),
        kind_(kind),
        written_(written),
        dates_(find_dates(text_, written)) {}

  std::vector<Deadline> run() {
    if (dates_.empty()) {
      return {};
    }
    quoted_ = quoted_places(text_);
    std::vector<std::optional<Verdict>> verdicts(dates_.size());
    for (std::size_t i = dates_.size(); i-- > 0;) {
      const bool shared = is_listed_before_next(i);
      verdicts[i] = shared && verdicts[i + 1] && in_time(dates_[i], {})
                        ? std::optional(Verdict{verdicts[i + 1]->kind, dates_[i].to})
                    : shared ? std::nullopt
                             : judge(i);
    }
    std::vector<Deadline> deadlines;
    for (std::size_t i = 0; i < dates_.size(); ++i) {
      if (verdicts[i]) {
        deadlines.push_back(record(dates_[i], *verdicts[i]));
        deadlines.back().ordinal = static_cast<int>(deadlines.size());
      }
    }
    return deadlines;
  }

 private:
  // `令和7年度及び令和8年度に`: both share the words behind the second.
  [[nodiscard]] bool is_listed_before_next(std::size_t i) const {
    if (i + 1 >= dates_.size()) {
      return false;
    }
    constexpr std::array<View, 9> joints{U"及び", U"並びに", U"又は", U"または", U"と",
                                         U"や",   U"・",     U"、",   U"及"};
    const View between = text_.substr(dates_[i].to, dates_[i + 1].from - dates_[i].to);
    return std::find(joints.begin(), joints.end(), between) != joints.end();
  }

  [[nodiscard]] std::optional<Verdict> judge(std::size_t i) const {
    const DateMention& date = dates_[i];
    const auto tie =
        quoted_[date.from] || is_base(date) ? std::nullopt : read_tie(text_.substr(date.to));
    if (!tie) {
      return {};
    }
    const std::size_t end = date.to + tie->length;
    const View rest = text_.substr(end);
    const bool commits =
        fits_role(i, *tie, rest) && !tells_past(rest, tie->kind) && in_time(date, rest);
    return commits ? std::optional(Verdict{kind_of(date, *tie), surface_end(date, *tie)})
                   : std::nullopt;
  }

  // `今後3年程度で` is as vague as `頃`.
  [[nodiscard]] DeadlineKind kind_of(const DateMention& date, const DateTie& tie) const {
    const View words = text_.substr(date.from, date.to - date.from);
    const bool vague = words.ends_with(U"程度") || words.ends_with(U"前後");
    return vague && tie.kind == DeadlineKind::in ? DeadlineKind::around : tie.kind;
  }

  // The comma behind a date ties it, but is no word of it.
  [[nodiscard]] std::size_t surface_end(const DateMention& date, const DateTie& tie) const {
    const std::size_t end = date.to + tie.length;
    return tie.length > 0 && text_[end - 1] == U'、' ? end - 1 : end;
  }

  // `対2020年度`, `基準年（2013年度）`
  [[nodiscard]] bool is_base(const DateMention& date) const {
    const View before = text_.substr(0, date.from);
    return before.ends_with(U"対") || before.ends_with(U"基準年(") ||
           before.ends_with(U"基準年度(") || before.ends_with(U"基準年である");
  }

  [[nodiscard]] bool fits_role(std::size_t i, const DateTie& tie, View rest) const {
    const DateMention& date = dates_[i];
    // `（令和6年6月）`, `（令和6年6月、環境省）`: when the thing before was published.
    const bool opens_bracket = date.from > 0 && text_[date.from - 1] == U'(';
    const bool closes =
        date.to >= text_.size() || text_[date.to] == U')' || text_[date.to] == U'、';
    if (opens_bracket && closes) {
      return false;
    }
    switch (tie.role) {
      case DateRole::adverb:
        return true;
      case DateRole::attribute:
        return tie.firm || leads_to_goal(rest) || tie.kind == DeadlineKind::by ||
               (tie.kind == DeadlineKind::in && is_of_later_year(date) && !gives_basis(rest));
      case DateRole::topic:  // `令和7年度は令和7年1月に…`: the second date says it
        return i + 1 >= dates_.size() || dates_[i + 1].from != date.to + tie.length;
      case DateRole::bare:
        break;
    }
    return fits_bare(date, rest);
  }

  // Whether the date lies in a later year than the text.
  [[nodiscard]] bool is_of_later_year(const DateMention& date) const {
    return written_.ok() && date.interval.known() &&
           year_of(date, date.interval.from) > year_of(date, written_);
  }

  // A year before a noun dates the noun (`令和7年度研究開発課題`) unless that is what is
  // to come; a month or day hardly ever stands in a name.
  [[nodiscard]] bool fits_bare(const DateMention& date, View rest) const {
    if (is_provenance(rest) && !is_of_later_year(date)) {
      return false;
    }
    const bool exact = date.interval.precision == DatePrecision::month ||
                       date.interval.precision == DatePrecision::day;
    return is_coming_event(rest) || (exact && written_.ok() && !rest.empty() &&
                                     rest.front() != U')' && rest.front() != U'「');
  }

  // Whether a commitment could still be made for this date when the text was
  // written. A year's programme may name a month of the year that has gone by.
  [[nodiscard]] bool in_time(const DateMention& date, View rest) const {
    const bool known = written_.ok() && date.interval.known();
    const bool this_year = !known || year_of(date, date.interval.to) >= year_of(date, written_);
    if (kind_ != MeasureKind::status) {
      return this_year;
    }
    // A report looks back: `4月` without a year is hardly the next one.
    const bool has_year = text_.substr(date.from, date.to - date.from).find(U'年') != View::npos;
    const bool ahead = known && has_year && date.interval.to >= written_;
    return this_year && (ahead || has_future_sign(rest));
  }

  [[nodiscard]] Deadline record(const DateMention& date, const Verdict& verdict) const {
    Deadline deadline;
    const std::size_t from = squeezed_.origin[date.from];
    const std::size_t to = squeezed_.origin[verdict.end - 1] + 1;
    deadline.surface = to_utf8(View(original_).substr(from, to - from));
    deadline.kind = to_string(verdict.kind);
    deadline.date_from = iso(date.interval.from);
    deadline.date_to = iso(date.interval.to);
    deadline.precision = to_string(date.interval.precision);
    return deadline;
  }

  const std::u32string& original_;
  SqueezedText squeezed_;
  View text_;
  MeasureKind kind_;
  Day written_;
  std::vector<DateMention> dates_;
  std::vector<bool> quoted_;
};

bool tells_time_of_figure(View rest) {
  return rest.starts_with(U"時点") || rest.starts_with(U"現在");
}

bool is_exact(const DateInterval& date) {
  return date.precision == DatePrecision::day || date.precision == DatePrecision::month;
}

// The months and days for which a report gives figures, forecasts left out.
void collect_figures(const std::string& utf8, std::vector<Day>& days) {
  const SqueezedText squeezed_text = squeezed(to_utf32(utf8));
  const View text = squeezed_text.text;
  for (const DateMention& date : find_dates(text)) {
    const View rest = text.substr(date.to);
    if (is_exact(date.interval) && tells_time_of_figure(rest) && !has_future_sign(rest)) {
      days.push_back(date.interval.from);
    }
  }
}

void collect_figures(const Indicator& indicator, std::vector<Day>& days) {
  for (const IndicatorValue& value : indicator.values) {
    const auto date = read_date(value.as_of);
    if (date && is_exact(*date)) {
      days.push_back(date->from);
    }
  }
}

// The latest, but for those so far behind the rest that they must be misread.
Day latest_sound(std::vector<Day> days) {
  if (days.empty()) {
    return {};
  }
  std::sort(days.begin(), days.end());
  const Day most = days[days.size() / 2] + std::chrono::years{3};
  return *std::prev(std::upper_bound(days.begin(), days.end(), most));
}

}  // namespace

std::vector<Deadline> deadlines_of(std::string_view text, MeasureKind kind, Day written) {
  std::u32string points = to_utf32(text);
  points.resize(std::min(points.size(), most_searched));
  return CommitmentFinder(points, kind, written).run();
}

Day reference_day(const Document& document) {
  std::vector<Day> days;
  for (const Indicator& indicator : document.indicators) {
    if (indicator.kind == IndicatorKind::reference) {
      collect_figures(indicator, days);
    }
  }
  for (const Measure& measure : document.measures) {
    if (measure.kind == MeasureKind::status) {
      collect_figures(measure.text, days);
    }
  }
  return latest_sound(std::move(days));
}

void find_deadlines(Document& document) {
  const Day reference = reference_day(document);
  document.deadlines.clear();
  for (const Measure& measure : document.measures) {
    // The plan is older than the day of its follow-up by nobody knows how much.
    const Day written = measure.kind == MeasureKind::plan ? Day{} : reference;
    for (Deadline& deadline : deadlines_of(measure.text, measure.kind, written)) {
      deadline.measure_id = measure.id;
      document.deadlines.push_back(std::move(deadline));
    }
  }
}

}  // namespace polink
