#include "render/diagram.h"

#include <algorithm>
#include <cctype>
#include <functional>

#include "graph/error.h"
#include "render/output_file.h"
#include "render/sheet.h"
#include "render/views/views.h"

namespace polink {
namespace {

PictureFormat format_of(const std::filesystem::path& output) {
  std::string ending = output.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (ending == ".svg") {
    return PictureFormat::svg;
  }
  if (ending == ".png") {
    return PictureFormat::png;
  }
  if (ending == ".pdf") {
    return PictureFormat::pdf;
  }
  if (ending == ".dot") {
    return PictureFormat::dot;
  }
  throw Error(Failure::usage, "can't tell the format of the picture from '" + output.string() +
                                  "': the name must end in .svg, .png, .pdf or .dot");
}

struct View {
  ViewName name;
  bool needs_subject;
  std::function<Picture(const PolicyGraph&, const DrawOptions&)> make;
};

const std::vector<View>& views() {
  static const std::vector<View> all{
      {{"ministries", "", "ministries, and the measures which they share"},
       false,
       [](const PolicyGraph& graph, const DrawOptions&) { return ministries_picture(graph); }},
      {{"reposts", "[SECTION]", "measures that are repeated elsewhere, from origin to repost"},
       false,
       [](const PolicyGraph& graph, const DrawOptions& options) {
         return reposts_picture(graph, options.subject);
       }},
      {{"measure", "ID", "a measure and all that it is linked to, --depth steps far"},
       true,
       [](const PolicyGraph& graph, const DrawOptions& options) {
         return measure_picture(graph, options.subject, options.depth);
       }},
      {{"section", "ID", "a section's rows or parts with ministries, laws and reposts"},
       true,
       [](const PolicyGraph& graph, const DrawOptions& options) {
         return section_picture(graph, options.subject);
       }},
      {{"row", "ID", "a row of the table: plan, status, next"},
       true,
       [](const PolicyGraph& graph, const DrawOptions& options) {
         return row_picture(graph, options.subject);
       }},
      {{"selection", "", "the things whose ids stand in --among, or are piped in"},
       false,
       [](const PolicyGraph& graph, const DrawOptions& options) {
         return selection_picture(graph, options.ids);
       }},
  };
  return all;
}

const View& view_of(const DrawOptions& options) {
  std::string known;
  for (const View& view : views()) {
    if (view.name.name == options.view) {
      if (view.needs_subject && options.subject.empty()) {
        throw Error(Failure::usage, "the view '" + options.view +
                                        "' is of one thing: give its id, as in `draw " +
                                        options.view + " 1.2.3.r4`");
      }
      return view;
    }
    known += (known.empty() ? "" : ", ") + view.name.name;
  }
  throw Error(Failure::usage, "no view is called '" + options.view + "'; there are: " + known);
}

}  // namespace

const std::vector<ViewName>& view_names() {
  static const std::vector<ViewName> names = [] {
    std::vector<ViewName> list;
    for (const View& view : views()) {
      list.push_back(view.name);
    }
    return list;
  }();
  return names;
}

void draw(const PolicyGraph& graph, const DrawOptions& options) {
  const View& view = view_of(options);
  const PictureFormat format = format_of(options.output);
  Picture picture = view.make(graph, options);
  if (!options.title.empty()) {
    picture.title = options.title;
  }
  write_file(options.output, Sheet(picture).bytes(format));
}

}  // namespace polink
