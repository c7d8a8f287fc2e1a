#include <memory>
#include <string>

#include "cli/commands.h"
#include "queries/follows.h"
#include "queries/surroundings.h"
#include "render/link_answers.h"

namespace polink {

void add_follows_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand(
      "follows", "Show which next items carry on which status, of a row or of one item");
  auto id = std::make_shared<std::string>();
  auto explained = std::make_shared<bool>(false);
  command->add_option("ID", *id, "a measure; a plan measure stands for its row")->required();
  command->add_flag("--explain", *explained, "say why, with source lines");
  command->footer("Example:\n  polink follows 1.2.1.r2 --db policy.db");
  command->callback([id, explained, &settings] {
    const Store store = Store::open(settings.database);
    const Surroundings part = surroundings(store, *id, settings.document);
    Answer answer = answer_of(find_follows(part.graph, part.id), part.graph);
    if (*explained) {
      explain(answer, settings.language);
    }
    print(answer, settings);
  });
}

}  // namespace polink
