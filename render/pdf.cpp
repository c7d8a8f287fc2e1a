#include "render/pdf.h"

#include <array>
#include <cstdlib>
#include <ctime>
#include <string_view>

namespace polink {
namespace {

// `/CreationDate (D:20260131235959Z)`; the place of every other object is given
// in bytes, so the date is overwritten in the same length.
constexpr std::string_view kDate = "/CreationDate (D:";
constexpr std::size_t kDigits = 14;

std::string fixed_date() {
  const char* named = std::getenv("SOURCE_DATE_EPOCH");
  const std::time_t seconds =
      named == nullptr ? 0 : static_cast<std::time_t>(std::strtoll(named, nullptr, 10));
  std::tm parts{};
  std::array<char, 32> text{};
  if (gmtime_r(&seconds, &parts) == nullptr ||
      std::strftime(text.data(), text.size(), "%Y%m%d%H%M%S", &parts) != kDigits) {
    return "19700101000000";
  }
  return text.data();
}

}  // namespace

InUtc::InUtc() {
  if (const char* zone = std::getenv("TZ"); zone != nullptr) {
    zone_ = zone;
  }
  setenv("TZ", "UTC0", 1);
  tzset();
}

InUtc::~InUtc() {
  if (zone_) {
    setenv("TZ", zone_->c_str(), 1);
  } else {
    unsetenv("TZ");
  }
  tzset();
}

std::string with_fixed_date(std::string pdf) {
  // From the end: the document's facts stand behind its pages.
  const std::size_t at = pdf.rfind(kDate);
  if (at != std::string::npos && at + kDate.size() + kDigits <= pdf.size()) {
    pdf.replace(at + kDate.size(), kDigits, fixed_date());
  }
  return pdf;
}

}  // namespace polink
