#include "render/diagram.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <functional>
#include <map>

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

// What a view draws one by one before it sums up or leaves out.
constexpr std::size_t most_reposts = 14;
constexpr std::size_t most_duplicates = 16;
constexpr std::size_t most_overlaps = 6;
constexpr std::size_t most_rows = 16;
constexpr std::size_t most_indicators = 6;
constexpr std::size_t most_selected = 14;

// A drawing with more nodes than this isn't readable on any paper.
constexpr std::size_t too_many = 400;

struct View {
  ViewName name;
  bool needs_subject;
  std::function<Picture(const PolicyGraph&, const DrawOptions&)> make;
};

const std::vector<View>& views() {
  using Graph = PolicyGraph;
  using Options = DrawOptions;
  static const std::vector<View> all{
      {{"ministries", "", "ministries, and the measures which they share"},
       false,
       [](const Graph& g, const Options& o) { return ministries_picture(g, o.language); }},
      {{"matrix", "[SECTION]", "ministries by ministries and by sections, as a heat map"},
       false,
       [](const Graph& g, const Options& o) { return matrix_picture(g, o.subject, o.language); }},
      {{"section", "ID", "a section's rows or parts with ministries, laws and reposts"},
       true,
       [](const Graph& g, const Options& o) { return section_picture(g, o.subject, o.language); }},
      {{"row", "ID", "a row of the table: plan, status, next"},
       true,
       [](const Graph& g, const Options& o) { return row_picture(g, o.subject, o.language); }},
      {{"measure", "ID", "a measure and all that it is linked to, --depth steps far"},
       true,
       [](const Graph& g, const Options& o) {
         return measure_picture(g, o.subject, o.depth, o.language);
       }},
      {{"reposts", "[SECTION]", "measures that are repeated elsewhere, from origin to repost"},
       false,
       [](const Graph& g, const Options& o) {
         return reposts_picture(g, o.subject, most_reposts, o.language);
       }},
      {{"duplicates", "[SECTION]", "measures that repeat without a mark"},
       false,
       [](const Graph& g, const Options& o) {
         return duplicates_picture(g, o.subject, most_duplicates, o.language);
       }},
      {{"overlaps", "[SECTION]", "ministries that do similar things, with what they share"},
       false,
       [](const Graph& g, const Options& o) {
         Scope scope = o.scope;
         scope.section = o.subject;
         return overlaps_picture(g, scope, most_overlaps, o.language);
       }},
      {{"laws", "[LAW]", "laws, the rows that cite them, and ministries"},
       false,
       [](const Graph& g, const Options& o) {
         return laws_picture(g, o.subject, most_rows, o.language);
       }},
      {{"instrument", "NAME", "a strategy, programme or law with the measures that cite it"},
       true,
       [](const Graph& g, const Options& o) {
         return instrument_picture(g, o.subject, o.language);
       }},
      {{"indicators", "[ID]", "targets with their values and the measures at work"},
       false,
       [](const Graph& g, const Options& o) {
         return indicators_picture(g, o.subject, most_indicators, o.language);
       }},
      {{"deadlines", "[CODE|SECTION]", "dated commitments by fiscal year and ministry"},
       false,
       [](const Graph& g, const Options& o) {
         return deadlines_picture(g, o.subject, o.today, o.language);
       }},
      {{"path", "FROM TO", "how two things hang together"},
       true,
       [](const Graph& g, const Options& o) { return path_picture(g, o.paths, o.language); }},
      {{"diff", "OLD NEW", "what has changed between two documents; --section: one by one"},
       true,
       [](const Graph& g, const Options& o) {
         return diff_picture(g, o.diff, o.before_name, o.after_name, o.scope.section, o.language);
       }},
      {{"selection", "", "the things whose ids stand in --among, or are piped in"},
       false,
       [](const Graph& g, const Options& o) {
         return selection_picture(g, o.ids, most_selected, o.language);
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

PaperSize paper_size(std::string_view words) {
  constexpr double points_of_inch = 72;
  constexpr double points_of_millimetre = points_of_inch / 25.4;
  const std::map<std::string_view, PaperSize> known{
      {"16:9", {960, 540}},
      {"4:3", {720, 540}},
      {"A4", {297 * points_of_millimetre, 210 * points_of_millimetre}},
      {"A3", {420 * points_of_millimetre, 297 * points_of_millimetre}}};
  if (const auto found = known.find(words); found != known.end()) {
    return found->second;
  }
  int width = 0;
  int height = 0;
  const auto by = words.find('x');
  const char* end = words.data() + words.size();
  if (by != std::string_view::npos) {
    const auto first = std::from_chars(words.data(), words.data() + by, width);
    const auto second = std::from_chars(words.data() + by + 1, end, height);
    constexpr int least = 40;
    constexpr int most = 2000;
    if (first.ec == std::errc() && second.ec == std::errc() && first.ptr == words.data() + by &&
        second.ptr == end && std::min(width, height) >= least && std::max(width, height) <= most) {
      return {width * points_of_millimetre, height * points_of_millimetre};
    }
  }
  throw Error(Failure::usage, "the size '" + std::string(words) +
                                  "' is none of 16:9, 4:3, A4, A3 or width x height in millimetres "
                                  "(40 to 2000), as in 200x120");
}

void draw(const PolicyGraph& graph, const DrawOptions& options) {
  const View& view = view_of(options);
  const PictureFormat format = format_of(options.output);
  Picture picture = view.make(graph, options);
  if (!options.title.empty()) {
    picture.title = options.title;
  }
  set_labels(picture, options.labels);
  if (options.most_nodes > 0 && picture.arrangement != Arrangement::placed) {
    gather_rest(picture, options.most_nodes, options.language);
  }
  if (picture.arrangement != Arrangement::placed && picture.nodes.size() > too_many) {
    throw Error(Failure::usage, "the picture would have " + std::to_string(picture.nodes.size()) +
                                    " nodes, too many to be read; draw a section, or give "
                                    "--max-nodes");
  }
  if (!options.legend) {
    picture.legend.clear();
  }
  picture.theme = options.theme == "dark"    ? dark_theme()
                  : options.theme == "print" ? print_theme()
                                             : light_theme();
  picture.paper = options.paper;
  picture.engine = options.engine;
  picture.link_base = options.link_base;
  picture.dots_per_inch = options.dots_per_inch;
  write_file(options.output, Sheet(picture).bytes(format));
}

}  // namespace polink
