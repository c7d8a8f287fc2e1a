#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "queries/search.h"
#include "render/search_answer.h"

namespace polink {
namespace {

struct SearchArguments {
  std::vector<std::string> words;
  std::vector<std::string> without;
  SearchOptions options;
};

// The words as one query; one that the shell took the quotes of stays a phrase.
std::string query_of(const SearchArguments& arguments) {
  const std::vector<std::string>& words = arguments.words;
  std::string query;
  for (const std::string& word : words) {
    const bool phrase = word.find(' ') != std::string::npos && words.size() > 1;
    query += (query.empty() ? "" : " ") + (phrase ? "\"" + word + "\"" : word);
  }
  for (const std::string& word : arguments.without) {
    query += " -\"" + word + "\"";
  }
  return query;
}

}  // namespace

void add_search_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand("search", "Find texts by their words");
  auto arguments = std::make_shared<SearchArguments>();
  command
      ->add_option("TEXT", arguments->words,
                   "words that must stand in the text; a phrase in \"\" or 「」")
      ->required();
  command->add_option("--without", arguments->without, "a word that must not stand in the text")
      ->type_name("WORD");
  command->add_option("--section", arguments->options.scope.section, "only this section")
      ->type_name("ID");
  command->add_option("--ministry", arguments->options.scope.ministries, "only of this ministry")
      ->type_name("CODE");
  command
      ->add_option("--kind", arguments->options.kinds,
                   "plan, status, next, target, reference, footnote, section or statement")
      ->check(CLI::IsMember(
          {"plan", "status", "next", "target", "reference", "footnote", "section", "statement"}));
  command->add_option("--most", arguments->options.most, "at most this many; default: 100")
      ->check(CLI::PositiveNumber);
  command->footer(
      "Example:\n  polink search 量子 人材 --without 宇宙 --ministry 文 --db policy.db");
  command->callback([arguments, &settings] {
    const Store store = Store::open(settings.database);
    print(answer_of(search(store, query_of(*arguments), arguments->options, settings.document),
                    static_cast<std::size_t>(arguments->options.most), settings.language),
          settings);
  });
}

}  // namespace polink
