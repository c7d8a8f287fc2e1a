#pragma once

#include "render/report/report.h"

// What Excel can't hold is cut before it is written, and the overview says so:
// Excel would take a file beyond its limits for damaged, or drop the rest in silence.
namespace polink::report {

// https://support.microsoft.com, "Excel specifications and limits"; links are
// counted for each sheet.
struct ExcelLimits {
  std::size_t characters = 32767;  // of a cell, in UTF-16 code units
  std::size_t rows = 1048576;      // of a sheet, the lines at its head among them
  std::size_t links = 65530;
  std::size_t name = 31;  // characters of a sheet's name
};

// The lines at the head of a sheet: its title, its note, the heads of the columns.
constexpr std::size_t head_rows = 3;

// Cuts texts, rows and links, and adds a row to the overview for each kind of
// thing that was cut; makes the names of the sheets short, allowed and different.
void fit_into_excel(Report& report, const ExcelLimits& limits = {});

}  // namespace polink::report
