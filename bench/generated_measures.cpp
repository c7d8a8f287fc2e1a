#include "bench/generated_measures.h"

#include <string>
#include <utility>

#include "bench/copies.h"
#include "bench/families.h"
#include "bench/passages.h"
#include "bench/plan_words.h"
#include "queries/text_key.h"

namespace polink::bench {
namespace {

class Generator {
 public:
  Generator(std::size_t count, std::uint64_t seed) : count_(count), dice_(seed) {}

  GeneratedMeasures make() {
    const std::size_t copies = count_ / 10;
    std::vector<Text> texts;
    std::vector<bool> says_something;
    while (texts.size() + copies < count_) {
      const double way = dice_.unit();
      says_something.push_back(way > 0.11);
      texts.push_back(way < 0.11   ? dice_.any(boilerplate)
                      : way < 0.33 ? families_.member(dice_)
                                   : passage(dice_));
    }
    // Each original has one copy, so that every other pair that is found is wrong.
    std::vector<std::size_t> originals;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (says_something[i]) {
        originals.push_back(i);
      }
    }
    dice_.shuffle(originals);
    std::vector<PlantedPair> planted;
    for (std::size_t i = 0; i < copies; ++i) {
      planted.push_back(plant(texts, originals[i], i));
    }
    return arranged(std::move(texts), std::move(planted));
  }

 private:
  PlantedPair plant(std::vector<Text>& texts, std::size_t original, std::size_t turn) {
    PlantedPair pair{original, texts.size(), static_cast<Planted>(turn % 3),
                     static_cast<int>(turn / 3 % 3)};
    const Text text = texts[original];
    Text copy = pair.kind == Planted::exact  ? text
                : pair.kind == Planted::near ? near_copy(text, dice_)
                                             : longer_copy(text, dice_);
    texts.push_back(pair.noisy_sides > 0 ? misread(copy, dice_) : copy);
    if (pair.noisy_sides > 1) {
      texts[original] = misread(text, dice_);
    }
    return pair;
  }

  // Measures in any order, one to a row: items of one row are never linked.
  GeneratedMeasures arranged(std::vector<Text> texts, std::vector<PlantedPair> planted) {
    std::vector<std::size_t> order(texts.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      order[i] = i;
    }
    dice_.shuffle(order);
    std::vector<std::size_t> place_of(texts.size());
    GeneratedMeasures made;
    made.measures.resize(texts.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
      place_of[order[place]] = place;
      Measure& measure = made.measures[place];
      measure.row = static_cast<int>(place + 1);
      measure.section_id = "1.1.1";
      measure.id = "1.1.1.r" + std::to_string(measure.row) + ".s1";
      measure.kind = MeasureKind::status;
      measure.ordinal = measure.slot = 1;
      measure.text = utf8_of(texts[order[place]]);
    }
    for (PlantedPair& pair : planted) {
      pair.original = place_of[pair.original];
      pair.copy = place_of[pair.copy];
    }
    made.planted = std::move(planted);
    return made;
  }

  std::size_t count_;
  Dice dice_;
  Families families_;
};

}  // namespace

GeneratedMeasures generate_measures(std::size_t count, std::uint64_t seed) {
  return Generator(count, seed).make();
}

}  // namespace polink::bench
