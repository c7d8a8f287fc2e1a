#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/data_dir.h"
#include "cli/load_summary.h"
#include "cli/progress_bar.h"
#include "graph/error.h"
#include "loaders/plan_loader.h"
#include "queries/linking.h"

namespace polink {
namespace {

struct LoadArguments {
  std::vector<std::filesystem::path> files;
  std::string name;
  bool replace = false;
  std::filesystem::path organisations;
  std::filesystem::path laws;
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

std::vector<std::string> names_of(const LoadArguments& arguments) {
  if (!arguments.name.empty()) {
    check_name(arguments.name);
    if (arguments.files.size() > 1) {
      throw Error(Failure::usage, "--as names one document; load one FILE at a time with it");
    }
    return {arguments.name};
  }
  std::vector<std::string> names;
  for (const auto& file : arguments.files) {
    names.push_back(name_from(file));
    if (std::ranges::count(names, names.back()) > 1) {
      throw Error(Failure::usage, "two of the files would be named '" + names.back() +
                                      "'; load them one at a time with --as NAME");
    }
  }
  return names;
}

Document read(const std::filesystem::path& file, const std::string& name,
              const Registers& registers) {
  ProgressBar bar(file.filename().string());
  LoadOptions options;
  options.document_id = name;
  options.registers = &registers;
  options.progress = [&bar](double share) { bar.show(share); };
  Document document = load_plan(file, options);
  link(document);
  return document;
}

void load(const LoadArguments& arguments, const Settings& settings) {
  const auto names = names_of(arguments);
  const auto organisations =
      arguments.organisations.empty() ? data_file("organisations.tsv") : arguments.organisations;
  const auto laws = arguments.laws.empty() ? data_file("laws.tsv") : arguments.laws;
  const Registers registers = load_registers(organisations, laws);
  // Everything is read before the database is touched.
  std::vector<Document> documents;
  for (std::size_t i = 0; i < names.size(); ++i) {
    documents.push_back(read(arguments.files[i], names[i], registers));
  }
  Store::open_or_create(settings.database).save(documents, arguments.replace);
  print(arguments.coverage ? coverage_answer(documents)
                           : load_summary(documents, arguments.every_diagnostic),
        settings);
}

}  // namespace

void add_load_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand("load", "Read plan documents into the database");
  auto arguments = std::make_shared<LoadArguments>();
  command->add_option("FILE", arguments->files, "documents to read, all or none")->required();
  command->add_option("--as", arguments->name, "name of the document; default: from the file's")
      ->type_name("NAME");
  command->add_flag("--replace", arguments->replace, "load a document of that name again");
  command
      ->add_option("--organisations", arguments->organisations,
                   "register of organisations instead of polink's own")
      ->type_name("FILE");
  command->add_option("--laws", arguments->laws, "register of laws instead of polink's own")
      ->type_name("FILE");
  command->add_flag("--diagnostics", arguments->every_diagnostic,
                    "list each oddity for itself, not by kind");
  command->add_flag("--coverage", arguments->coverage,
                    "list for each line what became of its characters");
  command->footer("Example:\n  polink load plan-2025.txt --as togo2025 --db policy.db");
  command->callback([arguments, &settings] { load(*arguments, settings); });
}

}  // namespace polink
