#pragma once

#include <string>

#include "loaders/tables/zip_parts.h"

namespace polink {

// Where the parts of a workbook stand that hold the text of its first sheet.
struct XlsxParts {
  std::string sheet;
  std::string shared_strings;  // empty where the workbook has none
};

// Follows the package's relationships (ECMA-376 part 2, clause 8) to the first
// sheet that isn't hidden, in the order of the workbook. Throws
// Error(unreadable_input) where the archive holds no workbook or no worksheet.
XlsxParts find_parts(const ZipParts& archive);

}  // namespace polink
