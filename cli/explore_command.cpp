#include <charconv>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>

#include "cli/commands.h"
#include "graph/error.h"
#include "render/explorer_data.h"
#include "render/explorer_page.h"
#include "render/messages.h"
#include "render/output_file.h"

namespace polink {
namespace {

struct ExploreArguments {
  std::string output;
  ExplorerOptions options;
};

// The day that SOURCE_DATE_EPOCH names (reproducible-builds.org), else today.
std::string day_of_writing() {
  const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
  const std::string_view digits = epoch == nullptr ? "" : epoch;
  std::time_t seconds = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  std::tm utc{};
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size() ||
      gmtime_r(&seconds, &utc) == nullptr) {
    return today();
  }
  constexpr std::size_t size = 16;
  char text[size];
  return {text, std::strftime(text, size, "%Y-%m-%d", &utc)};
}

void tell_what_was_left_out(const ExplorerData& data, Language language) {
  if (data.measures == 0) {
    std::cerr << said_in(language, "nothing of what was asked for has a measure: the page is empty")
              << '\n';
  }
  if (data.beyond > 0) {
    std::cerr << said_in(language, std::to_string(data.beyond) + " measures were left out, " +
                                       std::to_string(data.measures) +
                                       " are on the page; narrow it with --document, --section "
                                       "or --among, or raise --max-measures")
              << '\n';
  }
}

void explore(ExploreArguments& arguments, const Settings& settings) {
  ExplorerOptions& options = arguments.options;
  options.language = settings.picture_language;
  options.version = POLINK_VERSION;
  if (!settings.among.empty()) {
    options.scope.among = read_ids(settings.among);
  }
  const Store store = Store::open(settings.database);
  const ExplorerData data = explorer_data(store.graph(settings.document),
                                          explorer_documents(store, settings.document), options);
  write_file(arguments.output, explorer_page(data.json, data.title, options.language));
  tell_what_was_left_out(data, settings.language);
}

}  // namespace

void add_explore_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand(
      "explore", "Write a page for the browser: search, graph, tables, findings in one file");
  auto arguments = std::make_shared<ExploreArguments>();
  ExplorerOptions& options = arguments->options;
  options.today = day_of_writing();
  command->add_option("-o,--output", arguments->output, "the page, an HTML file")
      ->required()
      ->type_name("FILE");
  command->add_option("--title", options.title, "of the page; default: that of the documents");
  command->add_option("--today", options.today, "the day on which deadlines are overdue or not")
      ->type_name("YYYY-MM-DD");
  command
      ->add_option("--section", options.scope.section,
                   "only this section, and what it repeats or overlaps with")
      ->type_name("ID");
  command
      ->add_option("--max-measures", options.scope.most_measures,
                   "rows beyond are left out; default: 12000")
      ->check(CLI::Range(1, 1'000'000));
  command->footer(
      "The page loads nothing from anywhere, opens by a double click, and can be mailed.\n"
      "It is Japanese unless --lang en is given; its reader can change that.\n\n"
      "Example:\n  polink explore -o explorer.html --db policy.db");
  command->callback([arguments, &settings] { explore(*arguments, settings); });
}

}  // namespace polink
