#include "render/report/text_reports.h"

#include "queries/text_key.h"
#include "render/terminal_text.h"

namespace polink::report {
namespace {

std::string text_of(const Cell& cell) {
  if (cell.stretches.empty()) {
    return printable(cell.text);
  }
  std::string text;
  for (const Stretch& stretch : cell.stretches) {
    text += stretch.changed ? "〔" + printable(stretch.text) + "〕" : printable(stretch.text);
  }
  return text;
}

// Blanks before the sign don't make it safe: some programs leave them out.
bool looks_like_formula(const std::string& text) {
  constexpr std::u32string_view blanks = U" 　";
  constexpr std::u32string_view signs = U"=+-@＝＋－＠\t\r\n";
  for (const char32_t c : code_points(text)) {
    if (blanks.find(c) == std::u32string_view::npos) {
      return signs.find(c) != std::u32string_view::npos;
    }
  }
  return false;
}

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    result += c == '"' ? std::string_view("\"\"") : std::string_view(&c, 1);
  }
  return result + "\"";
}

std::string csv_cell(const Cell& cell) {
  const std::string text = text_of(cell);
  const bool danger = cell.kind == Cell::Kind::text && looks_like_formula(text);
  return quoted(danger ? "'" + text : text);
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
  return text;
}

// Text in which Markdown finds no mark: what could be one has a backslash before
// it, and addresses aren't made links.
std::string escaped(const std::string& text) {
  constexpr std::string_view marks = "\\`*_{}[]<>#|~$&!";
  std::string result;
  for (const char c : text) {
    if (marks.find(c) != std::string_view::npos) {
      result += '\\';
    }
    result += c;
  }
  if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos) {
    result.insert(0, "\\");
  }
  return replaced(replaced(std::move(result), "://", "\\://"), "www.", "www\\.");
}

std::string markdown_cell(const std::string& text) {
  std::string result = replaced(escaped(text), "\n", "<br>");
  return replaced(std::move(result), "\t", " ");
}

std::string markdown_table(const ReportSheet& sheet) {
  std::string text = "|";
  std::string rule = "|";
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    text += " " + markdown_cell(printable(sheet.columns[i].head)) + " |";
    const bool number = !sheet.rows.empty() && sheet.rows.front()[i].kind != Cell::Kind::text &&
                        sheet.rows.front()[i].kind != Cell::Kind::day;
    rule += number ? "---:|" : "---|";
  }
  text += "\n" + rule + "\n";
  for (const auto& row : sheet.rows) {
    text += "|";
    for (const Cell& cell : row) {
      text += " " + markdown_cell(text_of(cell)) + " |";
    }
    text += "\n";
  }
  return text;
}

}  // namespace

std::string csv_of(const ReportSheet& sheet) {
  std::string text = "\xEF\xBB\xBF";
  const auto end_cell = [&](std::size_t i, std::size_t cells) {
    text += i + 1 < cells ? "," : "\r\n";
  };
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    Cell head;
    head.text = sheet.columns[i].head;
    text += csv_cell(head);
    end_cell(i, sheet.columns.size());
  }
  for (const auto& row : sheet.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += csv_cell(row[i]);
      end_cell(i, row.size());
    }
  }
  return text;
}

std::string csv_name(const ReportSheet& sheet, std::size_t place) {
  const std::string number = std::to_string(place);
  return (number.size() < 2 ? "0" : "") + number + "-" + sheet.file + ".csv";
}

std::string markdown_of(const Report& report) {
  std::string text = "# " + escaped(printable(report.title)) + "\n\n" +
                     escaped(printable(report.document)) + "\n\n";
  for (const ReportSheet& sheet : report.sheets) {
    text += "- [" + escaped(sheet.name) + "](#" + sheet.file + ")\n";
  }
  for (const ReportSheet& sheet : report.sheets) {
    text += "\n<a id=\"" + sheet.file + "\"></a>\n\n## " + escaped(sheet.name) + "\n\n" +
            escaped(sheet.note) + "\n\n" + markdown_table(sheet);
  }
  return text;
}

}  // namespace polink::report
