// Does one step of the whole by itself and prints a line of JSON: seconds by the clock
// and of the processors, peak memory, what was made.
//   polink_steps read FILE…         bytes to records, without links
//   polink_steps open DATABASE      the graph of the whole database
//   polink_steps store DATABASE NEW stores what the first holds in a new one
//   polink_steps hubs DATABASE      betweenness of all hubs, the graph being open
//   polink_steps network DATABASE   the network that hubs are weighed in: its ties as lines
//   polink_steps edges DATABASE     all edges of the graph as lines
#include <filesystem>
#include <iostream>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "bench/stopwatch.h"
#include "graph/store.h"
#include "loaders/load.h"
#include "queries/hubs.h"
#include "queries/scope.h"
#include "queries/signs.h"

namespace polink::bench {
namespace {

void report(const Stopwatch& watch, const std::string& what, std::size_t made) {
  const nlohmann::ordered_json line{{"seconds", watch.seconds()},
                                    {"processor_seconds", watch.processor_seconds()},
                                    {"peak_mib", peak_mebibytes()},
                                    {what, made}};
  std::cout << line.dump() << '\n';
}

void read_files(const std::vector<std::filesystem::path>& files) {
  const Registers registers = load_registers(POLINK_SOURCE_DIR "/data/organisations.tsv",
                                             POLINK_SOURCE_DIR "/data/laws.tsv");
  const Stopwatch watch;
  std::size_t measures = 0;
  for (const auto& file : files) {
    LoadOptions options;
    options.document_id = file.stem().string();
    options.registers = &registers;
    const Source source = open_source(file, InputFormat::plan, std::size_t{1} << 30U);
    for (const Document& document : load_documents(source, options).documents) {
      measures += document.measures.size();
    }
  }
  report(watch, "measures", measures);
}

void open_graph(const std::filesystem::path& database) {
  const Stopwatch watch;
  const PolicyGraph graph = Store::open(database).graph();
  report(watch, "nodes", graph.size());
}

void store_again(const std::filesystem::path& database, const std::filesystem::path& made) {
  const Store from = Store::open(database);
  std::vector<Document> documents;
  for (const DocumentSummary& document : from.documents()) {
    documents.push_back(from.document(document.id));
  }
  const Stopwatch watch;
  Store::open_or_create(made).save(documents, false);
  report(watch, "documents", documents.size());
}

void weigh_hubs(const std::filesystem::path& database) {
  const PolicyGraph graph = Store::open(database).graph();
  HubFilter filter;
  filter.most_ties = SIZE_MAX;
  const Stopwatch watch;
  const Hubs hubs = find_hubs(graph, filter);
  report(watch, "hubs", hubs.hubs.size());
}

// Rows and what they name, as queries/hubs.cpp has them; each tie once.
void print_network(const std::filesystem::path& database) {
  const PolicyGraph graph = Store::open(database).graph();
  std::unordered_map<std::string, std::size_t> numbers;
  std::set<std::pair<std::size_t, std::size_t>> ties;
  const auto number = [&](const std::string& name) {
    return numbers.emplace(name, numbers.size()).first->second;
  };
  for (const PolicyGraph::Vertex v : graph.all(NodeKind::measure)) {
    const std::size_t row = number("row " + row_id(graph, v));
    for (const PolicyGraph::Vertex thing : things_of(graph, v)) {
      ties.emplace(row, number("thing " + std::to_string(thing)));
    }
    for (const NamedOrganisation& named : named_organisations(graph, v)) {
      if (!is_group(graph, named.vertex)) {
        ties.emplace(row, number("thing " + std::to_string(named.vertex)));
      }
    }
  }
  for (const auto& [row, thing] : ties) {
    std::cout << row << ' ' << thing << '\n';
  }
}

void print_edges(const std::filesystem::path& database) {
  const PolicyGraph graph = Store::open(database).graph();
  for (auto [edge, end] = boost::edges(graph.boost()); edge != end; ++edge) {
    std::cout << graph.source(*edge) << ' ' << graph.target(*edge) << '\n';
  }
}

}  // namespace
}  // namespace polink::bench

int main(int argc, char** argv) {
  using namespace polink::bench;
  CLI::App app("Does one step by itself and tells its time and memory.", "polink_steps");
  app.require_subcommand(1);
  std::vector<std::filesystem::path> files;
  std::filesystem::path database;
  std::filesystem::path made;
  auto* read = app.add_subcommand("read", "bytes to records, without links");
  read->add_option("FILE", files)->required();
  read->callback([&] { read_files(files); });
  const auto of_database = [&](const char* name, const char* what, auto step) {
    auto* command = app.add_subcommand(name, what);
    command->add_option("DATABASE", database)->required();
    command->callback([&database, step] { step(database); });
    return command;
  };
  of_database("open", "the graph of the whole database", open_graph);
  of_database("hubs", "betweenness of all hubs", weigh_hubs);
  of_database("network", "prints the ties that hubs are weighed by", print_network);
  of_database("edges", "prints all edges of the graph", print_edges);
  auto* store = app.add_subcommand("store", "stores what a database holds in a new one");
  store->add_option("DATABASE", database)->required();
  store->add_option("NEW", made)->required();
  store->callback([&] { store_again(database, made); });
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error);
  } catch (const std::exception& error) {
    std::cerr << "polink_steps: " << error.what() << '\n';
    return 4;
  }
  return 0;
}
