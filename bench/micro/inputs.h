#pragma once

#include <benchmark/benchmark.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "graph/policy_graph.h"
#include "graph/records.h"
#include "graph/store.h"
#include "loaders/text/registers.h"

// What the micro benchmarks are fed with: one generated plan of as many measures as a
// benchmark asks for. Each is made once for each size, outside of what is measured.
namespace polink::bench {

const Registers& registers();

const std::string& plan_text(std::size_t measures);

// As the reader leaves it, with all links.
const Document& linked_plan(std::size_t measures);
// Another plan of 1,000 measures.
const Document& other_plan();

// The measures' texts as they are compared.
const std::vector<std::u32string>& comparable_texts(std::size_t measures);

// A database that holds the plan; it is removed at the end of the program.
const std::filesystem::path& plan_database(std::size_t measures);
const PolicyGraph& plan_graph(std::size_t measures);

// An id of each kind that the plan has, from its middle.
const Measure& some_measure(std::size_t measures, MeasureKind kind);

inline std::size_t size_of(const benchmark::State& state) {
  return static_cast<std::size_t>(state.range(0));
}

// 1,000, 4,000 and 16,000 measures, and how the time grows with them.
inline void in_sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->Arg(1'000)->Arg(4'000)->Arg(16'000)->Complexity()->Unit(benchmark::kMicrosecond);
}

// The same up to 64,000: an index over more than 8,192 texts is searched in another way
// than a small one (queries/text_index.h), and what is to be known is how that grows.
inline void in_large_sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->Arg(1'000)->Arg(16'000)->Arg(64'000)->Complexity()->Unit(benchmark::kMicrosecond);
}

// States N for the growth that is reported, and how many measures a second.
inline void count(benchmark::State& state) {
  state.SetComplexityN(state.range(0));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
}

}  // namespace polink::bench
