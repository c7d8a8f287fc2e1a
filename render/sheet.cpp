#include "render/sheet.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <iomanip>
#include <map>
#include <sstream>

#include "graph/error.h"
#include "render/edge_labels.h"
#include "render/page_plan.h"
#include "render/pdf.h"
#include "render/ring_layout.h"
#include "render/svg.h"
#include "render/text_wrap.h"

namespace polink {
namespace {

constexpr const char* kFont = kPictureFont;
constexpr const char* kBoldFont = "Noto Sans CJK JP Bold";
constexpr double kPointsPerInch = 72;
constexpr double kGroupTitleSize = 14;
// Of a network's ellipses, which are otherwise as wide as the page.
constexpr double kLeastAspect = 0.6;
constexpr double kMostAspect = 2.4;

// Locale-independent and short: `12.5`.
std::string number(double value) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << std::round(value * 1000) / 1000;
  return text.str();
}

std::string inches(double points) { return number(points / kPointsPerInch); }

std::string at(Point point) { return number(point.x) + "," + number(point.y); }

std::string edge_id(std::size_t index) { return "edge-" + std::to_string(index + 1); }

// With all but plain letters, digits and a few signs as %XX.
std::string in_url(const std::string& text) {
  std::ostringstream url;
  url.imbue(std::locale::classic());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && (std::isalnum(byte) != 0 || c == '.' || c == '-' || c == '_')) {
      url << c;
    } else {
      url << '%' << std::uppercase << std::hex << std::setw(2) << std::setfill('0')
          << static_cast<int>(byte);
    }
  }
  return url.str();
}

Point centre(const Box& box) {
  return {(box.low.x + box.high.x) / 2, (box.low.y + box.high.y) / 2};
}

}  // namespace

class Sheet::Composer {
 public:
  explicit Composer(const Picture& picture) : picture_(picture) {
    picture_.title = one_line(picture_.title);
    set_up();
    for (const PictureGroup& group : picture_.groups) {
      add_group(group);
    }
    for (const PictureNode& node : picture_.nodes) {
      add_node(node);
    }
    for (const PictureEdge& edge : picture_.edges) {
      add_edge(edge);
    }
    const Layout layout = lay_out();
    add_edge_labels(layout);
    add_page(layout.box);
  }

  std::string bytes(PictureFormat format) {
    graph_.set("dpi", format == PictureFormat::png ? std::to_string(picture_.dots_per_inch) : "");
    graph_.keep_positions();
    switch (format) {
      case PictureFormat::svg:
        return finish_svg(graph_.render("svg"),
                          {picture_.title, in<std::string>(picture_.language, "ja", "en"),
                           1 / page_scale_, tooltips_});
      case PictureFormat::png:
        return graph_.render("png:cairo:cairo");
      case PictureFormat::pdf: {
        const InUtc everywhere;
        return with_fixed_date(graph_.render("pdf:cairo:cairo"));
      }
      case PictureFormat::dot:
        return graph_.render("dot");
    }
    throw Error(Failure::internal, "no such picture format");
  }

  std::vector<PlacedNode> placed() { return graph_.keep_positions().nodes; }

  [[nodiscard]] double least_text() const { return least_size_ / page_scale_; }

 private:
  [[nodiscard]] bool network() const { return picture_.arrangement == Arrangement::network; }

  [[nodiscard]] bool downwards() const {
    return picture_.arrangement == Arrangement::top_to_bottom;
  }

  // dot (2.43) frees its ranks twice where an edge inside one rank has a label,
  // so a loose edge gets its label afterwards, too.
  [[nodiscard]] bool labelled_on_line(const PictureEdge& edge) const {
    return !edge.label.empty() && (network() || picture_.labels_on_lines || edge.loose);
  }

  Layout lay_out() {
    if (picture_.arrangement == Arrangement::placed) {
      graph_.set("splines", "line");
      return graph_.lay_out("nop1");
    }
    if (!picture_.engine.empty()) {
      graph_.set("overlap", "prism");  // for the engines that know nothing of sizes
      return graph_.lay_out(picture_.engine);
    }
    return network() ? lay_out_network() : graph_.lay_out("dot");
  }

  void set_up() {
    graph_.set("charset", "UTF-8");
    graph_.set("fontname", kFont);
    graph_.set("bgcolor", hex(picture_.theme.background));
    graph_.set("outputorder", "edgesfirst");
    graph_.set("pad", "0");
    if (network()) {
      graph_.set("esep", "+3");
    } else {
      graph_.set("rankdir", downwards() ? "TB" : "LR");
      graph_.set("ranksep", inches(picture_.layer_gap));
      graph_.set("nodesep", inches(picture_.node_gap));
      graph_.set("margin", "12");  // between two groups
    }
    graph_.set("splines", "true");
  }

  void add_group(const PictureGroup& group) {
    const auto cluster = graph_.add_cluster("cluster-" + group.id);
    clusters_[group.id] = cluster;
    graph_.set(cluster, "id", group.id);
    graph_.set(cluster, "class", "group");
    graph_.set(cluster, "label", label_of({one_line(group.title)}, false));
    graph_.set(cluster, "labeljust", "l");
    graph_.set(cluster, "fontname", kBoldFont);
    graph_.set(cluster, "fontsize", number(kGroupTitleSize));
    count_text(kGroupTitleSize);
    graph_.set(cluster, "fontcolor", hex(picture_.theme.ink));
    graph_.set(cluster, "style", "filled,rounded");
    graph_.set(cluster, "fillcolor", hex(picture_.theme.panel));
    graph_.set(cluster, "color", hex(picture_.theme.faint));
    graph_.set(cluster, "margin", "10");
    keep_tooltip(group.id, group.tooltip);
  }

  void keep_tooltip(const std::string& id, const std::string& tooltip) {
    tooltips_[id] = one_line(tooltip);
  }

  void count_text(double size) { least_size_ = std::min(least_size_, size); }

  void dress(GraphvizGraph::Node node, Look look, bool strong) {
    const NodeStyle style = style_of(look, picture_.theme);
    graph_.set(node, "shape", style.shape);
    graph_.set(node, "style", style.style);
    graph_.set(node, "fillcolor", hex(style.fill));
    graph_.set(node, "color", hex(style.border));
    graph_.set(node, "fontcolor", hex(style.text));
    graph_.set(node, "peripheries", std::to_string(style.borders));
    graph_.set(node, "penwidth", strong ? "3.5" : "1.2");
  }

  void fill_by_community(GraphvizGraph::Node node, int community) {
    const Colour fill = community_fill(community, picture_.theme);
    graph_.set(node, "fillcolor", hex(fill));
    graph_.set(node, "color", hex(picture_.theme.faint));
    graph_.set(node, "fontcolor", hex(text_on(fill, picture_.theme)));
  }

  GraphvizGraph::Node add_node(const PictureNode& node) {
    const auto group = clusters_.find(node.group);
    const auto drawn = graph_.add_node(node.id, group == clusters_.end() ? nullptr : group->second);
    nodes_[node.id] = drawn;
    std::vector<std::string> lines;
    for (const std::string& line : node.lines) {
      lines.push_back(one_line(line));
    }
    if (std::ranges::any_of(lines, [](const std::string& line) { return !line.empty(); })) {
      count_text(node.font_size);
    }
    dress(drawn, node.look, node.strong);
    graph_.set(drawn, "id", node.id);
    graph_.set(drawn, "class", class_of(node.look));
    graph_.set(drawn, "label", label_of(lines, node.centred));
    graph_.set(drawn, "fontname", node.strong ? kBoldFont : kFont);
    graph_.set(drawn, "fontsize", number(node.font_size));
    graph_.set(drawn, "width", inches(node.least_width));
    graph_.set(drawn, "height", inches(node.least_height));
    graph_.set(drawn, "margin", "0.14,0.06");
    if (!node.of.empty() && !picture_.link_base.empty()) {
      graph_.set(drawn, "URL", picture_.link_base + in_url(node.of));
    }
    if (node.community) {
      fill_by_community(drawn, *node.community);
    }
    if (node.heat >= 0) {
      const Colour fill = heat_fill(node.heat, picture_.theme);
      graph_.set(drawn, "fillcolor", hex(fill));
      graph_.set(drawn, "color", hex(picture_.theme.background));
      graph_.set(drawn, "fontcolor", hex(text_on(fill, picture_.theme)));
    }
    if (node.place.width > 0) {
      put(drawn, {{node.place.x, -node.place.y - node.place.height},
                  {node.place.x + node.place.width, -node.place.y}});
      graph_.set(drawn, "fixedsize", "true");
      graph_.set(drawn, "margin", "0.06,0.03");
    }
    keep_tooltip(node.id, node.tooltip);
    return drawn;
  }

  void add_edge(const PictureEdge& edge) {
    const auto from = nodes_.find(edge.from);
    const auto to = nodes_.find(edge.to);
    if (from == nodes_.end() || to == nodes_.end()) {
      throw Error(Failure::internal,
                  "an edge of the picture ends at no node: " + edge.from + " → " + edge.to);
    }
    const std::string id = edge_id(edge_count_++);
    const auto drawn = edge.reversed ? graph_.add_edge(to->second, from->second, id)
                                     : graph_.add_edge(from->second, to->second, id);
    const LineStyle style = style_of(edge.line, picture_.theme);
    graph_.set(drawn, "id", id);
    graph_.set(drawn, "class", class_of(edge.line));
    graph_.set(drawn, "style", style.style);
    graph_.set(drawn, "color", hex(style.colour));
    graph_.set(drawn, "penwidth", number(edge.width > 0 ? edge.width : style.width));
    graph_.set(drawn, "dir", style.arrow == "none" ? "none" : edge.reversed ? "back" : "forward");
    graph_.set(drawn, edge.reversed ? "arrowtail" : "arrowhead", style.arrow);
    if (edge.loose) {
      graph_.set(drawn, "constraint", "false");
    } else if (!network()) {
      // From the far side of one node to the near side of the next.
      graph_.set(drawn, "tailport", downwards() ? "s" : "e");
      graph_.set(drawn, "headport", downwards() ? "n" : "w");
    }
    graph_.set(drawn, "weight", std::to_string(std::max(1L, std::lround(edge.weight))));
    if (!edge.label.empty() && !labelled_on_line(edge)) {
      graph_.set(drawn, "label", label_of({one_line(edge.label)}, true));
      graph_.set(drawn, "fontname", kFont);
      graph_.set(drawn, "fontsize", number(picture_.edge_label_size));
      count_text(picture_.edge_label_size);
      graph_.set(drawn, "fontcolor", hex(picture_.theme.ink));
    }
    keep_tooltip(id, edge.tooltip);
  }

  // Graphviz measures the nodes and leads the lines around them; where the nodes
  // go is ours.
  Layout lay_out_network() {
    std::map<std::string, std::size_t> index;
    std::vector<RingNode> sizes;
    graph_.set("splines", "line");
    const Layout measured = graph_.lay_out("neato");
    for (const PlacedNode& node : measured.nodes) {
      index[node.name] = sizes.size();
      sizes.push_back({node.box.width(), node.box.height()});
    }
    std::vector<RingEdge> edges;
    for (const PictureEdge& edge : picture_.edges) {
      edges.push_back({index.at(edge.from), index.at(edge.to), edge.weight});
    }
    const PaperSize room = room_for_drawing(picture_);
    const double aspect = std::clamp(room.width / room.height, kLeastAspect, kMostAspect);
    const std::vector<Point> places = ring_layout(sizes, edges, aspect, picture_.node_gap);
    for (const PictureNode& node : picture_.nodes) {
      graph_.set(nodes_.at(node.id), "pos", at(places[index.at(node.id)]));
    }
    graph_.set("splines", "true");
    return graph_.lay_out("nop1");
  }

  // Labels that stand on their lines, where there is room.
  void add_edge_labels(const Layout& layout) {
    std::vector<EdgeLabel> wanted;
    for (std::size_t i = 0; i < picture_.edges.size(); ++i) {
      if (const PictureEdge& edge = picture_.edges[i]; labelled_on_line(edge)) {
        wanted.push_back({i, layout.curves.at(edge_id(i)),
                          text_width({edge.label}, picture_.edge_label_size) + 4,
                          picture_.edge_label_size * 1.2});
      }
    }
    std::vector<Box> taken;
    for (const PlacedNode& node : layout.nodes) {
      taken.push_back(node.box);
    }
    for (const PlacedLabel& label : place_edge_labels(wanted, taken)) {
      const auto node = add_text({"edge-label-" + std::to_string(label.edge + 1),
                                  {one_line(picture_.edges[label.edge].label)},
                                  picture_.edge_label_size,
                                  false,
                                  label.box});
      graph_.set(node, "style", "filled");
      graph_.set(node, "fillcolor", hex(picture_.theme.background));
      graph_.set(node, "fixedsize", "true");
      graph_.set(node, "class", "edge-label");
      count_text(picture_.edge_label_size);
    }
  }

  GraphvizGraph::Node add_text(const PlannedText& text) {
    const auto node = graph_.add_node(text.name);
    graph_.set(node, "id", text.name);
    graph_.set(node, "class", "sheet");
    graph_.set(node, "shape", "plaintext");
    graph_.set(node, "margin", "0");
    graph_.set(node, "label",
               label_of(text.lines, text.lines.size() < 2 && text.name.rfind("edge", 0) == 0));
    graph_.set(node, "fontname", text.bold ? kBoldFont : kFont);
    graph_.set(node, "fontsize", number(text.font_size));
    graph_.set(node, "fontcolor", hex(picture_.theme.ink));
    put(node, text.box);
    return node;
  }

  void put(GraphvizGraph::Node node, const Box& box) {
    graph_.set(node, "pos", at(centre(box)));
    graph_.set(node, "width", inches(box.width()));
    graph_.set(node, "height", inches(box.height()));
  }

  void add_page(const Box& drawing) {
    const PagePlan plan = plan_page(picture_, drawing.width(), drawing.height());
    page_scale_ = plan.scale;
    shift_ = {drawing.low.x - plan.drawing.low.x, drawing.low.y - plan.drawing.low.y};
    for (PlannedText text : plan.texts) {
      text.box = shifted(text.box);
      add_text(text);
    }
    for (std::size_t i = 0; i < plan.samples.size(); ++i) {
      add_sample(plan.samples[i], "sheet-sample-" + std::to_string(i + 1), plan.scale);
    }
    for (const PlannedNode& apart : plan.aside) {
      PictureNode node = *apart.node;
      node.font_size = apart.font_size;
      node.least_width = node.least_height = 0;
      const auto drawn = add_node(node);
      graph_.set(drawn, "shape", "box");  // a strip of them has no room for other shapes
      graph_.set(drawn, "peripheries", "1");
      graph_.set(drawn, "fixedsize", "true");
      graph_.set(drawn, "margin", "0.04,0");
      put(drawn, shifted(apart.box));
    }
    add_corner("sheet-corner-1", shifted(plan.page).low);
    add_corner("sheet-corner-2", shifted(plan.page).high);
    graph_.set("size", inches(picture_.paper.width) + "," + inches(picture_.paper.height) + "!");
    graph_.set("margin", "0");
    graph_.set("layout", "nop2");  // so that `dot` draws the .dot file as it stands
  }

  [[nodiscard]] Box shifted(Box box) const {
    for (Point* point : {&box.low, &box.high}) {
      point->x += shift_.x;
      point->y += shift_.y;
    }
    return box;
  }

  // Invisible: Graphviz makes the page as large as the nodes reach.
  GraphvizGraph::Node add_corner(const std::string& name, Point point) {
    const auto node = graph_.add_node(name);
    graph_.set(node, "label", "");
    graph_.set(node, "shape", "point");
    graph_.set(node, "style", "invis");
    put(node, {point, point});
    graph_.set(node, "fixedsize", "true");
    return node;
  }

  void add_sample(const PlannedSample& sample, const std::string& name, double scale) {
    const Box box = shifted(sample.box);
    if (!sample.entry.is_line) {
      const auto node = graph_.add_node(name);
      dress(node, sample.entry.look, false);
      if (sample.entry.community) {
        fill_by_community(node, *sample.entry.community);
      }
      graph_.set(node, "id", name);
      graph_.set(node, "class", class_of(sample.entry.look));
      graph_.set(node, "label", "");
      graph_.set(node, "fixedsize", "true");
      // A second frame is drawn around the first, four points off, and may stand out a little.
      const double frame = style_of(sample.entry.look, picture_.theme).borders > 1 ? 2 : 0;
      const double inset = 1.5 * scale + frame;
      put(node, {{box.low.x + frame, box.low.y + inset}, {box.high.x - frame, box.high.y - inset}});
      return;
    }
    const double y = centre(box).y;
    const Point from{box.low.x, y};
    const Point to{box.high.x, y};
    const LineStyle style = style_of(sample.entry.line, picture_.theme);
    const bool arrow = style.arrow != "none";
    const double line_end = arrow ? to.x - 8 * scale : to.x;
    const auto edge =
        graph_.add_edge(add_corner(name + "-from", from), add_corner(name + "-to", to), name);
    graph_.set(edge, "id", name);
    graph_.set(edge, "class", class_of(sample.entry.line));
    graph_.set(edge, "style", style.style);
    graph_.set(edge, "color", hex(style.colour));
    graph_.set(edge, "penwidth",
               number((sample.entry.width > 0 ? sample.entry.width : style.width) * scale));
    graph_.set(edge, "dir", arrow ? "forward" : "none");
    graph_.set(edge, "arrowhead", style.arrow);
    graph_.set(edge, "arrowsize", number(0.6 * scale));
    const double third = (line_end - from.x) / 3;
    graph_.set(edge, "pos",
               (arrow ? "e," + at(to) + " " : "") + at(from) + " " + at({from.x + third, y}) + " " +
                   at({from.x + 2 * third, y}) + " " + at({line_end, y}));
  }

  Picture picture_;
  GraphvizGraph graph_;
  std::map<std::string, GraphvizGraph::Cluster> clusters_;
  std::map<std::string, GraphvizGraph::Node> nodes_;
  std::size_t edge_count_ = 0;
  std::map<std::string, std::string> tooltips_;
  Point shift_;
  double page_scale_ = 1;
  double least_size_ = 1000;  // of the texts of the drawing, before it is scaled
};

Sheet::Sheet(const Picture& picture) : composer_(std::make_unique<Composer>(picture)) {}
Sheet::~Sheet() = default;

std::string Sheet::bytes(PictureFormat format) { return composer_->bytes(format); }

double Sheet::least_text() const { return composer_->least_text(); }

std::vector<PlacedNode> Sheet::placed() { return composer_->placed(); }

}  // namespace polink
