#include "queries/gaps.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "queries/across.h"
#include "queries/text_key.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

constexpr std::array<std::pair<GapKind, std::string_view>, 10> words{
    {{GapKind::plan_without_next, "plan_without_next"},
     {GapKind::status_without_next, "status_without_next"},
     {GapKind::no_ministry, "no_ministry"},
     {GapKind::several_leads, "several_leads"},
     {GapKind::no_lead, "no_lead"},
     {GapKind::only_group, "only_group"},
     {GapKind::target_without_measure, "target_without_measure"},
     {GapKind::instrument_not_followed, "instrument_not_followed"},
     {GapKind::dangling_repost, "dangling_repost"},
     {GapKind::bill_passed, "bill_passed"}}};

// Names, of which each is looked at that has the rarest pair of characters of what it
// may hold.
class HeldNames {
 public:
  void add(std::u32string name) {
    for (std::size_t i = 0; i + 1 < name.size(); ++i) {
      std::vector<std::size_t>& with_pair = by_pair_[pair(name, i)];
      if (with_pair.empty() || with_pair.back() != names_.size()) {
        with_pair.push_back(names_.size());
      }
    }
    names_.push_back(std::move(name));
  }

  [[nodiscard]] bool any_holds(const std::u32string& part) const {
    if (part.size() < 2) {
      return std::ranges::any_of(names_, [&](const auto& name) { return holds(name, part); });
    }
    const auto first = by_pair_.find(pair(part, 0));
    if (first == by_pair_.end()) {
      return false;
    }
    const std::vector<std::size_t>* fewest = &first->second;
    for (std::size_t i = 1; i + 1 < part.size(); ++i) {
      const auto found = by_pair_.find(pair(part, i));
      if (found == by_pair_.end()) {
        return false;
      }
      if (found->second.size() < fewest->size()) {
        fewest = &found->second;
      }
    }
    return std::ranges::any_of(*fewest, [&](std::size_t i) { return holds(names_[i], part); });
  }

 private:
  static std::uint64_t pair(const std::u32string& text, std::size_t at) {
    return std::uint64_t{text[at]} << 32U | text[at + 1];
  }
  static bool holds(const std::u32string& name, const std::u32string& part) {
    return name.find(part) != std::u32string::npos;
  }

  std::vector<std::u32string> names_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_pair_;
};

class GapFinder {
 public:
  GapFinder(const PolicyGraph& graph, const GapFilter& filter)
      : graph_(graph), filter_(filter), scope_(graph, filter.scope) {}

  std::vector<Gap> find() {
    next_steps();
    responsibilities();
    targets();
    instruments();
    reposts();
    bills();
    std::ranges::stable_sort(gaps_, {}, &Gap::kind);
    return std::move(gaps_);
  }

 private:
  [[nodiscard]] bool asked(GapKind kind) const {
    return filter_.kinds.empty() || std::ranges::find(filter_.kinds, kind) != filter_.kinds.end();
  }

  Gap gap_of(GapKind kind, Vertex v) const {
    Gap gap;
    gap.kind = kind;
    gap.id = graph_.node(v).id;
    gap.evidence.rule = std::string(to_string(kind));
    rest_on(gap.evidence, graph_, v);
    return gap;
  }

  void relate(Gap& gap, Vertex v) const {
    gap.related.push_back(graph_.node(v).id);
    rest_on(gap.evidence, graph_, v);
  }

  void add_measure(GapKind kind, Vertex measure, std::vector<std::string> related = {}) {
    if (asked(kind) && scope_.has(measure)) {
      Gap gap = gap_of(kind, measure);
      gap.related = std::move(related);
      gaps_.push_back(std::move(gap));
    }
  }

  void next_steps() {
    for (const RowItems& row : rows_of(graph_)) {
      if (row.next.empty()) {
        add_measure(GapKind::plan_without_next, row.plan);
      }
      for (const Vertex status : row.status) {
        if (graph_.in(status, EdgeKind::follows).empty()) {
          add_measure(GapKind::status_without_next, status);
        }
      }
    }
  }

  void responsibilities() {
    for (const Vertex v : graph_.all(NodeKind::measure)) {
      const auto& facts = graph_.facts<MeasureFacts>(v);
      if (facts.kind == MeasureKind::status || facts.repost) {
        continue;  // status items name nobody by custom
      }
      const auto named = named_organisations(graph_, v);
      if (named.empty()) {
        add_measure(GapKind::no_ministry, v);
        continue;
      }
      if (std::ranges::all_of(named, [&](const auto& o) { return is_group(graph_, o.vertex); })) {
        add_measure(GapKind::only_group, v);
      }
      if (!facts.lead_known) {
        continue;
      }
      std::vector<std::string> leads;
      for (const NamedOrganisation& one : named) {
        if (one.lead) {
          leads.push_back(one.code);
        }
      }
      if (leads.size() > 1) {
        add_measure(GapKind::several_leads, v, std::move(leads));
      } else if (leads.empty()) {
        add_measure(GapKind::no_lead, v);
      }
    }
  }

  void targets() {
    for (const Vertex v : graph_.all(NodeKind::indicator)) {
      const auto& facts = graph_.facts<IndicatorFacts>(v);
      if (asked(GapKind::target_without_measure) && facts.kind == IndicatorKind::target &&
          !facts.repost && scope_.ministries().empty() &&
          scope_.has_section(graph_.node(v).section_id) && graph_.in(v, EdgeKind::tracks).empty()) {
        gaps_.push_back(gap_of(GapKind::target_without_measure, v));
      }
    }
  }

  // Names of the instruments that a status or next item cites: their ids, in which
  // a particle more (Aのガイドライン for Aガイドライン) and what stands in parentheses
  // make no difference.
  [[nodiscard]] HeldNames named_later() const {
    HeldNames names;
    for (const Vertex v : graph_.all(NodeKind::instrument)) {
      const auto citing = graph_.in(v, EdgeKind::cites);
      if (std::ranges::any_of(citing, [&](PolicyGraph::EdgeId e) {
            const Vertex source = graph_.source(e);
            return graph_.node(source).kind == NodeKind::measure &&
                   graph_.facts<MeasureFacts>(source).kind != MeasureKind::plan;
          })) {
        names.add(comparable(graph_.node(v).id));
      }
    }
    return names;
  }

  void instruments() {
    if (!asked(GapKind::instrument_not_followed)) {
      return;
    }
    const HeldNames later = named_later();
    for (const Vertex v : graph_.all(NodeKind::instrument)) {
      std::vector<Vertex> promised;
      bool followed = !graph_.out(v, EdgeKind::succeeded_by).empty();
      for (const auto e : graph_.in(v, EdgeKind::cites)) {
        const Vertex source = graph_.source(e);
        if (graph_.node(source).kind == NodeKind::measure) {
          const bool plan = graph_.facts<MeasureFacts>(source).kind == MeasureKind::plan;
          followed |= !plan;
          if (plan) {
            promised.push_back(source);
          }
        }
      }
      // 第7次基本計画 follows up what the plan calls 基本計画.
      if (followed || promised.empty() ||
          std::ranges::none_of(promised, [&](Vertex p) { return scope_.has(p); }) ||
          later.any_holds(comparable(graph_.node(v).id))) {
        continue;
      }
      Gap gap = gap_of(GapKind::instrument_not_followed, v);
      for (const Vertex plan : promised) {
        relate(gap, plan);
      }
      gaps_.push_back(std::move(gap));
    }
  }

  void reposts() {
    for (const Vertex v : graph_.all(NodeKind::measure)) {
      if (graph_.facts<MeasureFacts>(v).repost && graph_.out(v, EdgeKind::repost_of).empty()) {
        add_measure(GapKind::dangling_repost, v);
      }
    }
  }

  // A measure speaks of a bill (法律案); another one cites the law itself.
  void bills() {
    if (!asked(GapKind::bill_passed)) {
      return;
    }
    for (const Vertex law : graph_.all(NodeKind::law)) {
      std::vector<Vertex> as_bill;
      std::vector<Vertex> as_law;
      for (const auto e : graph_.in(law, EdgeKind::cites)) {
        const Edge& edge = graph_.edge(e);
        if (edge.method != "anaphora" && graph_.node(graph_.source(e)).kind == NodeKind::measure) {
          (edge.surface.ends_with("案") ? as_bill : as_law).push_back(graph_.source(e));
        }
      }
      if (as_law.empty()) {
        continue;
      }
      for (const Vertex bill : as_bill) {
        if (!scope_.has(bill)) {
          continue;
        }
        Gap gap = gap_of(GapKind::bill_passed, bill);
        for (const Vertex passed : as_law) {
          relate(gap, passed);
        }
        gap.evidence.words.push_back(graph_.node(law).id);
        gaps_.push_back(std::move(gap));
      }
    }
  }

  const PolicyGraph& graph_;
  const GapFilter& filter_;
  const ScopeFilter scope_;
  std::vector<Gap> gaps_;
};

}  // namespace

std::string_view to_string(GapKind kind) {
  return std::ranges::find(words, kind, &std::pair<GapKind, std::string_view>::first)->second;
}

const std::vector<GapKind>& gap_kinds() {
  static const std::vector<GapKind> kinds = [] {
    std::vector<GapKind> all;
    for (const auto& [kind, word] : words) {
      all.push_back(kind);
    }
    return all;
  }();
  return kinds;
}

std::vector<Gap> find_gaps(const PolicyGraph& graph, const GapFilter& filter) {
  auto gaps =
      by_document(graph, [&](const PolicyGraph& part) { return GapFinder(part, filter).find(); });
  // The origin of a repost may stand in another document.
  std::erase_if(gaps, [&](const Gap& gap) {
    const auto v = graph.find(gap.id, NodeKind::measure);
    return gap.kind == GapKind::dangling_repost && v && !graph.out(*v, EdgeKind::repost_of).empty();
  });
  std::ranges::stable_sort(gaps, {}, &Gap::kind);
  return gaps;
}

}  // namespace polink
