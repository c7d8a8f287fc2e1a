#include "loaders/tables/csv_reader.h"

#include "graph/error.h"

namespace polink {

void CsvReader::refuse(std::size_t line, const std::string& why) const {
  throw Error(Failure::unreadable_input, name_ + ":" + std::to_string(line + 1) + ": " + why);
}

Glyph CsvReader::take() {
  const Glyph glyph{here(), static_cast<std::uint32_t>(line_ + 1),
                    static_cast<std::uint32_t>(column_), 0};
  ++column_;
  return glyph;
}

StyledText CsvReader::read_quoted() {
  const std::size_t opened = line_;
  StyledText field;
  separators_.push_back(take());
  for (;;) {
    if (at_line_end()) {
      if (line_ + 1 >= source_.lines.size()) {
        refuse(opened,
               "the quote that opens here is never closed; close it, or double it (\"\") "
               "where it is part of the text");
      }
      field.push_back({line_break, static_cast<std::uint32_t>(line_ + 1),
                       static_cast<std::uint32_t>(column_), Glyph::synthetic});
      ++line_;
      column_ = 0;
    } else if (here() != U'"') {
      field.push_back(take());
    } else {
      separators_.push_back(take());
      if (at_line_end() || here() != U'"') {
        return field;
      }
      field.push_back(take());  // a doubled quote
    }
  }
}

StyledText CsvReader::read_field() {
  StyledText field;
  if (!at_line_end() && here() == U'"') {
    field = read_quoted();
    if (!at_line_end() && here() != delimiter_) {
      refuse(line_, "text stands behind a closing quote; a quote within a text is doubled (\"\")");
    }
    return field;
  }
  while (!at_line_end() && here() != delimiter_) {
    field.push_back(take());
  }
  return field;
}

TableRow CsvReader::read_record() {
  TableRow row;
  row.line = static_cast<int>(line_) + 1;
  column_ = 0;
  row.cells.push_back(read_field());
  while (!at_line_end()) {
    separators_.push_back(take());
    row.cells.push_back(read_field());
  }
  ++line_;
  return row;
}

std::optional<TableRow> CsvReader::next() {
  while (line_ < source_.lines.size()) {
    TableRow row = read_record();
    if (!is_blank(row)) {
      return row;
    }
  }
  return std::nullopt;
}

}  // namespace polink
