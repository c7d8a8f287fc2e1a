#include <unistd.h>

#include <iostream>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "queries/compare.h"
#include "render/link_answers.h"

namespace polink {
namespace {

struct CompareArguments {
  std::string first;
  std::string second;
  bool explained = false;
};

void compare(const CompareArguments& arguments, const Settings& settings) {
  const PolicyGraph graph = open_graph(settings);
  const Comparison comparison = compare_measures(graph, arguments.first, arguments.second);
  Answer answer = answer_of(comparison, graph);
  if (settings.format == Format::table && !arguments.explained) {
    answer.table.rows.clear();
    std::cout << side_by_side(comparison, isatty(STDOUT_FILENO) == 1, settings.language);
  }
  if (arguments.explained) {
    explain(answer, settings.language);
  }
  print(answer, settings);
}

}  // namespace

void add_compare_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand(
      "compare", "Put two measures side by side: what differs in words, ministries and leads");
  auto arguments = std::make_shared<CompareArguments>();
  command->add_option("FIRST", arguments->first, "a measure, as a rule the origin")->required();
  command->add_option("SECOND", arguments->second, "the measure to hold against it")->required();
  command->add_flag("--explain", arguments->explained, "as a table with source lines");
  command->footer("Example:\n  polink compare 1.1.1.r2.n1 1.3.1.r1.n2 --db policy.db");
  command->callback([arguments, &settings] { compare(*arguments, settings); });
}

}  // namespace polink
