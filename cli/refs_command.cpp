#include <memory>
#include <string>

#include "cli/commands.h"
#include "queries/refs.h"
#include "queries/surroundings.h"
#include "render/findings_table.h"
#include "render/link_answers.h"

namespace polink {
namespace {

std::vector<Reference> references_of(const std::string& name, const Settings& settings) {
  const Store store = Store::open(settings.database);
  const Surroundings part = surroundings(store, name, settings.document);
  return find_references(part.graph, part.id);
}

}  // namespace

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
    const auto references =
        name->empty() ? all_references(open_graph(settings)) : references_of(*name, settings);
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
