#include <algorithm>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "queries/reposts.h"
#include "render/findings_table.h"
#include "render/link_answers.h"

namespace polink {
namespace {

std::string note_of(const std::vector<Repost>& reposts) {
  const auto dangling = std::ranges::count_if(reposts, &Repost::dangling);
  const auto changed = std::ranges::count_if(reposts, &Repost::changed);
  const auto linked = static_cast<std::ptrdiff_t>(reposts.size()) - dangling;
  std::string note = std::to_string(reposts.size()) +
                     (reposts.size() == 1 ? " repost: " : " reposts: ") + std::to_string(linked) +
                     " linked to an origin, " + std::to_string(dangling) + " dangling; " +
                     std::to_string(changed) + " changed in substance or ministries";
  if (std::ranges::any_of(reposts, [](const Repost& r) { return !r.lead_known; })) {
    note += "\nlead_changed ?: one of the two tables prints no leads";
  }
  return note;
}

}  // namespace

void add_reposts_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand(
      "reposts", "List measures marked （再掲） with their origins and what differs");
  auto options = std::make_shared<RepostOptions>();
  command->add_flag("--dangling", options->dangling, "only those without an origin");
  command->add_flag("--changed", options->changed,
                    "only those that differ in substance or ministries");
  auto explained = std::make_shared<bool>(false);
  command->add_flag("--explain", *explained, "say why, with source lines");
  command->footer("Example:\n  polink reposts --changed --db policy.db");
  command->callback([options, explained, &settings] {
    const auto reposts = find_reposts(open_graph(settings), *options);
    Answer answer{findings_table(reposts), findings_json(reposts), note_of(reposts)};
    if (*explained) {
      explain(answer, settings.language);
    }
    print(answer, settings);
  });
}

}  // namespace polink
