#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string_view>

#include "render/export/formats.h"
#include "render/export/property_graph.h"
#include "render/export/radial_layout.h"
#include "render/export/xml_text.h"
#include "render/theme.h"
#include "render/views/view.h"

// GEXF 1.3 with its viz module: https://gexf.net/schema.html.
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

void declare(std::string_view owner, const std::vector<AttributeColumn>& columns,
             std::string& out) {
  out.append("    <attributes class=\"").append(owner).append("\">\n");
  const auto declare_one = [&](std::string_view name, AttributeType type) {
    out.append("      <attribute id=\"").append(name).append("\" title=\"").append(name);
    out.append("\" type=\"").append(type_word(type)).append("\"/>\n");
  };
  declare_one("kind", AttributeType::text);
  for (const AttributeColumn& column : columns) {
    declare_one(column.name, column.type);
  }
  out += "    </attributes>\n";
}

void write_values(std::string_view kind, const Attributes& attributes, std::string& out) {
  out.append("        <attvalues><attvalue for=\"kind\" value=\"").append(kind).append("\"/>");
  for (const auto& [name, value] : attributes) {
    out.append("<attvalue for=\"").append(name).append("\" value=\"");
    out.append(xml_text(text_of(value))).append("\"/>");
  }
  out += "</attvalues>\n";
}

std::string decimal(double value) {
  char text[32];
  const int length = std::snprintf(text, sizeof text, "%.2f", value);
  return {text, static_cast<std::size_t>(length)};
}

void write_colour(Colour colour, std::string& out) {
  out.append("        <viz:color r=\"").append(std::to_string(colour.red));
  out.append("\" g=\"").append(std::to_string(colour.green));
  out.append("\" b=\"").append(std::to_string(colour.blue)).append("\"/>\n");
}

Line line_of(const Edge& edge) {
  switch (edge.kind) {
    case EdgeKind::responsible:
      return edge.lead ? Line::lead : Line::support;
    case EdgeKind::cites:
      return Line::cites;
    case EdgeKind::follows:
      return Line::follows;
    case EdgeKind::repost_of:
      return Line::repost;
    case EdgeKind::duplicate_of:
      return Line::duplicate;
    case EdgeKind::annotates:
      return Line::annotates;
    case EdgeKind::tracks:
      return Line::tracks;
    case EdgeKind::amends:
    case EdgeKind::based_on:
    case EdgeKind::succeeded_by:
      return Line::relates;
    case EdgeKind::contains:
      break;
  }
  return Line::contains;
}

// The more edges, the bigger, by area.
double size_of(const PolicyGraph& graph, Vertex v) {
  const auto edges = boost::degree(v, graph.boost());
  constexpr double least = 4;
  constexpr double most = 60;
  return std::min(most, least + 2 * std::sqrt(static_cast<double>(edges)));
}

}  // namespace

std::string gexf_text(const ExportInput& input) {
  const PropertyGraph graph = property_graph(input.graph);
  const std::vector<Position> places = radial_layout(input.graph);
  const Theme theme = light_theme();
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" "
      "version=\"1.3\">\n"
      "  <meta><creator>polink</creator></meta>\n"
      "  <graph mode=\"static\" defaultedgetype=\"directed\">\n";
  declare("node", columns_of(graph.nodes), out);
  declare("edge", columns_of(graph.edges), out);
  out += "    <nodes>\n";
  for (Vertex v = 0; v < graph.nodes.size(); ++v) {
    const PropertyNode& node = graph.nodes[v];
    out.append("      <node id=\"").append(xml_text(node.key));
    out.append("\" label=\"").append(xml_text(node.label)).append("\">\n");
    write_values(node.kind, node.attributes, out);
    write_colour(style_of(look_of(input.graph, v), theme).border, out);
    out.append("        <viz:position x=\"").append(decimal(places[v].x));
    out.append("\" y=\"").append(decimal(places[v].y)).append("\" z=\"0\"/>\n");
    out.append("        <viz:size value=\"").append(decimal(size_of(input.graph, v)));
    out += "\"/>\n      </node>\n";
  }
  out += "    </nodes>\n    <edges>\n";
  auto e = boost::edges(input.graph.boost()).first;
  for (const PropertyEdge& edge : graph.edges) {
    out.append("      <edge id=\"").append(edge.key);
    out.append("\" source=\"").append(xml_text(graph.nodes[edge.from].key));
    out.append("\" target=\"").append(xml_text(graph.nodes[edge.to].key));
    out.append("\" kind=\"").append(edge.kind).append("\" label=\"").append(edge.kind);
    out += "\" weight=\"1\">\n";
    write_values(edge.kind, edge.attributes, out);
    write_colour(style_of(line_of(input.graph.edge(*e++)), theme).colour, out);
    out += "      </edge>\n";
  }
  return out + "    </edges>\n  </graph>\n</gexf>\n";
}

}  // namespace polink
