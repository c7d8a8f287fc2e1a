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

constexpr const char* kUnknownOrigin = "unknown-origin";

struct Travel {
  Vertex repost;
  std::vector<Vertex> origins;  // empty: dangling
};

bool within(const std::string& section_id, const std::string& part_id) {
  return section_id.empty() || part_id == section_id || part_id.starts_with(section_id + ".");
}

std::vector<Travel> travels_of(const PolicyGraph& graph, const std::string& section_id) {
  std::vector<Travel> travels;
  for (const Vertex v : graph.all(NodeKind::measure)) {
    if (!graph.facts<MeasureFacts>(v).repost) {
      continue;
    }
    Travel travel{v, {}};
    bool touches = within(section_id, graph.node(v).section_id);
    for (const auto edge : graph.out(v, EdgeKind::repost_of)) {
      travel.origins.push_back(graph.target(edge));
      touches = touches || within(section_id, graph.node(graph.target(edge)).section_id);
    }
    if (touches) {
      travels.push_back(std::move(travel));
    }
  }
  return travels;
}

std::string linked_note(const std::vector<Travel>& travels, Language language) {
  const auto dangling = std::count_if(travels.begin(), travels.end(),
                                      [](const Travel& t) { return t.origins.empty(); });
  const std::string all = std::to_string(travels.size());
  const std::string linked = std::to_string(static_cast<std::ptrdiff_t>(travels.size()) - dangling);
  const std::string lost = std::to_string(dangling);
  return say(language,
             "再掲 " + all + "件のうち、元の項目が見つかったもの " + linked +
                 "件、見つからないもの " + lost + "件。",
             all + " reposts: " + linked + " with their origin, " + lost + " without. ");
}

// Both pictures have the origins at the left and the reposts at the right, in
// groups of their sections, so the same place may stand on both sides.
class TwoSides {
 public:
  TwoSides(const PolicyGraph& graph, Picture& picture) : graph_(graph), picture_(picture) {}

  std::string group(Vertex section, const std::string& side) {
    const Node& node = graph_.node(section);
    const std::string id = picture_id(side, node);
    const bool known = std::any_of(picture_.groups.begin(), picture_.groups.end(),
                                   [&](const PictureGroup& group) { return group.id == id; });
    if (!known) {
      const std::vector<std::string> lines = wrap(section_heading(graph_, section), {56, 1});
      picture_.groups.push_back({id, lines.front(), section_heading(graph_, section)});
    }
    return id;
  }

  void add(PictureNode node) {
    if (find_node(picture_, node.id) == nullptr) {
      picture_.nodes.push_back(std::move(node));
    }
  }

 private:
  const PolicyGraph& graph_;
  Picture& picture_;
};

Vertex section_of(const PolicyGraph& graph, Vertex measure) {
  const auto section = parent_section(graph, measure);
  if (!section) {
    throw Error(Failure::internal,
                "the measure " + graph.node(measure).id + " stands in no section");
  }
  return *section;
}

PictureNode item(const PolicyGraph& graph, Vertex v, const std::string& side,
                 const std::string& group, bool many, Language language) {
  // Many items are a tall drawing, so their texts take to the width.
  PictureNode node =
      many ? text_node(graph, v, 80, 1, language) : text_node(graph, v, 52, 2, language);
  node.id = picture_id(side, graph.node(v));
  node.group = group;
  return node;
}

void draw_items(const PolicyGraph& graph, const std::vector<Travel>& travels, Picture& picture) {
  TwoSides sides(graph, picture);
  const bool many = travels.size() > 6;  // each in one line then
  for (const Travel& travel : travels) {
    const Vertex section = section_of(graph, travel.repost);
    PictureNode repost = item(graph, travel.repost, "repost",
                              sides.group(section, "repost-section"), many, picture.language);
    const std::string repost_id = repost.id;
    if (travel.origins.empty()) {
      repost.look = Look::dangling;
      repost.lines.push_back(say(picture.language, "⚠ 再掲元が見つからない", "⚠ origin not found"));
    }
    sides.add(std::move(repost));
    for (const Vertex origin : travel.origins) {
      PictureNode node =
          item(graph, origin, "origin", sides.group(section_of(graph, origin), "origin-section"),
               many, picture.language);
      picture.edges.push_back({node.id, repost_id, Line::repost, "",
                               graph.node(origin).id + " → " + graph.node(travel.repost).id});
      sides.add(std::move(node));
    }
  }
  picture.note =
      linked_note(travels, picture.language) +
      say(picture.language, "左が元の項目、右が再掲。", "Left: origins. Right: reposts.");
}

PictureNode part(const PolicyGraph& graph, Vertex section, const std::string& side,
                 const std::string& group, Language language) {
  PictureNode node = text_node(graph, section, 46, 1, language);
  node.id = picture_id(side, graph.node(section));
  node.tooltip = section_heading(graph, section);
  node.group = group;
  node.least_width = 46 * 14 * 0.52;
  return node;
}

// How many reposts travel from one subsection to another.
using Flows = std::map<std::pair<Vertex, Vertex>, int>;

// At each step of thinning: more flows than this are a tangle.
constexpr std::array<std::size_t, 5> kMostFlows{60, 60, 40, 24, 14};

// Keeps the flows with most reposts, and says what went: how many flows, how many
// reposts on them.
std::pair<std::size_t, int> keep_largest(Flows& flows, std::size_t most) {
  std::vector<std::pair<int, std::pair<Vertex, Vertex>>> largest;
  for (const auto& [ends, count] : flows) {
    largest.emplace_back(-count, ends);
  }
  std::ranges::sort(largest);
  std::pair<std::size_t, int> gone{0, 0};
  for (std::size_t i = most; i < largest.size(); ++i) {
    flows.erase(largest[i].second);
    gone = {gone.first + 1, gone.second - largest[i].first};
  }
  return gone;
}

double flow_width(int reposts) { return std::min(9.0, 1.2 + 0.9 * reposts); }

void draw_flows(const PolicyGraph& graph, const Flows& flows, Picture& picture) {
  TwoSides sides(graph, picture);
  for (const auto& [ends, count] : flows) {
    const auto [from, to] = ends;
    PictureNode origin =
        part(graph, from, "origin", sides.group(middle_section(graph, from), "origin-section"),
             picture.language);
    PictureNode repost =
        part(graph, to, "repost", sides.group(middle_section(graph, to), "repost-section"),
             picture.language);
    const std::string number = std::to_string(count);
    picture.edges.push_back({origin.id, repost.id, Line::repost, number,
                             graph.node(from).id + " → " + graph.node(to).id +
                                 say(picture.language, "：" + number + "件", ": " + number),
                             flow_width(count)});
    sides.add(std::move(origin));
    sides.add(std::move(repost));
  }
}

void draw_dangling(const PolicyGraph& graph, const std::map<Vertex, int>& dangling,
                   Picture& picture) {
  TwoSides sides(graph, picture);
  for (const auto& [section, count] : dangling) {
    PictureNode unknown;
    unknown.id = kUnknownOrigin;
    unknown.look = Look::dangling;
    unknown.lines = {say(picture.language, "⚠ 再掲元が見つからない", "⚠ origin not found")};
    unknown.tooltip = say(picture.language, "（再掲）とあるが、元の項目が文書に見つからない",
                          "marked as a repost, but its origin isn't in the document");
    sides.add(std::move(unknown));
    PictureNode repost =
        part(graph, section, "repost",
             sides.group(middle_section(graph, section), "repost-section"), picture.language);
    picture.edges.push_back(
        {kUnknownOrigin, repost.id, Line::dangling, std::to_string(count),
         graph.node(section).id + say(picture.language, "：" + std::to_string(count) + "件",
                                      ": " + std::to_string(count)),
         flow_width(count)});
    sides.add(std::move(repost));
  }
}

void drop_frames(Picture& picture) {
  picture.groups.clear();
  for (PictureNode& node : picture.nodes) {
    node.group.clear();
  }
}

// `thinning`: the frames of the sections go first, then the subsections.
void draw_counts(const PolicyGraph& graph, const std::vector<Travel>& travels, Picture& picture,
                 int thinning) {
  const bool by_section = thinning > 2;
  const auto place_of = [&](Vertex measure) {
    const Vertex section = section_of(graph, measure);
    return by_section ? middle_section(graph, section) : section;
  };
  Flows flows;
  std::map<Vertex, int> dangling;
  for (const Travel& travel : travels) {
    const Vertex to = place_of(travel.repost);
    if (travel.origins.empty()) {
      ++dangling[to];
    }
    std::set<Vertex> from;  // two origins in one subsection are one journey
    for (const Vertex origin : travel.origins) {
      from.insert(place_of(origin));
    }
    for (const Vertex section : from) {
      ++flows[{section, to}];
    }
  }
  const std::size_t most = kMostFlows.at(static_cast<std::size_t>(thinning));
  Flows lost;  // those of no origin, from their place to itself
  for (const auto& [place, count] : dangling) {
    lost[{place, place}] = count;
  }
  const auto [less_flows, less_reposts] = keep_largest(flows, most);
  const auto [less_places, less_dangling] = keep_largest(lost, most / 2);
  std::erase_if(dangling, [&](const auto& one) { return !lost.contains({one.first, one.first}); });
  draw_flows(graph, flows, picture);
  draw_dangling(graph, dangling, picture);
  if (thinning > 1) {
    drop_frames(picture);
  }
  picture.labels_on_lines = true;
  picture.layer_gap = thinning > 1 ? 200 : 260;
  picture.node_gap = 10;
  picture.note =
      linked_note(travels, picture.language) +
      say(picture.language,
          "左が元の項目のある箇所、右が再掲のある箇所。線の太さと数字は件数（元が複数の箇所にある"
          "再掲はそれぞれに数える）。",
          "Left: where the origins stand. Right: where they are repeated. Lines and numbers: how "
          "many (one with several origins counts for each).");
  if (less_flows + less_places > 0) {
    const std::string lines = std::to_string(less_flows + less_places);
    const std::string reposts = std::to_string(less_reposts + less_dangling);
    picture.note +=
        say(picture.language, "件数の少ない線 " + lines + "本（" + reposts + "件）は省いた。",
            " The " + lines + " smallest lines (" + reposts + ") are left out.");
  }
}

}  // namespace

Picture reposts_picture(const PolicyGraph& graph, const std::string& section_id,
                        std::size_t most_items, Language language, const Room& room) {
  Picture picture;
  picture.language = language;
  picture.title =
      say(language, "再掲：どこの項目がどこで繰り返されるか", "Reposts: what is repeated where");
  if (!section_id.empty()) {
    const Vertex section = subject_of(graph, section_id, NodeKind::section);
    picture.title = say(language, "再掲：", "Reposts: ") + section_heading(graph, section);
  }
  const std::vector<Travel> travels = travels_of(graph, section_id);
  if (travels.empty()) {
    picture.nodes.push_back(remark_node(
        "nothing", say(language, "再掲の印がある項目はない", "no measure is marked as a repost")));
    return picture;
  }
  picture.layer_gap = 120;
  picture.node_gap = room.thinning > 0 ? 8 : 14;
  if (travels.size() <= most_items) {
    draw_items(graph, travels, picture);
    if (room.thinning > 0) {
      drop_frames(picture);
    }
  } else {
    draw_counts(graph, travels, picture, room.thinning);
  }
  picture.legend = legend_of(picture, language);
  return picture;
}

}  // namespace polink
