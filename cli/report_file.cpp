#include "cli/report_file.h"

#include <cstdlib>
#include <filesystem>

#include "cli/settings.h"
#include "graph/error.h"
#include "render/output_file.h"
#include "render/report/excel_limits.h"
#include "render/report/text_reports.h"
#include "render/report/workbook.h"

namespace polink {
namespace {

namespace fs = std::filesystem;

std::string day_of(std::time_t seconds) {
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  constexpr std::size_t size = 16;
  char text[size];
  return {text, std::strftime(text, size, "%Y-%m-%d", &utc)};
}

void write_folder(const fs::path& folder, const report::Report& report) {
  const std::string problem = "can't make the folder " + folder.string() + ": ";
  std::error_code failed;
  if (fs::exists(folder, failed) && !fs::is_directory(folder, failed)) {
    throw Error(Failure::storage, problem + "a file has that name");
  }
  fs::create_directory(folder, failed);
  if (failed) {
    throw Error(Failure::storage, problem + failed.message());
  }
  std::size_t place = 0;
  for (const report::ReportSheet& sheet : report.sheets) {
    write_file(folder / report::csv_name(sheet, ++place), report::csv_of(sheet));
  }
}

}  // namespace

std::time_t report_moment() {
  const char* set = std::getenv("SOURCE_DATE_EPOCH");
  if (set == nullptr || *set == '\0') {
    return std::time(nullptr);
  }
  char* end = nullptr;
  constexpr int decimal = 10;
  const long long seconds = std::strtoll(set, &end, decimal);
  constexpr long long latest = 253402300799;  // the end of 9999
  if (*end != '\0' || seconds <= 0 || seconds > latest) {
    throw Error(Failure::usage,
                std::string("SOURCE_DATE_EPOCH is '") + set + "'; expected seconds since 1970");
  }
  return static_cast<std::time_t>(seconds);
}

std::string report_day() {
  return std::getenv("SOURCE_DATE_EPOCH") != nullptr ? day_of(report_moment()) : today();
}

ReportFormat report_format(const std::string& output, ReportFormat asked) {
  if (asked != ReportFormat::by_name) {
    return asked;
  }
  const std::string ending = fs::path(output).extension().string();
  std::error_code ignored;
  if (ending == ".xlsx") {
    return ReportFormat::workbook;
  }
  if (ending == ".md") {
    return ReportFormat::markdown;
  }
  if (ending.empty() || fs::is_directory(output, ignored)) {
    return ReportFormat::csv;
  }
  throw Error(Failure::usage, "can't tell the format of the report from '" + output +
                                  "': name a file that ends in .xlsx or .md, or a folder for CSV");
}

void write_report(report::Report report, const std::string& output, ReportFormat format) {
  switch (format) {
    case ReportFormat::csv:
      write_folder(output, report);
      return;
    case ReportFormat::markdown:
      write_file(output, report::markdown_of(report));
      return;
    default:
      report::fit_into_excel(report);
      write_file(output, report::workbook_of(report, report_moment()));
  }
}

}  // namespace polink
