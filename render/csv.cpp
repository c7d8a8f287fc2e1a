#include "render/csv.h"

#include <string_view>

#include "render/terminal_text.h"

namespace polink {
namespace {

std::string field(std::string_view raw) {
  std::string text = printable(raw);
  if (text.find_first_of(",\"\n\r") == std::string::npos) {
    return text;
  }
  std::string quoted = "\"";
  for (const char c : text) {
    quoted += c == '"' ? std::string_view("\"\"") : std::string_view(&c, 1);
  }
  return quoted + "\"";
}

}  // namespace

std::string csv_text(const Table& table) {
  std::string out;
  const auto write = [&](const auto& cells, auto text_of) {
    std::string_view separator;
    for (const auto& cell : cells) {
      out.append(separator).append(field(text_of(cell)));
      separator = ",";
    }
    out += "\r\n";
  };
  write(table.columns, [](const Column& column) { return column.name; });
  for (const auto& row : table.rows) {
    write(row, [](const std::string& cell) { return cell; });
  }
  return out;
}

}  // namespace polink
