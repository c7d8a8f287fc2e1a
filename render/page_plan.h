#pragma once

#include <string>
#include <vector>

#include "render/graphviz.h"
#include "render/picture.h"

// Where the title, the legend, the strip of nodes apart and the note go around
// a drawing of a known size. Pure arithmetic, in points, y upwards.
namespace polink {

struct PlannedText {
  std::string name;  // `sheet-title` …
  std::vector<std::string> lines;
  double font_size = 0;
  bool bold = false;
  Box box;
};

struct PlannedSample {
  LegendEntry entry;
  Box box;
};

struct PlannedNode {
  const PictureNode* node = nullptr;  // of the picture that was planned
  double font_size = 0;
  Box box;
};

struct PagePlan {
  Box page;  // as the picture's paper
  Box drawing;
  double scale = 1;  // page points for one point of the slide
  std::vector<PlannedText> texts;
  std::vector<PlannedSample> samples;
  std::vector<PlannedNode> aside;
};

// Plans the smallest page of the paper's proportions around a drawing, so that its text stays as
// large as can be. `picture` must outlive the plan.
PagePlan plan_page(const Picture& picture, double drawing_width, double drawing_height);

// What the page leaves to the drawing when its text is as large as it says, in points.
PaperSize room_for_drawing(const Picture& picture);

// How wide one line comes out, in points, a little too wide rather than too narrow:
// a full-width character takes an em, any other 0.6.
double line_width(const std::string& line, double font_size);

// wrap() to a width in points; `most_lines` as there.
std::vector<std::string> wrap_into(const std::string& text, double width, double font_size,
                                   int most_lines);

// About how wide these lines come out, in points; rather too wide than too narrow.
double text_width(const std::vector<std::string>& lines, double font_size);
double text_height(const std::vector<std::string>& lines, double font_size);

}  // namespace polink
