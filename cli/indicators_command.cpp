#include <memory>
#include <string>

#include "cli/commands.h"
#include "queries/indicators.h"
#include "render/indicator_answers.h"

namespace polink {
namespace {

enum class KindChoice { all, target, reference };

struct IndicatorsArguments {
  std::string name;
  KindChoice kind = KindChoice::all;
  bool untracked = false;
  bool unmeasured = false;
  bool explained = false;
};

IndicatorFilter filter_of(const IndicatorsArguments& arguments) {
  IndicatorFilter filter;
  filter.untracked = arguments.untracked;
  if (arguments.kind != KindChoice::all) {
    filter.kind =
        arguments.kind == KindChoice::target ? IndicatorKind::target : IndicatorKind::reference;
  }
  return filter;
}

void indicators(const IndicatorsArguments& arguments, const Settings& settings) {
  const PolicyGraph graph = open_graph(settings);
  if (arguments.unmeasured) {
    print(answer_of(find_unmeasured(graph), graph), settings);
    return;
  }
  print(answer_of(find_indicators(graph, filter_of(arguments), arguments.name), graph,
                  arguments.explained),
        settings);
}

}  // namespace

void add_indicators_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand(
      "indicators", "List targets and reference indicators with the measures that work on them");
  auto arguments = std::make_shared<IndicatorsArguments>();
  command->add_option("NAME", arguments->name, "an indicator or a section; all by default");
  add_choice(*command, "--kind", arguments->kind,
             {{"target", KindChoice::target}, {"reference", KindChoice::reference}},
             "only targets, or only reference indicators");
  auto* untracked =
      command->add_flag("--untracked", arguments->untracked, "only those that no measure works on");
  command
      ->add_flag("--unmeasured", arguments->unmeasured,
                 "instead the plan measures whose row has no indicator")
      ->excludes(untracked);
  command->add_flag("--explain", arguments->explained,
                    "a line for each measure, with score, method and shared words");
  command->footer("Example:\n  polink indicators --kind target --untracked --db policy.db");
  command->callback([arguments, &settings] { indicators(*arguments, settings); });
}

}  // namespace polink
