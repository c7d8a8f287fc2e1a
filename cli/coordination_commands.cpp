#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "cli/commands.h"
#include "render/coordination_answers.h"
#include "render/turned_table.h"

// The questions of a coordinator: overlaps, responsibilities, drift, gaps,
// deadlines.
namespace polink {
namespace {

void add_scope(CLI::App& command, Scope& scope) {
  command.add_option("--section", scope.section, "only this section, with all in it")
      ->type_name("ID");
  command.add_option("--ministry", scope.ministries, "only of this ministry; may be given again")
      ->type_name("CODE");
}

void add_explain(CLI::App& command, bool& explained) {
  command.add_flag("--explain", explained, "say why, with source lines");
}

void print_answer(Answer answer, bool explained, const Settings& settings) {
  if (explained) {
    explain(answer, settings.language);
  }
  print(std::move(answer), settings);
}

struct OverlapsArguments {
  OverlapFilter filter;
  std::vector<std::string> kinds;
  std::size_t most = 0;
  bool explained = false;
};

void overlaps(const OverlapsArguments& arguments, const Settings& settings) {
  OverlapFilter filter = arguments.filter;
  for (const std::string& kind : arguments.kinds) {
    for (const OverlapKind known :
         {OverlapKind::fragmentation, OverlapKind::overlap, OverlapKind::duplication}) {
      if (to_string(known) == kind) {
        filter.kinds.push_back(known);
      }
    }
  }
  const PolicyGraph graph = open_graph(settings);
  auto found = find_overlaps(graph, filter);
  if (arguments.most > 0 && found.size() > arguments.most) {
    found.resize(arguments.most);
  }
  print_answer(answer_of(found, graph, settings.language), arguments.explained, settings);
}

struct DeadlinesArguments {
  DeadlineFilter filter;
  bool undated = false;
  bool targets = false;
  bool explained = false;
};

void deadlines(const DeadlinesArguments& arguments, const Settings& settings) {
  const PolicyGraph graph = open_graph(settings);
  const DeadlineFilter& filter = arguments.filter;
  print_answer(
      arguments.undated   ? answer_of(find_undated(graph, filter.scope), graph, settings.language)
      : arguments.targets ? answer_of(find_targets(graph, filter), settings.language)
                          : answer_of(find_deadlines(graph, filter), graph, settings.language),
      arguments.explained, settings);
}

struct ResponsibilitiesArguments {
  Scope scope;
  std::string of;
  bool by_section = false;
};

// More columns than this don't stand on a terminal; there are never so many ministries.
constexpr std::size_t most_section_columns = 20;

void responsibilities(const ResponsibilitiesArguments& arguments, const Settings& settings) {
  const PolicyGraph graph = open_graph(settings);
  if (!arguments.of.empty()) {
    print(answer_of(portfolio_of(graph, arguments.of, arguments.scope.section), graph,
                    settings.language),
          settings);
  } else if (arguments.by_section) {
    Answer answer = answer_of(find_section_work(graph, arguments.scope), settings.language);
    if (settings.format == Format::table && answer.table.columns.size() > most_section_columns) {
      answer.table = turned(answer.table, "section");
    }
    print(std::move(answer), settings);
  } else {
    print(answer_of(find_shared_work(graph, arguments.scope), settings.language), settings);
  }
}

}  // namespace

void add_overlaps_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand(
      "overlaps", "Propose where ministries do similar things without naming each other");
  auto arguments = std::make_shared<OverlapsArguments>();
  add_scope(*command, arguments->filter.scope);
  command->get_option("--ministry")
      ->description("only those with this ministry; given twice, between the two");
  command->add_option("--kind", arguments->kinds, "fragmentation, overlap or duplication")
      ->check(CLI::IsMember({"fragmentation", "overlap", "duplication"}));
  command->add_option("--min-score", arguments->filter.least_score, "least score, 0 to 1")
      ->check(CLI::Range(0.0, 1.0));
  command->add_option("--most", arguments->most, "at most this many, the best");
  add_explain(*command, arguments->explained);
  command->footer("Example:\n  polink overlaps --ministry 文 --ministry 経 --db policy.db");
  command->callback([arguments, &settings] { overlaps(*arguments, settings); });
}

void add_responsibilities_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand(
      "responsibilities", "Show who shares work with whom and where, or all that one has to do");
  auto arguments = std::make_shared<ResponsibilitiesArguments>();
  add_scope(*command, arguments->scope);
  auto* of = command->add_option("--of", arguments->of, "the portfolio of this ministry")
                 ->type_name("CODE");
  command->add_flag("--by-section", arguments->by_section, "ministries by sections")->excludes(of);
  command->footer("Example:\n  polink responsibilities --of 環 --db policy.db");
  command->callback([arguments, &settings] { responsibilities(*arguments, settings); });
}

void add_drift_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand(
      "drift", "Show where ministries or leads differ between a plan and what follows it");
  auto filter = std::make_shared<DriftFilter>();
  auto only = std::make_shared<std::string>();
  auto explained = std::make_shared<bool>(false);
  add_explain(*command, *explained);
  add_scope(*command, filter->scope);
  command->add_option("--kind", *only, "follow_up: plan and next items; repost: origin and copy")
      ->check(CLI::IsMember({"follow_up", "repost"}));
  command->footer("Example:\n  polink drift --section 1.2 --db policy.db");
  command->callback([filter, only, explained, &settings] {
    filter->follow_ups = *only != "repost";
    filter->reposts = *only != "follow_up";
    const PolicyGraph graph = open_graph(settings);
    print_answer(answer_of(find_drift(graph, *filter), graph, settings.language), *explained,
                 settings);
  });
}

void add_gaps_command(CLI::App& app, const Settings& settings) {
  auto* command =
      app.add_subcommand("gaps", "List what a plan leaves open: no next step, no lead, no measure");
  auto filter = std::make_shared<GapFilter>();
  auto kinds = std::make_shared<std::vector<std::string>>();
  auto explained = std::make_shared<bool>(false);
  add_explain(*command, *explained);
  add_scope(*command, filter->scope);
  std::vector<std::string> words;
  for (const GapKind kind : gap_kinds()) {
    words.emplace_back(to_string(kind));
  }
  command->add_option("--kind", *kinds, "only of this kind; may be given again")
      ->check(CLI::IsMember(words));
  command->footer("Example:\n  polink gaps --kind several_leads --db policy.db");
  command->callback([filter, kinds, explained, &settings] {
    for (const GapKind kind : gap_kinds()) {
      if (std::ranges::find(*kinds, to_string(kind)) != kinds->end()) {
        filter->kinds.push_back(kind);
      }
    }
    const PolicyGraph graph = open_graph(settings);
    print_answer(answer_of(find_gaps(graph, *filter), graph, settings.language), *explained,
                 settings);
  });
}

void add_deadlines_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand(
      "deadlines", "List dated commitments by their last day, and how far targets have come");
  auto arguments = std::make_shared<DeadlinesArguments>();
  arguments->filter.today = today();
  add_scope(*command, arguments->filter.scope);
  command->add_option("--today", arguments->filter.today, "the day that counts as today")
      ->type_name("YYYY-MM-DD");
  command->add_flag("--overdue", arguments->filter.overdue, "only those whose last day is over");
  command->add_flag("--status", arguments->filter.status, "dates of status items too");
  auto* undated =
      command->add_flag("--undated", arguments->undated, "instead plan measures without a date");
  command->add_flag("--targets", arguments->targets, "instead targets with their newest value")
      ->excludes(undated);
  add_explain(*command, arguments->explained);
  command->footer("Example:\n  polink deadlines --overdue --ministry 総 --db policy.db");
  command->callback([arguments, &settings] { deadlines(*arguments, settings); });
}

}  // namespace polink
