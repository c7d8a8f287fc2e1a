#include "render/export/formats.h"

#include <algorithm>

#include "graph/error.h"
#include "render/json_export.h"

namespace polink {
namespace {

std::string json_text(const ExportInput& input) {
  if (!input.whole) {
    throw Error(Failure::usage,
                "json is of whole documents, so that they load again; take jsonl for a part");
  }
  return exchange_json(input.documents);
}

template <std::string (*text)(const ExportInput&)>
std::vector<ExportedFile> one_file(const ExportInput& input) {
  return {{"", text(input)}};
}

}  // namespace

const std::vector<ExportFormat>& export_formats() {
  static const std::vector<ExportFormat> formats{
      {"json", "every record of whole documents; polink load reads it back", false,
       one_file<json_text>},
      {"jsonl", "the same records, each a line with its type; for scripts, jq, DuckDB", false,
       one_file<jsonl_text>},
      {"graphml", "the graph; for yEd, Cytoscape, Gephi, networkx, igraph", false,
       one_file<graphml_text>},
      {"gexf", "the graph with colours, sizes and places; for Gephi", false, one_file<gexf_text>},
      {"dot", "the graph, for Graphviz and its tools", false, one_file<dot_text>},
      {"csv", "a folder with nodes.csv and edges.csv; --for neo4j or gephi", true, csv_files},
      {"turtle", "RDF by schema.org, PROV-O, ELI and SKOS; for SPARQL", false,
       one_file<turtle_text>},
      {"mermaid", "a small part as a diagram in Markdown; give ids with --among", false,
       one_file<mermaid_text>},
  };
  return formats;
}

const ExportFormat& export_format(const std::string& word) {
  const auto found = std::ranges::find(export_formats(), word, &ExportFormat::word);
  if (found != export_formats().end()) {
    return *found;
  }
  std::string known;
  for (const ExportFormat& format : export_formats()) {
    known += (known.empty() ? "" : ", ") + format.word;
  }
  throw Error(Failure::usage, "there is no format '" + word + "'; there are: " + known);
}

}  // namespace polink
