#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "render/text_wrap.h"
#include "render/views/view.h"
#include "render/views/views.h"

namespace polink {
namespace {

// At each step of thinning.
constexpr std::array<std::size_t, 5> kMostOrganisations{16, 12, 10, 8, 6};
constexpr std::array<std::size_t, 5> kMostLaws{12, 9, 7, 5, 4};
constexpr std::array<std::size_t, 5> kMostUnits{12, 10, 8, 7, 6};
// Connections by reposts to places elsewhere.
constexpr std::array<std::size_t, 5> kMostPlaces{24, 16, 10, 7, 5};
// More lines than this between ministries and parts are a tangle: then each part
// keeps those of the ministries named most in it.
constexpr std::size_t kMostLines = 30;
constexpr std::size_t kOwnLines = 4;

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
  SectionView(const PolicyGraph& graph, const std::vector<Unit>& units, Picture& picture,
              int thinning)
      : graph_(graph),
        units_(units),
        picture_(picture),
        step_(static_cast<std::size_t>(thinning)) {}

  [[nodiscard]] bool thinned_lines() const { return thinned_lines_; }
  [[nodiscard]] std::size_t laws_left_out() const { return laws_left_out_; }
  [[nodiscard]] std::size_t places_left_out() const { return places_left_out_; }

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
    add_responsible();
    add_laws();
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
    for (std::string& line : wrap(origins_inside(unit), {44, 2})) {
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
    const std::size_t most = kMostOrganisations.at(step_);
    std::vector<std::pair<Vertex, int>> order(named.begin(), named.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (order.size() <= most || i + 1 < most) {
        shown_.insert(order[i].first);
      }
    }
    left_out_ = order.size() - shown_.size();
  }

  PictureNode node_of(Vertex organisation) const {
    return shown_.count(organisation) > 0
               ? organisation_node(graph_, organisation, "", picture_.language)
               : remark_node("other-organisations",
                             say(picture_.language, "ほか " + std::to_string(left_out_) + "機関",
                                 std::to_string(left_out_) + " more"));
  }

  struct Named {
    PictureNode node;
    int count = 0;
    bool lead = false;
    std::string names;
  };

  // Who is named in a unit, most first.
  std::vector<Named> named_in(const Unit& unit) const {
    std::map<std::string, Named> named;
    for (const Vertex v : unit.measures) {
      for (const Responsible& by : responsible_for(graph_, v)) {
        PictureNode node = node_of(by.organisation);
        Named& here = named[node.id];
        ++here.count;
        here.lead = here.lead || by.lead;
        here.names = shown_.count(by.organisation) > 0
                         ? name_of(graph_, by.organisation, picture_.language)
                         : node.lines.front();
        here.node = std::move(node);
      }
    }
    std::vector<Named> order;
    for (auto& [id, here] : named) {
      order.push_back(std::move(here));
    }
    std::ranges::stable_sort(order,
                             [](const Named& a, const Named& b) { return a.count > b.count; });
    return order;
  }

  void add_responsible() {
    std::vector<std::vector<Named>> named;
    std::size_t lines = 0;
    for (const Unit& unit : units_) {
      named.push_back(named_in(unit));
      lines += named.back().size();
    }
    thinned_lines_ = lines > kMostLines;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      for (std::size_t place = 0; place < named[i].size(); ++place) {
        if (thinned_lines_ && place >= kOwnLines) {
          break;
        }
        Named& here = named[i][place];
        const std::string count = std::to_string(here.count);
        PictureEdge edge;
        edge.from = here.node.id;
        edge.to = units_[i].id;
        edge.line = here.lead ? Line::lead : Line::support;
        edge.tooltip = here.names + say(picture_.language, "：" + count + "件", ": " + count);
        add_once(std::move(here.node));
        picture_.edges.push_back(std::move(edge));
      }
    }
  }

  // The laws cited by most units, then by most measures.
  void add_laws() {
    std::map<Vertex, std::map<std::string, int>> cited;
    for (const Unit& unit : units_) {
      for (const Vertex v : unit.measures) {
        for (const auto edge : graph_.out(v, EdgeKind::cites)) {
          if (graph_.node(graph_.target(edge)).kind == NodeKind::law) {
            ++cited[graph_.target(edge)][unit.id];
          }
        }
      }
    }
    std::vector<std::pair<std::pair<std::size_t, int>, Vertex>> order;
    for (const auto& [law, ends] : cited) {
      int measures = 0;
      for (const auto& [id, count] : ends) {
        measures += count;
      }
      order.push_back({{ends.size(), measures}, law});
    }
    std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.first > b.first; });
    const std::size_t most = std::min(order.size(), kMostLaws.at(step_));
    laws_left_out_ = order.size() - most;
    for (std::size_t i = 0; i < most; ++i) {
      const Vertex law = order[i].second;
      PictureNode node = text_node(graph_, law, 34, 2, picture_.language);
      for (const auto& [unit, count] : cited.at(law)) {
        picture_.edges.push_back({unit, node.id, Line::cites, "", graph_.node(law).text});
      }
      add_once(std::move(node));
    }
  }

  // The place outside of this section that a measure stands in.
  std::string place_of(Vertex v) {
    PictureNode node = text_node(graph_, v, 34, 2, picture_.language);
    const std::string id = node.id;
    add_once(std::move(node));
    return id;
  }

  // Reposts between a unit and a place outside: into the unit or out of it.
  struct Travels {
    const Unit* unit;
    Vertex place;
    bool inwards;
    int count;
  };

  // In the order in which they are met.
  std::vector<Travels> travels() const {
    std::vector<Travels> found;
    for (const Unit& unit : units_) {
      std::map<std::pair<Vertex, bool>, std::size_t> places;
      const auto count = [&](Vertex other, bool inwards) {
        if (unit_of_.count(other) > 0) {
          return;
        }
        const Vertex place = parent_section(graph_, other).value_or(other);
        const auto [at, added] = places.emplace(std::pair{place, inwards}, found.size());
        if (added) {
          found.push_back({&unit, place, inwards, 0});
        }
        ++found[at->second].count;
      };
      for (const Vertex v : unit.measures) {
        for (const auto edge : graph_.out(v, EdgeKind::repost_of)) {
          count(graph_.target(edge), true);
        }
        for (const auto edge : graph_.in(v, EdgeKind::repost_of)) {
          count(graph_.source(edge), false);
        }
      }
    }
    return found;
  }

  void add_reposts() {
    std::vector<Travels> shown = travels();
    const std::size_t most = kMostPlaces.at(step_);
    if (shown.size() > most) {
      places_left_out_ = shown.size() - most;
      std::ranges::stable_sort(shown, std::ranges::greater{}, &Travels::count);
      shown.resize(most);
    }
    std::vector<PictureEdge> edges;
    for (const Travels& one : shown) {
      const std::string place = place_of(one.place);
      PictureEdge edge{one.inwards ? place : one.unit->id, one.inwards ? one.unit->id : place,
                       Line::repost,
                       say(picture_.language, "再掲 ", "reposts ") + std::to_string(one.count), ""};
      // Both the origins and the copies elsewhere stand at the right, beside the laws.
      edge.reversed = one.inwards;
      edges.push_back(std::move(edge));
    }
    std::ranges::sort(edges, {},
                      [](const PictureEdge& edge) { return std::tie(edge.from, edge.to); });
    std::ranges::move(edges, std::back_inserter(picture_.edges));
  }

  // Where in this section the reposts of a unit come from: a line between two
  // boxes of one column would run through those between.
  [[nodiscard]] std::string origins_inside(const Unit& unit) const {
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
    std::string words;
    for (const auto& [from, count] : counts) {
      words += (words.empty() ? say(picture_.language, "再掲の元：", "reposts of ")
                              : say(picture_.language, "、", ", ")) +
               from +
               say(picture_.language, "（" + std::to_string(count) + "件）",
                   " (" + std::to_string(count) + ")");
    }
    return words;
  }

  const PolicyGraph& graph_;
  const std::vector<Unit>& units_;
  Picture& picture_;
  std::map<Vertex, const Unit*> unit_of_;
  std::set<Vertex> shown_;
  std::size_t left_out_ = 0;
  std::size_t step_;
  bool thinned_lines_ = false;
  std::size_t laws_left_out_ = 0;
  std::size_t places_left_out_ = 0;
};

}  // namespace

Picture section_picture(const PolicyGraph& graph, const std::string& id, Language language,
                        const Room& room) {
  const Vertex section = subject_of(graph, id, NodeKind::section);
  std::vector<Unit> units = units_of(graph, section);
  const std::size_t most = kMostUnits.at(static_cast<std::size_t>(room.thinning));
  const std::size_t units_left_out = units.size() > most ? units.size() - most : 0;
  units.resize(units.size() - units_left_out);
  Picture picture;
  picture.language = language;
  picture.title = section_heading(graph, section);
  picture.layer_gap = units.size() > 4 ? 150 : 110;  // room for the lines to fan out
  picture.labels_on_lines = true;
  SectionView view(graph, units, picture, room.thinning);
  view.draw();
  if (picture.nodes.empty()) {
    picture.nodes.push_back(
        remark_node("nothing", say(language, "この箇所に項目はない", "no measures here")));
  }
  picture.note = say(language, "左が担当の府省等、右が引用する法令と再掲の元・先。太い線は主担当。",
                     "Left: ministries. Right: laws cited, and reposts in and out. Heavy lines "
                     "lead.");
  if (view.thinned_lines()) {
    const std::string own = std::to_string(kOwnLines);
    picture.note += say(language, "線は各行・節で項目の多い" + own + "機関まで。",
                        " Lines: of the " + own + " ministries with most measures in each part.");
  }
  if (view.laws_left_out() > 0) {
    const std::string laws = std::to_string(view.laws_left_out());
    picture.note += say(language, "ほかの法令 " + laws + "件は省いた。",
                        " " + laws + " more laws are left out.");
  }
  if (view.places_left_out() > 0) {
    const std::string places = std::to_string(view.places_left_out());
    picture.note += say(language, "再掲の少ない線 " + places + "本は省いた。",
                        " The " + places + " smallest lines of reposts are left out.");
  }
  if (units_left_out > 0) {
    const std::string more = std::to_string(units_left_out);
    picture.note += say(language, "後の " + more + "行・節は図に収まらない。",
                        " The " + more + " parts after these don't fit.");
  }
  picture.legend = legend_of(picture, language);
  return picture;
}

}  // namespace polink
