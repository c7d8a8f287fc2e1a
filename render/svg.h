#pragma once

#include <map>
#include <string>

// What Graphviz's SVG still needs before it goes on a slide or a page.
namespace polink {

// Takes the SVG that Graphviz wrote and gives it each element's tooltip as
// <title> (by the element's id), font families that Windows and macOS have too,
// a title for screen readers, and no document type (it names a DTD on the
// network), comments or entity guards. The result is well-formed XML 1.0
// without scripts or outside references. Throws Error(internal) where `svg`
// isn't XML.
std::string finish_svg(const std::string& svg, const std::string& title,
                       const std::map<std::string, std::string>& tooltips);

}  // namespace polink
