// Writes generated plans as text files, and what is planted in them.
//   polink_plans [--measures N] [--per-plan N] [--seed N] FOLDER
// makes FOLDER/plan-0001.txt and so on, and FOLDER/truth.jsonl: a line for each copy,
// with the document and id of both.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "bench/generated_plans.h"
#include "bench/plan_layout.h"
#include "graph/error.h"

namespace polink::bench {
namespace {

struct Arguments {
  std::size_t measures = 10'000;
  std::size_t per_plan = 1'000;
  std::uint64_t seed = 1;
  std::filesystem::path folder;
};

std::ofstream new_file(const std::filesystem::path& file) {
  std::ofstream out(file, std::ios::binary);
  if (!out) {
    throw Error(Failure::storage, "can't write " + file.string());
  }
  return out;
}

void close(std::ofstream& out, const std::filesystem::path& file) {
  out.close();
  if (!out) {
    throw Error(Failure::storage, "can't write " + file.string() + " to its end");
  }
}

std::string truth_line(const PlantedCopy& copy) {
  constexpr std::array kinds{"repost", "duplicate", "across"};
  const nlohmann::ordered_json line{{"kind", kinds.at(static_cast<std::size_t>(copy.kind))},
                                    {"document", copy.document},
                                    {"id", copy.id},
                                    {"of_document", copy.of_document},
                                    {"of_id", copy.of_id},
                                    {"way", copy.way},
                                    {"noisy_sides", copy.noisy_sides}};
  return line.dump() + '\n';
}

void write_plans(const Arguments& arguments) {
  std::filesystem::create_directories(arguments.folder);
  const auto truth_file = arguments.folder / "truth.jsonl";
  std::ofstream truth = new_file(truth_file);
  PlanGenerator generator(arguments.seed);
  Dice pages(arguments.seed + 1);
  std::vector<PlantedCopy> planted;
  for (std::size_t left = arguments.measures; left > 0;) {
    const std::size_t count = std::min(left, arguments.per_plan);
    const GeneratedPlan plan = generator.make(count, planted);
    const auto file = arguments.folder / (plan.name + ".txt");
    std::ofstream out = new_file(file);
    out << as_text(plan, pages);
    close(out, file);
    left -= count;
    for (const PlantedCopy& copy : planted) {
      truth << truth_line(copy);
    }
    planted.clear();
  }
  close(truth, truth_file);
}

}  // namespace
}  // namespace polink::bench

int main(int argc, char** argv) {
  polink::bench::Arguments arguments;
  CLI::App app("Writes generated plans, in which every copy is known, as text files.",
               "polink_plans");
  app.add_option("--measures", arguments.measures, "of all plans; default: 10000")
      ->check(CLI::Range(1, 10'000'000));
  app.add_option("--per-plan", arguments.per_plan, "measures of one plan; default: 1000")
      ->check(CLI::Range(1, 1'000'000));
  app.add_option("--seed", arguments.seed, "another seed makes other plans");
  app.add_option("FOLDER", arguments.folder, "where the files go")->required();
  CLI11_PARSE(app, argc, argv);
  try {
    polink::bench::write_plans(arguments);
  } catch (const std::exception& error) {
    std::cerr << "polink_plans: " << error.what() << '\n';
    return 4;
  }
  return 0;
}
