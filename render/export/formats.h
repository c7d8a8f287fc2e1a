#pragma once

#include <string>
#include <vector>

#include "graph/policy_graph.h"
#include "graph/records.h"
#include "render/language.h"

// The formats in which a database is handed to other tools. A new format is a
// function from ExportInput to files, in a file of its own, and a line in the
// table of formats.cpp: the command and its help are made from that table.
namespace polink {

struct ExportInput {
  const PolicyGraph& graph;                // the part that was asked for
  const std::vector<Document>& documents;  // whole, whatever the part
  bool whole = true;                       // nothing was left out of the graph
  std::string readers = "neo4j";           // csv: neo4j | gephi
  std::string base{};                      // turtle: what IRIs begin with
  Language language = Language::japanese;  // of labels in mermaid
};

struct ExportedFile {
  std::string name;  // within the folder; empty where the format is one file
  std::string bytes;
};

struct ExportFormat {
  std::string word;
  std::string description;
  bool folder = false;  // several files, in a folder
  std::vector<ExportedFile> (*make)(const ExportInput&);
};

const std::vector<ExportFormat>& export_formats();

// The format with this word; throws Error(usage) where there is none.
const ExportFormat& export_format(const std::string& word);

// Each is of one format; docs/exchange.md describes them. They throw Error(usage)
// where the input can't be said in the format.
std::string jsonl_text(const ExportInput& input);
std::string graphml_text(const ExportInput& input);
std::string gexf_text(const ExportInput& input);
std::string dot_text(const ExportInput& input);
std::string turtle_text(const ExportInput& input);
std::string mermaid_text(const ExportInput& input);
std::vector<ExportedFile> csv_files(const ExportInput& input);

}  // namespace polink
