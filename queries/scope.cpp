#include "queries/scope.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "queries/duplicates.h"
#include "queries/names.h"

namespace polink {

ScopeFilter::ScopeFilter(const PolicyGraph& graph, const Scope& scope) : graph_(graph) {
  if (!scope.section.empty()) {
    for (const auto v : graph.all(NodeKind::section)) {
      const std::string& id = graph.node(v).id;
      if (id == scope.section || id == graph.node(v).document_id + ":" + scope.section) {
        sections_.push_back(id);
      }
    }
    if (sections_.empty()) {
      sections_.push_back(graph.node(find_named(graph, scope.section, {NodeKind::section})).id);
    }
  }
  for (const std::string& name : scope.ministries) {
    ministries_.push_back(graph.node(find_named(graph, name, {NodeKind::organisation})).id);
  }
}

bool ScopeFilter::has_section(const std::string& section_id) const {
  return sections_.empty() || std::ranges::any_of(sections_, [&](const std::string& section) {
           return section_id == section || section_id.starts_with(section + ".");
         });
}

bool ScopeFilter::has_ministry(const std::vector<std::string>& codes) const {
  return ministries_.empty() || std::ranges::any_of(codes, [&](const std::string& code) {
           return std::ranges::find(ministries_, code) != ministries_.end();
         });
}

bool ScopeFilter::has(PolicyGraph::Vertex measure) const {
  return has_section(graph_.node(measure).section_id) &&
         (ministries_.empty() || has_ministry(ministries_behind(graph_, measure)));
}

std::vector<NamedOrganisation> named_organisations(const PolicyGraph& graph,
                                                   PolicyGraph::Vertex measure) {
  std::vector<std::pair<int, NamedOrganisation>> ordered;
  for (const auto e : graph.in(measure, EdgeKind::responsible)) {
    const auto v = graph.source(e);
    ordered.emplace_back(graph.edge(e).ordinal,
                         NamedOrganisation{v, graph.node(v).id, graph.edge(e).lead});
  }
  std::ranges::stable_sort(ordered, {}, [](const auto& o) { return o.first; });
  std::vector<NamedOrganisation> named;
  for (auto& [ordinal, organisation] : ordered) {
    named.push_back(std::move(organisation));
  }
  return named;
}

bool is_group(const PolicyGraph& graph, PolicyGraph::Vertex organisation) {
  return graph.facts<OrganisationFacts>(organisation).kind == "group";
}

std::vector<RowItems> rows_of(const PolicyGraph& graph) {
  struct Found {
    std::optional<PolicyGraph::Vertex> plan;
    RowItems items;
  };
  std::vector<Found> rows;
  std::map<std::pair<std::string, int>, std::size_t> places;
  for (const auto v : graph.all(NodeKind::measure)) {
    const auto& facts = graph.facts<MeasureFacts>(v);
    const auto [place, added] =
        places.emplace(std::pair{graph.node(v).section_id, facts.row}, rows.size());
    if (added) {
      rows.emplace_back();
    }
    Found& row = rows[place->second];
    switch (facts.kind) {
      case MeasureKind::plan:
        row.plan = v;
        break;
      case MeasureKind::status:
        row.items.status.push_back(v);
        break;
      case MeasureKind::next:
        row.items.next.push_back(v);
        break;
    }
  }
  std::vector<RowItems> found;
  for (Found& row : rows) {
    if (row.plan) {
      row.items.plan = *row.plan;
      found.push_back(std::move(row.items));
    }
  }
  return found;
}

bool between(const std::vector<std::vector<std::string>>& sides,
             const std::vector<std::string>& codes) {
  const auto names = [&](std::size_t side, const std::string& code) {
    return std::ranges::find(sides[side], code) != sides[side].end();
  };
  const auto on_two = [&](const std::string& a, const std::string& b) {
    for (std::size_t i = 0; i < sides.size(); ++i) {
      for (std::size_t j = 0; j < sides.size(); ++j) {
        if ((i != j || a == b) && names(i, a) && names(j, b)) {
          return true;
        }
      }
    }
    return false;
  };
  return std::ranges::all_of(codes, [&](const std::string& a) {
    return std::ranges::all_of(codes, [&](const std::string& b) { return on_two(a, b); });
  });
}

}  // namespace polink
