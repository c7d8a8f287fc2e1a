#include "render/theme.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace polink {
namespace {

double linear(int channel) {
  const double c = channel / 255.0;
  return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) {
  return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

int blend(int a, int b, double share) {
  return static_cast<int>(std::lround(a * share + b * (1 - share)));
}

struct LookRow {
  const char* name;
  const char* shape;
  const char* style;
  Colour Theme::*hue;
  int borders = 1;
};

// In the order of Look. Shapes differ where two looks meet in one view.
constexpr std::array<LookRow, 18> kLooks{{
    {"cabinet", "box", "filled", &Theme::orange, 2},
    {"cabinet_office", "box", "filled,rounded", &Theme::yellow},
    {"agency", "octagon", "filled", &Theme::bluish_green},
    {"ministry", "ellipse", "filled", &Theme::sky_blue},
    {"group", "folder", "filled,dashed", &Theme::panel},
    {"unknown", "box", "filled,dotted", &Theme::background},
    {"section", "box", "filled", &Theme::background},
    {"plan", "box", "filled", &Theme::sky_blue},
    {"status", "box", "filled,rounded", &Theme::bluish_green},
    {"next", "note", "filled", &Theme::yellow},
    {"dangling", "note", "filled,dashed", &Theme::vermillion},
    {"law", "component", "filled", &Theme::reddish_purple},
    {"instrument", "tab", "filled", &Theme::reddish_purple},
    {"indicator", "box", "filled,diagonals", &Theme::orange},
    {"footnote", "underline", "filled", &Theme::background},
    {"more", "plaintext", "filled,dashed", &Theme::background},
    {"cell", "box", "filled", &Theme::background},
    {"head", "plaintext", "filled", &Theme::background, 0},
}};

struct LineRow {
  const char* name;
  const char* style;
  const char* arrow;
  double width;
  Colour Theme::*hue;
};

// In the order of Line.
constexpr std::array<LineRow, 15> kLines{{
    {"shared", "solid", "none", 1.2, &Theme::faint},
    {"lead", "solid", "normal", 3.0, &Theme::blue},
    {"support", "solid", "open", 1.2, &Theme::blue},
    {"repost", "solid", "normal", 2.0, &Theme::vermillion},
    {"dangling", "dashed", "odot", 2.0, &Theme::vermillion},
    {"duplicate", "dashed", "none", 1.6, &Theme::reddish_purple},
    {"follows", "solid", "vee", 1.6, &Theme::bluish_green},
    {"cites", "dotted", "vee", 1.8, &Theme::reddish_purple},
    {"annotates", "dotted", "none", 1.4, &Theme::faint},
    {"contains", "solid", "none", 1.0, &Theme::faint},
    {"row", "dashed", "none", 1.0, &Theme::faint},
    {"hidden", "invis", "none", 1.0, &Theme::faint},
    {"tracks", "solid", "vee", 1.6, &Theme::orange},
    {"relates", "dashed", "vee", 1.8, &Theme::reddish_purple},
    {"common", "bold", "none", 2.0, &Theme::vermillion},
}};

}  // namespace

std::string hex(Colour colour) {
  std::array<char, 8> text{};
  std::snprintf(
      text.data(), text.size(), "#%02X%02X%02X", static_cast<unsigned>(colour.red) & 0xFFU,
      static_cast<unsigned>(colour.green) & 0xFFU, static_cast<unsigned>(colour.blue) & 0xFFU);
  return text.data();
}

double contrast(Colour a, Colour b) {
  const double first = luminance(a) + 0.05;
  const double second = luminance(b) + 0.05;
  return first > second ? first / second : second / first;
}

Colour mix(Colour colour, Colour other, double share) {
  return {blend(colour.red, other.red, share), blend(colour.green, other.green, share),
          blend(colour.blue, other.blue, share)};
}

Theme light_theme() {
  Theme theme;
  theme.background = {255, 255, 255};
  theme.ink = {26, 26, 26};
  theme.faint = {89, 89, 89};
  theme.panel = {242, 242, 242};
  theme.orange = {230, 159, 0};
  theme.sky_blue = {86, 180, 233};
  theme.bluish_green = {0, 158, 115};
  theme.yellow = {240, 228, 66};
  theme.blue = {0, 114, 178};
  theme.vermillion = {213, 94, 0};
  theme.reddish_purple = {204, 121, 167};
  theme.tint = 0.32;
  return theme;
}

Theme dark_theme() {
  Theme theme = light_theme();
  theme.background = {24, 26, 30};
  theme.ink = {240, 240, 240};
  theme.faint = {170, 174, 180};
  theme.panel = {40, 43, 49};
  theme.blue = {96, 176, 232};  // the palette's own is too dark for lines here
  theme.tint = 0.4;
  return theme;
}

Theme print_theme() {
  Theme theme;
  theme.background = {255, 255, 255};
  theme.ink = {0, 0, 0};
  theme.faint = {80, 80, 80};
  theme.panel = {245, 245, 245};
  const Colour black{0, 0, 0};
  theme.orange = theme.sky_blue = theme.bluish_green = theme.yellow = black;
  theme.blue = theme.vermillion = theme.reddish_purple = black;
  theme.tint = 0.06;
  return theme;
}

Colour heat_fill(double heat, const Theme& theme) {
  constexpr double darkest = 0.85;
  return mix(theme.blue, theme.background, darkest * heat);
}

Colour community_fill(int community, const Theme& theme) {
  constexpr std::array<Colour Theme::*, 7> hues{
      &Theme::sky_blue, &Theme::orange,     &Theme::bluish_green,  &Theme::yellow,
      &Theme::blue,     &Theme::vermillion, &Theme::reddish_purple};
  if (community <= 0) {
    return theme.background;
  }
  const std::size_t place = static_cast<std::size_t>(community - 1) % hues.size();
  if (theme.sky_blue == theme.orange) {  // without hues: by shades of grey
    constexpr double step = 0.07;
    return mix(theme.ink, theme.background, step * static_cast<double>(place));
  }
  return mix(theme.*hues.at(place), theme.background, theme.tint);
}

Colour text_on(Colour fill, const Theme& theme) {
  // One of black and white has 4.5:1 on any fill; a theme's own ink may not.
  constexpr double enough = 4.5;
  Colour best = theme.ink;
  for (const Colour ink : {theme.background, Colour{0, 0, 0}, Colour{255, 255, 255}}) {
    if (contrast(best, fill) < enough && contrast(ink, fill) > contrast(best, fill)) {
      best = ink;
    }
  }
  return best;
}

NodeStyle style_of(Look look, const Theme& theme) {
  const LookRow& row = kLooks.at(static_cast<std::size_t>(look));
  const Colour hue = theme.*row.hue;
  const bool neutral = hue == theme.background || hue == theme.panel;
  NodeStyle style;
  style.shape = row.shape;
  style.style = row.style;
  style.borders = row.borders;
  style.fill = neutral ? hue : mix(hue, theme.background, theme.tint);
  style.border = neutral ? theme.faint : mix(hue, theme.ink, 0.75);
  style.text = text_on(style.fill, theme);
  return style;
}

LineStyle style_of(Line line, const Theme& theme) {
  const LineRow& row = kLines.at(static_cast<std::size_t>(line));
  return {row.style, row.arrow, theme.*row.hue, row.width};
}

std::string class_of(Look look) { return kLooks.at(static_cast<std::size_t>(look)).name; }

std::string class_of(Line line) { return kLines.at(static_cast<std::size_t>(line)).name; }

}  // namespace polink
