#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "cli/commands.h"
#include "graph/error.h"
#include "queries/part.h"
#include "render/export/formats.h"
#include "render/export/shards.h"
#include "render/output_file.h"

namespace polink {
namespace {

struct ExportArguments {
  std::string format;
  std::string output;
  PartOptions part;
  std::string readers;
  std::size_t shards = 0;  // 0: not in shards
  std::string base;
};

bool is_of_shards_only(const std::string& readers) {
  return readers == "postgresql" || readers == "graphframes";
}

std::vector<Document> documents_of(const Store& store, const Settings& settings) {
  std::vector<Document> documents;
  for (const DocumentSummary& summary : store.documents()) {
    if (!settings.document || summary.id == *settings.document) {
      documents.push_back(store.document(summary.id));
    }
  }
  if (settings.document && documents.empty()) {
    documents.push_back(store.document(*settings.document));  // throws with the names there are
  }
  return documents;
}

void write_to_standard_output(const std::string& bytes) {
  std::cout << bytes << std::flush;
  if (!std::cout) {
    throw Error(Failure::storage, "standard output can't be written; is the disk full?");
  }
}

void make_folder(const std::filesystem::path& folder) {
  std::error_code problem;
  std::filesystem::create_directory(folder, problem);
  if (problem || !std::filesystem::is_directory(folder)) {
    throw Error(Failure::storage, "can't make the folder " + folder.string() +
                                      "; name a new or existing folder in an existing one");
  }
}

void write_output(const ExportFormat& format, const std::vector<ExportedFile>& files,
                  const std::string& output) {
  if (!format.folder) {
    if (output == "-") {
      write_to_standard_output(files.front().bytes);
    } else {
      write_file(output, files.front().bytes);
    }
    return;
  }
  make_folder(output);
  for (const ExportedFile& file : files) {
    write_file(std::filesystem::path(output) / file.name, file.bytes);
  }
}

// What IRIs may begin with: `https://example.go.jp/plan/`, `urn:example:`.
bool is_base(const std::string& base) {
  const auto colon = base.find(':');
  const bool ends = base.ends_with('/') || base.ends_with(':');
  const bool clean = std::ranges::all_of(base, [](char c) {
    return static_cast<unsigned char>(c) > ' ' &&
           std::string_view("<>\"{}|\\^`#?\x7f").find(c) == std::string_view::npos;
  });
  return colon != std::string::npos && colon > 0 && ends && clean &&
         std::ranges::all_of(base.substr(0, colon),
                             [](unsigned char c) { return c < 0x80 && std::isalnum(c) != 0; });
}

// Shards are of all that there is, for engines that have their own ways to a part.
void export_shards(const ExportArguments& arguments, const Settings& settings) {
  if (arguments.format != "csv" || arguments.readers == "gephi") {
    throw Error(Failure::usage, "--shards is for csv --for postgresql, neo4j or graphframes only");
  }
  if (!arguments.part.kinds.empty() || !settings.among.empty()) {
    throw Error(Failure::usage,
                "shards are of all that the database or a --document has; leave out --only and "
                "--among");
  }
  if (arguments.output == "-") {
    throw Error(Failure::usage, "the format 'csv' is several files; name a folder with -o");
  }
  const std::string readers = arguments.readers.empty() ? "postgresql" : arguments.readers;
  write_shards(settings.database,
               {readers, std::max<std::size_t>(arguments.shards, 1), settings.document},
               arguments.output);
}

void export_with(ExportArguments& arguments, const Settings& settings) {
  if (arguments.shards > 0 || is_of_shards_only(arguments.readers)) {
    export_shards(arguments, settings);
    return;
  }
  const ExportFormat& format = export_format(arguments.format);
  if (format.folder && arguments.output == "-") {
    throw Error(Failure::usage,
                "the format '" + format.word + "' is several files; name a folder with -o");
  }
  if (!arguments.base.empty() && !is_base(arguments.base)) {
    throw Error(Failure::usage, "'" + arguments.base +
                                    "' can't begin an IRI; give one that ends in / or :, like "
                                    "https://example.go.jp/plan/");
  }
  const Store store = Store::open(settings.database);
  const std::vector<Document> documents = documents_of(store, settings);
  bool whole = arguments.part.kinds.empty();
  if (!settings.among.empty()) {
    arguments.part.ids = read_ids(settings.among);
    if (arguments.part.ids.empty()) {
      throw Error(Failure::usage, "--among names no ids, so there is nothing to export");
    }
    whole = false;
  }
  const PolicyGraph graph = part_of(store.graph(settings.document), arguments.part);
  const ExportInput input{graph,          documents,
                          whole,          arguments.readers.empty() ? "neo4j" : arguments.readers,
                          arguments.base, settings.picture_language};
  write_output(format, format.make(input), arguments.output);
}

std::string formats_help() {
  constexpr std::size_t column = 10;
  std::string text = "Formats:\n";
  for (const ExportFormat& format : export_formats()) {
    text += "  " + format.word + std::string(column - format.word.size(), ' ') +
            format.description + "\n";
  }
  return text;
}

std::string kinds_help() {
  std::string words;
  for (const std::string& word : part_kinds()) {
    words += (words.empty() ? "" : ", ") + word;
  }
  return "only these kinds, with commas between: " + words;
}

}  // namespace

void add_export_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand("export", "Write what is known for other tools to read");
  auto arguments = std::make_shared<ExportArguments>();
  std::vector<std::string> words;
  for (const ExportFormat& format : export_formats()) {
    words.push_back(format.word);
  }
  command->add_option("FORMAT", arguments->format, "see below")
      ->required()
      ->check(CLI::IsMember(words));
  command
      ->add_option("-o,--output", arguments->output, "the file, or folder; - for standard output")
      ->required()
      ->type_name("FILE");
  command->add_option("--only", arguments->part.kinds, kinds_help())
      ->delimiter(',')
      ->type_name("KINDS");
  command
      ->add_option("--depth", arguments->part.depth,
                   "with --among: how many steps around the ids; default: 1")
      ->check(CLI::Range(0, 9));
  command
      ->add_option("--for", arguments->readers,
                   "csv: neo4j or gephi, in shards also postgresql or graphframes; default: "
                   "neo4j, with --shards postgresql")
      ->check(CLI::IsMember({"neo4j", "gephi", "postgresql", "graphframes"}));
  command
      ->add_option("--shards", arguments->shards,
                   "csv: everything in this many files a table, for bulk loading")
      ->check(CLI::Range(1, 9999))
      ->type_name("N");
  command
      ->add_option("--base", arguments->base,
                   "turtle: what the IRIs of things begin with; default: urn:polink:")
      ->type_name("IRI");
  command->footer(formats_help() +
                  "\nExamples:\n"
                  "  polink export graphml -o plan.graphml --db policy.db\n"
                  "  polink reposts --ids | polink export mermaid --among - -o reposts.mmd\n"
                  "  polink export csv --shards 8 --for postgresql -o shards");
  command->callback([arguments, &settings] { export_with(*arguments, settings); });
}

}  // namespace polink
