#include <string_view>

#include "render/export/formats.h"
#include "render/export/property_graph.h"
#include "render/export/xml_text.h"

// GraphML: http://graphml.graphdrawing.org/specification.html. Types are those of
// its attributes extension (attr.type). `id` isn't the name of an attribute, since
// igraph gives that name to the id in XML.
namespace polink {
namespace {

std::string_view type_word(AttributeType type) {
  switch (type) {
    case AttributeType::whole_number:
      return "long";
    case AttributeType::real_number:
      return "double";
    case AttributeType::truth:
      return "boolean";
    case AttributeType::text:
      break;
  }
  return "string";
}

// Keys of nodes and edges have one name space: `n_text`, `e_score`.
void declare(std::string_view owner, const std::vector<AttributeColumn>& columns,
             std::string& out) {
  for (const AttributeColumn& column : columns) {
    out.append("  <key id=\"").append(owner.substr(0, 1)).append("_").append(column.name);
    out.append("\" for=\"").append(owner).append("\" attr.name=\"").append(column.name);
    out.append("\" attr.type=\"").append(type_word(column.type)).append("\"/>\n");
  }
}

void write_data(std::string_view key, std::string_view value, std::string& out) {
  out.append("      <data key=\"").append(key).append("\">");
  out.append(xml_text(value)).append("</data>\n");
}

void write_data(char owner, const Attributes& attributes, std::string& out) {
  for (const auto& [name, value] : attributes) {
    write_data(std::string(1, owner) + "_" + name, text_of(value), out);
  }
}

std::vector<AttributeColumn> with(std::vector<AttributeColumn> first,
                                  const std::vector<AttributeColumn>& rest) {
  first.insert(first.end(), rest.begin(), rest.end());
  return first;
}

}  // namespace

std::string graphml_text(const ExportInput& input) {
  const PropertyGraph graph = property_graph(input.graph);
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  declare("node", with({{"label"}, {"kind"}}, columns_of(graph.nodes)), out);
  declare("edge", with({{"kind"}}, columns_of(graph.edges)), out);
  out += "  <graph id=\"polink\" edgedefault=\"directed\">\n";
  for (const PropertyNode& node : graph.nodes) {
    out.append("    <node id=\"").append(xml_text(node.key)).append("\">\n");
    write_data("n_label", node.label, out);
    write_data("n_kind", node.kind, out);
    write_data('n', node.attributes, out);
    out += "    </node>\n";
  }
  for (const PropertyEdge& edge : graph.edges) {
    out.append("    <edge id=\"").append(edge.key);
    out.append("\" source=\"").append(xml_text(graph.nodes[edge.from].key));
    out.append("\" target=\"").append(xml_text(graph.nodes[edge.to].key)).append("\">\n");
    write_data("e_kind", edge.kind, out);
    write_data('e', edge.attributes, out);
    out += "    </edge>\n";
  }
  return out + "  </graph>\n</graphml>\n";
}

}  // namespace polink
