#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/report_file.h"
#include "render/report/report.h"

namespace polink {
namespace {

struct AuditArguments {
  std::string output;
  ReportFormat format = ReportFormat::by_name;
  std::string today;
};

void audit(const AuditArguments& arguments, const Settings& settings) {
  const ReportFormat format = report_format(arguments.output, arguments.format);
  report::ReportOptions options;
  options.language = settings.picture_language;
  options.document = settings.document;
  options.version = POLINK_VERSION;
  options.today = arguments.today.empty() ? report_day() : arguments.today;
  write_report(report::audit(Store::open(settings.database), options), arguments.output, format);
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
