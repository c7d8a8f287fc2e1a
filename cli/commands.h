#pragma once

#include <map>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/settings.h"

// One function for each command, each in a file of its own: it declares the
// options, and the command runs when the command line has been parsed. The
// settings must outlive the application.
namespace polink {

void add_load_command(CLI::App& app, const Settings& settings);
void add_stats_command(CLI::App& app, const Settings& settings);
void add_show_command(CLI::App& app, const Settings& settings);
void add_reposts_command(CLI::App& app, const Settings& settings);
void add_duplicates_command(CLI::App& app, const Settings& settings);
void add_follows_command(CLI::App& app, const Settings& settings);
void add_compare_command(CLI::App& app, const Settings& settings);
void add_diff_command(CLI::App& app, const Settings& settings);
void add_refs_command(CLI::App& app, const Settings& settings);
void add_indicators_command(CLI::App& app, const Settings& settings);
void add_ministries_command(CLI::App& app, const Settings& settings);
void add_search_command(CLI::App& app, const Settings& settings);
void add_overlaps_command(CLI::App& app, const Settings& settings);
void add_responsibilities_command(CLI::App& app, const Settings& settings);
void add_drift_command(CLI::App& app, const Settings& settings);
void add_gaps_command(CLI::App& app, const Settings& settings);
void add_deadlines_command(CLI::App& app, const Settings& settings);
void add_path_command(CLI::App& app, const Settings& settings);
void add_near_command(CLI::App& app, const Settings& settings);
void add_hubs_command(CLI::App& app, const Settings& settings);
void add_clusters_command(CLI::App& app, const Settings& settings);
void add_sql_command(CLI::App& app, const Settings& settings);
void add_draw_command(CLI::App& app, const Settings& settings);
void add_explore_command(CLI::App& app, const Settings& settings);
void add_audit_command(CLI::App& app, const Settings& settings);
void add_export_command(CLI::App& app, const Settings& settings);
void add_doctor_command(CLI::App& app, const Settings& settings);
// What the commands themselves are described by, `app` with all of them.
void add_man_command(CLI::App& app);
void add_completion_command(CLI::App& app);

// An option that takes one of a few words and nothing else.
template <typename Value>
CLI::Option* add_choice(CLI::App& app, const std::string& name, Value& chosen,
                        const std::map<std::string, Value>& values,
                        const std::string& description) {
  std::vector<std::string> words;
  words.reserve(values.size());
  for (const auto& [word, value] : values) {
    words.push_back(word);
  }
  return app
      .add_option_function<std::string>(
          name, [&chosen, values](const std::string& word) { chosen = values.at(word); },
          description)
      ->check(CLI::IsMember(words));
}

}  // namespace polink
