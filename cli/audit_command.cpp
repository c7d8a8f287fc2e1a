#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "graph/error.h"
#include "render/output_file.h"
#include "render/report/excel_limits.h"
#include "render/report/text_reports.h"
#include "render/report/workbook.h"

namespace polink {
namespace {

namespace fs = std::filesystem;

enum class ReportFormat { by_name, workbook, csv, markdown };

struct AuditArguments {
  std::string output;
  ReportFormat format = ReportFormat::by_name;
  std::string today;
};

// The moment that the report is made: SOURCE_DATE_EPOCH where it is set, so that
// the same database gives the same bytes (reproducible-builds.org), else now.
std::time_t moment() {
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

std::string day_of(std::time_t seconds) {
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  constexpr std::size_t size = 16;
  char text[size];
  return {text, std::strftime(text, size, "%Y-%m-%d", &utc)};
}

ReportFormat format_of(const AuditArguments& arguments) {
  if (arguments.format != ReportFormat::by_name) {
    return arguments.format;
  }
  const std::string ending = fs::path(arguments.output).extension().string();
  std::error_code ignored;
  if (ending == ".xlsx") {
    return ReportFormat::workbook;
  }
  if (ending == ".md") {
    return ReportFormat::markdown;
  }
  if (ending.empty() || fs::is_directory(arguments.output, ignored)) {
    return ReportFormat::csv;
  }
  throw Error(Failure::usage, "can't tell the format of the report from '" + arguments.output +
                                  "': name a file that ends in .xlsx or .md, or a folder for CSV");
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

void audit(const AuditArguments& arguments, const Settings& settings) {
  const ReportFormat format = format_of(arguments);
  const bool reproducible = std::getenv("SOURCE_DATE_EPOCH") != nullptr;
  const std::time_t now = moment();
  report::ReportOptions options;
  options.language = settings.picture_language;
  options.document = settings.document;
  options.version = POLINK_VERSION;
  options.today = !arguments.today.empty() ? arguments.today : reproducible ? day_of(now) : today();
  report::Report report = report::audit(Store::open(settings.database), options);
  switch (format) {
    case ReportFormat::csv:
      write_folder(arguments.output, report);
      return;
    case ReportFormat::markdown:
      write_file(arguments.output, report::markdown_of(report));
      return;
    default:
      report::fit_into_excel(report);
      write_file(arguments.output, report::workbook_of(report, now));
  }
}

}  // namespace

void add_audit_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand(
      "audit", "Write all findings as a workbook, a folder of CSV, or one Markdown report");
  auto arguments = std::make_shared<AuditArguments>();
  command
      ->add_option("-o,--output", arguments->output,
                   "the report: a file ending in .xlsx or .md, or a folder for CSV")
      ->required()
      ->type_name("FILE");
  add_choice(*command, "--format", arguments->format,
             {{"xlsx", ReportFormat::workbook},
              {"csv", ReportFormat::csv},
              {"md", ReportFormat::markdown}},
             "instead of what the name says");
  command->add_option("--today", arguments->today, "the day that counts as today")
      ->type_name("YYYY-MM-DD");
  command->footer(
      "The report is in Japanese; --lang en makes its heads and notes English.\n"
      "Example:\n  polink audit -o report.xlsx --db policy.db");
  command->callback([arguments, &settings] { audit(*arguments, settings); });
}

}  // namespace polink
