#include <array>

#include "render/network_answers.h"
#include "render/text_wrap.h"
#include "render/views/view.h"
#include "render/views/views.h"

namespace polink {
namespace {

PictureNode node_of(const PolicyGraph& graph, const WalkStop& stop, std::size_t path,
                    const WrapLimits& limits, Language language) {
  const auto v = graph.find(stop.id);
  PictureNode node;
  if (v && graph.node(*v).kind == NodeKind::organisation) {
    node = organisation_node(graph, *v, "", language);
  } else if (v) {
    node = text_node(graph, *v, limits.width, limits.max_lines, language);
  } else {
    node.lines = wrap(stop.text, limits);
    node.id = stop.id;
  }
  node.id += "-path-" + std::to_string(path);
  return node;
}

}  // namespace

Picture path_picture(const PolicyGraph& graph, const std::vector<FoundPath>& paths,
                     Language language, const Room& room) {
  // Many steps stand better under each other, in wide and low boxes.
  constexpr std::array<WrapLimits, 5> all_limits{WrapLimits{24, 5}, WrapLimits{18, 6},
                                                 WrapLimits{36, 3}, WrapLimits{34, 2},
                                                 WrapLimits{34, 1}};
  constexpr std::array<double, 5> gaps{76, 64, 22, 16, 12};
  const auto step = static_cast<std::size_t>(room.thinning);
  const WrapLimits limits = all_limits.at(step);
  Picture picture;
  picture.language = language;
  picture.layer_gap = gaps.at(step);
  picture.edge_label_size = 14;
  const bool downwards = step > 1;
  picture.arrangement = downwards ? Arrangement::top_to_bottom : Arrangement::left_to_right;
  if (paths.empty()) {
    picture.title = in<std::string>(language, "経路", "Path");
    picture.nodes.push_back(remark_node(
        "nothing", in<std::string>(language, "つながりは見つからない", "no path found")));
    return picture;
  }
  picture.title = paths.front().from.id + " → " + paths.front().steps.back().to.id;
  // Both ends stand once, what lies between once for each path.
  PictureNode first = node_of(graph, paths.front().from, 0, limits, language);
  first.strong = true;
  PictureNode last = node_of(graph, paths.front().steps.back().to, 0, limits, language);
  last.strong = true;
  const std::string from = first.id;
  const std::string to = last.id;
  picture.nodes.push_back(std::move(first));
  for (std::size_t p = 0; p < paths.size(); ++p) {
    std::string before = from;
    for (std::size_t i = 0; i < paths[p].steps.size(); ++i) {
      const PathStep& one = paths[p].steps[i];
      std::string here = to;
      if (i + 1 < paths[p].steps.size()) {
        PictureNode node = node_of(graph, one.to, p + 1, limits, language);
        here = node.id;
        picture.nodes.push_back(std::move(node));
      }
      picture.edges.push_back({before, here, Line::shared, relation_text(one.step, language),
                               relation_text(one.step, language)});
      before = here;
    }
  }
  picture.nodes.push_back(std::move(last));
  picture.note =
      downwards ? in<std::string>(language,
                                  "上から下へ読む。線の言葉は、上のものが下のものに対して何か。",
                                  "From top to bottom; the words on a line say what the upper "
                                  "one does to the lower one.")
                : in<std::string>(language,
                                  "左から右へ読む。線の言葉は、左のものが右のものに対して何か。",
                                  "From left to right; the words on a line say what the left "
                                  "one does to the right one.");
  picture.legend = legend_of(picture, language);
  std::erase_if(picture.legend, [](const LegendEntry& entry) { return entry.is_line; });
  return picture;
}

}  // namespace polink
