#include "render/graphviz.h"

#include <string>

#include "graph/error.h"
#include "render/ordered_names.h"

namespace polink {
namespace {

// Graphviz's C interface takes `char*` for what it only reads.
char* c_text(const std::string& text) { return const_cast<char*>(text.c_str()); }

// Graphviz reports through a global hook; the last message goes into the Error.
std::string& last_message() {
  static thread_local std::string message;
  return message;
}

int keep_message(char* text) {
  last_message() += text;
  return 0;
}

void set_attribute(void* object, const std::string& key, const std::string& value) {
  agsafeset(object, c_text(key), c_text(value), c_text(std::string()));
}

bool looks_like_entity(std::string_view after_ampersand) {
  const std::size_t end = after_ampersand.find(';');
  return end != std::string_view::npos && end > 0 && end < 12 &&
         after_ampersand.find_first_of(" \t") > end;
}

std::string escaped(std::string_view line) {
  std::string text;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') {
      text += "\\\\";
    } else {
      text += line[i];
    }
    if (line[i] == '&' && looks_like_entity(line.substr(i + 1))) {
      text += kEntityGuard;
    }
  }
  return text;
}

struct FreeContext {
  void operator()(GVC_t* context) const noexcept { gvFreeContext(context); }
};

// One for all drawings: the text layout of Graphviz 2.43 keeps a pointer to the
// last font it used, which dies with its context, and reads it in the next.
GVC_t* context_of_process() {
  static const std::unique_ptr<GVC_t, FreeContext> context(gvContext());
  return context.get();
}

PlacedNode placed(Agnode_t* n) {
  const Point at{ND_coord(n).x, ND_coord(n).y};
  const double half_width = ND_width(n) * 36;  // inches, 72 points each
  const double half_height = ND_height(n) * 36;
  return {agnameof(n),
          {{at.x - half_width, at.y - half_height}, {at.x + half_width, at.y + half_height}},
          ND_label(n)->dimen.x,
          ND_label(n)->dimen.y};
}

std::vector<Point> curve(Agedge_t* e) {
  std::vector<Point> points;
  if (const splines* route = ED_spl(e); route != nullptr) {
    for (int piece = 0; piece < route->size; ++piece) {
      for (int i = 0; i < route->list[piece].size; ++i) {
        points.push_back({route->list[piece].list[i].x, route->list[piece].list[i].y});
      }
    }
  }
  return points;
}

Layout layout_of(Agraph_t* graph) {
  const boxf box = GD_bb(graph);
  Layout layout;
  layout.box = {{box.LL.x, box.LL.y}, {box.UR.x, box.UR.y}};
  for (Agnode_t* n = agfstnode(graph); n != nullptr; n = agnxtnode(graph, n)) {
    layout.nodes.push_back(placed(n));
    for (Agedge_t* e = agfstout(graph, n); e != nullptr; e = agnxtout(graph, e)) {
      layout.curves[agnameof(e)] = curve(e);
    }
  }
  return layout;
}

}  // namespace

std::string label_of(const std::vector<std::string>& lines, bool centred) {
  std::string label;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    label += escaped(lines[i]);
    if (!centred) {
      label += "\\l";
    } else if (i + 1 < lines.size()) {
      label += "\\n";
    }
  }
  return label;
}

void GraphvizGraph::CloseGraph::operator()(Agraph_s* graph) const noexcept { agclose(graph); }

GraphvizGraph::GraphvizGraph()
    : context_(context_of_process()),
      names_(std::make_unique<OrderedNames>()),
      graph_(agopen(c_text("polink"), Agdirected, names_.get())) {
  if (context_ == nullptr || graph_ == nullptr) {
    throw Error(Failure::internal, "Graphviz could not be started");
  }
  agseterr(AGWARN);
  agseterrf(keep_message);
}

GraphvizGraph::~GraphvizGraph() { drop_layout(); }

GraphvizGraph::Node GraphvizGraph::add_node(const std::string& name, Cluster cluster) {
  return agnode(cluster != nullptr ? cluster : graph_.get(), c_text(name), 1);
}

GraphvizGraph::Edge GraphvizGraph::add_edge(Node from, Node to, const std::string& name) {
  return agedge(graph_.get(), from, to, c_text(name), 1);
}

GraphvizGraph::Cluster GraphvizGraph::add_cluster(const std::string& name) {
  return agsubg(graph_.get(), c_text(name), 1);
}

void GraphvizGraph::set(const std::string& key, const std::string& value) {
  set_attribute(graph_.get(), key, value);
}

void GraphvizGraph::set(Node node, const std::string& key, const std::string& value) {
  set_attribute(node, key, value);
}

void GraphvizGraph::set(Edge edge, const std::string& key, const std::string& value) {
  set_attribute(edge, key, value);
}

void GraphvizGraph::set(Cluster cluster, const std::string& key, const std::string& value) {
  set_attribute(cluster, key, value);
}

void GraphvizGraph::run(const std::string& engine) {
  drop_layout();
  last_message().clear();
  if (gvLayout(context_, graph_.get(), engine.c_str()) != 0) {
    throw Error(Failure::internal, "Graphviz could not lay out the drawing with '" + engine +
                                       "': " + last_message() +
                                       "\nIs the package graphviz installed?");
  }
  laid_out_ = true;
}

void GraphvizGraph::drop_layout() {
  if (laid_out_) {
    gvFreeLayout(context_, graph_.get());
    laid_out_ = false;
  }
}

Layout GraphvizGraph::lay_out(const std::string& engine) {
  run(engine);
  attach_attrs(graph_.get());
  Layout layout = layout_of(graph_.get());
  // Freed at once: Graphviz would crash over nodes that are added to a layout.
  drop_layout();
  return layout;
}

Layout GraphvizGraph::keep_positions() {
  run("nop2");
  return layout_of(graph_.get());
}

std::string GraphvizGraph::render(const std::string& format) {
  char* bytes = nullptr;
  unsigned int length = 0;
  last_message().clear();
  if (gvRenderData(context_, graph_.get(), format.c_str(), &bytes, &length) != 0) {
    throw Error(Failure::internal, "Graphviz could not write '" + format + "': " + last_message());
  }
  const std::unique_ptr<char, decltype(&gvFreeRenderData)> owned(bytes, gvFreeRenderData);
  return {bytes, length};
}

}  // namespace polink
