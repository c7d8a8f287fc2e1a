#include "render/report/excel_limits.h"

#include <set>

#include "queries/text_key.h"
#include "render/report/cells.h"

namespace polink::report {
namespace {

std::size_t units_of(char32_t c) { return c > 0xffff ? 2 : 1; }

// The text within a number of UTF-16 units; what is cut is told by `…`.
bool cut(std::string& text, std::size_t most) {
  if (text.size() <= most) {
    return false;  // UTF-8 takes no fewer bytes
  }
  std::u32string kept;
  std::size_t units = 0;
  std::size_t end = 0;  // of what fits with the sign behind it
  bool too_long = false;
  for (const char32_t c : code_points(text)) {
    units += units_of(c);
    if (units > most) {
      too_long = true;
      break;
    }
    kept += c;
    if (units < most) {
      end = kept.size();
    }
  }
  if (too_long) {
    kept.resize(end);
    text = utf8_of(kept) + "…";
  }
  return too_long;
}

struct Cuts {
  int texts = 0;
  int rows = 0;
  int links = 0;
};

void fit(ReportSheet& sheet, const ExcelLimits& limits, Cuts& cuts) {
  if (sheet.rows.size() > limits.rows - head_rows) {
    cuts.rows += static_cast<int>(sheet.rows.size() - (limits.rows - head_rows));
    sheet.rows.resize(limits.rows - head_rows);
  }
  std::size_t links = 1;  // the one at the head leads back
  for (auto& row : sheet.rows) {
    for (Cell& cell : row) {
      if (cut(cell.text, limits.characters)) {
        cell.stretches.clear();
        ++cuts.texts;
      }
      if (!cell.leads_to.empty() && ++links > limits.links) {
        cell.leads_to.clear();
        ++cuts.links;
      }
    }
  }
}

void say(Report& report, int number, const char* japanese, const char* english) {
  if (number > 0) {
    report.sheets.front().rows.push_back(
        {words(in<std::string>(report.language, "Excelの制限", "Limits of Excel")),
         {},
         count(number),
         words(in<std::string>(report.language, japanese, english))});
  }
}

std::string allowed(const std::string& name, std::size_t most) {
  std::u32string text;
  for (const char32_t c : code_points(name)) {
    const bool refused = std::u32string_view(U"[]:*?/\\'").find(c) != std::u32string_view::npos;
    text += refused ? U'_' : c;
  }
  if (text.size() > most) {
    text.resize(most);
  }
  return utf8_of(text);
}

}  // namespace

void fit_into_excel(Report& report, const ExcelLimits& limits) {
  Cuts cuts;
  std::set<std::string> names;
  for (ReportSheet& sheet : report.sheets) {
    fit(sheet, limits, cuts);
    const std::string base = sheet.name;
    sheet.name = allowed(base, limits.name);
    for (int i = 2; !names.insert(search_key(sheet.name)).second; ++i) {
      const std::string suffix = " " + std::to_string(i);
      sheet.name = allowed(base, limits.name - suffix.size()) + suffix;
    }
  }
  say(report, cuts.texts, "Excelのセルに収まらず、32,767字で切った本文。全文はCSVで出力できる。",
      "texts cut at 32,767 characters, which a cell holds at most; CSV has them in full");
  say(report, cuts.rows, "Excelの行数（1,048,576）に収まらず、省いた行。CSVにはすべて入る。",
      "rows left out beyond the 1,048,576 that a sheet holds; CSV has them all");
  say(report, cuts.links, "Excelのリンクの上限（1シート65,530）を超え、リンクにしなかったセル。",
      "cells that are no links, since a sheet holds 65,530 at most");
}

}  // namespace polink::report
