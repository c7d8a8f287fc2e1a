#include <cmath>
#include <map>
#include <utility>

#include "queries/ministries.h"
#include "queries/scope.h"
#include "render/explorer_json.h"

namespace polink::explorer {
namespace {

using Vertex = PolicyGraph::Vertex;

Json value_json(const IndicatorValue& value) {
  Json json = Json::object();
  add(json, "label", value.label);
  json["value"] = value.value;
  add(json, "number", value.number);
  add(json, "unit", value.unit);
  add(json, "as_of", value.as_of);
  return json;
}

Json statements_json(const std::vector<Statement>& statements) {
  Json list = Json::array();
  for (const Statement& s : statements) {
    list.push_back({{"kind", to_string(s.kind)}, {"text", s.text}, {"line", s.line}});
  }
  return list;
}

Json deadline_json(const DatedCommitment& deadline) {
  Json json{{"surface", deadline.surface}, {"kind", deadline.kind}};
  add(json, "from", deadline.from);
  add(json, "to", deadline.to);
  json["precision"] = deadline.precision;
  if (deadline.fiscal_year) {
    json["fiscal_year"] = *deadline.fiscal_year;
  }
  add(json, "overdue", deadline.overdue);
  return json;
}

Json by_json(const PolicyGraph& graph, Vertex measure) {
  Json list = Json::array();
  for (const NamedOrganisation& named : named_organisations(graph, measure)) {
    Json one{{"code", named.code}};
    add(one, "lead", named.lead);
    list.push_back(std::move(one));
  }
  return list;
}

Json progress_json(const TargetProgress& progress) {
  Json json{{"target", value_json(progress.target)}};
  if (progress.actual) {
    json["actual"] = value_json(*progress.actual);
    add(json, "from", progress.actual_from);
  }
  if (progress.share) {
    json["share"] = rounded(*progress.share);
  }
  add(json, "overdue", progress.overdue);
  return json;
}

}  // namespace

void add(Json& object, std::string_view name, std::string_view text) {
  if (!text.empty()) {
    object[std::string(name)] = text;
  }
}

void add(Json& object, std::string_view name, bool value) {
  if (value) {
    object[std::string(name)] = true;
  }
}

void add(Json& object, std::string_view name, const std::vector<std::string>& texts) {
  if (!texts.empty()) {
    object[std::string(name)] = texts;
  }
}

void add(Json& object, std::string_view name, const std::optional<double>& number) {
  if (number) {
    object[std::string(name)] = *number;
  }
}

void add_list(Json& object, std::string_view name, Json list) {
  if (!list.empty()) {
    object[std::string(name)] = std::move(list);
  }
}

double rounded(double score) {
  constexpr double thousand = 1000;
  return std::round(score * thousand) / thousand;
}

std::string key_of(const Node& node) {
  switch (node.kind) {
    case NodeKind::organisation:
    case NodeKind::law:
    case NodeKind::instrument:
      return std::string(to_string(node.kind)) + ":" + node.id;
    default:
      return node.id;
  }
}

Json organisations(const PolicyGraph& graph, const KeptThings& kept) {
  Json list = Json::array();
  for (const MinistryCount& count : count_ministries(graph)) {
    const auto v = graph.find(count.code, NodeKind::organisation);
    if (!v || !kept.has[*v]) {
      continue;
    }
    const auto& facts = graph.facts<OrganisationFacts>(*v);
    Json json{{"code", count.code}, {"name", graph.node(*v).text}};
    add(json, "name_en", facts.name_en);
    json["kind"] = facts.kind;
    add(json, "parent", facts.parent);
    add(json, "unsure", !facts.sure);
    list.push_back(std::move(json));
  }
  return list;
}

Json laws(const PolicyGraph& graph, const KeptThings& kept) {
  Json list = Json::array();
  for (const Vertex v : graph.all(NodeKind::law)) {
    if (kept.has[v]) {
      const auto& facts = graph.facts<LawFacts>(v);
      Json json{{"id", graph.node(v).id}, {"title", graph.node(v).text}};
      add(json, "number", facts.number);
      add(json, "kind", facts.kind);
      add(json, "short_names", facts.short_names);
      list.push_back(std::move(json));
    }
  }
  return list;
}

Json instruments(const PolicyGraph& graph, const KeptThings& kept) {
  Json list = Json::array();
  for (const Vertex v : graph.all(NodeKind::instrument)) {
    if (kept.has[v]) {
      Json json{{"id", graph.node(v).id}, {"title", graph.node(v).text}};
      add(json, "kind", graph.facts<InstrumentFacts>(v).kind);
      list.push_back(std::move(json));
    }
  }
  return list;
}

Json sections(const PolicyGraph& graph, const KeptThings& kept) {
  Json list = Json::array();
  for (const Vertex v : graph.all(NodeKind::section)) {
    if (kept.has[v]) {
      const Node& node = graph.node(v);
      const auto& facts = graph.facts<SectionFacts>(v);
      Json json{{"id", node.id}, {"document", node.document_id}};
      add(json, "parent", node.section_id);
      json["level"] = to_string(facts.level);
      json["label"] = facts.label;
      json["title"] = node.text;
      json["line"] = node.first_line;
      add_list(json, "statements", statements_json(facts.statements));
      list.push_back(std::move(json));
    }
  }
  return list;
}

Json measures(const PolicyGraph& graph, const KeptThings& kept, const std::string& today) {
  DeadlineFilter filter;
  filter.today = today;
  filter.status = true;
  std::map<std::string, Json> deadlines;  // by measure
  for (const DatedCommitment& deadline : find_deadlines(graph, filter)) {
    deadlines.emplace(deadline.id, Json::array()).first->second.push_back(deadline_json(deadline));
  }
  Json list = Json::array();
  for (const Vertex v : graph.all(NodeKind::measure)) {
    if (!kept.has[v]) {
      continue;
    }
    const Node& node = graph.node(v);
    const auto& facts = graph.facts<MeasureFacts>(v);
    Json json{{"id", node.id},
              {"section", node.section_id},
              {"row", facts.row},
              {"kind", to_string(facts.kind)},
              {"ordinal", facts.ordinal},
              {"slot", facts.slot},
              {"text", node.text}};
    add(json, "repost", facts.repost);
    add(json, "lead_known", facts.lead_known);
    add_list(json, "by", by_json(graph, v));
    if (const auto dated = deadlines.find(node.id); dated != deadlines.end()) {
      json["deadlines"] = std::move(dated->second);
    }
    json["lines"] = {node.first_line, node.last_line};
    list.push_back(std::move(json));
  }
  return list;
}

Json indicators(const PolicyGraph& graph, const KeptThings& kept, const std::string& today) {
  DeadlineFilter filter;
  filter.today = today;
  std::map<std::string, Json> progress;  // by indicator
  for (const TargetProgress& one : find_targets(graph, filter)) {
    progress.emplace(one.id, Json::array()).first->second.push_back(progress_json(one));
  }
  Json list = Json::array();
  for (const Vertex v : graph.all(NodeKind::indicator)) {
    if (!kept.has[v]) {
      continue;
    }
    const Node& node = graph.node(v);
    const auto& facts = graph.facts<IndicatorFacts>(v);
    Json json{{"id", node.id},
              {"section", node.section_id},
              {"kind", to_string(facts.kind)},
              {"name", node.text}};
    add(json, "repost", facts.repost);
    Json values = Json::array();
    for (const IndicatorValue& value : facts.values) {
      values.push_back(value_json(value));
    }
    add_list(json, "values", std::move(values));
    Json actuals = Json::array();
    for (const IndicatorActual& actual : facts.actuals) {
      actuals.push_back(value_json(actual.value));
      actuals.back()["footnote"] = actual.footnote;
    }
    add_list(json, "actuals", std::move(actuals));
    if (const auto known = progress.find(node.id); known != progress.end()) {
      json["progress"] = std::move(known->second);
    }
    json["line"] = node.first_line;
    list.push_back(std::move(json));
  }
  return list;
}

Json footnotes(const PolicyGraph& graph, const KeptThings& kept) {
  Json list = Json::array();
  for (const Vertex v : graph.all(NodeKind::footnote)) {
    if (kept.has[v]) {
      const Node& node = graph.node(v);
      list.push_back({{"id", node.id},
                      {"number", graph.facts<FootnoteFacts>(v).number},
                      {"document", node.document_id},
                      {"text", node.text},
                      {"line", node.first_line}});
    }
  }
  return list;
}

Json links(const PolicyGraph& graph, const KeptThings& kept) {
  Json list = Json::array();
  const auto [begin, end] = boost::edges(graph.boost());
  for (auto e = begin; e != end; ++e) {
    const Edge& edge = graph.edge(*e);
    const Vertex from = graph.source(*e);
    const Vertex to = graph.target(*e);
    // Those two stand in the things themselves: `section`, `by`.
    if (edge.kind == EdgeKind::contains || edge.kind == EdgeKind::responsible || !kept.has[from] ||
        !kept.has[to]) {
      continue;
    }
    Json json{{"kind", to_string(edge.kind)},
              {"from", key_of(graph.node(from))},
              {"to", key_of(graph.node(to))}};
    if (edge.kind == EdgeKind::follows || edge.kind == EdgeKind::repost_of ||
        edge.kind == EdgeKind::duplicate_of || edge.kind == EdgeKind::tracks) {
      json["score"] = rounded(edge.score);
    }
    add(json, "method", edge.method);
    add(json, "words", edge.surface);
    add(json, "article", edge.article);
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace polink::explorer
