#include <map>
#include <string_view>

#include "graph/error.h"
#include "queries/text_key.h"
#include "render/export/formats.h"
#include "render/export/property_graph.h"
#include "render/terminal_text.h"
#include "render/theme.h"
#include "render/views/view.h"

// Mermaid flowcharts: https://mermaid.js.org/syntax/flowchart.html.
namespace polink {
namespace {

// What Mermaid draws by default: its settings maxEdges and maxTextSize.
constexpr std::size_t most_edges = 500;
constexpr std::size_t most_characters = 50000;

// A quoted label. Letters, digits and signs beyond ASCII stand as they are; the
// rest of ASCII becomes an entity, so that nothing is markup, Markdown or the end
// of the label.
std::string label(std::string_view text) {
  std::string out = "\"";
  for (const char32_t c : code_points(printable(text))) {
    const bool plain = c > U'~' || c == U' ' || c == U'.' || c == U',' ||
                       (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') ||
                       (c >= U'A' && c <= U'Z');
    if (plain) {
      out += utf8_of(std::u32string_view(&c, 1));
    } else if (c > U' ') {
      out += "#" + std::to_string(static_cast<unsigned>(c)) + ";";
    } else {
      out += ' ';
    }
  }
  return out + "\"";
}

std::string class_word(Look look) {
  std::string word = "k_" + class_of(look);
  for (char& c : word) {
    c = c == '-' ? '_' : c;
  }
  return word;
}

std::string words_of(const PolicyGraph& graph, Vertex v, const PropertyNode& node) {
  std::string words = node.label;
  if (const auto* facts = std::get_if<MeasureFacts>(&graph.node(v).facts)) {
    words += facts->repost ? "（再掲）" : "";
  }
  if (const AttributeValue* ministries = find_attribute(node.attributes, "ministries")) {
    words += "【" + text_of(*ministries) + "】";
  }
  return words;
}

// Shapes by kind, so that a print without colours says the same.
std::pair<std::string_view, std::string_view> shape_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::organisation:
      return {"([", "])"};
    case NodeKind::law:
    case NodeKind::instrument:
      return {"[/", "/]"};
    case NodeKind::indicator:
      return {"{{", "}}"};
    case NodeKind::footnote:
      return {">", "]"};
    case NodeKind::section:
      return {"[[", "]]"};
    case NodeKind::measure:
      break;
  }
  return {"[", "]"};
}

std::string edge_word(const Edge& edge, Language language) {
  switch (edge.kind) {
    case EdgeKind::responsible:
      return edge.lead ? say(language, "主担当", "leads") : say(language, "担当", "named");
    case EdgeKind::cites:
      return say(language, "引用", "cites");
    case EdgeKind::follows:
      return say(language, "継続", "follows");
    case EdgeKind::repost_of:
      return say(language, "再掲", "repost of");
    case EdgeKind::duplicate_of:
      return say(language, "重複", "duplicate of");
    case EdgeKind::annotates:
      return say(language, "注", "annotates");
    case EdgeKind::tracks:
      return say(language, "指標", "tracks");
    case EdgeKind::amends:
      return say(language, "改正", "amends");
    case EdgeKind::based_on:
      return say(language, "根拠", "based on");
    case EdgeKind::succeeded_by:
      return say(language, "承継", "succeeded by");
    case EdgeKind::contains:
      break;
  }
  return "";
}

std::string_view arrow_of(const Edge& edge) {
  switch (edge.kind) {
    case EdgeKind::contains:
      return "---";
    case EdgeKind::repost_of:
      return "==>";
    case EdgeKind::responsible:
      return edge.lead ? "==>" : "-->";
    case EdgeKind::cites:
    case EdgeKind::duplicate_of:
    case EdgeKind::annotates:
      return "-.->";
    default:
      return "-->";
  }
}

// The styles of the kinds that stand in the picture, each once.
std::string class_lines(const std::map<std::string, Look>& looks) {
  const Theme theme = light_theme();
  std::string out;
  for (const auto& [word, look] : looks) {
    const NodeStyle style = style_of(look, theme);
    out += "  classDef " + word + " fill:" + hex(style.fill) + ",stroke:" + hex(style.border) +
           ",color:" + hex(style.text) + "\n";
  }
  return out;
}

std::string node_lines(const PolicyGraph& graph, const PropertyGraph& nodes) {
  std::string out;
  std::map<std::string, Look> looks;
  for (Vertex v = 0; v < graph.size(); ++v) {
    const auto [open, close] = shape_of(graph.node(v).kind);
    const Look look = look_of(graph, v);
    looks.emplace(class_word(look), look);
    out.append("  n").append(std::to_string(v)).append(open);
    out.append(label(words_of(graph, v, nodes.nodes[v]))).append(close);
    out.append(":::").append(class_word(look)).append("\n");
  }
  return out + class_lines(looks);
}

std::string edge_lines(const PolicyGraph& graph, Language language) {
  std::string out;
  const auto [first, last] = boost::edges(graph.boost());
  for (auto e = first; e != last; ++e) {
    const Edge& edge = graph.edge(*e);
    const std::string word = edge_word(edge, language);
    out.append("  n").append(std::to_string(graph.source(*e))).append(" ").append(arrow_of(edge));
    out.append(word.empty() ? "" : "|" + label(word) + "|");
    out.append(" n").append(std::to_string(graph.target(*e))).append("\n");
  }
  return out;
}

}  // namespace

std::string mermaid_text(const ExportInput& input) {
  const std::size_t edges = boost::num_edges(input.graph.boost());
  std::string out = "flowchart LR\n" + node_lines(input.graph, property_graph(input.graph)) +
                    edge_lines(input.graph, input.language);
  if (edges > most_edges || code_points(out).size() > most_characters) {
    throw Error(Failure::usage,
                "Mermaid doesn't draw " + std::to_string(input.graph.size()) + " nodes and " +
                    std::to_string(edges) +
                    " edges; give fewer ids with --among, a smaller --depth, or kinds with --only");
  }
  return out;
}

}  // namespace polink
