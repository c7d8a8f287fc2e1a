#pragma once

#include <xlsxwriter.h>

#include <map>
#include <string>

#include "render/report/report.h"
#include "render/report/workbook_formats.h"

// One sheet of the workbook. Inside render/report only.
namespace polink::report {

// Where a link leads, by id or by `sheet:` and the sheet's file name: `internal:'施策'!A4`.
using Places = std::map<std::string, std::string>;
Places places_in(const Report& report);

// Writes the sheet into a new worksheet of the workbook.
void write_sheet(lxw_workbook* workbook, Formats& formats, const Report& report,
                 const ReportSheet& sheet, const Places& places);

// Throws where libxlsxwriter refuses what it was given.
void require(lxw_error error);

// Text as the XML of a workbook can hold it: without control characters and
// characters that XML forbids, `_x0041_` so written that it isn't read as an A.
std::string workbook_text(const std::string& text);

}  // namespace polink::report
