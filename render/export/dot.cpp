#include <string_view>

#include "render/export/formats.h"
#include "render/export/property_graph.h"
#include "render/terminal_text.h"
#include "render/theme.h"
#include "render/views/view.h"

// The DOT language: https://graphviz.org/doc/info/lang.html. Every name and value
// is quoted, so that no text is a keyword, a number or HTML.
namespace polink {
namespace {

// A backslash is doubled, also in front of a quote or at the end. Line ends are
// written as \n, which labels show as such.
std::string dot_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : printable(text)) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += ' ';
        break;
      default:
        out += c;
    }
  }
  return out + "\"";
}

// Labels know the entities of HTML: `&lt;` would be drawn as `<`.
std::string label(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    safe += c == '&' ? std::string_view("&amp;") : std::string_view(&c, 1);
  }
  return dot_string(safe);
}

void write_attributes(const Attributes& attributes, std::string& out) {
  for (const auto& [name, value] : attributes) {
    out.append(", polink_").append(name).append("=").append(dot_string(text_of(value)));
  }
}

}  // namespace

std::string dot_text(const ExportInput& input) {
  const PropertyGraph graph = property_graph(input.graph);
  const Theme theme = light_theme();
  std::string out =
      "digraph \"polink\" {\n"
      "  graph [layout=\"sfdp\", overlap=\"prism\", outputorder=\"edgesfirst\"];\n"
      "  node [fontname=\"Noto Sans CJK JP\"];\n";
  for (Vertex v = 0; v < graph.nodes.size(); ++v) {
    const PropertyNode& node = graph.nodes[v];
    const NodeStyle style = style_of(look_of(input.graph, v), theme);
    out.append("  ").append(dot_string(node.key)).append(" [label=").append(label(node.label));
    out.append(", shape=").append(dot_string(style.shape)).append(", style=");
    out.append(dot_string(style.style)).append(", fillcolor=").append(dot_string(hex(style.fill)));
    out.append(", color=").append(dot_string(hex(style.border)));
    out.append(", fontcolor=").append(dot_string(hex(style.text)));
    out.append(", polink_kind=").append(dot_string(node.kind));
    write_attributes(node.attributes, out);
    out += "];\n";
  }
  for (const PropertyEdge& edge : graph.edges) {
    out.append("  ").append(dot_string(graph.nodes[edge.from].key)).append(" -> ");
    out.append(dot_string(graph.nodes[edge.to].key)).append(" [polink_kind=");
    out.append(dot_string(edge.kind));
    write_attributes(edge.attributes, out);
    out += "];\n";
  }
  return out + "}\n";
}

}  // namespace polink
