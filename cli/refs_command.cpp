#include <memory>
#include <string>

#include "cli/commands.h"
#include "queries/refs.h"
#include "render/findings_table.h"
#include "render/link_answers.h"

namespace polink {

void add_refs_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand(
      "refs", "List what cites a law or section, or what a measure or section cites");
  auto name = std::make_shared<std::string>();
  command->add_option("NAME", *name,
                      "a law's title, short name, number or part of one, or an id; default: all");
  auto explained = std::make_shared<bool>(false);
  command->add_flag("--explain", *explained, "say why, with source lines");
  command->footer("Example:\n  polink refs 電波法 --db policy.db");
  command->callback([name, explained, &settings] {
    const PolicyGraph graph = open_graph(settings);
    const auto references = name->empty() ? all_references(graph) : find_references(graph, *name);
    Answer answer{findings_table(references), findings_json(references),
                  std::to_string(references.size()) +
                      (references.size() == 1 ? " reference" : " references")};
    if (*explained) {
      explain(answer, settings.language);
    }
    print(answer, settings);
  });
}

}  // namespace polink
