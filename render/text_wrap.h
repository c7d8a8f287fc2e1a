#pragma once

#include <string>
#include <string_view>
#include <vector>

// Japanese text in lines for a label: where a line may break is ICU's answer
// (UAX #14 with the strict Japanese rules), so that no line begins with 、 or 」.
namespace polink {

struct WrapLimits {
  int width = 40;     // columns of a line; a full-width character takes two
  int max_lines = 0;  // 0: as many as the text needs
};

// Makes text fit for a label: control characters and characters which XML 1.0
// has no place for go, so do marks of direction; broken UTF-8 becomes U+FFFD, and every run of
// white space becomes one space, with none at the ends.
std::string one_line(std::string_view text);

// Columns that UTF-8 text takes: 2 for what a Japanese font draws full width
// (East Asian Width W, F and A), 0 for marks that combine, 1 for the rest.
int label_columns(std::string_view text);

// Wraps one_line(text). No line is wider than the width, with one exception: an
// unbreakable word of letters, digits and .:_- (an id) is never cut in two.
// Where max_lines is too few the last line ends in …, and only then. Empty
// text gives no lines.
std::vector<std::string> wrap(std::string_view text, WrapLimits limits);

// As wrap(), in as many lines, with the lines about equally long: no last line
// of one character under a full one.
std::vector<std::string> wrap_evenly(std::string_view text, WrapLimits limits);

}  // namespace polink
