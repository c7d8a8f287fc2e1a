#include "loaders/tables/xlsx_reader.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

#include "graph/error.h"
#include "loaders/tables/xlsx_package.h"
#include "loaders/tables/xml_part.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

// Far beyond any table of measures, and small enough for any machine.
constexpr int most_rows = 200'000;
constexpr std::size_t most_columns = 1'000;
constexpr std::size_t most_cells = 4'000'000;
constexpr std::size_t most_characters = 20'000'000;

[[noreturn]] void refuse(const std::string& name, const std::string& why) {
  throw Error(Failure::unreadable_input, name + ": " + why);
}

// Counts what has been kept in memory so far.
class Budget {
 public:
  explicit Budget(const std::string& name) : name_(name) {}

  void add_characters(std::size_t count) { add(characters_, count, most_characters, "characters"); }
  void add_cells(std::size_t count) { add(cells_, count, most_cells, "cells"); }

 private:
  void add(std::size_t& total, std::size_t count, std::size_t most, const std::string& what) {
    total += count;
    if (total > most) {
      refuse(name_, "the sheet has more than " + std::to_string(most) + " " + what +
                        "; keep the table of measures alone in it");
    }
  }

  const std::string& name_;
  std::size_t characters_ = 0;
  std::size_t cells_ = 0;
};

// `_x000D_` stands for a character that XML can't hold (clause 22.9.2.19).
std::u32string unescaped(const std::u32string& text) {
  constexpr std::size_t length = 7;
  std::u32string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string digits = to_utf8(std::u32string_view(text).substr(i, length));
    std::uint32_t code = 0;
    if (digits.size() == length && digits.starts_with("_x") && digits.back() == '_' &&
        std::from_chars(digits.data() + 2, digits.data() + 6, code, 16).ptr == digits.data() + 6) {
      out.push_back(static_cast<char32_t>(code));
      i += length - 1;
    } else {
      out.push_back(text[i]);
    }
  }
  return out;
}

// The text of a cell; places in the source are set when it is put into a row.
void append_text(const std::string& utf8_text, std::uint8_t style, StyledText& text) {
  const std::u32string raw = to_utf32(utf8_text);
  const bool may_be_escaped = raw.find(U"_x") != std::u32string::npos;
  for (const char32_t c : may_be_escaped ? unescaped(raw) : raw) {
    if (c != U'\r' && c != 0) {
      text.push_back({c, 0, 0, style});
    }
  }
}

// The style of a run: of its <rPr>, whose opening was just read.
std::uint8_t read_run_style(XmlPart& xml) {
  std::uint8_t style = 0;
  while (xml.next() && !xml.closes("rPr")) {
    if (xml.opens("u") && xml.attribute("val") != "none") {
      style |= Glyph::underline;
    } else if (xml.opens("vertAlign") && xml.attribute("val") == "superscript") {
      style |= Glyph::superscript;
    }
  }
  return style;
}

// A string item (<si>, <is>), whose opening was just read, up to its end.
StyledText read_rich_text(XmlPart& xml, const char* end) {
  StyledText text;
  std::uint8_t style = 0;
  int phonetic = 0;
  bool in_text = false;
  while (xml.next() && !xml.closes(end)) {
    if (xml.node() == XmlPart::Node::text) {
      if (in_text && phonetic == 0) {
        append_text(xml.text(), style, text);
      }
    } else if (xml.tag() == "rPh") {
      phonetic += xml.node() == XmlPart::Node::open ? 1 : -1;
    } else if (xml.tag() == "t") {
      in_text = xml.node() == XmlPart::Node::open;
    } else if (xml.opens("rPr")) {
      style = read_run_style(xml);
    } else if (xml.tag() == "r") {
      style = 0;
    }
  }
  return text;
}

std::vector<StyledText> read_shared_strings(const ZipParts& archive, const std::string& part,
                                            Budget& budget) {
  std::vector<StyledText> strings;
  if (part.empty() || !archive.has(part)) {
    return strings;
  }
  XmlPart xml(archive, part);
  while (xml.next()) {
    if (xml.opens("si")) {
      strings.push_back(read_rich_text(xml, "si"));
      budget.add_characters(strings.back().size() + 1);
    }
  }
  return strings;
}

// `BC12`: column 54 (from 0); nothing where there are no letters.
std::optional<std::size_t> column_in(const std::string& reference) {
  std::size_t column = 0;
  std::size_t letters = 0;
  for (; letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z';
       ++letters) {
    column = column * 26 + static_cast<std::size_t>(reference[letters] - 'A') + 1;
    if (column > 100'000) {
      break;
    }
  }
  return letters == 0 ? std::nullopt : std::optional(column - 1);
}

// `4.0` as people write it: `4`; `1.1000000000000001` as `1.1`.
std::string plain_number(const std::string& value) {
  double number = 0;
  const char* end = value.data() + value.size();
  if (std::from_chars(value.data(), end, number).ptr != end || !std::isfinite(number)) {
    return value;
  }
  constexpr double exact_below = 1e15;
  constexpr int digits = 15;  // what a spreadsheet program shows
  std::string text(40, '\0');
  const auto written =
      std::abs(number) < exact_below && number == std::floor(number)
          ? std::to_chars(text.data(), text.data() + text.size(), static_cast<std::int64_t>(number))
          : std::to_chars(text.data(), text.data() + text.size(), number,
                          std::chars_format::general, digits);
  text.resize(static_cast<std::size_t>(written.ptr - text.data()));
  return text;
}

class SheetReader {
 public:
  SheetReader(XmlPart& xml, const std::vector<StyledText>& strings, Budget& budget,
              SourceTable& table)
      : xml_(xml), strings_(strings), budget_(budget), table_(table) {}

  void read() {
    while (xml_.next()) {
      if (xml_.opens("row")) {
        begin_row();
      } else if (xml_.opens("c")) {
        read_cell();
      } else if (xml_.closes("row") && in_row_) {
        finish_row();
      }
    }
  }

 private:
  void begin_row() {
    const std::string told = xml_.attribute("r");
    int number = row_.line + 1;
    if (!told.empty() &&
        std::from_chars(told.data(), told.data() + told.size(), number).ec != std::errc()) {
      refuse(xml_.place(), "「" + told + "」 is no number of a row");
    }
    if (number <= row_.line || number > most_rows) {
      refuse(xml_.place(), "row " + told +
                               (number > most_rows ? " lies beyond row " + std::to_string(most_rows)
                                                   : " stands behind a later one"));
    }
    row_ = {number, {}};
    in_row_ = true;
  }

  void read_cell() {
    if (!in_row_) {
      refuse(xml_.place(), "a cell stands outside the rows");
    }
    const std::string type = xml_.attribute("t");
    const std::size_t column = column_in(xml_.attribute("r")).value_or(row_.cells.size());
    StyledText text;
    std::string value;
    bool in_value = false;
    while (xml_.next() && !xml_.closes("c")) {
      if (xml_.opens("is")) {
        text = read_rich_text(xml_, "is");
      } else if (xml_.tag() == "v" && xml_.node() != XmlPart::Node::text) {
        in_value = xml_.node() == XmlPart::Node::open;
      } else if (xml_.node() == XmlPart::Node::text && in_value) {
        value += xml_.text();
      }
    }
    if (!value.empty()) {
      text = text_of(type, value);
    }
    if (!text.empty()) {
      keep(std::move(text), column);
    }
  }

  [[nodiscard]] StyledText text_of(const std::string& type, const std::string& value) const {
    StyledText text;
    if (type == "s") {
      std::size_t index = strings_.size();
      std::from_chars(value.data(), value.data() + value.size(), index);
      if (index >= strings_.size()) {
        refuse(xml_.place(), "a cell names the shared text " + value + ", which isn't there");
      }
      return strings_[index];
    }
    const bool number = type.empty() || type == "n";
    append_text(type == "b" ? (value == "1" ? "TRUE" : "FALSE")
                : number    ? plain_number(value)
                            : value,
                0, text);
    return text;
  }

  void keep(StyledText text, std::size_t column) {
    if (column >= most_columns) {
      refuse(xml_.place(), "a text stands beyond column " + std::to_string(most_columns));
    }
    budget_.add_characters(text.size());
    if (column >= row_.cells.size()) {
      budget_.add_cells(column + 1 - row_.cells.size());
      row_.cells.resize(column + 1);
    }
    row_.cells[column] = std::move(text);
  }

  // Gives every character its place in the line that stands for the row.
  void finish_row() {
    in_row_ = false;
    if (is_blank(row_)) {
      row_.cells.clear();
      return;
    }
    std::u32string line;
    for (StyledText& cell : row_.cells) {
      for (Glyph& glyph : cell) {
        glyph.line = static_cast<std::uint32_t>(row_.line);
        glyph.column = static_cast<std::uint32_t>(line.size());
        if (glyph.code == U'\n') {
          glyph.code = line_break;
          glyph.style |= Glyph::synthetic;
        }
        line.push_back(glyph.code == line_break || glyph.code == U'\t' ? U' ' : glyph.code);
      }
      line.push_back(U'\t');
    }
    line.pop_back();
    table_.lines.resize(static_cast<std::size_t>(row_.line) - 1);
    table_.lines.push_back(to_utf8(line));
    const int number = row_.line;
    table_.rows.push_back(std::move(row_));
    row_ = {number, {}};
  }

  XmlPart& xml_;
  const std::vector<StyledText>& strings_;
  Budget& budget_;
  SourceTable& table_;
  TableRow row_;
  bool in_row_ = false;
};

}  // namespace

bool is_compound_file(std::string_view bytes) {
  return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

SourceTable read_xlsx(std::string_view bytes, const std::string& name) {
  if (is_compound_file(bytes)) {
    refuse(name, "an encrypted workbook or an old .xls; save it as .xlsx without a password");
  }
  if (!is_zip(bytes)) {
    refuse(name, "not an .xlsx file; save the table as .xlsx or .csv");
  }
  const ZipParts archive(bytes, name);
  const XlsxParts parts = find_parts(archive);
  SourceTable table;
  table.name = name;
  table.loader = "table/xlsx";
  table.encoding = "UTF-8";
  table.sha256 = sha256_hex(bytes);
  Budget budget(name);
  const auto strings = read_shared_strings(archive, parts.shared_strings, budget);
  XmlPart sheet(archive, parts.sheet);
  SheetReader(sheet, strings, budget, table).read();
  if (table.rows.empty()) {
    refuse(name, "the first sheet (" + parts.sheet + ") is empty");
  }
  return table;
}

}  // namespace polink
