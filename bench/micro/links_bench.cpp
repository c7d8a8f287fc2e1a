// The index over texts and the links that are found with it.
#include "bench/micro/inputs.h"
#include "queries/alignment.h"
#include "queries/distinct_texts.h"
#include "queries/duplicate_links.h"
#include "queries/follows_links.h"
#include "queries/indicator_tracks.h"
#include "queries/repost_links.h"
#include "queries/text_index.h"

namespace polink::bench {
namespace {

// Edit distance of two texts of as many characters as the range says.
void align_texts(benchmark::State& state) {
  const auto& texts = comparable_texts(1'000);
  std::u32string first;
  for (std::size_t i = 0; first.size() < size_of(state); ++i) {
    first += texts[i % texts.size()];
  }
  first.resize(size_of(state));
  std::u32string second = first;
  for (std::size_t i = 10; i < second.size(); i += 30) {
    second[i] = U'誤';
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(align(first, second));
  }
  state.SetComplexityN(state.range(0));
}

void index_texts(benchmark::State& state) {
  const auto& texts = comparable_texts(size_of(state));
  for (auto _ : state) {
    benchmark::DoNotOptimize(TextIndex(texts));
  }
  count(state);
}

void nearest_texts(benchmark::State& state) {
  const TextIndex index(comparable_texts(size_of(state)));
  TextIndex::Scratch scratch;
  for (auto _ : state) {
    for (std::size_t text = 0; text < index.size(); ++text) {
      benchmark::DoNotOptimize(index.nearest(text, 24, scratch));
    }
  }
  count(state);
}

void duplicates(benchmark::State& state) {
  const auto& measures = linked_plan(size_of(state)).measures;
  for (auto _ : state) {
    benchmark::DoNotOptimize(link_duplicates(measures));
  }
  count(state);
}

void reposts(benchmark::State& state) {
  const auto& measures = linked_plan(size_of(state)).measures;
  for (auto _ : state) {
    benchmark::DoNotOptimize(link_reposts(measures));
  }
  count(state);
}

void follows(benchmark::State& state) {
  const auto& measures = linked_plan(size_of(state)).measures;
  const DistinctTexts distinct = distinct_texts(measures);
  for (auto _ : state) {
    benchmark::DoNotOptimize(link_follows(measures, distinct));
  }
  count(state);
}

void tracks(benchmark::State& state) {
  const Document& plan = linked_plan(size_of(state));
  const DistinctTexts distinct = distinct_texts(plan.measures);
  for (auto _ : state) {
    benchmark::DoNotOptimize(link_tracks(plan, distinct));
  }
  count(state);
}

BENCHMARK(align_texts)->RangeMultiplier(4)->Range(64, 4'096)->Complexity();
BENCHMARK(index_texts)->Apply(in_large_sizes)->UseRealTime();
BENCHMARK(nearest_texts)->Apply(in_large_sizes);
BENCHMARK(duplicates)->Apply(in_large_sizes)->UseRealTime();
BENCHMARK(reposts)->Apply(in_large_sizes)->UseRealTime();
BENCHMARK(follows)->Apply(in_large_sizes);
BENCHMARK(tracks)->Apply(in_large_sizes);

}  // namespace
}  // namespace polink::bench
