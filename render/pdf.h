#pragma once

#include <string>

namespace polink {

// Cairo writes the time of day into a PDF; this puts the time that
// SOURCE_DATE_EPOCH names (reproducible-builds.org) in its place, the start of
// 1970 without it, so that the same picture gives the same bytes.
std::string with_fixed_date(std::string pdf);

}  // namespace polink
