// Questions that are answered from the database, step by step.
#include "bench/micro/inputs.h"
#include "queries/search.h"
#include "queries/walks.h"

namespace polink::bench {
namespace {

void search_one_word(benchmark::State& state) {
  const Store store = Store::open(plan_database(size_of(state)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(search(store, "観測網", {}));
  }
  state.SetComplexityN(state.range(0));
}

void search_two_words(benchmark::State& state) {
  const Store store = Store::open(plan_database(size_of(state)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(search(store, "観測網 実証", {}));
  }
  state.SetComplexityN(state.range(0));
}

void near_measure(benchmark::State& state) {
  const Store store = Store::open(plan_database(size_of(state)));
  const std::string id = some_measure(size_of(state), MeasureKind::plan).id;
  NearOptions options;
  options.depth = 2;
  for (auto _ : state) {
    benchmark::DoNotOptimize(find_near(store, id, options));
  }
  state.SetComplexityN(state.range(0));
}

void path_between_measures(benchmark::State& state) {
  const Store store = Store::open(plan_database(size_of(state)));
  const std::string from = linked_plan(size_of(state)).measures.front().id;
  const std::string to = some_measure(size_of(state), MeasureKind::next).id;
  for (auto _ : state) {
    benchmark::DoNotOptimize(find_paths(store, from, to, {}));
  }
  state.SetComplexityN(state.range(0));
}

BENCHMARK(search_one_word)->Apply(in_sizes);
BENCHMARK(search_two_words)->Apply(in_sizes);
BENCHMARK(near_measure)->Apply(in_sizes);
BENCHMARK(path_between_measures)->Apply(in_sizes);

}  // namespace
}  // namespace polink::bench
