#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "queries/show.h"
#include "queries/surroundings.h"
#include "render/findings_table.h"

namespace polink {
namespace {

// The words that a node was read from; the store knows nothing of prefixes.
std::vector<StoredLine> source_of(const Store& store, const Node& node) {
  if (node.document_id.empty()) {
    return {};
  }
  const std::string prefix = node.document_id + ":";
  const std::string bare = node.id.starts_with(prefix) ? node.id.substr(prefix.size()) : node.id;
  auto words = store.source_lines_of(node.document_id, bare);
  return words.empty() ? store.source_lines(node.document_id, node.first_line, node.last_line)
                       : words;
}

Shown shown_alone(const Store& store, const std::string& id, const Settings& settings) {
  const Surroundings part = surroundings(store, id, settings.document);
  return show(part.graph, part.id);
}

}  // namespace

void add_show_command(CLI::App& app, const Settings& settings) {
  auto* command =
      app.add_subcommand("show", "Show an item, its row and everything it is related to");
  auto ids = std::make_shared<std::vector<std::string>>();
  command
      ->add_option("ID", *ids,
                   "id of a section, measure, indicator or footnote, an organisation's code, a "
                   "law's title or short name; several, or - for those of standard input")
      ->required();
  command->footer("Example:\n  polink show 1.2.3.r4.n5 --db policy.db");
  command->callback([ids, &settings] {
    const Store store = Store::open(settings.database);
    const auto asked = *ids == std::vector<std::string>{"-"} ? read_ids("-") : *ids;
    // For many ids reading all at once is faster.
    constexpr std::size_t a_few = 20;
    std::optional<PolicyGraph> whole;
    if (asked.size() > a_few) {
      whole = store.graph(settings.document);
    }
    Answer answer;
    for (const std::string& id : asked) {
      const Shown shown = whole ? show(*whole, id) : shown_alone(store, id, settings);
      const auto source = source_of(store, shown.node);
      Table table = findings_table(shown, source);
      answer.table.columns = table.columns;
      std::ranges::move(table.rows, std::back_inserter(answer.table.rows));
      for (Json& finding : findings_json(shown, source)) {
        answer.findings.push_back(std::move(finding));
      }
    }
    print(std::move(answer), settings);
  });
}

}  // namespace polink
