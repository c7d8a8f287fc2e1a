#pragma once

#include <string>
#include <string_view>

#include "loaders/tables/source_table.h"

namespace polink {

// Whether bytes begin as an old binary office file or an encrypted new one
// (both are OLE compound files).
bool is_compound_file(std::string_view bytes);

// Reads the first visible sheet of an .xlsx file into rows. Texts keep the
// underlines and superscripts of their runs, furigana are left out, formulas give
// their last value, dates the number that Excel keeps them as. Of merged cells the
// first one has the text and the others are empty. The lines of the table are the
// rows of the sheet with tabs between cells, under the sheet's own numbers.
//
// ECMA-376 part 1, clause 18. Throws Error(unreadable_input) for an encrypted, old
// (.xls), damaged or cut file, and beyond the limits in xlsx_reader.cpp.
SourceTable read_xlsx(std::string_view bytes, const std::string& name);

}  // namespace polink
