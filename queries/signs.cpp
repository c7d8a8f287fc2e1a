#include "queries/signs.h"

#include <algorithm>
#include <cmath>

#include "queries/text_key.h"

namespace polink {

using Vertex = PolicyGraph::Vertex;

std::string row_id(const PolicyGraph& graph, Vertex measure) {
  return graph.node(measure).section_id + ".r" +
         std::to_string(graph.facts<MeasureFacts>(measure).row);
}

std::vector<Vertex> things_of(const PolicyGraph& graph, Vertex measure) {
  std::vector<Vertex> things;
  for (const auto e : graph.out(measure, EdgeKind::cites)) {
    if (graph.node(graph.target(e)).kind != NodeKind::section) {
      things.push_back(graph.target(e));
    }
  }
  for (const auto e : graph.out(measure, EdgeKind::tracks)) {
    things.push_back(graph.target(e));
  }
  std::ranges::sort(things);
  things.erase(std::unique(things.begin(), things.end()), things.end());
  return things;
}

bool is_body(const PolicyGraph& graph, Vertex thing) {
  return graph.node(thing).kind == NodeKind::instrument &&
         graph.facts<InstrumentFacts>(thing).kind == "body";
}

double rarity(std::size_t bearers, std::size_t all) {
  if (bearers < 2 || all <= 2) {
    return bearers == 0 ? 0 : 1;
  }
  return std::max(0.0, std::log(static_cast<double>(all) / static_cast<double>(bearers)) /
                           std::log(static_cast<double>(all) / 2));
}

double telling(const std::string& term, double of_letter) {
  constexpr double enough = 9;
  constexpr double most = 0.6;
  constexpr char32_t first_ideograph = 0x4E00;
  constexpr char32_t first_beyond_ascii = 0x80;
  double length = 0;
  for (const char32_t c : code_points(term)) {
    length += c < first_beyond_ascii ? of_letter
              : c >= first_ideograph ? of_ideograph
                                     : of_katakana;
  }
  return most * std::min(1.0, length / enough) * std::min(1.0, length / enough);
}

double joined_signs(const std::vector<double>& signs) {
  double left = 1;
  for (const double sign : signs) {
    left *= 1 - sign;
  }
  return 1 - left;
}

}  // namespace polink
