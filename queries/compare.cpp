#include "queries/compare.h"

#include <map>

#include "graph/error.h"
#include "queries/alignment.h"
#include "queries/text_key.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

Vertex measure_named(const PolicyGraph& graph, std::string_view id) {
  const auto found = graph.find(id, NodeKind::measure);
  if (!found) {
    throw Error(Failure::no_such_thing, std::string(id) + " is no measure's id");
  }
  return *found;
}

std::vector<ComparedPart> parts_of(const std::u32string& first, const std::u32string& second) {
  std::vector<ComparedPart> parts;
  std::size_t at = 0;
  const auto same_up_to = [&](std::size_t end) {
    if (end > at) {
      const std::string text = utf8_of(std::u32string_view(first).substr(at, end - at));
      parts.push_back({text, text, true});
    }
  };
  for (const Difference& d : align(first, second).differences) {
    same_up_to(d.first_from);
    parts.push_back({utf8_of(std::u32string_view(first).substr(d.first_from, d.first_length)),
                     utf8_of(std::u32string_view(second).substr(d.second_from, d.second_length)),
                     false});
    at = d.first_from + d.first_length;
  }
  same_up_to(first.size());
  return parts;
}

std::map<std::string, bool> leads_of(const PolicyGraph& graph, Vertex measure) {
  std::map<std::string, bool> leads;
  for (const auto e : graph.in(measure, EdgeKind::responsible)) {
    leads[graph.node(graph.source(e)).id] |= graph.edge(e).lead;
  }
  return leads;
}

}  // namespace

std::vector<ComparedPart> compared_parts(std::string_view first, std::string_view second) {
  return parts_of(comparable(first), comparable(second));
}

Comparison compare_measures(const PolicyGraph& graph, std::string_view first_id,
                            std::string_view second_id) {
  const Vertex first = measure_named(graph, first_id);
  const Vertex second = measure_named(graph, second_id);
  Comparison comparison;
  comparison.first = graph.node(first).id;
  comparison.second = graph.node(second).id;
  comparison.text = compare_texts(graph.node(second).text, graph.node(first).text);
  comparison.parts = compared_parts(graph.node(first).text, graph.node(second).text);
  comparison.lead_known =
      graph.facts<MeasureFacts>(first).lead_known && graph.facts<MeasureFacts>(second).lead_known;
  const auto ours = leads_of(graph, first);
  const auto theirs = leads_of(graph, second);
  for (const auto& [code, lead] : ours) {
    const auto other = theirs.find(code);
    (other == theirs.end() ? comparison.only_first : comparison.both).push_back(code);
    if (other != theirs.end() && comparison.lead_known && other->second != lead) {
      comparison.lead_changed.push_back(code);
    }
  }
  for (const auto& [code, lead] : theirs) {
    if (!ours.contains(code)) {
      comparison.only_second.push_back(code);
    }
  }
  rest_on(comparison.evidence, graph, first);
  rest_on(comparison.evidence, graph, second);
  comparison.evidence.score = comparison.text.score;
  comparison.evidence.rule = "compared character by character";
  return comparison;
}

}  // namespace polink
