#pragma once

#include <string>
#include <vector>

#include "graph/records.h"

namespace polink {

// The documents in polink's own exchange format (docs/exchange.md), complete:
// every record with its source lines, spans and diagnostics. The same documents
// always give the same bytes; loaders/json_loader.h reads them back.
//
// One record stands on a line, so that two exports can be compared line by line.
// Bytes of a path that are no UTF-8 are replaced by U+FFFD.
std::string exchange_json(const std::vector<Document>& documents);

}  // namespace polink
