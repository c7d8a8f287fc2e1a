#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "bench/families.h"
#include "graph/records.h"

// Whole plans of any number, in which every repost, every silent copy and every
// text taken over from another plan is known: what loading, linking and asking are
// measured on.
namespace polink::bench {

struct PlanItem {
  MeasureKind kind = MeasureKind::plan;
  bool dash = false;  // stands for no item; the rest is empty then
  std::string id{};   // the one that polink gives it: `1.2.3.r4.n5`
  Text text{};        // without the mark of a repost, ends in 。
  bool repost = false;
  std::vector<std::string> ministries{};  // the one that leads first
  int footnote = 0;                       // 0: none
};

// One ○ measure and what stands opposite it.
struct PlanRow {
  PlanItem plan;
  std::vector<PlanItem> status;
  std::vector<PlanItem> next;  // dashes among them
};

// How a table prints its cells.
enum class CellForm { bare, paragraphs, list };

struct PlanTable {
  Text title;
  CellForm form = CellForm::bare;
  bool prints_leads = true;
  std::vector<PlanRow> rows;
};

struct PlanIndicator {
  Text name;
  Text value;
  int footnote = 0;
};

struct PlanSection {
  Text title;
  Text vision;
  Text goal;
  std::vector<PlanIndicator> targets;
  std::vector<PlanIndicator> references;
  std::vector<PlanTable> tables;
};

struct PlanChapter {
  Text title;
  Text goal;
  std::vector<PlanSection> sections;
};

struct GeneratedPlan {
  std::string name;  // `plan-0001`, that of its file and document
  std::vector<PlanChapter> chapters;
  std::vector<Text> footnotes;  // the first is number 1
};

enum class PlantedKind { repost, duplicate, across };

// A measure that says again what another says; in one plan the other stands before it.
struct PlantedCopy {
  PlantedKind kind = PlantedKind::repost;
  std::string document;
  std::string id;
  std::string of_document;  // the same one, but for `across`
  std::string of_id;
  std::string way{};    // exact | near | contained
  int noisy_sides = 0;  // 0, 1 or 2: of how many 3 % of the characters are misread
};

// Makes one plan after the other. Of all measures 3 % are reposts of earlier ones, 5 %
// silent copies (a third each exact, with a word or two changed, with a sentence more),
// 2 % are taken over from the plan before. No measure has two copies. A tenth says
// nothing of its own, a fifth belongs to families of formulaic sentences; neither
// repeats anything. The same seed makes the same plans on every machine.
class PlanGenerator {
 public:
  explicit PlanGenerator(std::uint64_t seed) : dice_(seed) {}

  // The next plan, of exactly so many measures; what is planted in it is added to
  // `planted`.
  GeneratedPlan make(std::size_t measures, std::vector<PlantedCopy>& planted);

 private:
  Dice dice_;
  Families families_;
  std::size_t made_ = 0;
  std::vector<PlanItem> free_before_;  // of the plan before: those without a copy
};

}  // namespace polink::bench
