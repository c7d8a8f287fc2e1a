#include "render/answer.h"

#include "render/csv.h"
#include "render/terminal_text.h"

namespace polink {

std::string written(const Answer& answer, Format format, int width, Language language) {
  switch (format) {
    case Format::csv:
      return csv_text(answer.table);
    case Format::json:
      return json_text(answer.findings);
    case Format::table:
      break;
  }
  std::string text;
  if (!answer.table.rows.empty()) {
    Table table = answer.table;
    for (Column& column : table.columns) {
      if (language != Language::english) {
        column.head = head_in(language, column.name);
      }
    }
    text = table_text(table, width);
  }
  if (!answer.note.empty()) {
    text += (text.empty() ? "" : "\n") + printable(answer.note) + "\n";
  }
  return text;
}

}  // namespace polink
