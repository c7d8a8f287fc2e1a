#include <algorithm>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <new>
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
#include "loaders/finish.h"
#include "loaders/load.h"
#include "loaders/text/limits.h"
#include "queries/across.h"
#include "queries/in_parallel.h"
#include "queries/linking.h"
#include "queries/ordered_results.h"

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
  unsigned threads = 0;
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

void check_new(const std::string& name, std::set<std::string>& names) {
  if (!names.insert(name).second) {
    throw Error(Failure::usage, "two of the documents would be named '" + name +
                                    "'; load them one at a time with --as NAME");
  }
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
  std::set<std::string> names;
  for (const Source& source : sources) {
    if (source.format != InputFormat::json) {  // those name their documents themselves
      check_new(arguments.name.empty() ? name_from(source.name) : arguments.name, names);
    }
  }
  return sources;
}

// Finishes and links a document, in one thread or beside each other: neither changes a
// text, and what stands in texts alone is linked while the rest is found out.
void finish_and_link(Document& document, const Registers& registers, unsigned threads) {
  const DistinctTexts distinct = distinct_texts(document.measures);
  auto of_texts = std::async(threads > 1 ? std::launch::async : std::launch::deferred,
                             [&] { return link_texts(document.measures, distinct, threads); });
  finish_document(registers, document);
  const std::vector<Link> of_indicators = link_indicators(document, distinct);
  put_links(of_texts.get(), of_indicators, document);
}

// What searches need of a document; it is completed meanwhile, as far as it isn't.
std::vector<SearchEntry> completed(Document& document, const LoadedDocuments& loaded,
                                   const Registers& registers, unsigned threads) {
  auto entries = std::async(threads > 1 ? std::launch::async : std::launch::deferred,
                            [&] { return search_entries(document); });
  if (loaded.unfinished) {
    finish_and_link(document, registers, threads);
  } else if (!loaded.linked) {
    link(document, threads);
  }
  return entries.get();
}

// A source read, linked and made ready to be stored.
std::vector<PreparedDocument> read(const Source& source, const LoadArguments& arguments,
                                   const Registers& registers, unsigned threads,
                                   const std::function<void(double)>& progress) {
  const std::filesystem::path file = source.name;
  LoadOptions options;
  options.document_id = arguments.name.empty() ? name_from(file) : arguments.name;
  options.registers = &registers;
  options.progress = progress;
  LoadedDocuments loaded = read_documents(source, options);
  if (loaded.linked && !arguments.name.empty()) {
    if (loaded.documents.size() > 1) {
      throw Error(Failure::usage, source.name +
                                      " holds several documents, which have their names; load it "
                                      "without --as");
    }
    loaded.documents.front().id = arguments.name;
  }
  std::vector<PreparedDocument> ready;
  for (Document& document : loaded.documents) {
    std::vector<SearchEntry> entries = completed(document, loaded, registers, threads);
    if (progress) {
      progress(1);
    }
    ready.push_back({std::move(document), std::move(entries)});
  }
  return ready;
}

// The documents of all sources, in the order of these, read while others are stored.
class Reading {
 public:
  Reading(std::vector<Source> sources, const LoadArguments& arguments, const Registers& registers)
      : sources_(std::move(sources)),
        bar_(sources_.size() == 1 ? std::filesystem::path(sources_.front().name).filename().string()
                                  : std::to_string(sources_.size()) + " files"),
        // Each thread reads a document of its own where there are several.
        results_(sources_.size(), thread_count(arguments.threads), [&](std::size_t job) {
          const Source source = std::move(sources_[job]);
          const bool alone = sources_.size() == 1;
          try {
            return read(
                source, arguments, registers, alone ? thread_count(arguments.threads) : 1,
                alone ? [this](double share) { bar_.show(share); } : std::function<void(double)>());
          } catch (const std::bad_alloc&) {
            throw Error(Failure::internal,
                        source.name +
                            ": there is not enough memory to read it; split it, or load "
                            "fewer files at a time");
          }
        }) {}

  // The next document; none after the last. Throws what reading it threw, and
  // Error(usage) where it has the name of one before.
  std::optional<PreparedDocument> next() {
    while (at_ == ready_.size()) {
      auto more = results_.next();
      if (!more) {
        return std::nullopt;
      }
      ready_ = std::move(*more);
      at_ = 0;
      if (sources_.size() > 1) {
        bar_.show(static_cast<double>(++read_) / static_cast<double>(sources_.size()));
      }
    }
    PreparedDocument& one = ready_[at_++];
    check_new(one.document.id, names_);
    return std::optional(std::move(one));
  }

 private:
  std::vector<Source> sources_;
  ProgressBar bar_;
  std::size_t read_ = 0;
  std::vector<PreparedDocument> ready_;
  std::size_t at_ = 0;
  std::set<std::string> names_;
  OrderedResults<std::vector<PreparedDocument>> results_;  // last: it uses the others
};

void load(const LoadArguments& arguments, const Settings& settings) {
  if (!arguments.name.empty()) {
    check_name(arguments.name);
  }
  const auto organisations =
      arguments.organisations.empty() ? data_file("organisations.tsv") : arguments.organisations;
  const auto laws = arguments.laws.empty() ? data_file("laws.tsv") : arguments.laws;
  Registers registers = load_registers(organisations, laws);
  std::vector<Source> sources = open_sources(arguments, registers);
  Reading reading(std::move(sources), arguments, registers);
  // Nothing is made on the disk for a first document that can't be read.
  std::optional<PreparedDocument> first = reading.next();
  LoadReport report(arguments.every_diagnostic, settings.language);
  CoverageReport coverage;
  Store store = Store::open_or_create(settings.database);
  store.save(
      [&] {
        std::optional<PreparedDocument> one =
            first ? std::exchange(first, std::nullopt) : reading.next();
        if (one && arguments.coverage) {
          coverage.add(one->document);
        } else if (one) {
          report.add(one->document);
        }
        return one;
      },
      arguments.replace, link_across, thread_count(arguments.threads));
  print(arguments.coverage ? coverage.answer() : report.answer(store), settings);
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
  command
      ->add_option("--max-bytes", arguments->most_bytes,
                   "refuse files that are larger; default: 33554432")
      ->check(CLI::Range(std::size_t{1}, most_bytes_at_all))
      ->type_name("NUMBER");
  constexpr unsigned most_threads = 256;
  command
      ->add_option("--threads", arguments->threads,
                   "how many threads to use; default: as many as there are processors")
      ->check(CLI::Range(1U, most_threads))
      ->type_name("NUMBER");
  command->add_flag("--diagnostics", arguments->every_diagnostic,
                    "list each oddity for itself, not by kind");
  command->add_flag("--coverage", arguments->coverage,
                    "list for each line what became of its characters");
  command->footer("Example:\n  polink load plan-2025.txt --as togo2025 --db policy.db");
  command->callback([arguments, &settings] { load(*arguments, settings); });
}

}  // namespace polink
