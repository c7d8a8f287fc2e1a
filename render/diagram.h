#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "graph/policy_graph.h"
#include "queries/diff.h"
#include "queries/scope.h"
#include "queries/walks.h"
#include "render/picture.h"

// Diagrams for a slide.
namespace polink {

struct DrawOptions {
  std::string view;              // one of view_names()
  std::string subject;           // what the view is of, where it is of something
  std::filesystem::path output;  // its ending is the format: svg, png, pdf, dot
  int depth = 1;                 // measure: how many steps away from it
  std::string title;             // instead of the view's own
  std::vector<std::string> ids;  // selection: what is drawn
  std::vector<FoundPath> paths;  // path: what is drawn
  Scope scope;                   // overlaps; its section: diff
  Diff diff;                     // diff: what is drawn; the graph is the newer document's
  std::string before_name;       // diff: what the two documents are called
  std::string after_name;
  std::string today;  // deadlines: YYYY-MM-DD
  PaperSize paper{};
  std::string theme = "light";  // light | dark | print
  bool legend = true;
  std::size_t most_nodes = 0;  // nodes beyond are gathered in one; 0: as the view has it
  LabelLength labels = LabelLength::by_view;
  Language language = Language::japanese;
  std::string engine;     // dot, neato, sfdp, circo, twopi; empty: the view's own
  std::string link_base;  // of links in an svg; empty: none
  int dots_per_inch = 192;
};

struct ViewName {
  std::string name;
  std::string subject;      // what the subject is, empty where there is none
  std::string description;  // one line, for the help text
};

// The views there are, in the order of the help text.
const std::vector<ViewName>& view_names();

// `16:9` (a slide of 13.33 × 7.5 inches), `4:3` (10 × 7.5), `A4` and `A3` (across),
// or width and height in millimetres: `200x120`. Throws Error(usage).
PaperSize paper_size(std::string_view words);

// Draws a view of the graph into a file, by way of a new file beside it, so
// that a failed run leaves what was there. The same graph gives the same
// bytes. Where the text would be smaller than least_text_size() the view shows
// less; what is answered then says so in a line of English, else nothing. Throws Error: usage for
// an unknown view or ending or a missing subject or a picture too large to be read, no_such_thing
// for an unknown id, storage where the file can't be written. Graphviz is not made for threads:
// draw one picture at a time.
std::string draw(const PolicyGraph& graph, const DrawOptions& options);

}  // namespace polink
