// Plants duplicates in a generated list of measures, searches them, and tells how many
// were found, how many found ones are wrong, time and memory.
//   polink_bench COUNT [--by polink|minhash|pairs] [--seed N] [--threads N] [--show N] …
//   polink_bench COUNT --print        the measures themselves
#include <array>
#include <iomanip>
#include <iostream>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "bench/generated_measures.h"
#include "bench/pair_search.h"
#include "bench/stopwatch.h"
#include "queries/duplicate_links.h"
#include "queries/text_key.h"

namespace polink::bench {
namespace {

// A pair that was found, and what is told of it.
struct FoundPair {
  TextPair pair;
  std::string how;
};

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
  Score(const GeneratedMeasures& generated, const std::vector<FoundPair>& pairs)
      : generated_(generated) {
    std::map<TextPair, const FoundPair*> found;
    for (const FoundPair& pair : pairs) {
      found.emplace(pair.pair, &pair);
    }
    for (const PlantedPair& pair : generated.planted) {
      const auto known = found.find(TextPair(std::minmax(pair.original, pair.copy)));
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
    for (const auto& [pair, wrong] : found) {
      wrong_.push_back(wrong);
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
      const FoundPair& wrong = *wrong_[i * wrong_.size() / std::min(most, wrong_.size())];
      std::cout << "wrong " << wrong.how << '\n'
                << "  " << generated_.measures[wrong.pair.first].text << '\n'
                << "  " << generated_.measures[wrong.pair.second].text << '\n';
    }
  }

 private:
  const GeneratedMeasures& generated_;
  std::map<std::pair<Planted, int>, Tally> tallies_;
  std::vector<PlantedPair> missed_;
  std::vector<const FoundPair*> wrong_;
  std::size_t right_ = 0;
};

struct Arguments {
  std::size_t count = 10'000;
  std::uint64_t seed = 1;
  std::size_t show = 0;
  bool print = false;
  bool terse = false;
  std::string by = "polink";
  DuplicateOptions options;
};

std::vector<FoundPair> found_by_polink(const std::vector<Measure>& measures,
                                       const DuplicateOptions& options) {
  std::vector<FoundPair> found;
  for (const Link& link : link_duplicates(measures, options)) {
    found.push_back({std::minmax(row_of(link.source_id), row_of(link.target_id)),
                     link.method + ' ' + std::to_string(link.score)});
  }
  return found;
}

// Boilerplate that stands there again and again is kept from the peers: they would pair
// each with each.
std::vector<std::size_t> without_boilerplate(const std::vector<std::u32string>& texts) {
  constexpr std::size_t often = 16;
  std::unordered_map<std::u32string, std::size_t> times;
  for (const std::u32string& text : texts) {
    ++times[text];
  }
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (times.at(texts[i]) <= often) {
      kept.push_back(i);
    }
  }
  return kept;
}

std::vector<FoundPair> found_by_peer(const std::vector<Measure>& measures, const std::string& by) {
  std::vector<std::u32string> all;
  for (const Measure& measure : measures) {
    all.push_back(comparable(measure.text));
  }
  const std::vector<std::size_t> kept = without_boilerplate(all);
  std::vector<std::u32string> texts;
  for (const std::size_t i : kept) {
    texts.push_back(std::move(all[i]));
  }
  std::vector<FoundPair> found;
  for (const auto& [first, second] : by == "minhash" ? minhash_pairs(texts) : all_pairs(texts)) {
    found.push_back({{kept[first], kept[second]}, by});
  }
  return found;
}

void run(const Arguments& arguments) {
  const GeneratedMeasures generated = generate_measures(arguments.count, arguments.seed);
  if (arguments.print) {
    for (const Measure& measure : generated.measures) {
      std::cout << measure.text << '\n';
    }
    return;
  }
  const double before = peak_mebibytes();
  const Stopwatch watch;
  const std::vector<FoundPair> found = arguments.by == "polink"
                                           ? found_by_polink(generated.measures, arguments.options)
                                           : found_by_peer(generated.measures, arguments.by);
  const double seconds = watch.seconds();
  const double processor_seconds = watch.processor_seconds();
  const double peak = peak_mebibytes();
  const Score score(generated, found);
  std::cout << std::fixed << std::setprecision(4) << "measures " << generated.measures.size()
            << " planted " << generated.planted.size() << " links " << found.size() << " recall "
            << score.recall() << " precision " << score.precision() << std::setprecision(3)
            << " seconds " << seconds << " processor_seconds " << processor_seconds
            << std::setprecision(0) << " list_mib " << before << " peak_mib " << peak << '\n';
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
  app.add_option("--by", arguments.by, "what searches: polink, minhash or pairs (all of them)")
      ->check(CLI::IsMember({"polink", "minhash", "pairs"}));
  app.add_option("--seed", arguments.seed, "another seed makes another list");
  app.add_option("--show", arguments.show, "print so many missed and wrong pairs");
  app.add_flag("--print", arguments.print, "print the measures and do nothing else");
  app.add_flag("--terse", arguments.terse, "one line only");
  app.add_option("--near", arguments.options.near, "see DuplicateOptions");
  app.add_option("--misread", arguments.options.misread, "see DuplicateOptions");
  app.add_option("--contained", arguments.options.contained, "see DuplicateOptions");
  app.add_option("--threads", arguments.options.threads, "0: as many as there are processors");
  CLI11_PARSE(app, argc, argv);
  polink::bench::run(arguments);
  return 0;
}
