#include <cctype>
#include <string_view>

#include "render/export/formats.h"
#include "render/export/property_graph.h"
#include "render/terminal_text.h"

// Two tables, of nodes and of edges, under the heads that a reader asks for:
// neo4j-admin's bulk import (`:ID`, `:LABEL`, `row:int`) or Gephi's spreadsheet
// import (`Id`, `Label`, `Source`, `Target`). CSV is that of RFC 4180 with a record
// on one line always, since neither reader takes line ends in a cell by default.
namespace polink {
namespace {

// A text that a spreadsheet would take for a formula gets an apostrophe in front.
// The first visible sign decides: spreadsheets pass over white space.
std::string harmless(std::string text) {
  const auto first = text.find_first_not_of(" \t");
  const std::string_view rest =
      first == std::string::npos ? std::string_view() : std::string_view(text).substr(first);
  for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
    if (rest.starts_with(sign)) {
      return "'" + text;
    }
  }
  return text;
}

std::string field(const std::string& value) {
  std::string line = printable(value);
  for (char& c : line) {
    c = c == '\n' || c == '\t' ? ' ' : c;
  }
  const std::string text = harmless(std::move(line));
  std::string quoted = "\"";
  for (const char c : text) {
    quoted += c == '"' ? std::string_view("\"\"") : std::string_view(&c, 1);
  }
  return quoted + "\"";
}

// Texts stand in quotes always; numbers and truths never; nothing is nothing.
std::string field(const AttributeValue* value) {
  if (value == nullptr) {
    return "";
  }
  const auto* text = std::get_if<std::string>(value);
  return text != nullptr ? field(*text) : text_of(*value);
}

std::string_view neo4j_type(AttributeType type) {
  switch (type) {
    case AttributeType::whole_number:
      return ":int";
    case AttributeType::real_number:
      return ":double";
    case AttributeType::truth:
      return ":boolean";
    case AttributeType::text:
      break;
  }
  return "";
}

std::string capitalised(std::string word) {
  word.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(word.front())));
  return word;
}

std::string upper(std::string word) {
  for (char& c : word) {
    c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  return word;
}

class CsvTables {
 public:
  CsvTables(const PolicyGraph& graph, bool neo4j) : graph_(property_graph(graph)), neo4j_(neo4j) {}

  [[nodiscard]] std::string nodes() const {
    const auto columns = columns_of(graph_.nodes);
    std::string out = neo4j_ ? "key:ID,:LABEL,label" : "Id,Label,kind";
    head(columns, out);
    for (const PropertyNode& node : graph_.nodes) {
      const std::string key = field(node.key);
      const std::string label = field(node.label);
      out += neo4j_ ? key + "," + field(neo4j_labels(node)) + "," + label
                    : key + "," + label + "," + field(node.kind);
      row(columns, node.attributes, out);
    }
    return out;
  }

  [[nodiscard]] std::string edges() const {
    const auto columns = columns_of(graph_.edges);
    std::string out = neo4j_ ? ":START_ID,:END_ID,:TYPE" : "Source,Target,Type,Id,Label,kind";
    head(columns, out);
    for (const PropertyEdge& edge : graph_.edges) {
      out += field(graph_.nodes[edge.from].key) + "," + field(graph_.nodes[edge.to].key) + ",";
      const std::string kind = field(edge.kind);
      out += neo4j_ ? field(upper(edge.kind))
                    : "Directed," + field(edge.key) + "," + kind + "," + kind;
      row(columns, edge.attributes, out);
    }
    return out;
  }

 private:
  // `Measure;Plan`: what it is, and for measures and indicators of which kind.
  static std::string neo4j_labels(const PropertyNode& node) {
    const AttributeValue* finer = find_attribute(node.attributes, "subkind");
    const bool has_finer = node.kind == "measure" || node.kind == "indicator";
    return capitalised(node.kind) +
           (has_finer && finer != nullptr ? ";" + capitalised(text_of(*finer)) : "");
  }

  void head(const std::vector<AttributeColumn>& columns, std::string& out) const {
    for (const AttributeColumn& column : columns) {
      out += "," + column.name;
      out += neo4j_ ? neo4j_type(column.type) : "";
    }
    out += "\r\n";
  }

  static void row(const std::vector<AttributeColumn>& columns, const Attributes& attributes,
                  std::string& out) {
    for (const AttributeColumn& column : columns) {
      out += "," + field(find_attribute(attributes, column.name));
    }
    out += "\r\n";
  }

  PropertyGraph graph_;
  bool neo4j_;
};

}  // namespace

std::vector<ExportedFile> csv_files(const ExportInput& input) {
  const CsvTables tables(input.graph, input.readers == "neo4j");
  return {{"nodes.csv", tables.nodes()}, {"edges.csv", tables.edges()}};
}

}  // namespace polink
