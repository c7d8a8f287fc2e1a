#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "graph/error.h"
#include "render/views/view.h"
#include "render/views/views.h"

namespace polink {
namespace {

// Each organisation keeps its strongest line, so that none hangs in the air;
// beside them the strongest of all, up to this many for each node.
constexpr std::size_t kOwnStrongest = 1;
constexpr double kLinesPerNode = 1.2;

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

Thinned thinned(const Network& network) {
  Thinned result;
  const auto most =
      static_cast<std::size_t>(kLinesPerNode * static_cast<double>(network.counts.size()));
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

double diameter(int measures, int most) {
  return 60 + 120 * std::sqrt(static_cast<double>(measures) / std::max(1, most));
}

PictureNode node_for(const PolicyGraph& graph, Vertex v, Count count, int most, Language language) {
  PictureNode node = organisation_node(
      graph, v,
      say(language, "主" + std::to_string(count.led) + "／計" + std::to_string(count.named),
          "leads " + std::to_string(count.led) + " of " + std::to_string(count.named)));
  node.least_width = diameter(count.named, most);
  node.least_height = node.least_width * 0.62;
  node.font_size = 17 + 9 * std::sqrt(static_cast<double>(count.named) / std::max(1, most));
  return node;
}

PictureEdge edge_for(const PolicyGraph& graph, const Shared& shared, int most, Language language) {
  const double share = static_cast<double>(shared.measures) / std::max(1, most);
  const Node& first = graph.node(shared.pair.first);
  const Node& second = graph.node(shared.pair.second);
  PictureEdge edge;
  edge.from = picture_id(first);
  edge.to = picture_id(second);
  edge.line = Line::shared;
  edge.label = std::to_string(shared.measures);
  edge.tooltip =
      say(language, first.text + " と " + second.text + "：共に担当する項目 " + edge.label + "件",
          first.text + ", " + second.text + ": share " + edge.label + " measures");
  edge.width = 0.8 + 8 * share;
  edge.weight = shared.measures;
  return edge;
}

std::string note_for(const Network& network, const Thinned& lines, std::size_t measures,
                     Language language) {
  const std::string all = std::to_string(measures);
  std::string note = say(
      language,
      "円などの大きさは名前が挙がる項目の数（主＝主担当、計＝全体）、線の太さと数字は共に担当する"
      "項目の数。全" +
          all + "項目による。",
      "Size: measures that name them. Lines and numbers: measures that name both. Of " + all +
          " measures in all.");
  if (lines.kept.size() < network.shared.size()) {
    const std::string threshold = std::to_string(lines.threshold);
    const std::string own = std::to_string(kOwnStrongest);
    const std::string pairs = std::to_string(network.shared.size());
    const std::string kept = std::to_string(lines.kept.size());
    note += say(language,
                "読みやすさのため、共に担当する項目が" + threshold + "件未満の線は、各機関の上位" +
                    own + "本を除いて省略（" + pairs + "組のうち" + kept + "組を表示）。",
                " Lines of fewer than " + threshold + " measures are left out but for the " + own +
                    " strongest of each (" + kept + " of " + pairs + " pairs are shown).");
  }
  return note;
}

}  // namespace

Picture ministries_picture(const PolicyGraph& graph, Language language) {
  const Network network = network_of(graph);
  if (network.counts.empty()) {
    throw Error(Failure::no_such_thing, "no measure names a ministry, so there is nothing to draw");
  }
  const Thinned lines = thinned(network);
  int most_named = 0;
  for (const auto& [v, count] : network.counts) {
    most_named = std::max(most_named, count.named);
  }
  std::set<Vertex> linked;
  for (const Shared& shared : lines.kept) {
    linked.insert(shared.pair.first);
    linked.insert(shared.pair.second);
  }

  Picture picture;
  picture.language = language;
  picture.title = say(language, "府省等の連携：共に担当する項目",
                      "Ministries and the measures that they share");
  picture.arrangement = Arrangement::network;
  picture.aside_title = say(language, "総称、または他と共に担当する項目のない機関",
                            "General terms, or without a measure shared");
  for (const auto& [v, count] : network.counts) {
    const bool alone = linked.find(v) == linked.end();
    (alone ? picture.aside : picture.nodes)
        .push_back(node_for(graph, v, count, most_named, language));
  }
  const int most_shared = network.shared.empty() ? 1 : network.shared.front().measures;
  for (const Shared& shared : lines.kept) {
    picture.edges.push_back(edge_for(graph, shared, most_shared, language));
  }
  picture.note = note_for(network, lines, graph.all(NodeKind::measure).size(), language);
  picture.legend = legend_of(picture, language);
  return picture;
}

}  // namespace polink
