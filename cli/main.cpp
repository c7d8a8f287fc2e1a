#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "graph/error.h"
#include "graph/store_upgrade.h"
#include "render/messages.h"
#include "render/terminal_text.h"

namespace polink {
namespace {

// What --lang says, read before anything else: a command line that can't be
// understood is complained of in this language too.
Language language_asked_for(const std::vector<std::string_view>& arguments) {
  Language language = language_of_environment();
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    constexpr std::string_view option = "--lang";
    std::string_view word;
    if (arguments[i] == option && i + 1 < arguments.size()) {
      word = arguments[i + 1];
    } else if (arguments[i].starts_with("--lang=")) {
      word = arguments[i].substr(option.size() + 1);
    }
    language = word == "ja" ? Language::japanese : word == "en" ? Language::english : language;
  }
  return language;
}

int complain(std::string_view message, Failure failure, Language language) {
  std::cerr << "polink: " << printable(said_in(language, message)) << '\n';
  return static_cast<int>(failure);
}

void add_settings(CLI::App& app, Settings& settings) {
  if (const char* database = std::getenv("POLINK_DB"); database != nullptr && *database != '\0') {
    settings.database = database;
  }
  app.add_option("--db", settings.database, "the database; default: $POLINK_DB, else policy.db")
      ->type_name("FILE");
  add_choice(app, "--format", settings.format,
             {{"table", Format::table}, {"csv", Format::csv}, {"json", Format::json}},
             "how answers are printed; default: table");
  add_choice(app, "--lang", settings.language,
             {{"en", Language::english}, {"ja", Language::japanese}},
             "language of headings and sentences; default: by the locale");
  app.get_option("--lang")->each([&settings](const std::string& word) {
    settings.picture_language = word == "en" ? Language::english : Language::japanese;
  });
  app.add_flag("--ids", settings.ids, "print the ids of the answer alone, one on each line");
  app.add_option("--among", settings.among,
                 "only what is about the ids in FILE, one on each line; -: standard input")
      ->type_name("FILE");
  app.add_option("--document", settings.document, "only this one of the documents")
      ->type_name("NAME");
}

// An older polink's database is brought up to date before anything is asked of it.
void upgrade(const Settings& settings) {
  if (const auto copy = upgrade_database(settings.database)) {
    std::cerr << "polink: "
              << printable(said_in(settings.language,
                                   settings.database.string() +
                                       ": was written by an older polink and has been brought up "
                                       "to date; as it was, it is kept in " +
                                       copy->string()))
              << '\n';
  }
}

void add_commands(CLI::App& app, const Settings& settings) {
  add_load_command(app, settings);
  add_stats_command(app, settings);
  add_show_command(app, settings);
  add_reposts_command(app, settings);
  add_duplicates_command(app, settings);
  add_follows_command(app, settings);
  add_compare_command(app, settings);
  add_diff_command(app, settings);
  add_refs_command(app, settings);
  add_indicators_command(app, settings);
  add_ministries_command(app, settings);
  add_search_command(app, settings);
  add_overlaps_command(app, settings);
  add_responsibilities_command(app, settings);
  add_drift_command(app, settings);
  add_gaps_command(app, settings);
  add_deadlines_command(app, settings);
  add_path_command(app, settings);
  add_near_command(app, settings);
  add_hubs_command(app, settings);
  add_clusters_command(app, settings);
  add_sql_command(app, settings);
  add_draw_command(app, settings);
  add_explore_command(app, settings);
  add_audit_command(app, settings);
  add_export_command(app, settings);
  add_doctor_command(app, settings);
  add_man_command(app);
  add_completion_command(app);
}

int run(int argc, char** argv, Language language) {
  Settings settings;
  settings.language = language;
  CLI::App app(
      "polink reads government policy documents into a graph of who does what under which law, "
      "and answers questions on it.",
      "polink");
  app.set_version_flag("--version", POLINK_VERSION);
  app.require_subcommand(1);
  app.fallthrough();  // --db and the like may follow the command
  app.footer(
      "Exit codes: 0 done, 1 no such id, name or document, 2 usage, 3 unreadable input,\n"
      "4 database or file can't be opened or written, 5 anything else.\n"
      "polink COMMAND --help has an example of each command.");
  add_settings(app, settings);
  add_commands(app, settings);
  app.parse_complete_callback([&settings] { upgrade(settings); });
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked) {  // --help, --version
    return app.exit(asked);
  } catch (const CLI::RequiredError& error) {
    std::string problem = error.what();
    if (app.get_subcommands().empty()) {
      const auto unknown = app.remaining();
      problem = unknown.empty() ? "a command is missing"
                                : "there is no command '" + unknown.front() + "'";
    }
    return complain(problem + "\nRun polink --help for the commands.", Failure::usage, language);
  } catch (const CLI::ParseError& error) {
    return complain(std::string(error.what()) + "\nRun polink --help for the commands.",
                    Failure::usage, language);
  }
  return EXIT_SUCCESS;
}

}  // namespace
}  // namespace polink

int main(int argc, char** argv) {
  // A file that grows beyond `ulimit -f` is then an error of writing like any other.
  std::signal(SIGXFSZ, SIG_IGN);
  const polink::Language language =
      polink::language_asked_for({argv + std::min(argc, 1), argv + argc});
  try {
    return polink::run(argc, argv, language);
  } catch (const polink::Error& error) {
    return polink::complain(error.what(), error.failure(), language);
  } catch (const std::bad_alloc&) {
    return polink::complain(
        "there is not enough memory for this; load less, or name one document with --document",
        polink::Failure::internal, language);
  } catch (const std::exception& error) {
    return polink::complain(error.what(), polink::Failure::internal, language);
  }
}
