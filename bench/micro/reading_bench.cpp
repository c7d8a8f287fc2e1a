// From bytes to records: decoding, normalisation, items, the whole reader.
#include <string>
#include <vector>

#include "bench/micro/inputs.h"
#include "loaders/plan/items.h"
#include "loaders/plan_loader.h"
#include "loaders/text/markup.h"
#include "loaders/text/source_text.h"
#include "queries/text_key.h"

namespace polink::bench {
namespace {

void decode_utf8(benchmark::State& state) {
  const std::string& text = plan_text(size_of(state));
  for (auto _ : state) {
    benchmark::DoNotOptimize(decode(text, "plan.txt"));
  }
  count(state);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void normalise(benchmark::State& state) {
  const Document& plan = linked_plan(size_of(state));
  for (auto _ : state) {
    for (const Measure& measure : plan.measures) {
      benchmark::DoNotOptimize(comparable(measure.text));
    }
  }
  count(state);
}

// The cells of the tables, their tags read.
std::vector<StyledText> item_cells(std::size_t measures) {
  std::vector<StyledText> cells;
  const SourceText source = decode(plan_text(measures), "plan.txt");
  for (std::size_t i = 0; i < source.lines.size(); ++i) {
    const std::u32string& line = source.lines[i];
    const auto first = line.find(U'\t');
    if (first != std::u32string::npos) {
      const auto second = line.find(U'\t', first + 1);
      cells.push_back(parse_markup(
          styled(line.substr(first + 1, second - first - 1), static_cast<std::uint32_t>(i + 1))));
    }
  }
  return cells;
}

void split_items(benchmark::State& state) {
  const std::vector<StyledText> cells = item_cells(size_of(state));
  for (auto _ : state) {
    for (const StyledText& cell : cells) {
      benchmark::DoNotOptimize(split_item_cell(cell));
    }
  }
  count(state);
}

void read_plan(benchmark::State& state) {
  const std::string& text = plan_text(size_of(state));
  LoadOptions options;
  options.document_id = "plan";
  options.registers = &registers();
  for (auto _ : state) {
    benchmark::DoNotOptimize(read_plan_text(text, "plan.txt", options));
  }
  count(state);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

BENCHMARK(decode_utf8)->Apply(in_sizes);
BENCHMARK(normalise)->Apply(in_sizes);
BENCHMARK(split_items)->Apply(in_sizes);
BENCHMARK(read_plan)->Apply(in_sizes);

}  // namespace
}  // namespace polink::bench
