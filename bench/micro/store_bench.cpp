// The database and the graph: written, read, opened.
#include <filesystem>

#include "bench/micro/inputs.h"
#include "queries/across.h"

namespace polink::bench {
namespace {

void store_write(benchmark::State& state) {
  const Document& plan = linked_plan(size_of(state));
  const std::filesystem::path file = plan_database(size_of(state)).string() + ".written";
  for (auto _ : state) {
    Store::open_or_create(file).save({plan}, false);
    state.PauseTiming();
    std::filesystem::remove(file);
    state.ResumeTiming();
  }
  count(state);
}

// A plan of 1,000 measures beside one of as many as the range says.
void store_add_beside(benchmark::State& state) {
  const Document& other = other_plan();
  const std::filesystem::path& whole = plan_database(size_of(state));
  const std::filesystem::path file = whole.string() + ".beside";
  for (auto _ : state) {
    state.PauseTiming();
    std::filesystem::copy_file(whole, file, std::filesystem::copy_options::overwrite_existing);
    state.ResumeTiming();
    Store::open_or_create(file).save({other}, false, link_across);
  }
  std::filesystem::remove(file);
  state.SetComplexityN(state.range(0));
}

void store_read_document(benchmark::State& state) {
  const Store store = Store::open(plan_database(size_of(state)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(store.document("plan"));
  }
  count(state);
}

void graph_from_store(benchmark::State& state) {
  const Store store = Store::open(plan_database(size_of(state)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(store.graph());
  }
  count(state);
}

BENCHMARK(store_write)->Apply(in_sizes);
BENCHMARK(store_add_beside)->Apply(in_sizes);
BENCHMARK(store_read_document)->Apply(in_sizes);
BENCHMARK(graph_from_store)->Apply(in_sizes);

}  // namespace
}  // namespace polink::bench
