// What a text cites and when it is due: laws, instruments, sections, deadlines.
#include "bench/micro/inputs.h"
#include "loaders/dates/deadlines.h"
#include "loaders/instruments/instruments.h"
#include "loaders/laws/law_citations.h"
#include "loaders/plan/section_references.h"

namespace polink::bench {
namespace {

// The plan before anything was found in it that it cites.
Document without_citations(std::size_t measures) {
  Document plan = linked_plan(measures);
  plan.citations.clear();
  plan.laws.clear();
  plan.instruments.clear();
  plan.relations.clear();
  plan.deadlines.clear();
  plan.diagnostics.clear();
  return plan;
}

// Runs `find`, from Document&, over a fresh copy each time.
template <typename Find>
void over_copies(benchmark::State& state, const Find& find) {
  const Document plan = without_citations(size_of(state));
  for (auto _ : state) {
    state.PauseTiming();
    Document copy = plan;
    state.ResumeTiming();
    find(copy);
    benchmark::DoNotOptimize(copy);
    state.PauseTiming();
    copy = {};
    state.ResumeTiming();
  }
  count(state);
}

void cited_laws(benchmark::State& state) {
  over_copies(state, [](Document& plan) { find_law_citations(registers(), plan); });
}

void cited_instruments(benchmark::State& state) {
  over_copies(state,
              [](Document& plan) { find_instrument_citations(plan, BackReferences::resolve); });
}

void cited_sections(benchmark::State& state) { over_copies(state, find_section_references); }

void dated_commitments(benchmark::State& state) {
  over_copies(state, [](Document& plan) { find_deadlines(plan); });
}

BENCHMARK(cited_laws)->Apply(in_sizes);
BENCHMARK(cited_instruments)->Apply(in_sizes);
BENCHMARK(cited_sections)->Apply(in_sizes);
BENCHMARK(dated_commitments)->Apply(in_sizes);

}  // namespace
}  // namespace polink::bench
