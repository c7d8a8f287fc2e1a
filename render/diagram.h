#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "graph/policy_graph.h"

// Diagrams for a slide.
namespace polink {

struct DrawOptions {
  std::string view;              // one of view_names()
  std::string subject;           // the id that the view is of, where it is of one
  std::filesystem::path output;  // its ending is the format: svg, png, pdf, dot
  int depth = 1;                 // measure: how many steps away from it
  std::vector<std::string> ids;  // selection: what is drawn
  std::string title;             // instead of the view's own
};

struct ViewName {
  std::string name;
  std::string subject;      // what the subject is, empty where there is none
  std::string description;  // one line, for the help text
};

// The views there are, in the order of the help text.
const std::vector<ViewName>& view_names();

// Draws a view of the graph into a file, by way of a new file beside it, so
// that a failed run leaves what was there. The same graph gives the same
// bytes. Throws Error: usage for an unknown view or ending or a missing
// subject, no_such_thing for an unknown id, storage where the file can't be
// written. Graphviz is not made for threads: draw one picture at a time.
void draw(const PolicyGraph& graph, const DrawOptions& options);

}  // namespace polink
