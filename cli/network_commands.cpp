#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "render/network_answers.h"

// How things hang together: path, near, hubs, clusters.
namespace polink {
namespace {

const std::map<std::string, NodeKind>& node_kinds() {
  static const std::map<std::string, NodeKind> kinds{
      {"section", NodeKind::section},           {"measure", NodeKind::measure},
      {"organisation", NodeKind::organisation}, {"law", NodeKind::law},
      {"instrument", NodeKind::instrument},     {"indicator", NodeKind::indicator},
      {"footnote", NodeKind::footnote}};
  return kinds;
}

CLI::Option* add_kinds(CLI::App& command, const std::string& name, std::vector<NodeKind>& chosen,
                       const std::string& description) {
  std::vector<std::string> words;
  for (const auto& [word, kind] : node_kinds()) {
    words.push_back(word);
  }
  return command
      .add_option_function<std::vector<std::string>>(
          name,
          [&chosen](const std::vector<std::string>& given) {
            for (const std::string& word : given) {
              chosen.push_back(node_kinds().at(word));
            }
          },
          description)
      ->check(CLI::IsMember(words));
}

void add_scope(CLI::App& command, Scope& scope) {
  command.add_option("--section", scope.section, "only this section, with all in it")
      ->type_name("ID");
  command.add_option("--ministry", scope.ministries, "only of this ministry; may be given again")
      ->type_name("CODE");
}

}  // namespace

void add_path_command(CLI::App& app, const Settings& settings) {
  struct Arguments {
    std::string from;
    std::string to;
    PathOptions options;
  };
  auto* command = app.add_subcommand("path", "Show how two things hang together, step by step");
  auto arguments = std::make_shared<Arguments>();
  command->add_option("FROM", arguments->from, "an id, an organisation, a law, an instrument")
      ->required();
  command->add_option("TO", arguments->to, "the same")->required();
  command->add_option("--via", arguments->options.via, "to be passed; may be given again")
      ->type_name("ID");
  add_kinds(*command, "--not-over", arguments->options.not_over,
            "no path over things of this kind; may be given again");
  command->add_option("--most", arguments->options.most, "so many ways at most; default: 3")
      ->check(CLI::PositiveNumber);
  command->footer(
      "Example:\n  polink path 1.2.3.r4.n5 電波法 --not-over organisation --db policy.db");
  command->callback([arguments, &settings] {
    arguments->options.document = settings.document;
    const Store store = Store::open(settings.database);
    print(answer_of(find_paths(store, arguments->from, arguments->to, arguments->options),
                    settings.language),
          settings);
  });
}

void add_near_command(CLI::App& app, const Settings& settings) {
  struct Arguments {
    std::string id;
    NearOptions options;
  };
  auto* command = app.add_subcommand("near", "List what is around a thing, step by step");
  auto arguments = std::make_shared<Arguments>();
  command->add_option("ID", arguments->id, "an id, an organisation, a law, an instrument")
      ->required();
  command->add_option("--depth", arguments->options.depth, "steps away; default: 1")
      ->check(CLI::Range(1, 9));
  add_kinds(*command, "--kind", arguments->options.kinds,
            "only things of this kind; may be given again");
  command
      ->add_option("--hub", arguments->options.hub,
                   "don't go over things that touch more than this; default: 50")
      ->check(CLI::PositiveNumber);
  command->add_option("--most", arguments->options.most, "at most this many; default: 200")
      ->check(CLI::PositiveNumber);
  command->footer("Example:\n  polink near 1.2.3.r4 --depth 2 --kind law --db policy.db");
  command->callback([arguments, &settings] {
    arguments->options.document = settings.document;
    const Store store = Store::open(settings.database);
    print(answer_of(find_near(store, arguments->id, arguments->options), settings.language),
          settings);
  });
}

void add_hubs_command(CLI::App& app, const Settings& settings) {
  struct Arguments {
    HubFilter filter;
    std::size_t most = 30;
  };
  auto* command = app.add_subcommand(
      "hubs", "Rank the ministries, laws and instruments that hold the plan together");
  auto arguments = std::make_shared<Arguments>();
  add_scope(*command, arguments->filter.scope);
  add_kinds(*command, "--kind", arguments->filter.kinds,
            "organisation, law, instrument or indicator; may be given again");
  command->add_option("--most", arguments->most, "at most this many; default: 30")
      ->check(CLI::PositiveNumber);
  command->footer("Example:\n  polink hubs --kind instrument --db policy.db");
  command->callback([arguments, &settings] {
    print(answer_of(find_hubs(open_graph(settings), arguments->filter), arguments->most,
                    settings.language),
          settings);
  });
}

void add_clusters_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand(
      "clusters", "Group the rows that belong together across sections, with the terms they share");
  auto filter = std::make_shared<ClusterFilter>();
  auto explained = std::make_shared<bool>(false);
  add_scope(*command, filter->scope);
  command->add_flag("--explain", *explained, "say why, with source lines");
  command->add_option("--min-rows", filter->least_rows, "so many rows at least; default: 3")
      ->check(CLI::PositiveNumber);
  command
      ->add_option("--min-sections", filter->least_sections,
                   "of so many sections at least; default: 2")
      ->check(CLI::PositiveNumber);
  command->footer("Example:\n  polink clusters --ministry 経 --db policy.db");
  command->callback([filter, explained, &settings] {
    const PolicyGraph graph = open_graph(settings);
    Answer answer = answer_of(find_clusters(graph, *filter), graph, settings.language);
    if (*explained) {
      explain(answer, settings.language);
    }
    print(std::move(answer), settings);
  });
}

}  // namespace polink
