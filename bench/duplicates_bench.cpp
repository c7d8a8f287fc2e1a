// Plants duplicates in a generated list of measures, searches them, and tells
// how many were found, how many found ones are wrong, time and memory.
//   polink_bench COUNT [--seed N] [--threads N] [--show N] [--near X] [--misread X] [--contained X]
//   polink_bench COUNT --print        the measures themselves
#include <sys/resource.h>

#include <array>
#include <chrono>
#include <iomanip>
#include <iostream>
#include <map>
#include <string>
#include <utility>

#include <CLI/CLI.hpp>

#include "bench/generated_measures.h"
#include "queries/duplicate_links.h"

namespace polink::bench {
namespace {

using Pair = std::pair<std::size_t, std::size_t>;  // the earlier one first

double peak_mebibytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

std::size_t row_of(const std::string& id) { return std::stoul(id.substr(id.find(".r") + 2)) - 1; }

const char* name_of(Planted kind) {
  constexpr std::array names{"exact", "near", "contained"};
  return names.at(static_cast<std::size_t>(kind));
}

struct Tally {
  std::size_t planted = 0;
  std::size_t found = 0;
};

class Score {
 public:
  Score(const GeneratedMeasures& generated, const std::vector<Link>& links)
      : generated_(generated) {
    std::map<Pair, const Link*> found;
    for (const Link& link : links) {
      found.emplace(std::minmax(row_of(link.source_id), row_of(link.target_id)), &link);
    }
    for (const PlantedPair& pair : generated.planted) {
      const auto known = found.find(std::minmax(pair.original, pair.copy));
      Tally& tally = tallies_[{pair.kind, pair.noisy_sides}];
      ++tally.planted;
      if (known == found.end()) {
        missed_.push_back(pair);
        continue;
      }
      ++tally.found;
      ++right_;
      found.erase(known);
    }
    for (const auto& [pair, link] : found) {
      wrong_.push_back(link);
    }
  }

  [[nodiscard]] double recall() const {
    return static_cast<double>(right_) / static_cast<double>(generated_.planted.size());
  }
  [[nodiscard]] double precision() const {
    const std::size_t all = right_ + wrong_.size();
    return all == 0 ? 1 : static_cast<double>(right_) / static_cast<double>(all);
  }

  void print_kinds() const {
    for (const auto& [what, tally] : tallies_) {
      std::cout << "  " << std::left << std::setw(10) << name_of(what.first) << " noise on "
                << what.second << ": " << tally.found << " of " << tally.planted << '\n';
    }
  }

  void print_slips(std::size_t most) const {
    for (std::size_t i = 0; i < std::min(most, missed_.size()); ++i) {
      const PlantedPair& pair = missed_[i];
      std::cout << "missed " << name_of(pair.kind) << ", noise on " << pair.noisy_sides << '\n'
                << "  " << generated_.measures[pair.original].text << '\n'
                << "  " << generated_.measures[pair.copy].text << '\n';
    }
    for (std::size_t i = 0; i < std::min(most, wrong_.size()); ++i) {
      const Link& link = *wrong_[i * wrong_.size() / std::min(most, wrong_.size())];
      std::cout << "wrong " << link.method << ' ' << link.score << '\n'
                << "  " << generated_.measures[row_of(link.source_id)].text << '\n'
                << "  " << generated_.measures[row_of(link.target_id)].text << '\n';
    }
  }

 private:
  const GeneratedMeasures& generated_;
  std::map<std::pair<Planted, int>, Tally> tallies_;
  std::vector<PlantedPair> missed_;
  std::vector<const Link*> wrong_;
  std::size_t right_ = 0;
};

struct Arguments {
  std::size_t count = 10'000;
  std::uint64_t seed = 1;
  std::size_t show = 0;
  bool print = false;
  bool terse = false;
  DuplicateOptions options;
};

void run(const Arguments& arguments) {
  const GeneratedMeasures generated = generate_measures(arguments.count, arguments.seed);
  if (arguments.print) {
    for (const Measure& measure : generated.measures) {
      std::cout << measure.text << '\n';
    }
    return;
  }
  const double before = peak_mebibytes();
  const auto start = std::chrono::steady_clock::now();
  const std::vector<Link> links = link_duplicates(generated.measures, arguments.options);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  const Score score(generated, links);
  std::cout << std::fixed << std::setprecision(4) << "measures " << generated.measures.size()
            << " planted " << generated.planted.size() << " links " << links.size() << " recall "
            << score.recall() << " precision " << score.precision() << std::setprecision(2)
            << " seconds " << taken.count() << std::setprecision(0) << " list_mib " << before
            << " peak_mib " << peak_mebibytes() << '\n';
  if (!arguments.terse) {
    score.print_kinds();
  }
  score.print_slips(arguments.show);
}

}  // namespace
}  // namespace polink::bench

int main(int argc, char** argv) {
  polink::bench::Arguments arguments;
  CLI::App app("Searches planted duplicates in generated measures.", "polink_bench");
  app.add_option("COUNT", arguments.count, "measures to make");
  app.add_option("--seed", arguments.seed, "another seed makes another list");
  app.add_option("--show", arguments.show, "print so many missed and wrong pairs");
  app.add_flag("--print", arguments.print, "print the measures and do nothing else");
  app.add_flag("--terse", arguments.terse, "one line only");
  app.add_option("--near", arguments.options.near, "see DuplicateOptions");
  app.add_option("--misread", arguments.options.misread, "see DuplicateOptions");
  app.add_option("--contained", arguments.options.contained, "see DuplicateOptions");
  CLI11_PARSE(app, argc, argv);
  polink::bench::run(arguments);
  return 0;
}
