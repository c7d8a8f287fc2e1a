#include <memory>

#include "cli/commands.h"
#include "queries/stats.h"
#include "render/findings_table.h"

namespace polink {

void add_stats_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand("stats", "Count what there is in each section");
  auto options = std::make_shared<StatsOptions>();
  add_choice(*command, "--level", options->level,
             {{"chapter", SectionLevel::chapter},
              {"section", SectionLevel::section},
              {"subsection", SectionLevel::subsection}},
             "down to which sections; default: section");
  command->footer("Example:\n  polink stats --level subsection --db policy.db");
  command->callback([options, &settings] {
    const auto counts = count_sections(open_graph(settings), *options);
    print({findings_table(counts), findings_json(counts), ""}, settings);
  });
}

}  // namespace polink
