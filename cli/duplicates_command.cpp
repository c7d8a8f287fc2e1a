#include <memory>

#include "cli/commands.h"
#include "queries/duplicates.h"
#include "render/link_answers.h"

namespace polink {
namespace {

struct DuplicatesArguments {
  DuplicateFilter filter;
  bool groups = false;
  bool explained = false;
};

void duplicates(const DuplicatesArguments& arguments, const Settings& settings) {
  const PolicyGraph graph = open_graph(settings);
  Answer answer = arguments.groups
                      ? answer_of(find_duplicate_groups(graph, arguments.filter), graph)
                      : answer_of(find_duplicates(graph, arguments.filter), graph);
  const std::size_t across = count_across_documents(graph);
  if (across > 0 && arguments.filter.across != DuplicateFilter::Across::documents) {
    answer.note += "\nwithin each document; " + std::to_string(across) +
                   (across == 1 ? " pair stands in two documents: --across documents"
                                : " pairs stand in two documents: --across documents");
  }
  if (arguments.explained) {
    explain(answer, settings.language);
  }
  print(answer, settings);
}

}  // namespace

void add_duplicates_command(CLI::App& app, const Settings& settings) {
  auto* command =
      app.add_subcommand("duplicates", "List measures that repeat one another, marked or not");
  auto arguments = std::make_shared<DuplicatesArguments>();
  command
      ->add_option("--threshold", arguments->filter.threshold,
                   "only pairs with at least this score, 0 to 1")
      ->check(CLI::Range(0.0, 1.0));
  command->add_flag("--unmarked", arguments->filter.unmarked,
                    "only pairs of which neither is marked （再掲）");
  command->add_flag("--groups", arguments->groups, "groups instead of pairs");
  add_choice(*command, "--across", arguments->filter.across,
             {{"ministries", DuplicateFilter::Across::ministries},
              {"sections", DuplicateFilter::Across::sections},
              {"documents", DuplicateFilter::Across::documents}},
             "only pairs that name other ministries, stand in other sections, or in two documents");
  command->add_flag("--explain", arguments->explained, "say why, with source lines");
  command->footer("Example:\n  polink duplicates --unmarked --across ministries --db policy.db");
  command->callback([arguments, &settings] { duplicates(*arguments, settings); });
}

}  // namespace polink
