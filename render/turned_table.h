#pragma once

#include <string>

#include "render/table.h"

namespace polink {

// Rows become columns: the heads below each other in a first column of this name, each
// row under its first cell. For tables with more columns than a terminal has room for.
Table turned(const Table& table, const std::string& first);

}  // namespace polink
