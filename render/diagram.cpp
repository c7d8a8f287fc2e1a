#include "render/diagram.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <functional>
#include <iomanip>
#include <locale>
#include <map>
#include <memory>
#include <sstream>

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

// What a view draws one by one before it sums up or leaves out, at each step of thinning.
constexpr int most_thinning = 4;
using Limits = std::array<std::size_t, most_thinning + 1>;
constexpr Limits most_reposts{14, 14, 12, 8, 8};
constexpr Limits most_duplicates{16, 14, 12, 10, 8};
constexpr Limits most_overlaps{6, 5, 4, 3, 2};
constexpr Limits most_rows{16, 12, 10, 8, 6};
constexpr Limits most_indicators{6, 5, 4, 3, 2};
constexpr Limits most_selected{14, 14, 14, 11, 8};

std::size_t at(const Limits& limits, const Room& room) {
  return limits.at(static_cast<std::size_t>(room.thinning));
}

// A drawing with more nodes than this isn't readable on any paper.
constexpr std::size_t too_many = 400;
// Below this share of the least text size a picture isn't drawn at all.
constexpr double hopeless = 0.6;

struct View {
  ViewName name;
  std::string summary;  // the view that sums up what this one can't show
  bool needs_subject;
  std::function<Picture(const PolicyGraph&, const DrawOptions&, const Room&)> make;
};

const std::vector<View>& views() {
  using Graph = PolicyGraph;
  using Options = DrawOptions;
  static const std::vector<View> all{
      {{"ministries", "", "ministries, and the measures which they share"},
       "matrix",
       false,
       [](const Graph& g, const Options& o, const Room& r) {
         return ministries_picture(g, o.language, r);
       }},
      {{"matrix", "[SECTION]", "ministries by ministries and by sections, as a heat map"},
       "ministries",
       false,
       [](const Graph& g, const Options& o, const Room& r) {
         return matrix_picture(g, o.subject, o.language, r);
       }},
      {{"section", "ID", "a section's rows or parts with ministries, laws and reposts"},
       "matrix",
       true,
       [](const Graph& g, const Options& o, const Room& r) {
         return section_picture(g, o.subject, o.language, r);
       }},
      {{"row", "ID", "a row of the table: plan, status, next"},
       "section",
       true,
       [](const Graph& g, const Options& o, const Room& r) {
         return row_picture(g, o.subject, o.language, r);
       }},
      {{"measure", "ID", "a measure and all that it is linked to, --depth steps far"},
       "row",
       true,
       [](const Graph& g, const Options& o, const Room& r) {
         return measure_picture(g, o.subject, o.depth, o.language, r);
       }},
      {{"reposts", "[SECTION]", "measures that are repeated elsewhere, from origin to repost"},
       "matrix",
       false,
       [](const Graph& g, const Options& o, const Room& r) {
         return reposts_picture(g, o.subject, at(most_reposts, r), o.language, r);
       }},
      {{"duplicates", "[SECTION]", "measures that repeat without a mark"},
       "matrix",
       false,
       [](const Graph& g, const Options& o, const Room& r) {
         return duplicates_picture(g, o.subject, at(most_duplicates, r), o.language, r);
       }},
      {{"overlaps", "[SECTION]", "ministries that do similar things, with what they share"},
       "ministries",
       false,
       [](const Graph& g, const Options& o, const Room& r) {
         Scope scope = o.scope;
         scope.section = o.subject;
         return overlaps_picture(g, scope, at(most_overlaps, r), o.language, r);
       }},
      {{"laws", "[LAW]", "laws, the rows that cite them, and ministries"},
       "section",
       false,
       [](const Graph& g, const Options& o, const Room& r) {
         return laws_picture(g, o.subject, at(most_rows, r), o.language, r);
       }},
      {{"instrument", "NAME", "a strategy, programme or law with the measures that cite it"},
       "section",
       true,
       [](const Graph& g, const Options& o, const Room& r) {
         return instrument_picture(g, o.subject, o.language, r);
       }},
      {{"indicators", "[ID]", "targets with their values and the measures at work"},
       "section",
       false,
       [](const Graph& g, const Options& o, const Room& r) {
         return indicators_picture(g, o.subject, at(most_indicators, r), o.language, r);
       }},
      {{"deadlines", "[CODE|SECTION]", "dated commitments by fiscal year and ministry"},
       "matrix",
       false,
       [](const Graph& g, const Options& o, const Room& r) {
         return deadlines_picture(g, o.subject, o.today, o.language, r);
       }},
      {{"path", "FROM TO", "how two things hang together"},
       "measure",
       true,
       [](const Graph& g, const Options& o, const Room& r) {
         return path_picture(g, o.paths, o.language, r);
       }},
      {{"diff", "OLD NEW", "what has changed between two documents; --section: one by one"},
       "matrix",
       true,
       [](const Graph& g, const Options& o, const Room&) {
         return diff_picture(g, o.diff, o.before_name, o.after_name, o.scope.section, o.language);
       }},
      {{"selection", "", "the things whose ids stand in --among, or are piped in"},
       "matrix",
       false,
       [](const Graph& g, const Options& o, const Room& r) {
         return selection_picture(g, o.ids, at(most_selected, r), o.language, r);
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

namespace {

Theme theme_of(const std::string& name) {
  return name == "dark" ? dark_theme() : name == "print" ? print_theme() : light_theme();
}

Picture picture_of(const View& view, const PolicyGraph& graph, const DrawOptions& options,
                   int thinning) {
  Picture picture = view.make(graph, options, {options.paper, thinning});
  if (!options.title.empty()) {
    picture.title = options.title;
  }
  set_labels(picture, options.labels);
  if (options.most_nodes > 0 && picture.arrangement != Arrangement::placed) {
    gather_rest(picture, options.most_nodes, options.language);
  }
  if (!options.legend) {
    picture.legend.clear();
  }
  picture.language = options.language;
  picture.theme = theme_of(options.theme);
  picture.paper = options.paper;
  picture.engine = options.engine;
  picture.link_base = options.link_base;
  picture.dots_per_inch = options.dots_per_inch;
  return picture;
}

// A quarter of a point less is nothing that is seen.
constexpr double rounding = 0.25;

std::string in_points(double size) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << std::fixed << std::setprecision(1) << size;
  return text.str();
}

struct Attempt {
  std::unique_ptr<Sheet> sheet;  // none: too many nodes to lay out
  std::size_t nodes = 0;
  double least_text = 0;  // points
  int thinning = 0;
};

Attempt attempt(const View& view, const PolicyGraph& graph, const DrawOptions& options,
                int thinning) {
  const Picture picture = picture_of(view, graph, options, thinning);
  Attempt made{nullptr, picture.nodes.size(), 0, thinning};
  if (picture.arrangement == Arrangement::placed || picture.nodes.size() <= too_many) {
    made.sheet = std::make_unique<Sheet>(picture);
    made.least_text = made.sheet->least_text();
  }
  return made;
}

// The fullest picture whose text is large enough, or that with the largest text.
Attempt best_attempt(const View& view, const PolicyGraph& graph, const DrawOptions& options) {
  Attempt best = attempt(view, graph, options, 0);
  for (int thinning = 1; thinning <= most_thinning; ++thinning) {
    if (best.least_text >= least_text_size(options.paper) - rounding) {
      break;
    }
    // A number of nodes that was asked for is kept to.
    const bool asked = options.most_nodes > 0 || options.labels != LabelLength::by_view;
    Attempt next =
        asked && best.sheet != nullptr ? Attempt{} : attempt(view, graph, options, thinning);
    if (next.least_text > best.least_text) {
      best = std::move(next);
    }
  }
  return best;
}

}  // namespace

std::string draw(const PolicyGraph& graph, const DrawOptions& options) {
  const View& view = view_of(options);
  const PictureFormat format = format_of(options.output);
  const Attempt best = best_attempt(view, graph, options);
  if (best.sheet == nullptr) {
    throw Error(Failure::usage, "the picture would have " + std::to_string(best.nodes) +
                                    " nodes, too many to be read; draw a section, or give "
                                    "--max-nodes");
  }
  const double wanted = least_text_size(options.paper);
  const std::string size = in_points(best.least_text);
  if (best.least_text < wanted * hopeless) {
    throw Error(Failure::usage,
                "the smallest text of the picture would be " + size + " points, of " +
                    in_points(wanted) +
                    " that can be read on this paper; give a larger --size, a smaller --max-nodes "
                    "or --label short, draw one section, or sum up with the view " +
                    view.summary);
  }
  write_file(options.output, best.sheet->bytes(format));
  if (best.least_text < wanted - rounding) {
    return "the smallest text of the picture has " + size + " points, less than the " +
           in_points(wanted) + " that can be read on this paper; a larger --size has room for more";
  }
  return best.thinning == 0
             ? ""
             : "the picture leaves out what would make its text smaller than " + in_points(wanted) +
                   " points; its note says what, and a larger --size has room for "
                   "more";
}

}  // namespace polink
