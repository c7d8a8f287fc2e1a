#include "queries/deadlines.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <unordered_map>

#include "graph/error.h"
#include "queries/duplicates.h"
#include "queries/text_key.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

bool is_date(std::string_view text) {
  constexpr std::string_view pattern = "dddd-dd-dd";
  return text.size() == pattern.size() &&
         std::equal(text.begin(), text.end(), pattern.begin(),
                    [](char c, char p) { return p == 'd' ? c >= '0' && c <= '9' : c == p; });
}

// Also one of the calendar: 2026-02-30 is none.
bool is_day(std::string_view text) {
  if (!is_date(text)) {
    return false;
  }
  const auto number = [&](std::size_t at, std::size_t size) {
    return std::stoi(std::string(text.substr(at, size)));
  };
  return std::chrono::year_month_day(std::chrono::year(number(0, 4)),
                                     std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                     std::chrono::day(static_cast<unsigned>(number(8, 2))))
      .ok();
}

void check_today(const DeadlineFilter& filter) {
  if (!is_day(filter.today)) {
    throw Error(Failure::usage,
                "'" + filter.today + "' is no date; write it as YYYY-MM-DD, like 2026-03-31");
  }
}

// The Japanese fiscal year of an ISO date: April to March.
std::optional<int> fiscal_year_of(const std::string& date) {
  constexpr int april = 4;
  if (!is_date(date)) {
    return std::nullopt;
  }
  const int year = std::stoi(date.substr(0, 4));
  return std::stoi(date.substr(5, 2)) < april ? year - 1 : year;
}

DatedCommitment commitment_of(const PolicyGraph& graph, Vertex measure, const Deadline& deadline,
                              const std::string& today) {
  DatedCommitment found;
  found.id = graph.node(measure).id;
  found.surface = deadline.surface;
  found.kind = deadline.kind;
  found.from = deadline.date_from;
  found.to = deadline.date_to;
  found.precision = deadline.precision;
  found.fiscal_year = fiscal_year_of(deadline.date_to);
  found.overdue = deadline.kind != "from" && !deadline.date_to.empty() && deadline.date_to < today;
  found.ministries = ministries_behind(graph, measure);
  found.evidence.rule = deadline.precision;
  found.evidence.words = {deadline.surface};
  rest_on(found.evidence, graph, measure);
  return found;
}

// By this indicators are found to be of one name: 我が国の in front makes no other.
std::u32string name_key(const PolicyGraph& graph, Vertex indicator) {
  constexpr std::u32string_view ours = U"我が国の";
  std::u32string name = comparable(graph.node(indicator).text);
  return name.starts_with(ours) ? name.substr(ours.size()) : name;
}

// Reference indicators by name, each list in the order of the document.
using References = std::unordered_map<std::u32string, std::vector<Vertex>>;

References references_of(const PolicyGraph& graph) {
  References references;
  for (const Vertex v : graph.all(NodeKind::indicator)) {
    if (graph.facts<IndicatorFacts>(v).kind == IndicatorKind::reference) {
      references[name_key(graph, v)].push_back(v);
    }
  }
  return references;
}

// Later values count as newer.
bool newer(const IndicatorValue& first, const IndicatorValue& second) {
  return first.as_of_to > second.as_of_to;
}

// The counter without 以上, 程度 and the like: 団体以上 is counted as 団体.
std::string bare_unit(const std::string& unit) {
  for (const std::string_view word : {"以上", "程度", "以下", "未満", "超"}) {
    if (const auto at = unit.find(word); at != std::string::npos) {
      return unit.substr(0, at) + unit.substr(at + word.size());
    }
  }
  return unit;
}

// Counted alike, or one of the things that the target counts (団体・地域, 地域).
bool same_unit(const IndicatorValue& actual, const IndicatorValue& target) {
  const std::string counted = bare_unit(actual.unit);
  const std::string wanted = bare_unit(target.unit);
  return counted == wanted || (!counted.empty() && (wanted.ends_with("・" + counted) ||
                                                    wanted.starts_with(counted + "・")));
}

// `references`: those of the target's name.
void take_newest(const PolicyGraph& graph, Vertex target, const std::vector<Vertex>& references,
                 TargetProgress& progress) {
  const bool single = graph.facts<IndicatorFacts>(target).values.size() == 1;
  const auto offer = [&](const IndicatorValue& value, const std::string& from, Vertex source) {
    // Of several values only those of the same label, or of the same unit, belong.
    // `570億円（2025年度目標）` in a footnote is another target, nothing reached.
    const bool wanted = value.as_of.find("目標") != std::string::npos;
    const bool belongs = single || value.label == progress.target.label ||
                         (value.label.empty() && same_unit(value, progress.target));
    if (!wanted && belongs && (!progress.actual || newer(value, *progress.actual))) {
      progress.actual = value;
      progress.actual_from = from;
      if (source != target) {
        rest_on(progress.evidence, graph, source);
      }
    }
  };
  for (const IndicatorActual& actual : graph.facts<IndicatorFacts>(target).actuals) {
    offer(actual.value, "fn" + std::to_string(actual.footnote), target);
  }
  for (const Vertex reference : references) {
    for (const IndicatorValue& value : graph.facts<IndicatorFacts>(reference).values) {
      offer(value, graph.node(reference).id, reference);
    }
  }
}

}  // namespace

std::vector<DatedCommitment> find_deadlines(const PolicyGraph& graph,
                                            const DeadlineFilter& filter) {
  check_today(filter);
  const ScopeFilter scope(graph, filter.scope);
  std::vector<DatedCommitment> found;
  for (const Vertex v : graph.all(NodeKind::measure)) {
    const auto& facts = graph.facts<MeasureFacts>(v);
    if ((facts.kind == MeasureKind::status && !filter.status) || !scope.has(v)) {
      continue;
    }
    for (const Deadline& deadline : facts.deadlines) {
      DatedCommitment one = commitment_of(graph, v, deadline, filter.today);
      if (!filter.overdue || one.overdue) {
        found.push_back(std::move(one));
      }
    }
  }
  std::ranges::stable_sort(found, [](const DatedCommitment& a, const DatedCommitment& b) {
    return a.to.empty() != b.to.empty() ? b.to.empty() : a.to < b.to;
  });
  return found;
}

std::vector<UndatedMeasure> find_undated(const PolicyGraph& graph, const Scope& scope) {
  const ScopeFilter filter(graph, scope);
  std::vector<UndatedMeasure> found;
  for (const Vertex v : graph.all(NodeKind::measure)) {
    const auto& facts = graph.facts<MeasureFacts>(v);
    if (facts.kind == MeasureKind::plan && facts.deadlines.empty() && filter.has(v)) {
      UndatedMeasure one{graph.node(v).id, ministries_behind(graph, v), {}};
      one.evidence.rule = "no date in the text";
      rest_on(one.evidence, graph, v);
      found.push_back(std::move(one));
    }
  }
  return found;
}

std::vector<TargetProgress> find_targets(const PolicyGraph& graph, const DeadlineFilter& filter) {
  check_today(filter);
  const ScopeFilter scope(graph, filter.scope);
  const References references = references_of(graph);
  const std::vector<Vertex> none;
  std::vector<TargetProgress> found;
  for (const Vertex v : graph.all(NodeKind::indicator)) {
    const auto& facts = graph.facts<IndicatorFacts>(v);
    if (facts.kind != IndicatorKind::target || !scope.has_section(graph.node(v).section_id)) {
      continue;
    }
    const auto named = references.find(name_key(graph, v));
    for (const IndicatorValue& value : facts.values) {
      TargetProgress progress;
      progress.id = graph.node(v).id;
      progress.name = graph.node(v).text;
      progress.target = value;
      progress.overdue = !value.as_of_to.empty() && value.as_of_to < filter.today;
      progress.evidence.rule = "the newest value of footnotes and of references of the same name";
      rest_on(progress.evidence, graph, v);
      take_newest(graph, v, named == references.end() ? none : named->second, progress);
      if (progress.actual && progress.actual->number && value.number && *value.number != 0 &&
          same_unit(*progress.actual, value)) {
        progress.share = *progress.actual->number / *value.number;
      }
      if (!filter.overdue || progress.overdue) {
        found.push_back(std::move(progress));
      }
    }
  }
  return found;
}

}  // namespace polink
