#include "queries/indicators.h"

#include <algorithm>
#include <set>
#include <utility>

#include "queries/indicator_tracks.h"
#include "queries/names.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

// What an indicator is called in print.
std::vector<std::string> names_of(const PolicyGraph& graph, Vertex indicator) {
  std::vector<std::string> names{graph.node(indicator).text};
  for (const IndicatorValue& value : graph.facts<IndicatorFacts>(indicator).values) {
    names.push_back(value.label);
    names.push_back(value.value + value.unit);
  }
  return names;
}

std::vector<std::string> footnotes_of(const PolicyGraph& graph, Vertex indicator) {
  std::vector<std::string> texts;
  for (const auto e : graph.in(indicator, EdgeKind::annotates)) {
    texts.push_back(graph.node(graph.source(e)).text);
  }
  return texts;
}

std::optional<Vertex> origin_of(const PolicyGraph& graph, Vertex indicator) {
  const auto links = graph.out(indicator, EdgeKind::repost_of);
  return links.empty() ? std::nullopt : std::optional(graph.target(links.front()));
}

IndicatorFinding finding_of(const PolicyGraph& graph, Vertex indicator) {
  constexpr std::size_t most_words = 5;
  const Node& node = graph.node(indicator);
  const auto& facts = graph.facts<IndicatorFacts>(indicator);
  IndicatorFinding finding;
  finding.id = node.id;
  finding.kind = facts.kind;
  finding.section = node.section_id;
  finding.name = node.text;
  finding.values = facts.values;
  finding.actuals = facts.actuals;
  finding.evidence.rule = "shared words, numbers and footnotes";
  rest_on(finding.evidence, graph, indicator);
  Vertex tracking = indicator;
  if (const auto origin = origin_of(graph, indicator)) {
    finding.repost_of = graph.node(*origin).id;
    tracking = *origin;
    rest_on(finding.evidence, graph, *origin);
  }
  const std::vector<std::string> names = names_of(graph, tracking);
  const std::vector<std::string> footnotes = footnotes_of(graph, tracking);
  for (const auto e : graph.in(tracking, EdgeKind::tracks)) {
    const Node& measure = graph.node(graph.source(e));
    TrackedMeasure tracked{measure.id, graph.edge(e).score, std::string(graph.edge(e).method),
                           tracking_words(measure.text, names, footnotes)};
    tracked.words.resize(std::min(tracked.words.size(), most_words));
    finding.measures.push_back(std::move(tracked));
    rest_on(finding.evidence, graph, graph.source(e));
  }
  std::stable_sort(finding.measures.begin(), finding.measures.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score; });
  finding.evidence.score = finding.measures.empty() ? 0 : finding.measures.front().score;
  if (!finding.measures.empty()) {
    finding.evidence.words = finding.measures.front().words;
  }
  return finding;
}

std::vector<Vertex> named_indicators(const PolicyGraph& graph, std::string_view name) {
  if (name.empty()) {
    return graph.all(NodeKind::indicator);
  }
  const Vertex meant = find_named(graph, name, {NodeKind::indicator, NodeKind::section});
  if (graph.node(meant).kind == NodeKind::indicator) {
    return {meant};
  }
  std::vector<Vertex> found;
  for (const Vertex v : graph.all(NodeKind::indicator)) {
    const std::string& section = graph.node(v).section_id;
    const std::string& id = graph.node(meant).id;
    if (section == id || section.rfind(id + ".", 0) == 0) {
      found.push_back(v);
    }
  }
  return found;
}

}  // namespace

std::vector<IndicatorFinding> find_indicators(const PolicyGraph& graph,
                                              const IndicatorFilter& filter,
                                              std::string_view name) {
  std::vector<IndicatorFinding> findings;
  for (const Vertex v : named_indicators(graph, name)) {
    if (filter.kind && graph.facts<IndicatorFacts>(v).kind != *filter.kind) {
      continue;
    }
    IndicatorFinding finding = finding_of(graph, v);
    if (!filter.untracked || finding.measures.empty()) {
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

std::vector<UnmeasuredRow> find_unmeasured(const PolicyGraph& graph) {
  using Row = std::pair<std::string, int>;
  const auto row_of = [&](Vertex v) {
    return Row{graph.node(v).section_id, graph.facts<MeasureFacts>(v).row};
  };
  std::set<Row> measured;
  const auto measures = graph.all(NodeKind::measure);
  for (const Vertex v : measures) {
    if (!graph.out(v, EdgeKind::tracks).empty()) {
      measured.insert(row_of(v));
    }
  }
  std::vector<UnmeasuredRow> rows;
  for (const Vertex v : measures) {
    const auto& facts = graph.facts<MeasureFacts>(v);
    if (facts.kind != MeasureKind::plan || facts.repost || measured.count(row_of(v)) > 0) {
      continue;
    }
    UnmeasuredRow row{graph.node(v).id, graph.node(v).section_id, {}, {}};
    for (const auto e : graph.in(v, EdgeKind::responsible)) {
      row.ministries.push_back(graph.node(graph.source(e)).id);
    }
    row.evidence.rule = "no item of the row shares its words with an indicator";
    rest_on(row.evidence, graph, v);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace polink
