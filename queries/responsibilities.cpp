#include "queries/responsibilities.h"

#include <algorithm>
#include <set>
#include <utility>

#include "queries/names.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

void add(RoleCount& count, bool lead_known, bool lead) {
  ++(lead ? count.led : lead_known ? count.supported : count.unknown);
}

template <typename Thing>
Thing& thing_of(std::vector<Thing>& things, const std::string& id, const char* kind,
                const std::string& text) {
  const auto known = std::ranges::find_if(
      things, [&](const Thing& thing) { return thing.id == id && thing.kind == kind; });
  if (known != things.end()) {
    return *known;
  }
  things.push_back({id, kind, text, {}});
  return things.back();
}

// What a section stands in: 1.2 in 1, plan:1 in plan. The outermost stands in itself.
std::string around(const std::string& section) {
  const auto dot = section.rfind('.');
  return section.substr(0, dot != std::string::npos ? dot : section.find(':'));
}

std::set<std::string> sections_of(const std::vector<SectionWork>& work) {
  std::set<std::string> sections;
  for (const SectionWork& row : work) {
    for (const auto& [section, count] : row.sections) {
      sections.insert(section);
    }
  }
  return sections;
}

}  // namespace

std::string section_above(const std::string& section_id) {
  const auto colon = section_id.find(':');
  const auto start = colon == std::string::npos ? 0 : colon + 1;
  const auto chapter = section_id.find('.', start);
  const auto section = chapter == std::string::npos ? chapter : section_id.find('.', chapter + 1);
  return section_id.substr(0, section);
}

std::vector<SharedWork> find_shared_work(const PolicyGraph& graph, const Scope& scope) {
  const ScopeFilter filter(graph, Scope{scope.section, {}});
  const ScopeFilter wanted(graph, Scope{{}, scope.ministries});
  std::map<std::pair<std::string, std::string>, SharedWork> pairs;
  for (const Vertex v : graph.all(NodeKind::measure)) {
    if (!filter.has_section(graph.node(v).section_id)) {
      continue;
    }
    const auto named = named_organisations(graph, v);
    for (std::size_t i = 0; i < named.size(); ++i) {
      for (std::size_t j = i + 1; j < named.size(); ++j) {
        const auto [first, second] = std::minmax(named[i].code, named[j].code);
        if (first == second || !wanted.has_ministry({first, second})) {
          continue;
        }
        SharedWork& pair = pairs[{first, second}];
        pair.first = first;
        pair.second = second;
        const auto kind = static_cast<std::size_t>(graph.facts<MeasureFacts>(v).kind);
        ++pair.measures.at(kind);
        ++pair.shared;
        pair.led_together += named[i].lead && named[j].lead ? 1 : 0;
        ++pair.sections[section_above(graph.node(v).section_id)];
        rest_on(pair.evidence, graph, v);
      }
    }
  }
  std::vector<SharedWork> found;
  for (auto& [codes, pair] : pairs) {
    pair.evidence.rule = "named in the same 【】";
    found.push_back(std::move(pair));
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &SharedWork::shared);
  return found;
}

bool sum_up_sections(std::vector<SectionWork>& work, std::size_t most) {
  bool summed = false;
  for (std::size_t before = sections_of(work).size(); before > most;) {
    std::vector<SectionWork> coarser = work;
    for (SectionWork& row : coarser) {
      std::map<std::string, RoleCount> sections;
      for (const auto& [section, count] : row.sections) {
        RoleCount& sum = sections[around(section)];
        sum.led += count.led;
        sum.supported += count.supported;
        sum.unknown += count.unknown;
      }
      row.sections = std::move(sections);
    }
    const std::size_t now = sections_of(coarser).size();
    if (now == before || now == 1) {
      break;
    }
    work = std::move(coarser);
    before = now;
    summed = true;
  }
  return summed;
}

std::vector<SectionWork> find_section_work(const PolicyGraph& graph, const Scope& scope) {
  const ScopeFilter filter(graph, scope);
  std::vector<SectionWork> found;
  for (const Vertex organisation : graph.all(NodeKind::organisation)) {
    SectionWork work;
    work.code = graph.node(organisation).id;
    if (!filter.has_ministry({work.code})) {
      continue;
    }
    for (const auto e : graph.out(organisation, EdgeKind::responsible)) {
      const Vertex v = graph.target(e);
      const std::string& section = graph.node(v).section_id;
      if (filter.has_section(section)) {
        const bool known = graph.facts<MeasureFacts>(v).lead_known;
        add(work.sections[section_above(section)], known, graph.edge(e).lead);
        add(work.total, known, graph.edge(e).lead);
        rest_on(work.evidence, graph, v);
      }
    }
    if (work.total.all() > 0) {
      work.evidence.rule = "named in 【】";
      found.push_back(std::move(work));
    }
  }
  std::ranges::stable_sort(found, std::ranges::greater{},
                           [](const SectionWork& work) { return work.total.all(); });
  return found;
}

Portfolio portfolio_of(const PolicyGraph& graph, std::string_view name,
                       const std::string& section) {
  const Vertex organisation = find_named(graph, name, {NodeKind::organisation});
  const ScopeFilter filter(graph, Scope{section, {}});
  Portfolio found;
  found.code = graph.node(organisation).id;
  found.name = graph.node(organisation).text;
  found.evidence.rule = "named in 【】";
  std::vector<PortfolioThing> partners;
  std::vector<PortfolioThing> others;
  for (const auto e : graph.out(organisation, EdgeKind::responsible)) {
    const Vertex v = graph.target(e);
    if (!filter.has_section(graph.node(v).section_id)) {
      continue;
    }
    const auto& facts = graph.facts<MeasureFacts>(v);
    const bool lead = graph.edge(e).lead;
    add(found.total, facts.lead_known, lead);
    const std::string& id = graph.node(v).id;
    PortfolioMeasure measure{id,
                             lead               ? "leads"
                             : facts.lead_known ? "supports"
                                                : "named",
                             {},
                             facts.repost};
    for (const NamedOrganisation& other : named_organisations(graph, v)) {
      if (other.code != found.code) {
        measure.with.push_back(other.code);
        thing_of(partners, other.code, "partner", graph.node(other.vertex).text)
            .measures.push_back(id);
      }
    }
    for (const auto cited : graph.out(v, EdgeKind::cites)) {
      const Node& law = graph.node(graph.target(cited));
      if (law.kind == NodeKind::law) {
        auto& sources = thing_of(others, law.id, "law", law.text).measures;
        if (sources.empty() || sources.back() != id) {
          sources.push_back(id);
        }
      }
    }
    for (const auto tracked : graph.out(v, EdgeKind::tracks)) {
      const Node& indicator = graph.node(graph.target(tracked));
      thing_of(others, indicator.id, "indicator", indicator.text).measures.push_back(id);
    }
    for (const Deadline& deadline : facts.deadlines) {
      others.push_back(
          {deadline.date_to.empty() ? "" : deadline.date_to, "deadline", deadline.surface, {id}});
    }
    rest_on(found.evidence, graph, v);
    found.measures.push_back(std::move(measure));
  }
  std::ranges::stable_sort(partners, std::ranges::greater{},
                           [](const PortfolioThing& p) { return p.measures.size(); });
  // Laws, indicators, then deadlines by date.
  const auto rank = [](const PortfolioThing& thing) {
    return thing.kind == "law" ? 0 : thing.kind == "indicator" ? 1 : 2;
  };
  std::ranges::stable_sort(others, [&](const PortfolioThing& a, const PortfolioThing& b) {
    return rank(a) != rank(b) ? rank(a) < rank(b) : rank(a) == 2 && a.id < b.id;
  });
  found.things = std::move(partners);
  found.things.insert(found.things.end(), others.begin(), others.end());
  return found;
}

}  // namespace polink
