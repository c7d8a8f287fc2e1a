#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "graph/error.h"
#include "render/text_wrap.h"
#include "render/views/view.h"
#include "render/views/views.h"

namespace polink {
namespace {

// An organisation or a law may stand on hundreds of measures, so steps go on from
// measures only, and a row of thirty items is not drawn whole.
// At each step of thinning.
constexpr std::array<std::size_t, 5> kMostMates{6, 4, 3, 2, 1};
constexpr std::array<std::size_t, 5> kMostNodes{40, 28, 22, 16, 12};
constexpr std::array<int, 5> kColumns{44, 42, 40, 36, 34};
constexpr std::array<int, 5> kColumnsFar{44, 32, 26, 22, 20};
// Of one kind around a measure: more ministries than this are one node that names
// them, more of what it cites one that counts the rest.
constexpr std::array<std::size_t, 5> kMostOrganisations{8, 6, 5, 4, 3};
constexpr std::array<std::size_t, 5> kMostCited{8, 6, 5, 4, 3};

// One step from a node, seen from it.
struct Step {
  Vertex to;
  Line line;
  std::string label;
  bool arrow_comes = false;  // the arrow points at the node that the step leaves
  bool before = false;       // stands at its left
};

// An edge of the model as a step: how it looks from its source and from its target.
struct Reading {
  EdgeKind kind;
  Line line;
  const char* label;
  const char* label_en;
  bool source_before;  // the source stands left of the target
  bool reversed;       // the picture's arrow runs against the model's edge
};

constexpr Reading kReadings[] = {
    {EdgeKind::repost_of, Line::repost, "再掲", "repost", false, true},
    {EdgeKind::duplicate_of, Line::duplicate, "重複", "repeats", false, false},
    {EdgeKind::follows, Line::follows, "続く方針", "next", false, true},
    {EdgeKind::cites, Line::cites, "引用", "cites", true, false},
    {EdgeKind::annotates, Line::annotates, "脚注", "footnote", false, false},
};

void add_steps(const PolicyGraph& graph, Vertex v, const Reading& reading, Language language,
               std::vector<Step>& steps) {
  const std::string label = say(language, reading.label, reading.label_en);
  for (const auto edge : graph.out(v, reading.kind)) {
    steps.push_back(
        {graph.target(edge), reading.line, label, reading.reversed, !reading.source_before});
  }
  for (const auto edge : graph.in(v, reading.kind)) {
    steps.push_back(
        {graph.source(edge), reading.line, label, !reading.reversed, reading.source_before});
  }
}

void add_responsible(const PolicyGraph& graph, Vertex v, Language language,
                     std::vector<Step>& steps) {
  for (const Responsible& by : responsible_for(graph, v)) {
    steps.push_back({by.organisation, by.lead ? Line::lead : Line::support,
                     by.lead ? say(language, "主担当", "leads") : say(language, "担当", "named"),
                     true, true});
  }
}

std::vector<Step> steps_from(const PolicyGraph& graph, Vertex v, Language language) {
  std::vector<Step> steps;
  add_responsible(graph, v, language, steps);
  for (const Reading& reading : kReadings) {
    add_steps(graph, v, reading, language, steps);
  }
  if (graph.node(v).kind == NodeKind::measure) {
    for (const Vertex mate : row_of(graph, v)) {
      const bool linked = std::any_of(steps.begin(), steps.end(),
                                      [&](const Step& step) { return step.to == mate; });
      if (mate != v && !linked) {
        steps.push_back({mate, Line::row, "", false, false});
      }
    }
  }
  return steps;
}

class Neighbourhood {
 public:
  Neighbourhood(const PolicyGraph& graph, Picture& picture, int depth, int thinning)
      : graph_(graph), picture_(picture), step_(static_cast<std::size_t>(thinning)) {
    // Each step away from the centre is a layer more at both sides.
    columns_ = depth < 2 ? kColumns.at(step_) : kColumnsFar.at(step_);
  }

  void draw(Vertex centre, int depth) {
    centre_ = centre;
    PictureNode node = text_node(graph_, centre, step_ > 1 ? columns_ + 8 : 52, step_ > 2 ? 8 : 0,
                                 picture_.language);
    node.strong = true;
    node.font_size = 16;
    picture_.nodes.push_back(std::move(node));
    before_[centre] = false;
    std::vector<Vertex> frontier{centre};
    for (int step = 1; step <= depth && !frontier.empty(); ++step) {
      std::vector<Vertex> reached;
      for (const Vertex v : frontier) {
        if (graph_.node(v).kind == NodeKind::measure) {
          expand(v, reached);
        }
      }
      frontier = std::move(reached);
    }
  }

  [[nodiscard]] std::size_t left_out() const { return left_out_; }

 private:
  void expand(Vertex v, std::vector<Vertex>& reached) {
    std::size_t mates = 0;
    std::size_t cited = 0;
    std::size_t hidden = 0;
    const std::vector<Step> steps = steps_from(graph_, v, picture_.language);
    const bool gathered = v == centre_ && gather_organisations(v, steps);
    for (Step step : steps) {
      const bool known = before_.count(step.to) > 0;
      if (gathered && graph_.node(step.to).kind == NodeKind::organisation) {
        continue;
      }
      if (v != centre_) {
        // What lies left of the centre goes on to the left.
        step.before = before_.at(v);
        if (graph_.node(step.to).kind == NodeKind::organisation ||
            (known && step.line == Line::row)) {
          continue;  // its own label names them
        }
      }
      mates += step.line == Line::row ? 1 : 0;
      cited += step.line == Line::cites || step.line == Line::annotates ? 1 : 0;
      const bool beyond = (step.line == Line::row && mates > kMostMates.at(step_)) ||
                          ((step.line == Line::cites || step.line == Line::annotates) &&
                           cited > kMostCited.at(step_)) ||
                          (v != centre_ && before_.size() >= kMostNodes.at(step_));
      if (!known && beyond) {
        ++hidden;
        continue;
      }
      if (!known) {
        before_[step.to] = step.before;
        add_node(v, step);
        reached.push_back(step.to);
      }
      add_edge(v, step, known);
    }
    if (hidden > 0) {
      add_rest(v, hidden);
    }
  }

  // All organisations of the centre in one node, where they are many.
  bool gather_organisations(Vertex v, const std::vector<Step>& steps) {
    std::array<std::string, 2> names;  // who leads, who else is named
    std::size_t count = 0;
    bool lead = false;
    for (const Step& step : steps) {
      if (graph_.node(step.to).kind == NodeKind::organisation) {
        ++count;
        lead = lead || step.line == Line::lead;
        std::string& list = names.at(step.line == Line::lead ? 0 : 1);
        list += (list.empty() ? "" : say(picture_.language, "、", ", ")) +
                name_of(graph_, step.to, picture_.language);
      }
    }
    if (count <= kMostOrganisations.at(step_)) {
      return false;
    }
    PictureNode node = remark_node("organisations", "");
    node.centred = false;
    node.lines.clear();
    node.tooltip.clear();
    const std::array<std::string, 2> words{say(picture_.language, "主担当：", "leads: "),
                                           say(picture_.language, "担当：", "named: ")};
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (!names.at(i).empty()) {
        constexpr int columns = 34;
        for (std::string& line : wrap(words.at(i) + names.at(i), {columns, 0})) {
          node.lines.push_back(std::move(line));
        }
        node.tooltip += (node.tooltip.empty() ? "" : " ") + words.at(i) + names.at(i);
      }
    }
    picture_.edges.push_back(
        {node.id, picture_id(graph_.node(v)), lead ? Line::lead : Line::support, "", node.tooltip});
    picture_.nodes.push_back(std::move(node));
    return true;
  }

  void add_node(Vertex from, const Step& step) {
    const bool organisation = graph_.node(step.to).kind == NodeKind::organisation;
    const bool lead = step.line == Line::lead;
    PictureNode node =
        organisation ? organisation_node(graph_, step.to,
                                         lead ? say(picture_.language, "主担当", "leads") : "",
                                         picture_.language)
                     : text_node(graph_, step.to, columns_, step_ > 0 ? 2 : 3, picture_.language);
    node.strong = organisation && lead;
    if (graph_.node(step.to).kind == NodeKind::measure) {
      for (std::string& line : ministry_lines(graph_, step.to, columns_)) {
        node.tooltip += line;
        node.lines.push_back(std::move(line));
      }
      // The row of the centre is framed; a node left of it can't be in the frame.
      if (from == centre_ && !step.before && same_row(from, step.to)) {
        node.group = row_group(step.to);
      }
    }
    picture_.nodes.push_back(std::move(node));
  }

  [[nodiscard]] bool same_row(Vertex a, Vertex b) const {
    const auto& nodes = graph_;
    return nodes.node(a).kind == NodeKind::measure &&
           nodes.node(a).section_id == nodes.node(b).section_id &&
           nodes.facts<MeasureFacts>(a).row == nodes.facts<MeasureFacts>(b).row;
  }

  std::string row_group(Vertex measure) {
    const std::string row = graph_.node(measure).section_id + ".r" +
                            std::to_string(graph_.facts<MeasureFacts>(measure).row);
    const std::string id = "row-" + row;
    if (std::none_of(picture_.groups.begin(), picture_.groups.end(),
                     [&](const PictureGroup& group) { return group.id == id; })) {
      picture_.groups.push_back(
          {id, say(picture_.language, "同じ行の項目（" + row + "）", "same row (" + row + ")"),
           row});
    }
    return id;
  }

  // An edge between two that are drawn already says nothing on where they stand.
  void add_edge(Vertex v, const Step& step, bool loose) {
    const auto key = std::make_pair(std::minmax(v, step.to), step.line);
    if (!edges_.insert({{key.first.first, key.first.second}, step.line}).second) {
      return;
    }
    const std::string here = picture_id(graph_.node(v));
    const std::string there = picture_id(graph_.node(step.to));
    PictureEdge edge;
    edge.from = step.arrow_comes ? there : here;
    edge.to = step.arrow_comes ? here : there;
    edge.line = step.line;
    // What a line to a ministry, a law or a footnote says is seen at its end.
    const bool told = step.line == Line::lead || step.line == Line::support ||
                      step.line == Line::cites || step.line == Line::annotates;
    edge.label = told ? "" : step.label;
    edge.tooltip = graph_.node(step.to).text + (step.label.empty() ? "" : "（" + step.label + "）");
    edge.reversed = step.before != step.arrow_comes;
    edge.loose = loose;
    picture_.edges.push_back(std::move(edge));
  }

  void add_rest(Vertex v, std::size_t hidden) {
    left_out_ += hidden;
    PictureNode rest = remark_node(picture_id("rest", graph_.node(v)),
                                   say(picture_.language, "ほか " + std::to_string(hidden) + "件",
                                       std::to_string(hidden) + " more"));
    const std::string id = rest.id;
    picture_.nodes.push_back(std::move(rest));
    picture_.edges.push_back({picture_id(graph_.node(v)), id, Line::row, "", ""});
  }

  const PolicyGraph& graph_;
  Picture& picture_;
  Vertex centre_{};
  std::map<Vertex, bool> before_;  // what is drawn, and whether at the left
  std::set<std::pair<std::pair<Vertex, Vertex>, Line>> edges_;
  std::size_t left_out_ = 0;
  std::size_t step_;
  int columns_ = 0;
};

}  // namespace

Picture measure_picture(const PolicyGraph& graph, const std::string& id, int depth,
                        Language language, const Room& room) {
  if (depth < 0) {
    throw Error(Failure::usage,
                "the depth of a neighbourhood is 0 or more, not " + std::to_string(depth));
  }
  const Vertex measure = subject_of(graph, id, NodeKind::measure);
  Picture picture;
  picture.language = language;
  picture.title =
      graph.node(measure).id + say(language, "：項目とその関係", ": a measure and its relations");
  picture.layer_gap = room.thinning > 1 ? 70 : 90;
  picture.node_gap = 10;
  picture.labels_on_lines = true;
  picture.edge_label_size = 14;
  Neighbourhood neighbourhood(graph, picture, depth, room.thinning);
  neighbourhood.draw(measure, depth);
  if (const auto section = parent_section(graph, measure)) {
    picture.note = say(language, "所在：", "In ") + section_heading(graph, *section) +
                   say(language, "。◎は主担当。", ". ◎ leads.");
  }
  if (!graph.facts<MeasureFacts>(measure).lead_known) {
    picture.note +=
        say(language, "この表には主担当の印（下線）がない。", " This table prints no leads.");
  }
  if (neighbourhood.left_out() > 0) {
    picture.note += say(
        language,
        "図に収まらない " + std::to_string(neighbourhood.left_out()) + "件は「ほか」にまとめた。",
        " " + std::to_string(neighbourhood.left_out()) + " that don't fit are gathered.");
  }
  picture.legend = legend_of(picture, language);
  return picture;
}

}  // namespace polink
