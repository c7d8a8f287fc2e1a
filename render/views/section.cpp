#include <algorithm>
#include <map>
#include <set>

#include "render/text_wrap.h"
#include "render/views/view.h"
#include "render/views/views.h"

namespace polink {
namespace {

constexpr std::size_t kMostOrganisations = 16;

// A unit of the view: a row of a subsection, or a part of a larger section.
struct Unit {
  std::string id;
  std::string of;  // the id in the graph
  std::string heading;
  std::string text;
  std::vector<Vertex> measures;
};

void collect(const PolicyGraph& graph, Vertex section, std::vector<Vertex>& measures) {
  for (const auto edge : graph.out(section, EdgeKind::contains)) {
    const Vertex v = graph.target(edge);
    if (graph.node(v).kind == NodeKind::measure) {
      measures.push_back(v);
    } else if (graph.node(v).kind == NodeKind::section) {
      collect(graph, v, measures);
    }
  }
}

std::vector<Unit> rows_in(const PolicyGraph& graph, Vertex section) {
  std::map<int, Unit> rows;
  std::vector<Vertex> measures;
  collect(graph, section, measures);
  for (const Vertex v : measures) {
    const MeasureFacts& facts = graph.facts<MeasureFacts>(v);
    Unit& unit = rows[facts.row];
    if (unit.id.empty() || facts.kind == MeasureKind::plan) {
      unit.id = picture_id("row", graph.node(v));
      unit.of = graph.node(v).id;
      unit.heading = graph.node(v).section_id + ".r" + std::to_string(facts.row);
      unit.text = graph.node(v).text;
    }
    unit.measures.push_back(v);
  }
  std::vector<Unit> units;
  for (auto& [row, unit] : rows) {
    units.push_back(std::move(unit));
  }
  return units;
}

std::vector<Unit> units_of(const PolicyGraph& graph, Vertex section) {
  std::vector<Unit> units;
  for (const auto edge : graph.out(section, EdgeKind::contains)) {
    const Vertex v = graph.target(edge);
    if (graph.node(v).kind == NodeKind::section) {
      Unit unit{picture_id(graph.node(v)), graph.node(v).id, "", section_heading(graph, v), {}};
      collect(graph, v, unit.measures);
      units.push_back(std::move(unit));
    }
  }
  return units.empty() ? rows_in(graph, section) : units;
}

std::string counts_of(const PolicyGraph& graph, const Unit& unit, Language language) {
  std::map<MeasureKind, int> counts;
  int reposts = 0;
  for (const Vertex v : unit.measures) {
    ++counts[graph.facts<MeasureFacts>(v).kind];
    reposts += graph.facts<MeasureFacts>(v).repost ? 1 : 0;
  }
  const std::string plan = std::to_string(counts[MeasureKind::plan]);
  const std::string status = std::to_string(counts[MeasureKind::status]);
  const std::string next = std::to_string(counts[MeasureKind::next]);
  const std::string copies = std::to_string(reposts);
  return say(language, "計画 " + plan + "・実施 " + status + "・方針 " + next,
             "plan " + plan + ", status " + status + ", next " + next) +
         (reposts > 0 ? say(language, "（再掲 " + copies + "）", " (reposts " + copies + ")") : "");
}

class SectionView {
 public:
  SectionView(const PolicyGraph& graph, const std::vector<Unit>& units, Picture& picture)
      : graph_(graph), units_(units), picture_(picture) {}

  void draw() {
    for (const Unit& unit : units_) {
      for (const Vertex v : unit.measures) {
        unit_of_[v] = &unit;
      }
    }
    choose_organisations();
    for (const Unit& unit : units_) {
      add_unit(unit);
    }
    for (const Unit& unit : units_) {
      add_responsible(unit);
      add_laws(unit);
    }
    add_reposts();
  }

 private:
  void add_unit(const Unit& unit) {
    PictureNode node;
    node.id = unit.id;
    node.of = unit.of;
    node.look = unit.heading.empty() ? Look::section : Look::plan;
    node.centred = false;
    node.lines = wrap(unit.text, {44, 2});
    if (!unit.heading.empty()) {
      node.lines.insert(node.lines.begin(), unit.heading);
    }
    node.lines.push_back(counts_of(graph_, unit, picture_.language));
    for (std::string& line : origins_inside(unit)) {
      node.lines.push_back(std::move(line));
    }
    node.tooltip = unit.heading + " " + unit.text;
    picture_.nodes.push_back(std::move(node));
  }

  void add_once(PictureNode node) {
    if (find_node(picture_, node.id) == nullptr) {
      picture_.nodes.push_back(std::move(node));
    }
  }

  // The organisations named most; the others share one node.
  void choose_organisations() {
    std::map<Vertex, int> named;
    for (const auto& [v, unit] : unit_of_) {
      for (const Responsible& by : responsible_for(graph_, v)) {
        ++named[by.organisation];
      }
    }
    std::vector<std::pair<Vertex, int>> order(named.begin(), named.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (order.size() <= kMostOrganisations || i + 1 < kMostOrganisations) {
        shown_.insert(order[i].first);
      }
    }
    left_out_ = order.size() - shown_.size();
  }

  PictureNode node_of(Vertex organisation) const {
    return shown_.count(organisation) > 0
               ? organisation_node(graph_, organisation, "")
               : remark_node("other-organisations",
                             say(picture_.language, "ほか " + std::to_string(left_out_) + "機関",
                                 std::to_string(left_out_) + " more"));
  }

  void add_responsible(const Unit& unit) {
    struct Named {
      PictureNode node;
      int count = 0;
      bool lead = false;
      std::string names;
    };
    std::map<std::string, Named> named;
    for (const Vertex v : unit.measures) {
      for (const Responsible& by : responsible_for(graph_, v)) {
        PictureNode node = node_of(by.organisation);
        Named& here = named[node.id];
        ++here.count;
        here.lead = here.lead || by.lead;
        here.names = shown_.count(by.organisation) > 0 ? graph_.node(by.organisation).text
                                                       : node.lines.front();
        here.node = std::move(node);
      }
    }
    for (auto& [id, here] : named) {
      PictureEdge edge;
      edge.from = id;
      edge.to = unit.id;
      edge.line = here.lead ? Line::lead : Line::support;
      edge.tooltip = here.names + say(picture_.language, "：" + std::to_string(here.count) + "件",
                                      ": " + std::to_string(here.count));
      add_once(std::move(here.node));
      picture_.edges.push_back(std::move(edge));
    }
  }

  void add_laws(const Unit& unit) {
    std::set<Vertex> laws;
    for (const Vertex v : unit.measures) {
      for (const auto edge : graph_.out(v, EdgeKind::cites)) {
        if (graph_.node(graph_.target(edge)).kind == NodeKind::law) {
          laws.insert(graph_.target(edge));
        }
      }
    }
    for (const Vertex law : laws) {
      PictureNode node = text_node(graph_, law, 34, 2);
      picture_.edges.push_back({unit.id, node.id, Line::cites, "", graph_.node(law).text});
      add_once(std::move(node));
    }
  }

  // The place outside of this section that a measure stands in.
  std::string place_of(Vertex v) {
    const auto section = parent_section(graph_, v);
    PictureNode node = text_node(graph_, section.value_or(v), 34, 2);
    const std::string id = node.id;
    add_once(std::move(node));
    return id;
  }

  void add_reposts() {
    std::map<std::pair<std::string, std::string>, int> travels;
    for (const Unit& unit : units_) {
      for (const Vertex v : unit.measures) {
        for (const auto edge : graph_.out(v, EdgeKind::repost_of)) {
          if (unit_of_.count(graph_.target(edge)) == 0) {
            ++travels[{place_of(graph_.target(edge)), unit.id}];
          }
        }
        for (const auto edge : graph_.in(v, EdgeKind::repost_of)) {
          if (unit_of_.count(graph_.source(edge)) == 0) {
            ++travels[{unit.id, place_of(graph_.source(edge))}];
          }
        }
      }
    }
    for (const auto& [ends, count] : travels) {
      PictureEdge edge{ends.first, ends.second, Line::repost,
                       say(picture_.language, "再掲 ", "reposts ") + std::to_string(count), ""};
      // Both the origins and the copies elsewhere stand at the right, beside the laws.
      edge.reversed = std::any_of(units_.begin(), units_.end(),
                                  [&](const Unit& unit) { return unit.id == ends.second; });
      picture_.edges.push_back(std::move(edge));
    }
  }

  // Where in this section the reposts of a unit come from: a line between two
  // boxes of one column would run through those between.
  [[nodiscard]] std::vector<std::string> origins_inside(const Unit& unit) const {
    std::map<std::string, int> counts;
    for (const Vertex v : unit.measures) {
      for (const auto edge : graph_.out(v, EdgeKind::repost_of)) {
        const Vertex origin = graph_.target(edge);
        if (const auto found = unit_of_.find(origin); found != unit_of_.end()) {
          ++counts[found->second->heading.empty() ? graph_.node(origin).section_id
                                                  : found->second->heading];
        }
      }
    }
    std::vector<std::string> lines;
    for (const auto& [from, count] : counts) {
      lines.push_back(say(picture_.language, "再掲 " + std::to_string(count) + "件の元は " + from,
                          std::to_string(count) + " reposts of " + from));
    }
    return lines;
  }

  const PolicyGraph& graph_;
  const std::vector<Unit>& units_;
  Picture& picture_;
  std::map<Vertex, const Unit*> unit_of_;
  std::set<Vertex> shown_;
  std::size_t left_out_ = 0;
};

}  // namespace

Picture section_picture(const PolicyGraph& graph, const std::string& id, Language language) {
  const Vertex section = subject_of(graph, id, NodeKind::section);
  const std::vector<Unit> units = units_of(graph, section);
  Picture picture;
  picture.language = language;
  picture.title = section_heading(graph, section);
  picture.layer_gap = units.size() > 4 ? 210 : 130;  // room for the lines to fan out
  SectionView(graph, units, picture).draw();
  if (picture.nodes.empty()) {
    picture.nodes.push_back(
        remark_node("nothing", say(language, "この箇所に項目はない", "no measures here")));
  }
  picture.note = say(language, "左が担当の府省等、右が引用する法令と再掲の元・先。太い線は主担当。",
                     "Left: ministries. Right: laws cited, and reposts in and out. Heavy lines "
                     "lead.");
  picture.legend = legend_of(picture, language);
  return picture;
}

}  // namespace polink
