#include "render/csv.h"

#include <string_view>

#include "render/terminal_text.h"

namespace polink {
namespace {

// `-3.5`, `+1`: a spreadsheet program may take it for what it is.
bool is_number(const std::string& text) {
  return text.find_first_not_of("+-.0123456789") == std::string::npos;
}

// `=SUM(…)`, `＠…`: what a spreadsheet program would compute instead of showing it.
bool reads_as_formula(const std::string& text) {
  for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠", "\t"}) {
    if (text.starts_with(sign) && text.size() > sign.size() && !is_number(text)) {
      return true;
    }
  }
  return false;
}

std::string field(std::string_view raw) {
  std::string text = printable(raw);
  if (reads_as_formula(text)) {
    text.insert(0, 1, '\'');
  }
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
