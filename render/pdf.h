#pragma once

#include <optional>
#include <string>

namespace polink {

// Cairo writes the time of day into a PDF; this puts the time that
// SOURCE_DATE_EPOCH names (reproducible-builds.org) in its place, the start of
// 1970 without it, so that the same picture gives the same bytes.
std::string with_fixed_date(std::string pdf);

// Cairo writes the time zone too, in a place of no fixed length: while one of
// these lives it is UTC. Not for programs in which other threads ask the time.
class InUtc {
 public:
  InUtc();
  InUtc(const InUtc&) = delete;
  InUtc& operator=(const InUtc&) = delete;
  ~InUtc();

 private:
  std::optional<std::string> zone_;  // $TZ as it was
};

}  // namespace polink
