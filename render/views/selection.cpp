#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "graph/error.h"
#include "queries/names.h"
#include "render/text_wrap.h"
#include "render/views/view.h"
#include "render/views/views.h"

namespace polink {
namespace {

// At each step of thinning.
constexpr std::array<std::size_t, 5> kMostOrganisations{10, 9, 8, 7, 6};
constexpr std::array<std::size_t, 5> kMostThings{10, 8, 7, 6, 5};
constexpr std::array<int, 5> kTextLines{3, 2, 2, 1, 1};
constexpr std::array<std::size_t, 5> kMostSections{12, 10, 8, 7, 6};
constexpr int kColumns = 48;

// The measures of a selection stand in the middle, one by one or, where they are
// many, as the sections that they stand in; who is responsible at the left, what
// they cite at the right.
class Selection {
 public:
  // `only`: nothing that is cited is drawn but this.
  Selection(const PolicyGraph& graph, Picture& picture, Language language, int thinning,
            std::optional<Vertex> only)
      : graph_(graph),
        picture_(picture),
        language_(language),
        step_(static_cast<std::size_t>(thinning)),
        only_(only) {}

  void draw(const std::vector<Vertex>& chosen, std::size_t most_measures) {
    std::vector<Vertex> measures;
    for (const Vertex v : chosen) {
      const NodeKind kind = graph_.node(v).kind;
      if (kind == NodeKind::measure) {
        measures.push_back(v);
      } else {
        asked_for_.insert(v);
      }
    }
    one_by_one_ = measures.size() <= most_measures;
    const std::string count = std::to_string(measures.size());
    if (!one_by_one_) {
      keep_foremost_sections(measures);
    }
    for (const Vertex v : measures) {
      middle_[v] = middle(v);
    }
    if (!ministries_in_text()) {
      draw_organisations(measures);
    }
    draw_things(measures);
    draw_links(chosen);
    draw_others(chosen);
    picture_.note = in<std::string>(language_, "項目 " + count + "件。", count + " measures.");
    if (!one_by_one_) {
      picture_.note +=
          in<std::string>(language_, "多いため、節ごとにまとめた（線の数字は2件以上の件数）。",
                          " Too many to be drawn one by one: by section, with counts "
                          "of two or more on the lines.");
    }
    if (sections_left_out_ > 0) {
      const std::string more = std::to_string(sections_left_out_);
      picture_.note += in<std::string>(language_, "項目の少ない " + more + "の節は省いた。",
                                       " " + more + " sections with fewer are left out.");
    }
    if (left_out_ > 0) {
      const std::string more = std::to_string(left_out_);
      picture_.note += in<std::string>(language_, "少ない " + more + "の府省・制度等は省いた。",
                                       " " + more +
                                           " ministries or instruments with fewer are "
                                           "left out.");
    }
  }

 private:
  // Takes away the measures of sections that have too few to be drawn.
  void keep_foremost_sections(std::vector<Vertex>& measures) {
    std::map<std::string, int> counts;
    for (const Vertex v : measures) {
      ++counts[graph_.node(v).section_id];
    }
    std::vector<std::pair<int, std::string>> order;
    for (const auto& [section, count] : counts) {
      order.emplace_back(-count, section);
    }
    std::ranges::sort(order);
    const std::size_t most = std::min(order.size(), kMostSections.at(step_));
    sections_left_out_ = order.size() - most;
    std::set<std::string> kept;
    for (std::size_t i = 0; i < most; ++i) {
      kept.insert(order[i].second);
    }
    std::erase_if(measures, [&](Vertex v) { return !kept.contains(graph_.node(v).section_id); });
  }

  void add(PictureNode node) {
    if (find_node(picture_, node.id) == nullptr) {
      picture_.nodes.push_back(std::move(node));
    }
  }

  // With little room the ministries stand in the measures, not beside them.
  [[nodiscard]] bool ministries_in_text() const { return one_by_one_ && step_ > 1; }

  // The node that stands for a measure.
  std::string middle(Vertex measure) {
    const auto section = parent_section(graph_, measure);
    if (!one_by_one_ && section) {
      add(text_node(graph_, *section, kColumns, 2, language_));
      return picture_id(graph_.node(*section));
    }
    constexpr int wide = 76;
    const bool by_itself = ministries_in_text();
    PictureNode node =
        text_node(graph_, measure, by_itself ? wide : kColumns, kTextLines.at(step_), language_);
    const std::string id = node.id;
    if (by_itself) {
      for (const std::string& line : ministry_lines_behind(graph_, measure, wide / 2)) {
        node.tooltip += line;
        node.lines.front() += (node.lines.front().size() == node.of.size() ? " " : "") + line;
      }
      node.lines.front() = wrap(node.lines.front(), {wide, 1}).front();
    } else if (section) {
      node.group = group(*section);
    }
    add(std::move(node));
    return id;
  }

  std::string group(Vertex section) {
    const std::string id = picture_id("group", graph_.node(section));
    const bool known = std::ranges::any_of(
        picture_.groups, [&](const PictureGroup& known_group) { return known_group.id == id; });
    if (!known) {
      const std::string heading = section_heading(graph_, section);
      picture_.groups.push_back({id, heading, heading});
    }
    return id;
  }

  // From a thing at the side to nodes in the middle: how many measures, how many led.
  struct Strand {
    int measures = 0;
    int led = 0;
  };
  using Strands = std::map<Vertex, std::map<std::string, Strand>>;

  // The things with most measures, those that were asked for before all others.
  std::vector<Vertex> foremost(const Strands& strands, std::size_t most) {
    std::vector<std::pair<int, Vertex>> ranked;
    for (const auto& [thing, ends] : strands) {
      int count = 0;
      for (const auto& [end, strand] : ends) {
        count += strand.measures;
      }
      constexpr int always = 1 << 20;
      ranked.emplace_back(-count - (asked_for_.contains(thing) ? always : 0), thing);
    }
    std::ranges::sort(ranked);
    left_out_ += ranked.size() > most ? ranked.size() - most : 0;
    std::vector<Vertex> kept;
    for (std::size_t i = 0; i < std::min(most, ranked.size()); ++i) {
      kept.push_back(ranked[i].second);
    }
    return kept;
  }

  [[nodiscard]] PictureEdge edge(const std::string& from, const std::string& to, Line line,
                                 int measures, const std::string& tooltip) const {
    PictureEdge drawn{from, to, line, "", tooltip};
    if (!one_by_one_) {
      constexpr double thin = 1.2;
      constexpr double step = 0.5;
      constexpr double thick = 7;
      drawn.label = measures > 1 ? std::to_string(measures) : "";  // 1 goes without saying
      drawn.width = std::min(thick, thin + step * measures);
    }
    return drawn;
  }

  void draw_organisations(const std::vector<Vertex>& measures) {
    Strands strands;
    for (const Vertex v : measures) {
      for (const Responsible& by : responsible_behind(graph_, v)) {
        Strand& strand = strands[by.organisation][middle_.at(v)];
        ++strand.measures;
        strand.led += by.lead ? 1 : 0;
      }
    }
    for (const Vertex organisation : foremost(strands, kMostOrganisations.at(step_))) {
      PictureNode node = organisation_node(graph_, organisation, "", language_);
      const std::string from = node.id;
      add(std::move(node));
      for (const auto& [to, strand] : strands.at(organisation)) {
        picture_.edges.push_back(edge(from, to, strand.led > 0 ? Line::lead : Line::support,
                                      strand.measures, name_of(graph_, organisation, language_)));
      }
    }
  }

  void draw_things(const std::vector<Vertex>& measures) {
    Strands strands;
    for (const Vertex v : measures) {
      std::set<Vertex> cited;
      for (const auto e : graph_.out(v, EdgeKind::cites)) {
        const NodeKind kind = graph_.node(graph_.target(e)).kind;
        if ((kind == NodeKind::law || kind == NodeKind::instrument) &&
            (!only_ || graph_.target(e) == *only_) && cited.insert(graph_.target(e)).second) {
          ++strands[graph_.target(e)][middle_.at(v)].measures;
        }
      }
    }
    for (const Vertex thing : foremost(strands, kMostThings.at(step_))) {
      PictureNode node = text_node(graph_, thing, kColumns / 2, 2, language_);
      node.strong = only_ == thing;
      const std::string to = node.id;
      add(std::move(node));
      for (const auto& [from, strand] : strands.at(thing)) {
        picture_.edges.push_back(
            edge(from, to, Line::cites, strand.measures, graph_.node(thing).text));
      }
    }
  }

  // What was chosen beside measures, and hangs on none of them, stands apart.
  void draw_others(const std::vector<Vertex>& chosen) {
    for (const Vertex v : chosen) {
      PictureNode node = graph_.node(v).kind == NodeKind::organisation
                             ? organisation_node(graph_, v, "", language_)
                             : text_node(graph_, v, kColumns, 2, language_);
      if (graph_.node(v).kind == NodeKind::measure || find_node(picture_, node.id) != nullptr) {
        continue;
      }
      (middle_.empty() ? picture_.nodes : picture_.aside).push_back(std::move(node));
    }
    picture_.aside_title = in<std::string>(language_, "ほかに選んだもの", "Also selected");
  }

  // Reposts, duplicates and next steps among the measures that are drawn.
  void draw_links(const std::vector<Vertex>& chosen) {
    if (!one_by_one_) {
      return;
    }
    for (const Vertex v : chosen) {
      for (const auto& [kind, line] : {std::pair{EdgeKind::repost_of, Line::repost},
                                       std::pair{EdgeKind::duplicate_of, Line::duplicate},
                                       std::pair{EdgeKind::follows, Line::follows}}) {
        for (const auto e : graph_.out(v, kind)) {
          const auto other = middle_.find(graph_.target(e));
          if (other != middle_.end()) {
            PictureEdge drawn{other->second, picture_id(graph_.node(v)), line, "", ""};
            drawn.loose = true;
            picture_.edges.push_back(std::move(drawn));
          }
        }
      }
    }
  }

  const PolicyGraph& graph_;
  Picture& picture_;
  Language language_;
  std::size_t step_;
  std::optional<Vertex> only_;
  bool one_by_one_ = true;
  std::map<Vertex, std::string> middle_;
  std::set<Vertex> asked_for_;
  std::size_t left_out_ = 0;
  std::size_t sections_left_out_ = 0;
};

}  // namespace

namespace {

Picture picture_of(const PolicyGraph& graph, const std::vector<std::string>& ids,
                   std::size_t most_measures, Language language, const Room& room,
                   std::optional<Vertex> only) {
  Picture picture;
  picture.language = language;
  picture.title = in<std::string>(language, "選んだ項目", "Selection");
  picture.layer_gap = 100;
  picture.node_gap = 10;
  std::vector<Vertex> chosen;
  for (const std::string& id : ids) {
    const auto found = graph.find(id);
    if (!found) {
      throw Error(Failure::no_such_thing, "nothing has the id '" + id +
                                              "'; give one id on each line, as --ids prints them");
    }
    chosen.push_back(*found);
  }
  if (chosen.empty()) {
    picture.nodes.push_back(remark_node(
        "nothing", in<std::string>(language, "選ばれた項目はない", "nothing selected")));
    return picture;
  }
  Selection(graph, picture, language, room.thinning, only).draw(chosen, most_measures);
  picture.labels_on_lines = true;
  picture.legend = legend_of(picture, language);
  return picture;
}

}  // namespace

Picture selection_picture(const PolicyGraph& graph, const std::vector<std::string>& ids,
                          std::size_t most_measures, Language language, const Room& room) {
  return picture_of(graph, ids, most_measures, language, room, std::nullopt);
}

Picture instrument_picture(const PolicyGraph& graph, const std::string& name, Language language,
                           const Room& room) {
  constexpr std::array<std::size_t, 5> limits{12, 12, 12, 10, 8};
  const std::size_t most_measures = limits.at(static_cast<std::size_t>(room.thinning));
  const Vertex thing = find_named(graph, name, {NodeKind::instrument, NodeKind::law});
  std::vector<std::string> ids{graph.node(thing).id};
  for (const auto e : graph.in(thing, EdgeKind::cites)) {
    const Node& source = graph.node(graph.source(e));
    if (source.kind == NodeKind::measure && std::ranges::find(ids, source.id) == ids.end()) {
      ids.push_back(source.id);
    }
  }
  Picture picture = picture_of(graph, ids, most_measures, language, room, thing);
  picture.title =
      graph.node(thing).text + in<std::string>(language, "：引用する項目と担当の府省",
                                               ": measures that cite it, and their ministries");
  return picture;
}

}  // namespace polink
