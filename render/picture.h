#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/theme.h"

// A diagram as plain values: what is to be drawn, in which words and looks, and
// how it is laid out in the large. It knows nothing of Graphviz, so that a
// view's test asks for its nodes and edges.
namespace polink {

enum class Arrangement {
  network,        // by the strength of the edges
  left_to_right,  // in layers along the arrows
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
};

struct Picture {
  std::string title;
  std::string note;  // what was left out and by which rule, counts, source
  Arrangement arrangement = Arrangement::left_to_right;
  double layer_gap = 60;  // points between two layers
  double node_gap = 14;   // points between two nodes of a layer
  // Labels stand on their lines and take no room of their own; one for which
  // there is no place is left out. A network's always do.
  bool labels_on_lines = false;
  std::vector<PictureGroup> groups;
  std::vector<PictureNode> nodes;
  std::vector<PictureEdge> edges;
  std::vector<LegendEntry> legend;
  // Nodes that stand apart, in a strip of their own under the drawing.
  std::string aside_title;
  std::vector<PictureNode> aside;
  Theme theme = light_theme();
};

// The node with this id, or nullptr.
const PictureNode* find_node(const Picture& picture, std::string_view id);

// Legend entries for every look and line that the picture has, in the order of
// their enums, with the Japanese words for them.
std::vector<LegendEntry> legend_of(const Picture& picture);

// The Japanese word for a look or a line.
std::string word_of(Look look);
std::string word_of(Line line);

}  // namespace polink
