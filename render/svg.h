#pragma once

#include <map>
#include <string>

// What Graphviz's SVG still needs before it goes on a slide or a page.
namespace polink {

struct SvgFinish {
  std::string title;     // for screen readers
  std::string language;  // of the words that are ours: `ja`, `en`
  double scale = 1;      // of the drawing, exact: Graphviz writes two digits of it
  const std::map<std::string, std::string>& tooltips;  // by an element's id
};

// Takes the SVG that Graphviz wrote and gives it each element's tooltip as
// <title>, font families that Windows and macOS have too, a title for screen
// readers, and no document type (it names a DTD on the network), comments or
// entity guards. What office programs don't know of SVG is put in words that
// they do know: the colour `transparent` is `none`. The result is well-formed
// XML 1.0 without scripts or outside references. Throws Error(internal) where
// `svg` isn't XML.
std::string finish_svg(const std::string& svg, const SvgFinish& finish);

}  // namespace polink
