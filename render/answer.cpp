#include "render/answer.h"

#include "render/csv.h"
#include "render/terminal_text.h"

namespace polink {

std::string written(const Answer& answer, Format format, int width) {
  switch (format) {
    case Format::csv:
      return csv_text(answer.table);
    case Format::json:
      return json_text(answer.findings);
    case Format::table:
      break;
  }
  std::string text = answer.table.rows.empty() ? "" : table_text(answer.table, width);
  if (!answer.note.empty()) {
    text += (text.empty() ? "" : "\n") + printable(answer.note) + "\n";
  }
  return text;
}

}  // namespace polink
