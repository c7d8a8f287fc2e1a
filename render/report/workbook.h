#pragma once

#include <ctime>
#include <string>

#include "render/report/report.h"

// The audit as an Excel workbook.
namespace polink::report {

// The bytes of an .xlsx file: the same for the same report and moment of creation.
// Texts of a document are written as strings only, so that none becomes a formula
// or a link. Throws Error(storage) where no temporary file can be written.
std::string workbook_of(const Report& report, std::time_t created);

}  // namespace polink::report
