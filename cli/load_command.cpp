#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/data_dir.h"
#include "cli/load_summary.h"
#include "cli/progress_bar.h"
#include "graph/error.h"
#include "loaders/load.h"
#include "queries/across.h"
#include "queries/linking.h"

namespace polink {
namespace {

struct LoadArguments {
  std::vector<std::filesystem::path> files;
  std::string name;
  bool replace = false;
  std::filesystem::path organisations;
  std::filesystem::path laws;
  std::vector<std::filesystem::path> law_lists;
  std::optional<InputFormat> format;
  std::size_t most_bytes = default_most_bytes;
  bool every_diagnostic = false;
  bool coverage = false;
};

// Ids are prefixed with it and are typed on command lines: no `:`, no spaces.
void check_name(const std::string& name) {
  const bool plain = std::ranges::none_of(name, [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == ':' || c == '/' || c == '\x7f';
  });
  if (name.empty() || !plain) {
    throw Error(Failure::usage, "'" + name +
                                    "' can't name a document: --as takes letters, digits, _ and "
                                    "-, without spaces or ':'");
  }
}

// `資料 Togo_2025 (v2).txt` becomes `togo_2025-v2`.
std::string name_from(const std::filesystem::path& file) {
  std::string name;
  for (const char c : file.stem().string()) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    if (letter) {
      name += c;
    } else if (c >= 'A' && c <= 'Z') {
      name += static_cast<char>(c - 'A' + 'a');
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  while (name.ends_with('-')) {
    name.pop_back();
  }
  return name.empty() ? "document" : name;
}

// The sources that hold documents; lists of laws among the files go into the
// registers. Every file is opened before any is read through.
std::vector<Source> open_sources(const LoadArguments& arguments, Registers& registers) {
  std::vector<Source> sources;
  for (const auto& file : arguments.law_lists) {
    extend_registers(open_source(file, InputFormat::laws, arguments.most_bytes), registers);
  }
  for (const auto& file : arguments.files) {
    Source source = open_source(file, arguments.format, arguments.most_bytes);
    if (source.format == InputFormat::laws) {
      extend_registers(source, registers);
    } else {
      sources.push_back(std::move(source));
    }
  }
  if (sources.empty()) {
    throw Error(Failure::usage, arguments.files.front().string() +
                                    " is a list of laws; name the documents to load with it");
  }
  if (!arguments.name.empty() && sources.size() > 1) {
    throw Error(Failure::usage, "--as names one document; load one FILE at a time with it");
  }
  return sources;
}

std::vector<Document> read(const Source& source, const std::string& name,
                           const Registers& registers) {
  const std::filesystem::path file = source.name;
  ProgressBar bar(file.filename().string());
  LoadOptions options;
  options.document_id = name.empty() ? name_from(file) : name;
  options.registers = &registers;
  options.progress = [&bar](double share) { bar.show(share); };
  LoadedDocuments loaded = load_documents(source, options);
  if (!loaded.linked) {
    std::ranges::for_each(loaded.documents, link);
  } else if (!name.empty()) {
    if (loaded.documents.size() > 1) {
      throw Error(Failure::usage, source.name +
                                      " holds several documents, which have their names; load it "
                                      "without --as");
    }
    loaded.documents.front().id = name;
  }
  return std::move(loaded.documents);
}

void check_names_differ(const std::vector<Document>& documents) {
  std::set<std::string> names;
  for (const auto& document : documents) {
    if (!names.insert(document.id).second) {
      throw Error(Failure::usage, "two of the documents would be named '" + document.id +
                                      "'; load them one at a time with --as NAME");
    }
  }
}

void load(const LoadArguments& arguments, const Settings& settings) {
  if (!arguments.name.empty()) {
    check_name(arguments.name);
  }
  const auto organisations =
      arguments.organisations.empty() ? data_file("organisations.tsv") : arguments.organisations;
  const auto laws = arguments.laws.empty() ? data_file("laws.tsv") : arguments.laws;
  Registers registers = load_registers(organisations, laws);
  // Everything is read before the database is touched.
  std::vector<Document> documents;
  for (const Source& source : open_sources(arguments, registers)) {
    std::ranges::move(read(source, arguments.name, registers), std::back_inserter(documents));
  }
  check_names_differ(documents);
  Store store = Store::open_or_create(settings.database);
  store.save(documents, arguments.replace, link_across);
  print(arguments.coverage
            ? coverage_answer(documents)
            : load_summary(documents, store, arguments.every_diagnostic, settings.language),
        settings);
}

}  // namespace

void add_load_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand("load", "Read plan documents into the database");
  auto arguments = std::make_shared<LoadArguments>();
  command
      ->add_option(
          "FILE", arguments->files,
          "documents to read, all or none: plans as text or HTML, tables of measures (CSV, "
          "TSV, .xlsx), polink's own JSON; also lists of laws")
      ->required();
  command->add_option("--as", arguments->name, "name of the document; default: from the file's")
      ->type_name("NAME");
  command->add_flag("--replace", arguments->replace, "load a document of that name again");
  command
      ->add_option("--organisations", arguments->organisations,
                   "register of organisations instead of polink's own")
      ->type_name("FILE");
  command->add_option("--laws", arguments->laws, "register of laws instead of polink's own")
      ->type_name("FILE");
  command
      ->add_option("--law-list", arguments->law_lists,
                   "laws beside those of the register, in CSV as e-Gov publishes them")
      ->allow_extra_args(false)
      ->type_name("FILE");
  add_choice(*command, "--input-format", arguments->format,
             {{"plan", InputFormat::plan},
              {"csv", InputFormat::csv},
              {"xlsx", InputFormat::xlsx},
              {"json", InputFormat::json},
              {"laws", InputFormat::laws}},
             "what the files are; default: recognised by content");
  constexpr std::size_t most_at_all = 1U << 30U;
  command
      ->add_option("--max-bytes", arguments->most_bytes,
                   "refuse files that are larger; default: 33554432")
      ->check(CLI::Range(std::size_t{1}, most_at_all))
      ->type_name("NUMBER");
  command->add_flag("--diagnostics", arguments->every_diagnostic,
                    "list each oddity for itself, not by kind");
  command->add_flag("--coverage", arguments->coverage,
                    "list for each line what became of its characters");
  command->footer("Example:\n  polink load plan-2025.txt --as togo2025 --db policy.db");
  command->callback([arguments, &settings] { load(*arguments, settings); });
}

}  // namespace polink
