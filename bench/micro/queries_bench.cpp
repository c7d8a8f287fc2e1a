// Questions that are asked of the graph, without the time that it takes to open it.
#include <algorithm>
#include <string>

#include "bench/micro/inputs.h"
#include "queries/clusters.h"
#include "queries/compare.h"
#include "queries/deadlines.h"
#include "queries/drift.h"
#include "queries/duplicates.h"
#include "queries/follows.h"
#include "queries/gaps.h"
#include "queries/hubs.h"
#include "queries/indicators.h"
#include "queries/ministries.h"
#include "queries/overlaps.h"
#include "queries/refs.h"
#include "queries/reposts.h"
#include "queries/responsibilities.h"
#include "queries/show.h"
#include "queries/stats.h"

namespace polink::bench {
namespace {

// Asks the graph of the plan, again and again.
template <typename Ask>
void asked(benchmark::State& state, const Ask& ask) {
  const PolicyGraph& graph = plan_graph(size_of(state));
  for (auto _ : state) {
    benchmark::DoNotOptimize(ask(graph));
  }
  state.SetComplexityN(state.range(0));
}

std::string plan_measure(const benchmark::State& state) {
  return some_measure(size_of(state), MeasureKind::plan).id;
}

void show_measure(benchmark::State& state) {
  const std::string id = plan_measure(state);
  asked(state, [&](const PolicyGraph& graph) { return show(graph, id); });
}
void show_ministry(benchmark::State& state) {
  asked(state, [](const PolicyGraph& graph) { return show(graph, "経"); });
}
void references(benchmark::State& state) { asked(state, all_references); }
void references_of_law(benchmark::State& state) {
  const Document& plan = linked_plan(size_of(state));
  asked(state,
        [&](const PolicyGraph& graph) { return find_references(graph, plan.laws.front().title); });
}
void found_overlaps(benchmark::State& state) {
  asked(state, [](const PolicyGraph& graph) { return find_overlaps(graph, {}); });
}
void found_hubs(benchmark::State& state) {
  HubFilter filter;
  filter.most_ties = 1'000'000;
  asked(state, [&](const PolicyGraph& graph) { return find_hubs(graph, filter); });
}
void found_clusters(benchmark::State& state) {
  asked(state, [](const PolicyGraph& graph) { return find_clusters(graph, {}); });
}
void listed_reposts(benchmark::State& state) {
  asked(state, [](const PolicyGraph& graph) { return find_reposts(graph, {}); });
}
void listed_duplicates(benchmark::State& state) {
  asked(state, [](const PolicyGraph& graph) { return find_duplicates(graph, {}); });
}
void duplicate_groups(benchmark::State& state) {
  asked(state, [](const PolicyGraph& graph) { return find_duplicate_groups(graph, {}); });
}
void followed_row(benchmark::State& state) {
  const std::string id = plan_measure(state);
  asked(state, [&](const PolicyGraph& graph) { return find_follows(graph, id); });
}
void compared_measures(benchmark::State& state) {
  const std::string first = linked_plan(size_of(state)).measures.front().id;
  const std::string second = plan_measure(state);
  asked(state, [&](const PolicyGraph& graph) { return compare_measures(graph, first, second); });
}
void counted_sections(benchmark::State& state) {
  asked(state, [](const PolicyGraph& graph) { return count_sections(graph, {}); });
}
void counted_ministries(benchmark::State& state) { asked(state, count_ministries); }
void shared_work(benchmark::State& state) {
  asked(state, [](const PolicyGraph& graph) { return find_shared_work(graph, {}); });
}
void portfolio(benchmark::State& state) {
  asked(state, [](const PolicyGraph& graph) { return portfolio_of(graph, "経", ""); });
}
void found_gaps(benchmark::State& state) {
  asked(state, [](const PolicyGraph& graph) { return find_gaps(graph, {}); });
}
void found_drift(benchmark::State& state) {
  asked(state, [](const PolicyGraph& graph) { return find_drift(graph, {}); });
}
void listed_deadlines(benchmark::State& state) {
  DeadlineFilter filter;
  filter.today = "2026-04-01";
  asked(state, [&](const PolicyGraph& graph) { return find_deadlines(graph, filter); });
}
void unmeasured_rows(benchmark::State& state) { asked(state, find_unmeasured); }

BENCHMARK(show_measure)->Apply(in_sizes);
BENCHMARK(show_ministry)->Apply(in_sizes);
BENCHMARK(references)->Apply(in_sizes);
BENCHMARK(references_of_law)->Apply(in_sizes);
BENCHMARK(found_overlaps)->Apply(in_sizes);
BENCHMARK(found_hubs)
    ->RangeMultiplier(2)
    ->Range(500, 2'000)
    ->Complexity()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(found_clusters)->Apply(in_sizes);
BENCHMARK(listed_reposts)->Apply(in_sizes);
BENCHMARK(listed_duplicates)->Apply(in_sizes);
BENCHMARK(duplicate_groups)->Apply(in_sizes);
BENCHMARK(followed_row)->Apply(in_sizes);
BENCHMARK(compared_measures)->Apply(in_sizes);
BENCHMARK(counted_sections)->Apply(in_sizes);
BENCHMARK(counted_ministries)->Apply(in_sizes);
BENCHMARK(shared_work)->Apply(in_sizes);
BENCHMARK(portfolio)->Apply(in_sizes);
BENCHMARK(found_gaps)->Apply(in_sizes);
BENCHMARK(found_drift)->Apply(in_sizes);
BENCHMARK(listed_deadlines)->Apply(in_sizes);
BENCHMARK(unmeasured_rows)->Apply(in_sizes);

}  // namespace
}  // namespace polink::bench
