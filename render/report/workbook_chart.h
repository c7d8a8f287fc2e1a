#pragma once

#include <xlsxwriter.h>

#include "render/report/report.h"
#include "render/report/workbook_formats.h"

// The chart of a sheet, to the right of its table. Inside render/report only.
namespace polink::report {

void insert_chart(lxw_workbook* workbook, lxw_worksheet* worksheet, const Formats& formats,
                  const ReportSheet& sheet);

// How far it reaches, for the print area.
lxw_row_t last_row_of_chart(const ReportSheet& sheet);
lxw_col_t last_column_of_chart(const ReportSheet& sheet);

}  // namespace polink::report
