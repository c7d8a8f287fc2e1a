#pragma once

#include <string>
#include <vector>

// Whether this machine can draw as polink means to: the font of the pictures, and
// Graphviz's renderers and layouts, which are plugins that may be missing.
namespace polink {

struct DrawingCheck {
  std::string name;  // `font`, `Graphviz`
  bool found = false;
  std::string detail;  // what was found, or what is missing and what to install
};

std::vector<DrawingCheck> check_drawing();

// Versions of the libraries in use, as `SQLite 3.40.1`.
std::vector<std::string> library_versions();

}  // namespace polink
