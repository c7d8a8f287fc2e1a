#pragma once

#include <xlsxwriter.h>

#include <map>
#include <string>
#include <tuple>

#include "render/report/report.h"

// The looks of the workbook's cells, each made once. Inside render/report only.
namespace polink::report {

// What decides how a cell of a table looks.
struct CellLook {
  Cell::Kind kind = Cell::Kind::text;
  Cell::Tone tone = Cell::Tone::plain;
  bool link = false;
  bool banded = false;   // every second group
  bool whole = true;     // a number without digits behind the point
  bool centred = false;  // of a matrix
  bool changed = false;  // a text that differs from beginning to end
  bool hidden = false;   // there to be found, not to be seen

  auto operator<=>(const CellLook&) const = default;
};

class Formats {
 public:
  Formats(lxw_workbook* workbook, Language language) : workbook_(workbook), language_(language) {}

  lxw_format* cell(const CellLook& look);
  lxw_format* changed();    // a stretch of a text that differs
  lxw_format* unchanged();  // the others: without a font of its own a stretch gets another one
  lxw_format* title();
  lxw_format* note();
  lxw_format* back();  // the link to the overview
  lxw_format* head(bool upright);

  // That Windows has, in Japanese by the name that its menus show.
  [[nodiscard]] const char* font() const;

 private:
  lxw_format* made(const char* name);
  void number_format(lxw_format* format, const CellLook& look) const;

  lxw_workbook* workbook_;
  Language language_;
  std::map<CellLook, lxw_format*> cells_;
  std::map<std::string, lxw_format*> named_;
};

}  // namespace polink::report
