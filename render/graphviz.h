#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct Agraph_s;
struct Agnode_s;
struct Agedge_s;
struct GVC_s;

// Graphviz behind RAII: a graph with attributes, a layout, bytes. Graphviz
// reads labels as a small language (`\N`, `\n`, `&lt;`, `<…>` as HTML);
// label_of() is the one way by which text gets into a label, and no text that
// goes through it is ever read as anything but text. Graphviz keeps state of
// its own, so only one thread of a process may draw.
namespace polink {

class OrderedNames;

struct Point {
  double x = 0;
  double y = 0;
};

// In points, y upwards.
struct Box {
  Point low;
  Point high;

  [[nodiscard]] double width() const { return high.x - low.x; }
  [[nodiscard]] double height() const { return high.y - low.y; }
};

// A node as Graphviz placed it: its shape's box, and the size of its text.
struct PlacedNode {
  std::string name;
  Box box;
  double text_width = 0;
  double text_height = 0;
};

// What a layout came to. `curves` are the control points of the edges' Bézier
// pieces, one point and then three for each piece, by the edge's name.
struct Layout {
  Box box;
  std::vector<PlacedNode> nodes;
  std::map<std::string, std::vector<Point>> curves;
};

// The label that shows exactly these lines, centred or from the left.
std::string label_of(const std::vector<std::string>& lines, bool centred);

// Zero-width mark that label_of() puts behind an `&` which Graphviz would take
// for the beginning of an entity (`&lt;`). Whoever has the SVG takes it out again.
inline constexpr std::string_view kEntityGuard = "\xE2\x81\xA0";

class GraphvizGraph {
 public:
  using Node = Agnode_s*;  // owned by the graph
  using Edge = Agedge_s*;
  using Cluster = Agraph_s*;

  GraphvizGraph();
  ~GraphvizGraph();
  GraphvizGraph(const GraphvizGraph&) = delete;
  GraphvizGraph& operator=(const GraphvizGraph&) = delete;

  // Adds a node to the graph, or to a cluster of it.
  Node add_node(const std::string& name, Cluster cluster = nullptr);
  Edge add_edge(Node from, Node to, const std::string& name);
  // The name must begin with `cluster` for a frame to be drawn.
  Cluster add_cluster(const std::string& name);

  void set(const std::string& key, const std::string& value);  // of the graph
  void set(Node node, const std::string& key, const std::string& value);
  void set(Edge edge, const std::string& key, const std::string& value);
  void set(Cluster cluster, const std::string& key, const std::string& value);

  // Runs a layout engine and keeps its result as `pos` attributes. More nodes
  // and edges may be added then, with `pos` attributes of their own. Throws
  // Error(internal) where Graphviz fails.
  Layout lay_out(const std::string& engine);
  // Takes every node and edge where its `pos` attribute says, ready for
  // render(). Nothing may be added any more.
  Layout keep_positions();

  // The drawing in one of Graphviz's formats: `svg`, `png:cairo:cairo` …
  [[nodiscard]] std::string render(const std::string& format);

 private:
  void run(const std::string& engine);
  void drop_layout();

  struct CloseGraph {
    void operator()(Agraph_s* graph) const noexcept;
  };
  GVC_s* context_;                       // of the whole process
  std::unique_ptr<OrderedNames> names_;  // outlives the graph
  std::unique_ptr<Agraph_s, CloseGraph> graph_;
  bool laid_out_ = false;
};

}  // namespace polink
