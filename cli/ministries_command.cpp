#include <algorithm>
#include <string>

#include "cli/commands.h"
#include "queries/ministries.h"
#include "render/findings_table.h"

namespace polink {
namespace {

std::string note_of(const std::vector<MinistryCount>& counts) {
  std::string note =
      std::to_string(counts.size()) + " organisations; led: as lead, with: in support";
  const auto unknown = [](const MinistryCount& c) { return c.total.unknown > 0; };
  if (std::ranges::any_of(counts, unknown)) {
    note += ", ?: in tables that print no leads, so led and with are incomplete";
  }
  return note;
}

}  // namespace

void add_ministries_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand(
      "ministries", "Count the measures that each organisation leads and supports");
  command->footer("Example:\n  polink ministries --format csv --db policy.db");
  command->callback([&settings] {
    const auto counts = count_ministries(open_graph(settings));
    print({findings_table(counts), findings_json(counts), note_of(counts)}, settings);
  });
}

}  // namespace polink
