#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/report_file.h"
#include "cli/two_documents.h"
#include "graph/error.h"
#include "queries/diff.h"
#include "render/diff_answers.h"
#include "render/report/diff_report.h"

namespace polink {
namespace {

struct DiffArguments {
  std::string before;
  std::string after;
  std::vector<std::string> kinds;
  DiffFilter filter;
  bool counts = false;
  bool explained = false;
  std::string output;
};

const std::vector<std::string>& kind_words() {
  static const std::vector<std::string> words{"new",        "gone",   "moved",    "text",
                                              "ministries", "lead",   "deadline", "law",
                                              "instrument", "repost", "value",    "done"};
  return words;
}

void write_out(const Diff& found, const TwoDocuments& documents, const std::string& output,
               const Settings& settings) {
  const ReportFormat format = report_format(output, ReportFormat::by_name);
  report::ReportOptions options;
  options.language = settings.picture_language;
  options.version = POLINK_VERSION;
  options.today = report_day();
  write_report(report::diff_report(found, documents.before_name, documents.after_name, options),
               output, format);
}

void diff(const DiffArguments& arguments, const Settings& settings) {
  DiffFilter filter = arguments.filter;
  for (const std::string& word : arguments.kinds) {
    filter.kinds.push_back(*change_kind(word));
  }
  const TwoDocuments documents = open_two(arguments.before, arguments.after, settings);
  const Diff found = find_diff(documents.before, documents.after, filter);
  if (!arguments.output.empty()) {
    write_out(found, documents, arguments.output, settings);
    return;
  }
  Answer answer = answer_of(found, settings.language);
  if (arguments.counts) {
    answer.table = diff_counts(found);
  } else if (settings.format == Format::csv) {
    answer.table = diff_table(found);
  }
  if (arguments.explained && !arguments.counts) {
    explain(answer, settings.language);
  }
  print(answer, settings);
}

}  // namespace

void add_diff_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand("diff",
                                     "List what has changed from one year's document "
                                     "to the next");
  auto arguments = std::make_shared<DiffArguments>();
  DiffFilter& filter = arguments->filter;
  command
      ->add_option("OLD", arguments->before,
                   "a document's name, a database with one document, or DATABASE:NAME")
      ->required();
  command->add_option("NEW", arguments->after, "the same, of the newer one")->required();
  command->add_option("--kind", arguments->kinds, "only changes of this kind; may be given again")
      ->allow_extra_args(false)
      ->check(CLI::IsMember(kind_words()));
  command
      ->add_option("--thing", filter.things, "only of these: plan, target, …; may be given again")
      ->allow_extra_args(false)
      ->check(CLI::IsMember({"plan", "status", "next", "target", "reference", "section",
                             "grand_goal", "vision", "goal", "introduction"}));
  command->add_option("--section", filter.section, "only in this section, of either document")
      ->type_name("ID");
  command
      ->add_option("--ministry", filter.ministries,
                   "only with this ministry, on either side; may be given again")
      ->allow_extra_args(false)
      ->type_name("CODE");
  command->add_flag("--noise", filter.noise, "also texts that differ only as printing and OCR do");
  command->add_flag("--counts", arguments->counts, "how many changes of each kind by section");
  command
      ->add_option("-o,--output", arguments->output,
                   "write a report: a file ending in .xlsx or .md, or a folder for CSV")
      ->type_name("FILE");
  command->add_flag("--explain", arguments->explained, "say why, with source lines");
  command->footer(
      "Example:\n  polink diff plan2024 plan2025 --kind gone --kind lead --db policy.db\n"
      "  polink diff 2024.db 2025.db --section 1.2\n"
      "  polink diff 2024.db 2025.db -o changes.xlsx");
  command->callback([arguments, &settings] { diff(*arguments, settings); });
}

}  // namespace polink
