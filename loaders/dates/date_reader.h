#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "loaders/dates/dates.h"

namespace polink {

// What dates that lean on others are read from.
struct DateContext {
  Day reference{};        // the day of the text, or none
  DateInterval previous;  // the date before, for `同年` and `4月`
  bool previous_fiscal = false;
};

struct DateReading {
  std::size_t end = 0;  // behind the date
  DateInterval interval;
  bool fiscal = false;
};

// The date that starts at a place of a squeezed text, nothing where none does.
std::optional<DateReading> read_date_at(std::u32string_view text, std::size_t at,
                                        const DateContext& context);

}  // namespace polink
