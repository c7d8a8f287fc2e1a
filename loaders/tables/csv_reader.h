#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "loaders/tables/source_table.h"
#include "loaders/text/source_text.h"

namespace polink {

// Comma-separated values by RFC 4180, with any delimiter: a field in double
// quotes may hold delimiters, line ends and doubled quotes.
class CsvReader {
 public:
  // `source` must outlive the reader; `name` stands for the file in messages.
  CsvReader(const SourceText& source, char32_t delimiter, std::string name)
      : source_(source), delimiter_(delimiter), name_(std::move(name)) {}

  // The next record that isn't blank; nothing at the end. A line end within
  // quotes is a line_break glyph. Throws Error(unreadable_input), with the line,
  // for a quote that is never closed and for text right behind a closing one.
  std::optional<TableRow> next();

  // The delimiters and quotes of the records so far.
  [[nodiscard]] const StyledText& separators() const { return separators_; }

 private:
  TableRow read_record();
  StyledText read_field();
  StyledText read_quoted();
  [[nodiscard]] bool at_line_end() const { return column_ >= source_.lines[line_].size(); }
  [[nodiscard]] char32_t here() const { return source_.lines[line_][column_]; }
  Glyph take();
  [[noreturn]] void refuse(std::size_t line, const std::string& why) const;

  const SourceText& source_;
  const char32_t delimiter_;
  const std::string name_;
  std::size_t line_ = 0;  // from 0
  std::size_t column_ = 0;
  StyledText separators_;
};

}  // namespace polink
