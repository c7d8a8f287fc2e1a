#pragma once

#include "graph/records.h"
#include "loaders/plan_loader.h"
#include "loaders/tables/source_table.h"

namespace polink {

// Reads a table of measures: a CSV or TSV file, a sheet. docs/sources.md tells
// the names of columns that are known and what each may hold.
//
// A row of the table is one measure, its kind told in a column (without one, all
// are plans); or, where the head has a column for each kind, the measures of one
// row of the plan. A section that isn't told is that of the row above, so that
// merged cells read as they look; where no column tells any, all stand in section
// 1. Without row numbers each plan begins a row.
//
// Throws Error(unreadable_input), with the line, for a table without head or
// measures, for a kind or row number that can't be read, and for two measures
// that claim the same place.
Document read_table(const SourceTable& table, const LoadOptions& options);

// The same without what finish_document (finish.h) adds, which is still to be called.
Document read_unfinished_table(const SourceTable& table, const LoadOptions& options);

}  // namespace polink
