#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/language.h"
#include "render/theme.h"

// A diagram as plain values: what is to be drawn, in which words and looks, and
// how it is laid out in the large. It knows nothing of Graphviz, so that a
// view's test asks for its nodes and edges.
namespace polink {

enum class Arrangement {
  network,        // by the strength of the edges
  left_to_right,  // in layers along the arrows
  top_to_bottom,
  placed,  // every node where its `place` says
};

// A rectangle of a drawing whose nodes are placed: points, from the top left.
struct Place {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

// What a picture is drawn on, in points.
struct PaperSize {
  double width = 960;  // 13.33 × 7.5 inches, a slide of 16:9
  double height = 540;
};

// The smallest text that is read on it, in points: 10, or less on paper that is
// lower than a slide and is looked at from as much nearer.
double least_text_size(const PaperSize& paper);

// What a view has for its picture.
struct Room {
  PaperSize paper{};
  int thinning = 0;  // steps by which it shows less than it would, so that its text is larger
};

struct PictureNode {
  std::string id;  // unique in the picture: `measure-1.2.3.r4`
  Look look = Look::plan;
  std::vector<std::string> lines;  // the label, wrapped; plain text
  std::string tooltip;             // the whole text
  std::string group;               // id of a PictureGroup, or empty
  bool strong = false;             // bold, with a heavy border
  bool centred = true;             // else lines begin at the left
  double font_size = 14;           // points
  double least_width = 0;          // points
  double least_height = 0;
  std::string of{};  // the id of what it stands for, where it is of one thing
  Place place{};     // in a placed drawing
  // Of a network: the group that it belongs to, from 1; 0: none. It gives the fill.
  std::optional<int> community{};
  double heat = -1;  // 0 to 1: the fill of a cell of a heat map; below: by its look
};

struct PictureEdge {
  std::string from;
  std::string to;
  Line line = Line::shared;
  std::string label;  // one line, plain text
  std::string tooltip;
  double width = 0;       // points; 0: as the line's style has it
  double weight = 1;      // how strongly the layout draws its ends together
  bool reversed = false;  // the layout has `to` before `from`, the arrow stays
  bool loose = false;     // the layout lets its ends stand where they will
};

struct PictureGroup {
  std::string id;
  std::string title;
  std::string tooltip;
};

// A sample of a look or a line with what it means.
struct LegendEntry {
  bool is_line = false;
  Look look = Look::plan;
  Line line = Line::shared;
  std::string text;
  double width = 0;  // of the line, as in PictureEdge
  std::optional<int> community{};
};

struct Picture {
  Language language = Language::japanese;  // of the words that are ours
  std::string title;
  std::string note;  // what was left out and by which rule, counts, source
  Arrangement arrangement = Arrangement::left_to_right;
  double layer_gap = 60;  // points between two layers
  double node_gap = 14;   // points between two nodes of a layer
  // Labels stand on their lines and take no room of their own; one for which
  // there is no place is left out. A network's always do.
  bool labels_on_lines = false;
  double edge_label_size = 13;  // points
  std::vector<PictureGroup> groups;
  std::vector<PictureNode> nodes;
  std::vector<PictureEdge> edges;
  std::vector<LegendEntry> legend;
  // Nodes that stand apart, in a strip of their own under the drawing.
  std::string aside_title;
  std::vector<PictureNode> aside;
  Theme theme = light_theme();
  PaperSize paper{};
  std::string engine{};     // a layout engine of Graphviz instead of the picture's own
  std::string link_base{};  // links on what stands for one thing: this and its id
  int dots_per_inch = 192;  // of a png
};

// The node with this id, or nullptr.
const PictureNode* find_node(const Picture& picture, std::string_view id);

// Makes the labels of what stands for a measure, an indicator, a footnote or a
// section longer or shorter: `full` its whole text (not in a placed drawing, which has
// as much of it as there is room for), `id` nothing but its id.
enum class LabelLength { by_view, full, id };
void set_labels(Picture& picture, LabelLength length);

// Gathers nodes beyond `most`, those with the fewest lines, in one node for
// organisations, one for measures and one for each other kind, which say how many
// they are.
void gather_rest(Picture& picture, std::size_t most, Language language);

// Legend entries for every look and line that the picture has, in the order of
// their enums, with the words for them.
std::vector<LegendEntry> legend_of(const Picture& picture, Language language = Language::japanese);

// The word for a look or a line.
std::string word_of(Look look, Language language = Language::japanese);
std::string word_of(Line line, Language language = Language::japanese);

}  // namespace polink
