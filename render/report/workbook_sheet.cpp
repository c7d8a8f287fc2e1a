#include "render/report/workbook_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "graph/error.h"
#include "queries/text_key.h"
#include "render/report/excel_limits.h"
#include "render/report/workbook_chart.h"
#include "render/terminal_text.h"

namespace polink::report {
namespace {

constexpr lxw_row_t head_row = head_rows - 1;
constexpr double line_height = 17;   // points, of 10 point Japanese text
constexpr double tallest_row = 409;  // that Excel has

lxw_col_t column_number(std::size_t i) { return static_cast<lxw_col_t>(i); }
lxw_row_t row_number(std::size_t i) { return static_cast<lxw_row_t>(i + head_rows); }

// Lines that a text takes in a column.
double lines_in(const std::string& text, double width) {
  const double room = std::max(2.0, width);
  double lines = 0;
  std::size_t from = 0;
  while (from <= text.size()) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    lines += std::max(1.0, std::ceil(terminal_columns(text.substr(from, end - from)) / room));
    from = end + 1;
  }
  return lines;
}

// The longest run of ASCII in the column that no line break may part: an id, a name.
double longest_word(const ReportSheet& sheet, std::size_t column) {
  constexpr std::size_t looked_at = 2000;
  std::size_t longest = 0;
  for (std::size_t r = 0; r < std::min(sheet.rows.size(), looked_at); ++r) {
    std::size_t run = 0;
    for (const char c : sheet.rows[r][column].text) {
      run = c > ' ' && c <= '~' ? run + 1 : 0;
      longest = std::max(longest, run);
    }
  }
  return static_cast<double>(longest);
}

// As wide as is wanted, but wide enough for an id, and for a long text to be seen
// in the tallest row that there can be.
double width_of(const ReportSheet& sheet, std::size_t column) {
  constexpr double margin = 1.5;
  constexpr double widest_word = 30;
  constexpr double widest = 150;
  double width = std::max(sheet.columns[column].width,
                          std::min(widest_word, longest_word(sheet, column) + margin));
  for (const auto& row : sheet.rows) {
    while (width < widest && lines_in(row[column].text, width) * line_height > tallest_row) {
      width *= 1.2;
    }
  }
  return std::min(width, widest);
}

lxw_datetime day_of(const std::string& text) {
  lxw_datetime day{};
  if (std::sscanf(text.c_str(), "%4d-%2d-%2d", &day.year, &day.month, &day.day) != 3) {
    throw Error(Failure::internal, text + " is no date");
  }
  return day;
}

class SheetWriter {
 public:
  SheetWriter(lxw_workbook* workbook, Formats& formats, const Report& report,
              const ReportSheet& sheet, const Places& places)
      : workbook_(workbook),
        worksheet_(workbook_add_worksheet(workbook, sheet.name.c_str())),
        formats_(formats),
        report_(report),
        sheet_(sheet),
        places_(places) {
    if (worksheet_ == nullptr) {
      throw Error(Failure::internal, "the workbook takes no sheet '" + sheet.name + "'");
    }
    printed_ = sheet.printed > 0 ? sheet.printed : sheet.columns.size();
  }

  void write() {
    columns();
    head();
    for (std::size_t r = 0; r < sheet_.rows.size(); ++r) {
      height(r);
      for (std::size_t c = 0; c < sheet_.rows[r].size(); ++c) {
        cell(r, c);
      }
    }
    panes();
    shades();
    paper();
    if (sheet_.chart && !sheet_.rows.empty()) {
      insert_chart(workbook_, worksheet_, formats_, sheet_);
    }
  }

 private:
  [[nodiscard]] bool upright() const { return sheet_.heat_from > 0; }
  [[nodiscard]] lxw_col_t last_column() const { return column_number(sheet_.columns.size() - 1); }
  [[nodiscard]] lxw_row_t last_row() const {
    return static_cast<lxw_row_t>(head_row + sheet_.rows.size());
  }

  void columns() {
    for (std::size_t c = 0; c < sheet_.columns.size(); ++c) {
      widths_.push_back(width_of(sheet_, c));
      require(worksheet_set_column(worksheet_, column_number(c), column_number(c), widths_.back(),
                                   nullptr));
    }
  }

  // The title, with the way back before it; the note; the heads.
  void head() {
    constexpr double title_height = 26;
    require(worksheet_set_row(worksheet_, 0, title_height, nullptr));
    const bool overview = &sheet_ == &report_.sheets.front();
    if (!overview) {
      const std::string& name = report_.sheets.front().name;
      require(worksheet_write_url(worksheet_, 0, 0,
                                  places_.at("sheet:" + report_.sheets.front().file).c_str(),
                                  formats_.back()));
      require(worksheet_write_string(worksheet_, 0, 0, ("← " + name).c_str(), formats_.back()));
    }
    require(worksheet_write_string(worksheet_, 0, overview ? 0 : 1, sheet_.title.c_str(),
                                   formats_.title()));
    note();
    double lines = 1;
    double tallest = 1;
    for (std::size_t c = 0; c < sheet_.columns.size(); ++c) {
      const std::string text = workbook_text(sheet_.columns[c].head);
      constexpr double button = 3;  // the filter's
      lines = std::max(lines, lines_in(text, widths_[c] - button));
      tallest = std::max(tallest, static_cast<double>(code_points(text).size()));
      require(worksheet_write_string(worksheet_, head_row, column_number(c), text.c_str(),
                                     formats_.head(upright() && c >= sheet_.heat_from)));
    }
    constexpr double button_height = 18;
    require(worksheet_set_row(
        worksheet_, head_row,
        upright() ? tallest * line_height + button_height : std::max(2.0, lines) * line_height,
        nullptr));
  }

  // Over the columns that fill a screen.
  void note() {
    constexpr double screen = 110;
    double width = widths_.front();
    std::size_t last = 0;
    while (last + 1 < printed_ && width < screen) {
      width += widths_[++last];
    }
    const std::string text = workbook_text(sheet_.note);
    if (last == 0) {
      require(worksheet_write_string(worksheet_, 1, 0, text.c_str(), formats_.note()));
    } else {
      require(worksheet_merge_range(worksheet_, 1, 0, 1, column_number(last), text.c_str(),
                                    formats_.note()));
    }
    constexpr double margin = 4;
    require(worksheet_set_row(worksheet_, 1, lines_in(text, width - margin) * line_height + margin,
                              nullptr));
  }

  // Told in the file, since not every program finds it out from texts that are
  // wrapped. Columns that aren't printed mayn't leave half a page empty.
  void height(std::size_t r) {
    constexpr double most_beside = 5;
    double lines = 1;
    double beside = 1;
    for (std::size_t c = 0; c < sheet_.rows[r].size(); ++c) {
      double& here = c < printed_ ? lines : beside;
      here = std::max(here, lines_in(sheet_.rows[r][c].text, widths_[c]));
    }
    lines = std::max(lines, std::min(beside, most_beside));
    constexpr double margin = 3;
    require(worksheet_set_row(worksheet_, row_number(r),
                              std::min(tallest_row, lines * line_height + margin), nullptr));
  }

  [[nodiscard]] bool banded(std::size_t row) const {
    return sheet_.grouped_by && std::fmod(sheet_.rows[row][*sheet_.grouped_by].number, 2.0) == 0.0;
  }

  void cell(std::size_t r, std::size_t c) {
    const Cell& cell = sheet_.rows[r][c];
    CellLook look;
    look.kind = cell.kind;
    look.tone = cell.tone;
    look.banded = banded(r);
    look.whole = cell.kind != Cell::Kind::amount || std::floor(cell.number) == cell.number;
    look.centred = upright() && c >= sheet_.heat_from;
    look.hidden = !sheet_.filtered;
    const auto place = cell.leads_to.empty() ? places_.end() : places_.find(cell.leads_to);
    look.link = place != places_.end();
    const lxw_row_t row = row_number(r);
    const lxw_col_t column = column_number(c);
    if (look.link) {
      require(
          worksheet_write_url(worksheet_, row, column, place->second.c_str(), formats_.cell(look)));
    }
    switch (cell.kind) {
      case Cell::Kind::text:
        text(row, column, cell, look);
        return;
      case Cell::Kind::day: {
        lxw_datetime day = day_of(cell.text);
        require(worksheet_write_datetime(worksheet_, row, column, &day, formats_.cell(look)));
        return;
      }
      default:
        require(worksheet_write_number(worksheet_, row, column, cell.number, formats_.cell(look)));
    }
  }

  void text(lxw_row_t row, lxw_col_t column, const Cell& cell, CellLook look) {
    std::vector<std::string> texts;
    std::vector<lxw_rich_string_tuple> stretches;
    texts.reserve(cell.stretches.size());
    for (const Stretch& stretch : cell.stretches) {
      if (std::string part = workbook_text(stretch.text); !part.empty()) {
        texts.push_back(std::move(part));
        stretches.push_back(
            {stretch.changed ? formats_.changed() : formats_.unchanged(), texts.back().data()});
      }
    }
    if (stretches.size() < 2) {  // of one colour
      look.changed = !cell.stretches.empty() && cell.stretches.front().changed;
      const std::string plain = workbook_text(cell.text);
      require(plain.empty() ? worksheet_write_blank(worksheet_, row, column, formats_.cell(look))
                            : worksheet_write_string(worksheet_, row, column, plain.c_str(),
                                                     formats_.cell(look)));
      return;
    }
    std::vector<lxw_rich_string_tuple*> pointers;
    for (lxw_rich_string_tuple& stretch : stretches) {
      pointers.push_back(&stretch);
    }
    pointers.push_back(nullptr);
    require(
        worksheet_write_rich_string(worksheet_, row, column, pointers.data(), formats_.cell(look)));
  }

  void panes() {
    worksheet_gridlines(worksheet_, LXW_HIDE_ALL_GRIDLINES);
    worksheet_freeze_panes(worksheet_, sheet_.filtered ? head_rows : 0,
                           column_number(sheet_.frozen));
    if (sheet_.filtered && !upright()) {
      require(worksheet_autofilter(worksheet_, head_row, 0, last_row(), last_column()));
    }
    // Ids like 1.2 are texts and meant to be.
    require(worksheet_ignore_errors(worksheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
  }

  void shades() {
    if (sheet_.rows.empty()) {
      return;
    }
    if (sheet_.heat_from > 0) {
      lxw_conditional_format heat{};
      heat.type = LXW_CONDITIONAL_2_COLOR_SCALE;
      constexpr lxw_color_t cold = 0xFFF7EC;
      constexpr lxw_color_t hot = 0xE8743B;
      heat.min_color = cold;
      heat.max_color = hot;
      require(worksheet_conditional_format_range(worksheet_, head_rows,
                                                 column_number(sheet_.heat_from), last_row(),
                                                 last_column(), &heat));
    }
    for (std::size_t c = 0; c < sheet_.columns.size(); ++c) {
      if (sheet_.columns[c].bars) {
        lxw_conditional_format bars{};
        bars.type = LXW_CONDITIONAL_DATA_BAR;
        constexpr lxw_color_t pale_blue = 0xB4CDE6;
        bars.bar_color = pale_blue;
        bars.data_bar_2010 = LXW_TRUE;
        bars.bar_solid = LXW_TRUE;
        bars.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
        bars.min_value = 0;
        if (sheet_.rows.front()[c].kind == Cell::Kind::score) {
          bars.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
          bars.max_value = 1;
        }
        require(worksheet_conditional_format_range(worksheet_, head_rows, column_number(c),
                                                   last_row(), column_number(c), &bars));
      }
    }
  }

  void paper() {
    constexpr std::uint8_t a4 = 9;
    constexpr double side = 0.4;
    constexpr double above = 0.65;
    worksheet_set_paper(worksheet_, a4);
    worksheet_set_landscape(worksheet_);
    worksheet_set_margins(worksheet_, side, side, above, above);
    worksheet_fit_to_pages(worksheet_, 1, 0);  // as many pages down as it takes
    require(worksheet_repeat_rows(worksheet_, head_row, head_row));
    lxw_row_t end = last_row();
    lxw_col_t right = column_number(printed_ - 1);
    if (sheet_.chart && !sheet_.rows.empty()) {
      end = std::max(end, last_row_of_chart(sheet_));
      right = last_column_of_chart(sheet_);
    }
    require(worksheet_print_area(worksheet_, 0, 0, end, right));
    require(worksheet_set_header(worksheet_, "&R&9 &A"));
    require(worksheet_set_footer(worksheet_, footer().c_str()));
  }

  // `document   3 / 12   2026-11-26 polink 0.1.0`; & is a command there.
  [[nodiscard]] std::string footer() const {
    constexpr std::size_t most = 60;
    std::u32string document = code_points(workbook_text(report_.document));
    if (document.size() > most) {
      document.resize(most);
      document += U'…';
    }
    std::string doubled;
    for (const char c : utf8_of(document)) {
      doubled += c == '&' ? "&&" : c == '\n' ? " " : std::string(1, c);
    }
    return "&L&8 " + doubled + "&C&8 &P / &N&R&8 " + report_.today + " polink " + report_.version;
  }

  lxw_workbook* workbook_;
  lxw_worksheet* worksheet_;
  Formats& formats_;
  const Report& report_;
  const ReportSheet& sheet_;
  const Places& places_;
  std::size_t printed_ = 0;
  std::vector<double> widths_;
};

bool is_hexadecimal(const std::string& text, std::size_t from) {
  constexpr std::size_t digits = 4;
  return text.find_first_not_of("0123456789abcdefABCDEF", from) >= from + digits;
}

}  // namespace

void require(lxw_error error) {
  if (error != LXW_NO_ERROR) {
    throw Error(Failure::internal, std::string("libxlsxwriter: ") + lxw_strerror(error));
  }
}

std::string workbook_text(const std::string& text) {
  std::u32string characters = code_points(printable(text));
  std::erase_if(characters, [](char32_t c) { return (c & 0xfffe) == 0xfffe; });
  std::string result = utf8_of(characters);
  constexpr std::size_t length = 7;  // _x0041_
  for (auto at = result.find("_x"); at != std::string::npos; at = result.find("_x", at + 2)) {
    if (at + length <= result.size() && result[at + length - 1] == '_' &&
        is_hexadecimal(result, at + 2)) {
      result.insert(at + 1, "x005F_");
      at += length;
    }
  }
  return result;
}

Places places_in(const Report& report) {
  Places places;
  for (const ReportSheet& sheet : report.sheets) {
    const std::string name = "internal:'" + sheet.name + "'!A";
    places.emplace("sheet:" + sheet.file, name + "1");
    for (std::size_t r = 0; sheet.lists && r < sheet.rows.size(); ++r) {
      const std::string row = std::to_string(r + head_rows + 1);
      places.emplace(sheet.rows[r][*sheet.lists].text, name + row);
    }
  }
  return places;
}

void write_sheet(lxw_workbook* workbook, Formats& formats, const Report& report,
                 const ReportSheet& sheet, const Places& places) {
  SheetWriter(workbook, formats, report, sheet, places).write();
}

}  // namespace polink::report
