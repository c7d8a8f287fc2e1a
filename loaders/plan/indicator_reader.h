#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/records.h"
#include "loaders/text/glyph.h"

namespace polink {

struct IndicatorReading {
  std::string name;
  bool repost = false;
  std::vector<IndicatorValue> values;
  std::vector<int> footnotes;
};

// Reads an entry of a list of indicators: `名称：値（時点）` with several values
// parted by 、 and a label before each, further lines `ラベル：値`, or a name
// alone. `lines`: the entry's lines, without its bullet.
IndicatorReading read_indicator(const std::vector<StyledText>& lines);

// `5兆400億`, `約1,161`, `３．５`, `38位／67か国` (38): the number that a printed
// value means, in its unit; nothing where it has none.
std::optional<double> number_of(const std::u32string& value);

}  // namespace polink
