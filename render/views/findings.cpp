#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "queries/duplicates.h"
#include "queries/overlaps.h"
#include "render/text_wrap.h"
#include "render/views/view.h"
#include "render/views/views.h"

// Findings of questions as pictures: duplicates and overlaps.
namespace polink {
namespace {

constexpr int kColumns = 46;

PictureNode item_of(const PolicyGraph& graph, Vertex v, const std::string& prefix, int lines,
                    Language language) {
  PictureNode node = text_node(graph, v, kColumns, lines, language);
  node.id = picture_id(prefix, graph.node(v));
  for (std::string& line : ministry_lines_behind(graph, v, kColumns)) {
    node.tooltip += line;
    node.lines.push_back(std::move(line));
  }
  return node;
}

// Which pairs of subsections repeat each other, by how many measures.
void draw_sections(const PolicyGraph& graph, const std::vector<DuplicatePair>& pairs,
                   Picture& picture, Language language, int thinning) {
  constexpr std::array<std::size_t, 5> most_lines{40, 28, 20, 14, 10};
  std::map<std::pair<std::string, std::string>, int> between;
  std::map<std::string, int> within;
  for (const DuplicatePair& pair : pairs) {
    const std::string a = graph.node(*graph.find(pair.first)).section_id;
    const std::string b = graph.node(*graph.find(pair.second)).section_id;
    if (a == b) {
      ++within[a];
    } else {
      ++between[std::minmax(a, b)];
      within[a] += 0;
      within[b] += 0;
    }
  }
  // The pairs of sections with most in common.
  std::vector<std::pair<int, std::pair<std::string, std::string>>> order;
  for (const auto& [ends, count] : between) {
    order.emplace_back(-count, ends);
  }
  std::ranges::sort(order);
  const std::size_t most =
      std::min(order.size(), most_lines.at(static_cast<std::size_t>(thinning)));
  const std::size_t left_out = order.size() - most;
  order.resize(most);
  std::set<std::string> drawn;
  for (const auto& [count, ends] : order) {
    drawn.insert(ends.first);
    drawn.insert(ends.second);
  }
  picture.arrangement = Arrangement::network;
  picture.edge_label_size = 14;
  picture.node_gap = 28;
  for (const auto& [id, count] : within) {
    if (!drawn.contains(id) && left_out > 0) {
      continue;
    }
    const Vertex section = *graph.find(id, NodeKind::section);
    PictureNode node = text_node(graph, section, 24, 3, language);
    node.centred = true;
    node.lines = wrap_evenly(section_heading(graph, section), {26, 3});
    if (count > 0) {
      node.lines.push_back(in<std::string>(language, "この中で " + std::to_string(count) + "組",
                                           std::to_string(count) + " within"));
    }
    picture.nodes.push_back(std::move(node));
  }
  for (const auto& [minus, ends] : order) {
    const int count = -minus;
    PictureEdge edge{picture_id(graph.node(*graph.find(ends.first, NodeKind::section))),
                     picture_id(graph.node(*graph.find(ends.second, NodeKind::section))),
                     Line::duplicate, std::to_string(count),
                     ends.first + " – " + ends.second + ": " + std::to_string(count)};
    constexpr double thin = 1.2;
    constexpr double step = 0.7;
    edge.width = thin + step * count;
    edge.weight = count;
    picture.edges.push_back(std::move(edge));
  }
  picture.note = in<std::string>(language,
                                 std::to_string(pairs.size()) +
                                     "組。線の数字は、二つの節に繰り返し書かれた項目の組の数。"
                                     "節の番号を付ければ一件ずつ描く。",
                                 std::to_string(pairs.size()) +
                                     " pairs. A number is of pairs of measures that two sections "
                                     "repeat; name a section to see its own one by one.");
  if (left_out > 0) {
    const std::string more = std::to_string(left_out);
    picture.note += in<std::string>(language, "組の少ない線 " + more + "本は省いた。",
                                    " " + more + " lines of fewer pairs are left out.");
  }
}

void draw_groups(const PolicyGraph& graph, const std::vector<DuplicateGroup>& groups,
                 std::size_t most, Picture& picture, Language language) {
  picture.layer_gap = 120;
  std::size_t left_out = 0;
  // Graphviz draws what comes first at the foot.
  std::vector<const DuplicateGroup*> shown;
  std::size_t measures = 0;
  for (const DuplicateGroup& group : groups) {
    if (measures + group.ids.size() > most && !shown.empty()) {
      ++left_out;
      continue;
    }
    measures += group.ids.size();
    shown.insert(shown.begin(), &group);
  }
  for (const DuplicateGroup* one : shown) {
    const DuplicateGroup& group = *one;
    const std::string first =
        group.representative.empty() ? group.ids.front() : group.representative;
    PictureNode representative = item_of(graph, *graph.find(first), "first", 3, language);
    representative.strong = true;
    const std::string from = representative.id;
    picture.nodes.push_back(std::move(representative));
    for (const std::string& id : group.ids) {
      if (id == first) {
        continue;
      }
      PictureNode copy = item_of(graph, *graph.find(id), "copy", 3, language);
      picture.edges.push_back({from, copy.id, Line::duplicate, "", first + " – " + id});
      picture.nodes.push_back(std::move(copy));
    }
  }
  picture.note = in<std::string>(language, "左が最初に出る項目（太枠）、右がその繰り返し。",
                                 "Left: stated first (heavy frame). Right: what repeats it.");
  if (left_out > 0) {
    picture.note += in<std::string>(language, "ほか " + std::to_string(left_out) + "群は省いた。",
                                    " " + std::to_string(left_out) + " more groups are left out.");
  }
}

std::string kind_text(OverlapKind kind, Language language) {
  return word_in(language, to_string(kind));
}

}  // namespace

Picture duplicates_picture(const PolicyGraph& graph, const std::string& section_id,
                           std::size_t most_measures, Language language, const Room& room) {
  Picture picture;
  picture.language = language;
  picture.title = in<std::string>(language, "印のない重複：どこの項目がどこで繰り返されるか",
                                  "Duplicates without a mark");
  DuplicateFilter filter;
  filter.unmarked = true;
  std::vector<DuplicatePair> pairs = find_duplicates(graph, filter);
  std::vector<DuplicateGroup> groups = find_duplicate_groups(graph, filter);
  if (!section_id.empty()) {
    const Vertex section = subject_of(graph, section_id, NodeKind::section);
    picture.title += in<std::string>(language, "（", " (") + section_heading(graph, section) +
                     in<std::string>(language, "）", ")");
    const auto outside = [&](const std::string& id) { return !id.starts_with(section_id + "."); };
    std::erase_if(groups, [&](const DuplicateGroup& group) {
      return std::ranges::all_of(group.ids, outside);
    });
    std::erase_if(pairs, [&](const DuplicatePair& pair) {
      return outside(pair.first) && outside(pair.second);
    });
  }
  if (pairs.empty()) {
    picture.nodes.push_back(remark_node(
        "nothing", in<std::string>(language, "重複は見当たらない", "no duplicates found")));
    return picture;
  }
  std::set<std::string> measures;
  for (const DuplicatePair& pair : pairs) {
    measures.insert(pair.first);
    measures.insert(pair.second);
  }
  if (section_id.empty() && measures.size() > most_measures) {
    draw_sections(graph, pairs, picture, language, room.thinning);
  } else {
    draw_groups(graph, groups, most_measures, picture, language);
  }
  picture.legend = legend_of(picture, language);
  return picture;
}

Picture overlaps_picture(const PolicyGraph& graph, const Scope& scope, std::size_t most,
                         Language language, const Room& room) {
  Picture picture;
  picture.language = language;
  picture.node_gap = room.thinning > 0 ? 10 : 14;
  picture.title = in<std::string>(language, "互いを記さずに似た取組を行う府省（候補）",
                                  "Ministries that do similar things without naming each other");
  OverlapFilter filter;
  filter.scope = scope;
  const std::vector<Overlap> found = find_overlaps(graph, filter);
  picture.layer_gap = 90;
  // Graphviz draws what comes first at the foot.
  const std::size_t drawn = std::min(most, found.size());
  for (std::size_t place = drawn; place > 0; --place) {
    const Overlap& one = found[place - 1];
    const std::string number = std::to_string(place);
    PictureNode shared;
    shared.id = "shared-" + number;
    shared.look = Look::more;
    std::string words;
    for (std::size_t i = 0; i < std::min<std::size_t>(2, one.shared.size()); ++i) {
      words += (words.empty() ? "" : in<std::string>(language, "、", ", ")) + one.shared[i];
    }
    shared.lines = wrap(words, {26, 3});
    shared.lines.insert(shared.lines.begin(), number + " " + kind_text(one.kind, language));
    shared.tooltip = words;
    std::string left;
    const std::string middle = shared.id;
    picture.nodes.push_back(std::move(shared));
    constexpr std::size_t most_members = 3;
    for (std::size_t i = 0; i < std::min(most_members, one.members.size()); ++i) {
      PictureNode member =
          item_of(graph, *graph.find(one.members[i].id), "overlap-" + number, 2, language);
      const std::string id = member.id;
      picture.nodes.push_back(std::move(member));
      picture.edges.push_back(i == 0 ? PictureEdge{id, middle, Line::common, "", words}
                                     : PictureEdge{middle, id, Line::common, "", words});
    }
  }
  if (found.empty()) {
    picture.nodes.push_back(
        remark_node("nothing", in<std::string>(language, "候補は見当たらない", "no proposals")));
  }
  const std::string all = std::to_string(found.size());
  picture.note = in<std::string>(language,
                                 "得点の高い順に " + std::to_string(drawn) + "件（全 " + all +
                                     "件の候補）。真ん中が共通するもの。項目は各候補3件まで。",
                                 "The best " + std::to_string(drawn) + " of " + all +
                                     " proposals; what is shared in the middle, three measures of "
                                     "each at most.");
  picture.legend = legend_of(picture, language);
  return picture;
}

}  // namespace polink
