#pragma once

#include <string>

#include "render/table.h"

namespace polink {

// The table as comma-separated values by RFC 4180: a head line, lines that end
// in CRLF, quotes where they are needed. UTF-8 without a byte-order mark.
// Cells are whole whatever their fit; control characters are left out. A text that a
// spreadsheet program would compute (`=…`, `+…`, `-…`, `@…` that is no number) has an
// apostrophe in front.
std::string csv_text(const Table& table);

}  // namespace polink
