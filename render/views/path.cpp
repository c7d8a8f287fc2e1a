#include "render/network_answers.h"
#include "render/text_wrap.h"
#include "render/views/view.h"
#include "render/views/views.h"

namespace polink {
namespace {

PictureNode node_of(const PolicyGraph& graph, const WalkStop& stop, std::size_t path) {
  const auto v = graph.find(stop.id);
  PictureNode node;
  if (v && graph.node(*v).kind == NodeKind::organisation) {
    node = organisation_node(graph, *v, "");
  } else if (v) {
    node = text_node(graph, *v, 24, 5);
  } else {
    node.lines = wrap(stop.text, {24, 5});
    node.id = stop.id;
  }
  node.id += "-path-" + std::to_string(path);
  return node;
}

}  // namespace

Picture path_picture(const PolicyGraph& graph, const std::vector<FoundPath>& paths,
                     Language language) {
  Picture picture;
  picture.layer_gap = 70;
  if (paths.empty()) {
    picture.title = in<std::string>(language, "経路", "Path");
    picture.nodes.push_back(remark_node(
        "nothing", in<std::string>(language, "つながりは見つからない", "no path found")));
    return picture;
  }
  picture.title = paths.front().from.id + " → " + paths.front().steps.back().to.id;
  // Both ends stand once, what lies between once for each path.
  PictureNode first = node_of(graph, paths.front().from, 0);
  first.strong = true;
  PictureNode last = node_of(graph, paths.front().steps.back().to, 0);
  last.strong = true;
  const std::string from = first.id;
  const std::string to = last.id;
  picture.nodes.push_back(std::move(first));
  for (std::size_t p = 0; p < paths.size(); ++p) {
    std::string before = from;
    for (std::size_t i = 0; i < paths[p].steps.size(); ++i) {
      const PathStep& step = paths[p].steps[i];
      std::string here = to;
      if (i + 1 < paths[p].steps.size()) {
        PictureNode node = node_of(graph, step.to, p + 1);
        here = node.id;
        picture.nodes.push_back(std::move(node));
      }
      picture.edges.push_back({before, here, Line::shared, relation_text(step.step, language),
                               relation_text(step.step, language)});
      before = here;
    }
  }
  picture.nodes.push_back(std::move(last));
  picture.note =
      in<std::string>(language, "左から右へ読む。線の言葉は、左のものが右のものに対して何か。",
                      "From left to right; the words on a line say what the left one "
                      "does to the right one.");
  picture.legend = legend_of(picture, language);
  std::erase_if(picture.legend, [](const LegendEntry& entry) { return entry.is_line; });
  return picture;
}

}  // namespace polink
