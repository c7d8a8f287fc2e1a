#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "graph/error.h"
#include "render/json_export.h"
#include "render/output_file.h"

namespace polink {
namespace {

struct ExportArguments {
  std::string format;
  std::string output;
};

std::string all_as_json(const Store& store, const Settings& settings) {
  std::vector<Document> documents;
  for (const DocumentSummary& summary : store.documents()) {
    if (!settings.document || summary.id == *settings.document) {
      documents.push_back(store.document(summary.id));
    }
  }
  if (settings.document && documents.empty()) {
    documents.push_back(store.document(*settings.document));  // throws with the names there are
  }
  return exchange_json(documents);
}

using Exporter = std::string (*)(const Store&, const Settings&);

// What can be exported, by the word for it.
const std::map<std::string, Exporter>& exporters() {
  static const std::map<std::string, Exporter> known{{"json", all_as_json}};
  return known;
}

void write_output(const std::string& output, const std::string& bytes) {
  if (output != "-") {
    write_file(output, bytes);
    return;
  }
  std::cout << bytes << std::flush;
  if (!std::cout) {
    throw Error(Failure::storage, "standard output can't be written; is the disk full?");
  }
}

}  // namespace

void add_export_command(CLI::App& app, const Settings& settings) {
  auto* command =
      app.add_subcommand("export", "Write whole documents to a file that polink load reads back");
  auto arguments = std::make_shared<ExportArguments>();
  std::vector<std::string> words;
  for (const auto& [word, exporter] : exporters()) {
    words.push_back(word);
  }
  command->add_option("KIND", arguments->format, "json: every record, polink's exchange format")
      ->required()
      ->check(CLI::IsMember(words));
  command->add_option("-o,--output", arguments->output, "the file; - for standard output")
      ->required()
      ->type_name("FILE");
  command->footer("Example:\n  polink export json -o policy.json --db policy.db");
  command->callback([arguments, &settings] {
    const Store store = Store::open(settings.database);
    write_output(arguments->output, exporters().at(arguments->format)(store, settings));
  });
}

}  // namespace polink
