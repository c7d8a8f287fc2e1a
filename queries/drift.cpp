#include "queries/drift.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "queries/ministries.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

// Who some items name together.
struct Side {
  struct Named {
    std::string code;  // as the text has it
    bool lead = false;
  };
  std::map<std::string, Named> by_holder;  // by the code that holds the business today
  bool lead_known = true;
  bool group = false;
  bool any = false;

  [[nodiscard]] bool has(const std::string& holder) const { return by_holder.contains(holder); }
};

void add_item(const PolicyGraph& graph, Vertex measure, Side& side) {
  const auto named = named_organisations(graph, measure);
  if (named.empty()) {
    return;
  }
  side.any = true;
  side.lead_known = side.lead_known && graph.facts<MeasureFacts>(measure).lead_known;
  for (const NamedOrganisation& one : named) {
    if (is_group(graph, one.vertex)) {
      side.group = true;
      continue;
    }
    for (const Vertex holder : holders_today(graph, one.vertex)) {
      Side::Named& entry = side.by_holder[graph.node(holder).id];
      // Where predecessor and successor are both named, the successor stands.
      if (entry.code.empty() || one.vertex == holder) {
        entry.code = one.code;
      }
      entry.lead |= one.lead;
    }
  }
}

void add_once(std::vector<std::string>& codes, const std::string& code) {
  if (std::ranges::find(codes, code) == codes.end()) {
    codes.push_back(code);
  }
}

void compare(const Side& earlier, const Side& later, Drift& drift) {
  drift.lead_known = earlier.lead_known && later.lead_known;
  drift.group = later.group;
  for (const auto& [holder, named] : earlier.by_holder) {
    const auto other = later.by_holder.find(holder);
    if (other == later.by_holder.end()) {
      add_once(drift.dropped, named.code);
      continue;
    }
    if (other->second.code != named.code) {
      drift.succeeded.push_back({named.code, other->second.code});
    }
    if (drift.lead_known && other->second.lead != named.lead) {
      drift.lead_changed.push_back(other->second.code);
    }
  }
  for (const auto& [holder, named] : later.by_holder) {
    if (!earlier.has(holder)) {
      add_once(drift.added, named.code);
    }
  }
}

bool asked(const ScopeFilter& scope, const Drift& drift, const Side& earlier, const Side& later,
           const std::string& section) {
  std::vector<std::string> codes = drift.dropped;
  for (const Side* side : {&earlier, &later}) {
    for (const auto& [holder, named] : side->by_holder) {
      codes.push_back(named.code);
      codes.push_back(holder);
    }
  }
  return scope.has_section(section) && scope.has_ministry(codes);
}

void add_if_any(const PolicyGraph& graph, const ScopeFilter& scope, Vertex of, const Side& earlier,
                const Side& later, Drift drift, std::vector<Drift>& found) {
  compare(earlier, later, drift);
  const bool differs =
      !drift.dropped.empty() || !drift.added.empty() || !drift.lead_changed.empty();
  if (!differs || !asked(scope, drift, earlier, later, graph.node(of).section_id)) {
    return;
  }
  const auto tell = [&](const char* what, const std::vector<std::string>& codes) {
    for (const std::string& code : codes) {
      drift.evidence.words.push_back(std::string(what) + code);
    }
  };
  tell("dropped: ", drift.dropped);
  tell("added: ", drift.added);
  tell("lead changed: ", drift.lead_changed);
  found.push_back(std::move(drift));
}

}  // namespace

std::string_view to_string(DriftKind kind) {
  return kind == DriftKind::follow_up ? "follow_up" : "repost";
}

std::vector<Drift> find_drift(const PolicyGraph& graph, const DriftFilter& filter) {
  const ScopeFilter scope(graph, filter.scope);
  std::vector<Drift> found;
  for (const RowItems& row : filter.follow_ups ? rows_of(graph) : std::vector<RowItems>{}) {
    Side plan;
    add_item(graph, row.plan, plan);
    Side next;
    Drift drift;
    drift.id = graph.node(row.plan).id;
    drift.evidence.rule = "【】 of the plan measure and of its next items";
    rest_on(drift.evidence, graph, row.plan);
    for (const Vertex v : row.next) {
      if (!named_organisations(graph, v).empty()) {
        add_item(graph, v, next);
        drift.to.push_back(graph.node(v).id);
        rest_on(drift.evidence, graph, v);
      }
    }
    if (plan.any && next.any) {
      add_if_any(graph, scope, row.plan, plan, next, std::move(drift), found);
    }
  }
  for (const Vertex v : filter.reposts ? graph.all(NodeKind::measure) : std::vector<Vertex>{}) {
    const auto links = graph.out(v, EdgeKind::repost_of);
    if (links.empty()) {
      continue;
    }
    const Vertex source = graph.target(*std::ranges::max_element(
        links, {}, [&](PolicyGraph::EdgeId e) { return graph.edge(e).score; }));
    Side origin;
    add_item(graph, source, origin);
    Side copy;
    add_item(graph, v, copy);
    if (!origin.any || !copy.any) {
      continue;  // a copy printed without 【】 says nothing about who does it
    }
    Drift drift;
    drift.kind = DriftKind::repost;
    drift.id = graph.node(v).id;
    drift.to = {graph.node(source).id};
    drift.evidence.rule = "【】 of the repost and of its origin";
    rest_on(drift.evidence, graph, v);
    rest_on(drift.evidence, graph, source);
    add_if_any(graph, scope, v, origin, copy, std::move(drift), found);
  }
  return found;
}

}  // namespace polink
