#include "render/report/workbook_formats.h"

namespace polink::report {
namespace {

constexpr double text_size = 10;
constexpr double title_size = 14;
constexpr lxw_color_t ink = 0x262626;
constexpr lxw_color_t deep_blue = 0x1F4E79;
constexpr lxw_color_t link_blue = 0x0563C1;
constexpr lxw_color_t red = 0xC00000;
constexpr lxw_color_t pale_red = 0xFDECEA;
constexpr lxw_color_t grey = 0xA6A6A6;
constexpr lxw_color_t line_grey = 0xD0D0D0;
constexpr lxw_color_t band = 0xF1F6FB;
constexpr lxw_color_t white = 0xFFFFFF;

void tone(lxw_format* format, const CellLook& look) {
  if (look.tone == Cell::Tone::alert) {
    format_set_font_color(format, red);
    format_set_bg_color(format, pale_red);
  } else if (look.tone == Cell::Tone::quiet) {
    format_set_font_color(format, look.hidden ? white : grey);
  } else if (look.link) {
    format_set_font_color(format, link_blue);
  } else {
    format_set_font_color(format, look.changed ? red : ink);
  }
  if (look.link || look.changed) {
    format_set_underline(format, LXW_UNDERLINE_SINGLE);
  }
  if (look.banded && look.tone != Cell::Tone::alert) {
    format_set_bg_color(format, band);
  }
}

}  // namespace

const char* Formats::font() const {
  return language_ == Language::japanese ? "游ゴシック" : "Yu Gothic";
}

lxw_format* Formats::made(const char* name) {
  lxw_format*& format = named_[name];
  format = workbook_add_format(workbook_);
  format_set_font_name(format, font());
  format_set_font_size(format, text_size);
  return format;
}

void Formats::number_format(lxw_format* format, const CellLook& look) const {
  switch (look.kind) {
    case Cell::Kind::text:
      return;
    case Cell::Kind::count:
      format_set_num_format(format, "0");
      break;
    case Cell::Kind::score:
      format_set_num_format(format, "0.000");
      break;
    case Cell::Kind::amount:
      format_set_num_format(format, look.whole ? "#,##0" : "#,##0.0##");
      break;
    case Cell::Kind::share:
      format_set_num_format(format, "0%");
      break;
    case Cell::Kind::day:
      format_set_num_format(format, "yyyy-mm-dd");
      format_set_align(format, LXW_ALIGN_LEFT);
      return;
  }
  format_set_align(format, look.centred ? LXW_ALIGN_CENTER : LXW_ALIGN_RIGHT);
  format_set_indent(format, look.centred ? 0 : 1);  // off the text of the next column
}

lxw_format* Formats::cell(const CellLook& look) {
  if (const auto found = cells_.find(look); found != cells_.end()) {
    return found->second;
  }
  lxw_format* format = workbook_add_format(workbook_);
  format_set_font_name(format, font());
  format_set_font_size(format, text_size);
  if (look.kind == Cell::Kind::text) {
    format_set_text_wrap(format);
  }
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_border_color(format, line_grey);
  number_format(format, look);
  tone(format, look);
  cells_.emplace(look, format);
  return format;
}

lxw_format* Formats::changed() {
  if (const auto found = named_.find("changed"); found != named_.end()) {
    return found->second;
  }
  lxw_format* format = made("changed");
  format_set_font_color(format, red);
  format_set_underline(format, LXW_UNDERLINE_SINGLE);  // for those who print in black
  return format;
}

lxw_format* Formats::unchanged() {
  if (const auto found = named_.find("unchanged"); found != named_.end()) {
    return found->second;
  }
  lxw_format* format = made("unchanged");
  format_set_font_color(format, ink);
  return format;
}

lxw_format* Formats::title() {
  if (const auto found = named_.find("title"); found != named_.end()) {
    return found->second;
  }
  lxw_format* format = made("title");
  format_set_font_size(format, title_size);
  format_set_bold(format);
  format_set_font_color(format, deep_blue);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  return format;
}

lxw_format* Formats::note() {
  if (const auto found = named_.find("note"); found != named_.end()) {
    return found->second;
  }
  lxw_format* format = made("note");
  format_set_text_wrap(format);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

lxw_format* Formats::back() {
  if (const auto found = named_.find("back"); found != named_.end()) {
    return found->second;
  }
  lxw_format* format = made("back");
  format_set_font_color(format, link_blue);
  format_set_underline(format, LXW_UNDERLINE_SINGLE);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  return format;
}

lxw_format* Formats::head(bool upright) {
  const char* name = upright ? "upright head" : "head";
  if (const auto found = named_.find(name); found != named_.end()) {
    return found->second;
  }
  lxw_format* format = made(name);
  format_set_bold(format);
  format_set_font_color(format, white);
  format_set_bg_color(format, deep_blue);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_border_color(format, line_grey);
  format_set_align(format, LXW_ALIGN_CENTER);
  if (upright) {
    constexpr int upright_letters = 270;  // one below the other
    format_set_rotation(format, upright_letters);
    format_set_align(format, LXW_ALIGN_VERTICAL_BOTTOM);
  } else {
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  }
  return format;
}

}  // namespace polink::report
