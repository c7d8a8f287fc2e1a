#include "render/picture.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "render/text_wrap.h"

namespace polink {

double least_text_size(const PaperSize& paper) {
  constexpr double readable = 10;
  return readable * std::min(1.0, paper.height / PaperSize{}.height);
}

const PictureNode* find_node(const Picture& picture, std::string_view id) {
  for (const auto* list : {&picture.nodes, &picture.aside}) {
    const auto found = std::find_if(list->begin(), list->end(),
                                    [&](const PictureNode& node) { return node.id == id; });
    if (found != list->end()) {
      return &*found;
    }
  }
  return nullptr;
}

void set_labels(Picture& picture, LabelLength length) {
  constexpr int columns = 52;
  for (PictureNode& node : picture.nodes) {
    const bool told_by_id = node.look == Look::plan || node.look == Look::status ||
                            node.look == Look::next || node.look == Look::dangling ||
                            node.look == Look::indicator || node.look == Look::footnote ||
                            node.look == Look::section;
    // A place is made for what stands in it: there is no room for more.
    const bool no_room = node.place.width > 0 && length == LabelLength::full;
    if (node.of.empty() || !told_by_id || no_room || length == LabelLength::by_view) {
      continue;
    }
    node.lines = length == LabelLength::id ? std::vector<std::string>{node.of}
                                           : wrap(node.tooltip, {columns, 0});
  }
}

namespace {

// What belongs together when it is gathered: organisations, measures, the rest.
std::string side_of(Look look) {
  switch (look) {
    case Look::cabinet:
    case Look::cabinet_office:
    case Look::agency:
    case Look::ministry:
    case Look::group:
    case Look::unknown_organisation:
      return "organisations";
    case Look::plan:
    case Look::status:
    case Look::next:
    case Look::dangling:
      return "measures";
    default:
      return std::string(class_of(look));
  }
}

PictureNode rest_node(const std::string& id, std::size_t count, Language language) {
  PictureNode rest;
  rest.id = id;
  rest.look = Look::more;
  const std::string number = std::to_string(count);
  rest.lines = {in<std::string>(language, "ほか " + number + "件", number + " more")};
  rest.tooltip = rest.lines.front();
  return rest;
}

}  // namespace

void gather_rest(Picture& picture, std::size_t most, Language language) {
  if (picture.nodes.size() <= most || most == 0) {
    return;
  }
  std::map<std::string, std::size_t> lines;
  for (const PictureEdge& edge : picture.edges) {
    ++lines[edge.from];
    ++lines[edge.to];
  }
  std::vector<std::size_t> order(picture.nodes.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    return lines[picture.nodes[a].id] > lines[picture.nodes[b].id];
  });
  // Each side that something is gathered from takes a place itself.
  std::size_t places = 0;
  for (std::set<std::string> sides; sides.size() > places || places == 0;) {
    places = std::max<std::size_t>(1, sides.size());
    for (std::size_t i = most > places ? most - places : 0; i < order.size(); ++i) {
      sides.insert(side_of(picture.nodes[order[i]].look));
    }
  }
  order.resize(most > places ? most - places : 0);
  const std::set<std::size_t> kept(order.begin(), order.end());
  std::map<std::string, std::string> gone;  // node → the one it is gathered in
  std::map<std::string, std::size_t> counts;
  std::vector<PictureNode> nodes;
  for (std::size_t i = 0; i < picture.nodes.size(); ++i) {
    if (kept.contains(i)) {
      nodes.push_back(std::move(picture.nodes[i]));
    } else {
      const std::string rest = "rest-" + side_of(picture.nodes[i].look);
      gone[picture.nodes[i].id] = rest;
      ++counts[rest];
    }
  }
  for (const auto& [id, count] : counts) {
    nodes.push_back(rest_node(id, count, language));
  }
  std::set<std::tuple<std::string, std::string, Line>> drawn;
  std::vector<PictureEdge> edges;
  for (PictureEdge& edge : picture.edges) {
    const auto from = gone.find(edge.from);
    const auto to = gone.find(edge.to);
    const bool touched = from != gone.end() || to != gone.end();
    edge.from = from != gone.end() ? from->second : edge.from;
    edge.to = to != gone.end() ? to->second : edge.to;
    if (touched) {
      edge.label.clear();
      edge.tooltip.clear();
      edge.width = 0;
    }
    if (edge.from != edge.to &&
        (!touched || drawn.insert({edge.from, edge.to, edge.line}).second)) {
      edges.push_back(std::move(edge));
    }
  }
  std::erase_if(picture.groups, [&](const PictureGroup& group) {
    return std::ranges::none_of(nodes,
                                [&](const PictureNode& node) { return node.group == group.id; });
  });
  picture.nodes = std::move(nodes);
  picture.edges = std::move(edges);
}

std::vector<LegendEntry> legend_of(const Picture& picture, Language language) {
  std::set<Look> looks;
  for (const auto* list : {&picture.nodes, &picture.aside}) {
    for (const PictureNode& node : *list) {
      looks.insert(node.look);
    }
  }
  looks.erase(Look::more);
  looks.erase(Look::head);
  std::set<Line> lines;
  for (const PictureEdge& edge : picture.edges) {
    lines.insert(edge.line);
  }
  lines.erase(Line::hidden);

  std::vector<LegendEntry> legend;
  for (const Look look : looks) {
    legend.push_back({false, look, Line::shared, word_of(look, language), 0});
  }
  for (const Line line : lines) {
    legend.push_back({true, Look::plan, line, word_of(line, language), 0});
  }
  return legend;
}

std::string word_of(Look look, Language language) {
  constexpr std::array<std::pair<const char*, const char*>, 18> words{
      {{"内閣官房", "Cabinet Secretariat"},
       {"内閣府", "Cabinet Office"},
       {"庁・委員会", "agency, commission"},
       {"省", "ministry"},
       {"関係府省などの総称", "group of ministries"},
       {"未登録の機関", "body not in the register"},
       {"章・節・項", "section"},
       {"計画（具体的な取組）", "plan"},
       {"実施状況・現状分析", "status"},
       {"今後の取組方針", "next"},
       {"再掲元が不明の再掲", "repost without an origin"},
       {"法令", "law"},
       {"戦略・計画・制度など", "strategy, plan, programme"},
       {"指標", "indicator"},
       {"脚注", "footnote"},
       {"ほか", "more"},
       {"件数（濃いほど多い）", "count (darker: more)"},
       {"見出し", "head"}}};
  const auto& [japanese, english] = words.at(static_cast<std::size_t>(look));
  return in(language, japanese, english);
}

std::string word_of(Line line, Language language) {
  constexpr std::array<std::pair<const char*, const char*>, 15> words{
      {{"共に担当する", "share measures"},
       {"主担当", "leads"},
       {"担当", "is named on"},
       {"再掲（元 → 再掲先）", "repost (origin → copy)"},
       {"再掲元が不明", "origin unknown"},
       {"重複（再掲の印なし）", "repeats without a mark"},
       {"実施状況 → 続く方針", "status → next"},
       {"引用・根拠", "cites"},
       {"脚注", "footnote"},
       {"含む", "contains"},
       {"同じ行の項目", "same row"},
       {"", ""},
       {"指標に取り組む", "works on the indicator"},
       {"改正・根拠・承継", "amends, is based on, succeeds"},
       {"同じもの", "has in common"}}};
  const auto& [japanese, english] = words.at(static_cast<std::size_t>(line));
  return in(language, japanese, english);
}

}  // namespace polink
