#include "queries/indicators.h"

#include <algorithm>

#include "queries/deadlines.h"
#include "render/text_wrap.h"
#include "render/views/view.h"
#include "render/views/views.h"

namespace polink {
namespace {

std::string amount(const IndicatorValue& value) {
  std::string text = value.label.empty() ? "" : value.label + " ";
  text += value.value + value.unit;
  return value.as_of.empty() ? text : text + "（" + value.as_of + "）";
}

PictureNode indicator_node(const PolicyGraph& graph, const IndicatorFinding& indicator,
                           const std::vector<TargetProgress>& progress, Language language,
                           int columns) {
  const Vertex v = *graph.find(indicator.id, NodeKind::indicator);
  PictureNode node = text_node(graph, v, columns, 2, language);
  constexpr std::size_t most_values = 2;
  for (std::size_t i = 0; i < std::min(most_values, indicator.values.size()); ++i) {
    for (std::string& line :
         wrap(in<std::string>(language, "目標 ", "target ") + amount(indicator.values[i]),
              {columns, 2})) {
      node.lines.push_back(std::move(line));
    }
  }
  for (const TargetProgress& one : progress) {
    if (one.id == indicator.id && one.actual) {
      std::string text = in<std::string>(language, "実績 ", "actual ") + amount(*one.actual);
      if (one.share) {
        constexpr double hundred = 100;
        text += in<std::string>(language, "、", ", ") +
                std::to_string(static_cast<int>(*one.share * hundred + 0.5)) + "%";
      }
      for (std::string& line : wrap(text, {columns, 2})) {
        node.lines.push_back(std::move(line));
      }
      break;
    }
  }
  return node;
}

}  // namespace

Picture indicators_picture(const PolicyGraph& graph, const std::string& name,
                           std::size_t most_indicators, Language language, const Room& room) {
  IndicatorFilter filter;
  filter.kind = name.empty() ? std::optional(IndicatorKind::target) : std::nullopt;
  const auto indicators = find_indicators(graph, filter, name);
  DeadlineFilter every;
  every.today = "9999-12-31";  // whether one is overdue isn't drawn
  const auto progress = find_targets(graph, every);
  Picture picture;
  picture.language = language;
  picture.layer_gap = 80;
  picture.node_gap = 8;
  picture.title = in<std::string>(language, "指標：目標・実績と、取り組む施策",
                                  "Indicators: target, actual value, and the measures at work");
  if (!name.empty()) {
    picture.title += in<std::string>(language, "（" + name + "）", " (" + name + ")");
  }
  const std::size_t most_measures = room.thinning > 1 ? 2 : 3;
  constexpr int indicator_columns = 44;
  constexpr int measure_columns = 64;
  const std::size_t drawn = std::min(most_indicators, indicators.size());
  const auto untracked = std::ranges::count_if(
      indicators, [](const IndicatorFinding& one) { return one.measures.empty(); });
  // Graphviz draws what comes first at the foot.
  for (std::size_t place = drawn; place > 0; --place) {
    const IndicatorFinding& indicator = indicators[place - 1];
    PictureNode node = indicator_node(graph, indicator, progress, language, indicator_columns);
    const std::string id = node.id;
    if (indicator.measures.empty()) {
      node.lines.push_back(
          in<std::string>(language, "⚠ 取り組む施策が見当たらない", "⚠ no measure found"));
      node.strong = true;
    }
    picture.nodes.push_back(std::move(node));
    for (std::size_t i = 0; i < std::min(most_measures, indicator.measures.size()); ++i) {
      const Vertex v = *graph.find(indicator.measures[i].id, NodeKind::measure);
      PictureNode measure = text_node(graph, v, measure_columns, 2, language);
      picture.edges.push_back({id, measure.id, Line::tracks, "", indicator.measures[i].method});
      picture.edges.back().reversed = false;
      if (find_node(picture, measure.id) == nullptr) {
        for (std::string& line : ministry_lines_behind(graph, v, measure_columns)) {
          measure.lines.push_back(std::move(line));
        }
        picture.nodes.push_back(std::move(measure));
      }
    }
    if (indicator.measures.size() > most_measures) {
      const std::string more = std::to_string(indicator.measures.size() - most_measures);
      PictureNode rest = remark_node(
          "rest-" + indicator.id, in<std::string>(language, "ほか " + more + "件", more + " more"));
      picture.edges.push_back({id, rest.id, Line::tracks, "", ""});
      picture.nodes.push_back(std::move(rest));
    }
  }
  if (indicators.empty()) {
    picture.nodes.push_back(
        remark_node("nothing", in<std::string>(language, "指標はない", "no indicators")));
  }
  const std::string all = std::to_string(indicators.size());
  picture.note = in<std::string>(
      language,
      all + "件のうち " + std::to_string(drawn) + "件。施策は結びつきの強い順に" +
          std::to_string(most_measures) +
          "件まで。"
          "施策が見当たらない指標 " +
          std::to_string(untracked) + "件。",
      std::to_string(drawn) + " of " + all + "; " + std::to_string(most_measures) +
          " measures of each at most. Without a measure: " + std::to_string(untracked) + ".");
  picture.legend = legend_of(picture, language);
  return picture;
}

}  // namespace polink
