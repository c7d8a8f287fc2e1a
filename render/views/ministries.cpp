#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "graph/error.h"
#include "queries/communities.h"
#include "render/views/view.h"
#include "render/views/views.h"

namespace polink {
namespace {

// Each organisation keeps its strongest line, so that none hangs in the air;
// beside them the strongest of all, up to this many for each node.
constexpr std::size_t kOwnStrongest = 1;
constexpr double kLinesPerNode = 1.2;
// Organisations with a place in the network, at each step of thinning; those with
// fewer measures stand apart.
constexpr std::array<std::size_t, 5> kMostNodes{36, 28, 22, 18, 14};

struct Count {
  int named = 0;
  int led = 0;
};
using Pair = std::pair<Vertex, Vertex>;
struct Shared {
  Pair pair;
  int measures = 0;
};

// The network before it is thinned out.
struct Network {
  std::map<Vertex, Count> counts;
  std::vector<Shared> shared;  // strongest first
};

Network network_of(const PolicyGraph& graph) {
  Network network;
  std::map<Pair, int> pairs;
  for (const Vertex measure : graph.all(NodeKind::measure)) {
    std::map<Vertex, bool> named;
    for (const Responsible& responsible : responsible_for(graph, measure)) {
      named[responsible.organisation] |= responsible.lead;
    }
    for (auto a = named.begin(); a != named.end(); ++a) {
      ++network.counts[a->first].named;
      network.counts[a->first].led += a->second ? 1 : 0;
      for (auto b = std::next(a); b != named.end(); ++b) {
        ++pairs[{a->first, b->first}];
      }
    }
  }
  for (const auto& [pair, measures] : pairs) {
    if (look_of(graph, pair.first) != Look::group && look_of(graph, pair.second) != Look::group) {
      network.shared.push_back({pair, measures});
    }
  }
  std::stable_sort(network.shared.begin(), network.shared.end(),
                   [](const Shared& a, const Shared& b) { return a.measures > b.measures; });
  return network;
}

struct Thinned {
  std::vector<Shared> kept;
  int threshold = 0;  // every pair of at least so many measures is kept
};

// The organisations with most measures among those that share any.
std::set<Vertex> foremost(const Network& network, std::size_t most) {
  std::set<Vertex> sharing;
  for (const Shared& shared : network.shared) {
    sharing.insert(shared.pair.first);
    sharing.insert(shared.pair.second);
  }
  std::vector<Vertex> order(sharing.begin(), sharing.end());
  std::ranges::stable_sort(order, [&](Vertex a, Vertex b) {
    return network.counts.at(a).named > network.counts.at(b).named;
  });
  order.resize(std::min(most, order.size()));
  return {order.begin(), order.end()};
}

// Who works together more than with others: by the measures that any two share.
std::map<Vertex, int> communities_of(const Network& network) {
  std::map<Vertex, std::size_t> place;
  std::vector<Vertex> order;
  for (const auto& [v, count] : network.counts) {
    place[v] = order.size();
    order.push_back(v);
  }
  std::vector<WeightedEdge> edges;
  for (const Shared& shared : network.shared) {
    edges.push_back({place.at(shared.pair.first), place.at(shared.pair.second),
                     static_cast<double>(shared.measures)});
  }
  const std::vector<std::size_t> found = communities(order.size(), edges);
  // Lettered from the one with most measures; one on its own is no group.
  std::map<std::size_t, std::pair<int, int>> size;  // measures, members
  for (std::size_t i = 0; i < order.size(); ++i) {
    size[found[i]].first += network.counts.at(order[i]).named;
    ++size[found[i]].second;
  }
  std::vector<std::size_t> ranked;
  for (const auto& [community, sums] : size) {
    if (sums.second > 1) {
      ranked.push_back(community);
    }
  }
  std::ranges::stable_sort(
      ranked, [&](std::size_t a, std::size_t b) { return size[a].first > size[b].first; });
  std::map<Vertex, int> numbers;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto at = std::ranges::find(ranked, found[i]);
    numbers[order[i]] = at == ranked.end() ? 0 : static_cast<int>(at - ranked.begin()) + 1;
  }
  return numbers;
}

std::string letter_of(int community) {
  return community > 0 ? std::string(1, static_cast<char>('A' + (community - 1) % 26)) : "";
}

Thinned thinned(const Network& all, const std::set<Vertex>& kept) {
  Thinned result;
  Network network = all;
  std::erase_if(network.shared, [&](const Shared& shared) {
    return !kept.contains(shared.pair.first) || !kept.contains(shared.pair.second);
  });
  const auto most = static_cast<std::size_t>(kLinesPerNode * static_cast<double>(kept.size()));
  if (network.shared.size() <= most) {
    return {network.shared, 1};
  }
  result.threshold = network.shared[most].measures + 1;
  std::map<Vertex, std::size_t> own;
  for (const Shared& shared : network.shared) {
    std::size_t& first = own[shared.pair.first];
    std::size_t& second = own[shared.pair.second];
    if (shared.measures >= result.threshold || first < kOwnStrongest || second < kOwnStrongest) {
      result.kept.push_back(shared);
      ++first;
      ++second;
    }
  }
  return result;
}

double diameter(int led, int most) {
  return 50 + 110 * std::sqrt(static_cast<double>(led) / std::max(1, most));
}

PictureNode node_for(const PolicyGraph& graph, Vertex v, Count count, int community, int most_led,
                     Language language) {
  const std::string led = std::to_string(count.led);
  const std::string all = std::to_string(count.named);
  const std::string letter = letter_of(community);
  PictureNode node =
      organisation_node(graph, v,
                        letter + (letter.empty() ? "" : say(language, "　", " ")) +
                            say(language, "主" + led + "／計" + all, "leads " + led + " of " + all),
                        language);
  node.community = community;
  node.least_width = diameter(count.led, most_led);
  node.least_height = node.least_width * 0.62;
  node.font_size = 18 + 8 * std::sqrt(static_cast<double>(count.led) / std::max(1, most_led));
  return node;
}

// One that stands apart: all on one line.
PictureNode apart_node(const PolicyGraph& graph, Vertex v, Count count, int community,
                       Language language) {
  PictureNode node = node_for(graph, v, count, community, 1, language);
  const std::string counts = node.lines.back();
  node.lines.pop_back();
  std::string name;
  for (const std::string& line : node.lines) {
    name += (name.empty() ? "" : say(language, "", " ")) + line;
  }
  node.lines = {name + say(language, "　", " ") + counts};
  return node;
}

PictureEdge edge_for(const PolicyGraph& graph, const Shared& shared, int most, Language language) {
  const double share = static_cast<double>(shared.measures) / std::max(1, most);
  const std::string first = name_of(graph, shared.pair.first, language);
  const std::string second = name_of(graph, shared.pair.second, language);
  PictureEdge edge;
  edge.from = picture_id(graph.node(shared.pair.first));
  edge.to = picture_id(graph.node(shared.pair.second));
  edge.line = Line::shared;
  edge.label = std::to_string(shared.measures);
  edge.tooltip = say(language, first + " と " + second + "：共に担当する項目 " + edge.label + "件",
                     first + ", " + second + ": share " + edge.label + " measures");
  edge.width = 0.8 + 8 * share;
  edge.weight = shared.measures;
  return edge;
}

std::string note_for(const Network& network, const Thinned& lines, std::size_t measures,
                     Language language) {
  const std::string all = std::to_string(measures);
  std::string note =
      say(language,
          "大きさは主担当の項目の数（主＝主担当、計＝名前が挙がる全体）、線の太さと数字は共に担当す"
          "る項目の数。色と文字は、互いに共に担当することの多い群。全" +
              all + "項目による。",
          "Size: measures that they lead. Lines and numbers: measures that name both. Fill and "
          "letter: groups that share more with each other than with the rest. Of " +
              all + " measures in all.");
  if (lines.kept.size() < network.shared.size()) {
    const std::string threshold = std::to_string(lines.threshold);
    const std::string pairs = std::to_string(network.shared.size());
    const std::string kept = std::to_string(lines.kept.size());
    note += say(
        language,
        "線は" + threshold + "件以上と各機関の最も強い1本（" + pairs + "組のうち" + kept + "組）。",
        " Lines: of " + threshold + " measures or more, and the strongest of each (" + kept +
            " of " + pairs + " pairs).");
  }
  return note;
}

// Of those that stand apart the general terms and then those with most measures
// are kept; returns how many are not.
std::size_t keep_foremost_apart(Picture& picture, const Network& network,
                                const PolicyGraph& graph) {
  constexpr std::size_t most = 11;
  const auto named = [&](const PictureNode& node) {
    const auto v = graph.find(node.of, NodeKind::organisation);
    return v ? network.counts.at(*v).named : 0;
  };
  std::ranges::stable_sort(picture.aside, [&](const PictureNode& a, const PictureNode& b) {
    const bool general_a = a.look == Look::group;
    const bool general_b = b.look == Look::group;
    return general_a != general_b ? general_a : named(a) > named(b);
  });
  // One more would take no more room than saying so.
  const std::size_t left_out = picture.aside.size() > most + 1 ? picture.aside.size() - most : 0;
  picture.aside.resize(picture.aside.size() - left_out);
  return left_out;
}

std::vector<LegendEntry> legend_for(const Picture& picture, Language language) {
  std::vector<LegendEntry> legend = legend_of(picture, language);
  int groups = 0;
  for (const PictureNode& node : picture.nodes) {
    groups = std::max(groups, node.community.value_or(0));
  }
  for (LegendEntry& entry : legend) {
    if (!entry.is_line) {
      entry.community = 0;  // its shape tells, the fill is another matter
    }
  }
  for (int group = 1; group <= groups; ++group) {
    const std::string letter = letter_of(group);
    legend.push_back({false, Look::section, Line::shared,
                      say(language, letter + "群", "group " + letter), 0, group});
  }
  return legend;
}

}  // namespace

Picture ministries_picture(const PolicyGraph& graph, Language language, const Room& room) {
  const Network network = network_of(graph);
  if (network.counts.empty()) {
    throw Error(Failure::no_such_thing, "no measure names a ministry, so there is nothing to draw");
  }
  const std::set<Vertex> kept =
      foremost(network, kMostNodes.at(static_cast<std::size_t>(room.thinning)));
  const Thinned lines = thinned(network, kept);
  const std::map<Vertex, int> community = communities_of(network);
  int most_led = 0;
  std::set<Vertex> linked;
  for (const Shared& shared : lines.kept) {
    linked.insert(shared.pair.first);
    linked.insert(shared.pair.second);
  }
  for (const Vertex v : linked) {
    most_led = std::max(most_led, network.counts.at(v).led);
  }

  Picture picture;
  picture.language = language;
  picture.title = say(language, "府省等の連携：共に担当する項目",
                      "Ministries and the measures that they share");
  picture.arrangement = Arrangement::network;
  picture.edge_label_size = 18;
  picture.node_gap = 26;  // so that a number has room on every line
  picture.aside_title =
      say(language, "総称、または図に線のない機関", "General terms, or drawn without lines");
  for (const auto& [v, count] : network.counts) {
    if (linked.contains(v)) {
      picture.nodes.push_back(node_for(graph, v, count, community.at(v), most_led, language));
    } else {
      picture.aside.push_back(apart_node(graph, v, count, community.at(v), language));
    }
  }
  const std::size_t apart = keep_foremost_apart(picture, network, graph);
  if (apart > 0) {
    const std::string count = std::to_string(apart);
    picture.aside.push_back(
        remark_node("rest-apart", say(language, "ほか " + count + "機関", count + " more")));
  }
  const int most_shared = network.shared.empty() ? 1 : network.shared.front().measures;
  for (const Shared& shared : lines.kept) {
    picture.edges.push_back(edge_for(graph, shared, most_shared, language));
  }
  picture.note = note_for(network, lines, graph.all(NodeKind::measure).size(), language);
  picture.legend = legend_for(picture, language);
  return picture;
}

}  // namespace polink
