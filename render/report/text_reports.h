#pragma once

#include <string>

#include "render/report/report.h"

// The audit as text. What differs between two texts stands within 〔〕, since
// neither form has colours.
namespace polink::report {

// A sheet as CSV for spreadsheets: UTF-8 with a byte-order mark, every cell quoted,
// lines that end in CRLF. A text that a spreadsheet might take for a formula, since
// it begins with = + - @ (of any width), a tab or a line break, has an apostrophe before it
// (OWASP, "CSV Injection").
std::string csv_of(const ReportSheet& sheet);

// `02-measures.csv` for the second sheet.
std::string csv_name(const ReportSheet& sheet, std::size_t place);

// The whole as one document in Markdown (tables as in GitHub's), a table for each
// sheet. Nothing in a cell is taken for a mark, and no line break ends a row.
std::string markdown_of(const Report& report);

}  // namespace polink::report
