#pragma once

#include <string_view>

// The name and version of polink's own exchange format, docs/exchange.md. The
// version changes when an older polink would misread a file; a field more is no
// such change.
namespace polink {

constexpr std::string_view exchange_schema = "polink-exchange";
constexpr int exchange_version = 1;

}  // namespace polink
