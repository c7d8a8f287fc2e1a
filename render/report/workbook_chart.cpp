#include "render/report/workbook_chart.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "render/report/excel_limits.h"
#include "render/report/workbook_sheet.h"

namespace polink::report {
namespace {

constexpr double default_row_pixels = 20;
constexpr double default_column_pixels = 64;
constexpr double chart_width = 760;  // pixels
constexpr double bar_height = 26;
constexpr double frame_height = 110;  // title, axis and legend
constexpr double columns_height = 420;

double height_of(const ReportSheet& sheet) {
  return sheet.chart->across ? frame_height + bar_height * static_cast<double>(sheet.rows.size())
                             : columns_height;
}

// Where its upper left corner stands.
constexpr lxw_row_t first_row = head_rows - 1;
lxw_col_t first_column(const ReportSheet& sheet) {
  return static_cast<lxw_col_t>(sheet.columns.size() + 1);
}

// cppcheck-suppress passedByValue ; the library asks for characters that it could change
void set_fonts(lxw_chart* chart, std::string name) {
  lxw_chart_font text{};
  text.name = name.data();  // copied by the library
  constexpr double size = 9;
  text.size = size;
  lxw_chart_font title = text;
  constexpr double title_size = 12;
  title.size = title_size;
  title.bold = LXW_TRUE;
  chart_title_set_name_font(chart, &title);
  chart_axis_set_num_font(chart->x_axis, &text);
  chart_axis_set_num_font(chart->y_axis, &text);
  chart_legend_set_font(chart, &text);
}

void add_series(lxw_chart* chart, const ReportSheet& sheet) {
  const ReportChart& wanted = *sheet.chart;
  const lxw_row_t first = head_rows;
  const auto last = static_cast<lxw_row_t>(head_rows + sheet.rows.size() - 1);
  for (std::size_t i = 0; i < wanted.series.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(wanted.series[i]);
    const auto categories = static_cast<lxw_col_t>(wanted.categories);
    lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
    chart_series_set_categories(series, sheet.name.c_str(), first, categories, last, categories);
    chart_series_set_values(series, sheet.name.c_str(), first, column, last, column);
    chart_series_set_name_range(series, sheet.name.c_str(), head_rows - 1, column);
    lxw_chart_fill fill{};
    constexpr int hexadecimal = 16;
    fill.color =
        static_cast<lxw_color_t>(std::strtoul(wanted.colours[i].c_str(), nullptr, hexadecimal));
    chart_series_set_fill(series, &fill);
  }
}

}  // namespace

void insert_chart(lxw_workbook* workbook, lxw_worksheet* worksheet, const Formats& formats,
                  const ReportSheet& sheet) {
  const bool across = sheet.chart->across;
  lxw_chart* chart =
      workbook_add_chart(workbook, across ? LXW_CHART_BAR_STACKED : LXW_CHART_COLUMN_STACKED);
  add_series(chart, sheet);
  chart_title_set_name(chart, sheet.chart->title.c_str());
  set_fonts(chart, formats.font());
  chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  lxw_chart_line pale{};
  constexpr lxw_color_t pale_grey = 0xD9D9D9;
  pale.color = pale_grey;
  chart_axis_major_gridlines_set_line(across ? chart->x_axis : chart->y_axis, &pale);
  if (across) {
    chart_axis_set_reverse(chart->y_axis);  // the first row on top
  }
  constexpr double default_width = 480;
  constexpr double default_height = 288;
  lxw_chart_options options{};
  options.x_scale = chart_width / default_width;
  options.y_scale = height_of(sheet) / default_height;
  require(worksheet_insert_chart_opt(worksheet, first_row, first_column(sheet), chart, &options));
}

lxw_row_t last_row_of_chart(const ReportSheet& sheet) {
  return first_row + static_cast<lxw_row_t>(height_of(sheet) / default_row_pixels) + 1;
}

lxw_col_t last_column_of_chart(const ReportSheet& sheet) {
  return static_cast<lxw_col_t>(first_column(sheet) +
                                static_cast<lxw_col_t>(chart_width / default_column_pixels) + 1);
}

}  // namespace polink::report
