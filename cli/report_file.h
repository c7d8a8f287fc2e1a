#pragma once

#include <ctime>
#include <string>

#include "render/report/report.h"

// How commands write what is to be handed in: a workbook, a folder of CSV, Markdown.
namespace polink {

enum class ReportFormat { by_name, workbook, csv, markdown };

// The moment that a report is made: SOURCE_DATE_EPOCH where it is set, so that
// the same database gives the same bytes (reproducible-builds.org), else now.
// Throws Error(usage) where it is set to something else.
std::time_t report_moment();

// The day of a report, YYYY-MM-DD: that of SOURCE_DATE_EPOCH, else today.
std::string report_day();

// The format that is asked for, or that the name tells: .xlsx, .md, a folder.
// Throws Error(usage) where it tells none.
ReportFormat report_format(const std::string& output, ReportFormat asked);

// Writes all or nothing of a file; of a folder file by file. Throws Error(storage).
void write_report(report::Report report, const std::string& output, ReportFormat format);

}  // namespace polink
