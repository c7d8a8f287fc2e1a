#pragma once

#include <string>

// Colours and shapes of the diagrams. Every hue is of the Okabe–Ito palette
// (M. Okabe, K. Ito: Color Universal Design, 2008), which people with any of the
// usual colour vision deficiencies tell apart; a look differs by its shape or
// line too, so that a print in black and white says the same.
namespace polink {

// The family that pictures are laid out and drawn with; fontconfig's name.
inline constexpr const char* kPictureFont = "Noto Sans CJK JP";

struct Colour {
  int red = 0;
  int green = 0;
  int blue = 0;

  friend bool operator==(const Colour&, const Colour&) = default;
};

// `#RRGGBB`
std::string hex(Colour colour);

// Contrast of two colours, 1 to 21, as defined in WCAG 2.1 (relative luminance).
double contrast(Colour a, Colour b);

// `share` (0 to 1) of a colour, the rest of another.
Colour mix(Colour colour, Colour other, double share);

// What a node or a legend's sample stands for.
enum class Look {
  cabinet,
  cabinet_office,
  agency,
  ministry,
  group,
  unknown_organisation,
  section,
  plan,
  status,
  next,
  dangling,
  law,
  instrument,
  indicator,
  footnote,
  more,  // stands for nodes that are not drawn
  cell,  // of a heat map
  head,  // of a row or column of one
};

// What an edge stands for.
enum class Line {
  shared,
  lead,
  support,
  repost,
  dangling,
  duplicate,
  follows,
  cites,
  annotates,
  contains,
  row,
  hidden,  // holds a layout together, is not drawn
  tracks,
  relates,  // between laws, between instruments
  common,   // two sides have this in common
};

struct NodeStyle {
  std::string shape;  // a Graphviz shape
  std::string style;  // a Graphviz style: filled, rounded, dashed …
  int borders = 1;
  Colour fill;
  Colour border;
  Colour text;
};

struct LineStyle {
  std::string style;  // solid, dashed, dotted, bold
  std::string arrow;  // a Graphviz arrow shape, `none` for undirected
  Colour colour;
  double width = 1;
};

// One set of colours. A new theme is another value of this struct.
struct Theme {
  Colour background;
  Colour ink;    // titles and words outside of shapes
  Colour faint;  // notes, borders of groups
  Colour panel;  // fill of groups
  // Okabe–Ito
  Colour orange, sky_blue, bluish_green, yellow, blue, vermillion, reddish_purple;
  double tint = 1;  // share of the hue in a fill that carries text
};

Theme light_theme();
Theme dark_theme();
Theme print_theme();  // without colours: kinds differ by shape and stroke alone

// The fill of a cell of a heat map, and what reads on it: `heat` from 0 to 1.
Colour heat_fill(double heat, const Theme& theme);
// The fill for one of the groups of a network, from 1; 0: of none. After the
// seventh they begin again, so a letter has to stand with it.
Colour community_fill(int community, const Theme& theme);
Colour text_on(Colour fill, const Theme& theme);

NodeStyle style_of(Look look, const Theme& theme);
LineStyle style_of(Line line, const Theme& theme);

// A short word for the `class` attribute: `ministry`, `repost` …
std::string class_of(Look look);
std::string class_of(Line line);

}  // namespace polink
