#include "bench/micro/inputs.h"

#include <map>
#include <optional>
#include <stdexcept>
#include <system_error>

#include "bench/generated_plans.h"
#include "bench/plan_layout.h"
#include "loaders/plan_loader.h"
#include "queries/linking.h"
#include "queries/text_key.h"

namespace polink::bench {
namespace {

// What was made of a size, by its function.
template <typename Made>
const Made& kept(std::map<std::size_t, Made>& made, std::size_t measures,
                 Made (*make)(std::size_t)) {
  const auto place = made.find(measures);
  return place != made.end() ? place->second : made.emplace(measures, make(measures)).first->second;
}

std::string text_of(std::size_t measures, std::uint64_t seed) {
  PlanGenerator generator(seed);
  Dice pages(seed);
  std::vector<PlantedCopy> planted;
  return as_text(generator.make(measures, planted), pages);
}

std::string make_text(std::size_t measures) { return text_of(measures, 1); }

Document linked(const std::string& text, const std::string& name) {
  LoadOptions options;
  options.document_id = name;
  options.registers = &registers();
  Document document = read_plan_text(text, name + ".txt", options);
  link(document);
  return document;
}

Document make_linked(std::size_t measures) { return linked(plan_text(measures), "plan"); }

std::vector<std::u32string> make_comparable(std::size_t measures) {
  std::vector<std::u32string> texts;
  for (const Measure& measure : linked_plan(measures).measures) {
    texts.push_back(comparable(measure.text));
  }
  return texts;
}

// The databases of this run, and their folder.
class Databases {
 public:
  Databases() {
    std::string pattern = (std::filesystem::temp_directory_path() / "polink-bench-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) {
      throw std::runtime_error("can't make a folder for databases in " + pattern);
    }
    folder_ = pattern;
  }
  ~Databases() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Databases(const Databases&) = delete;
  Databases& operator=(const Databases&) = delete;

  const std::filesystem::path& of(std::size_t measures) {
    const auto [place, is_new] =
        files_.emplace(measures, folder_ / (std::to_string(measures) + ".db"));
    if (is_new) {
      Store::open_or_create(place->second).save({linked_plan(measures)}, false);
    }
    return place->second;
  }

 private:
  std::filesystem::path folder_;
  std::map<std::size_t, std::filesystem::path> files_;
};

PolicyGraph make_graph(std::size_t measures) {
  return Store::open(plan_database(measures)).graph();
}

}  // namespace

const Registers& registers() {
  static const Registers loaded = load_registers(POLINK_SOURCE_DIR "/data/organisations.tsv",
                                                 POLINK_SOURCE_DIR "/data/laws.tsv");
  return loaded;
}

const std::string& plan_text(std::size_t measures) {
  static std::map<std::size_t, std::string> made;
  return kept(made, measures, make_text);
}

const Document& linked_plan(std::size_t measures) {
  static std::map<std::size_t, Document> made;
  return kept(made, measures, make_linked);
}

const Document& other_plan() {
  static const Document made = linked(text_of(1'000, 2), "other");
  return made;
}

const std::vector<std::u32string>& comparable_texts(std::size_t measures) {
  static std::map<std::size_t, std::vector<std::u32string>> made;
  return kept(made, measures, make_comparable);
}

const std::filesystem::path& plan_database(std::size_t measures) {
  static Databases databases;
  return databases.of(measures);
}

const PolicyGraph& plan_graph(std::size_t measures) {
  static std::map<std::size_t, PolicyGraph> made;
  return kept(made, measures, make_graph);
}

const Measure& some_measure(std::size_t measures, MeasureKind kind) {
  const std::vector<Measure>& all = linked_plan(measures).measures;
  for (std::size_t i = all.size() / 2; i < all.size(); ++i) {
    if (all[i].kind == kind) {
      return all[i];
    }
  }
  throw std::runtime_error("the plan has no measure of that kind");
}

}  // namespace polink::bench
