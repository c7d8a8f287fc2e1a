#include "bench/generated_measures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "bench/plan_words.h"
#include "queries/text_key.h"

namespace polink::bench {
namespace {

using Text = std::u32string;

// SplitMix64 (Steele, Lea & Flood, OOPSLA 2014): the distributions of the
// standard library differ from one implementation to the next.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }
  std::size_t below(std::size_t limit) { return next() % limit; }
  bool chance(double share) { return unit() < share; }
  double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
  // The word of rank r with a probability in proportion to 1/(r + 8), Zipf's law
  // in Mandelbrot's form.
  std::size_t zipf(std::size_t limit) {
    constexpr double flat = 8;
    const double rank = flat * std::pow(static_cast<double>(limit) / flat + 1, unit()) - flat;
    return std::min(static_cast<std::size_t>(rank), limit - 1);
  }

  template <typename List>
  Text any(const List& words) {
    return Text(words[below(words.size())]);
  }
  template <typename List>
  Text often(const List& words) {
    return Text(words[zipf(words.size())]);
  }

 private:
  std::uint64_t state_;
};

Text digits(std::size_t number) {
  const std::string ascii = std::to_string(number);
  return {ascii.begin(), ascii.end()};
}

Text topic(Dice& dice) {
  // Ranks of pairs, not of their parts, so that rare topics are of common words.
  const std::size_t rank = dice.zipf(topic_first.size() * topic_second.size());
  constexpr std::size_t spread = 3571;  // a prime: neighbours in rank share no part
  const std::size_t pair = rank * spread % (topic_first.size() * topic_second.size());
  return Text(topic_first[pair % topic_first.size()]) +
         Text(topic_second[pair / topic_first.size()]);
}

Text place(Dice& dice) {
  return Text{place_first[dice.below(place_first.size())],
              place_second[dice.below(place_second.size())]} +
         dice.any(place_suffixes);
}

Text short_name(Dice& dice) {
  Text name;
  const std::size_t length = 3 + dice.below(3);
  for (std::size_t i = 0; i < length; ++i) {
    name.push_back(static_cast<char32_t>(U'A' + dice.below(26)));
  }
  return name;
}

Text name(Dice& dice) { return dice.any(name_first) + topic(dice) + dice.any(name_last); }

Text filling(char32_t slot, Dice& dice) {
  switch (slot) {
    case U'p':
      return place(dice);
    case U'n':
      return name(dice);
    case U't':
      return topic(dice);
    case U'k':
      return dice.often(katakana);
    case U'a':
      return short_name(dice);
    case U'c':
      return digits(2 + dice.below(dice.chance(0.5) ? 30 : 900));
    case U'y':
      return digits(3 + dice.below(8));
    case U'm':
      return digits(1 + dice.below(12));
    case U'g':
      return dice.often(general);
    default:
      return dice.often(verbs) + dice.often(verb_ends);
  }
}

// A sentence as a list of parts; those with a slot may be filled again.
struct Part {
  char32_t slot = 0;  // 0: fixed words
  Text text;
};
using Sentence = std::vector<Part>;

Sentence sentence(Dice& dice) {
  Sentence parts;
  const Text pattern = dice.any(openings) + dice.any(closings);
  if (dice.chance(0.15)) {
    parts.push_back({0, dice.any(adverbs)});
  }
  std::size_t at = 0;
  while (at < pattern.size()) {
    const auto open = std::min(pattern.find(U'{', at), pattern.size());
    if (open > at) {
      parts.push_back({0, pattern.substr(at, open - at)});
    }
    if (open < pattern.size()) {
      parts.push_back({pattern[open + 1], filling(pattern[open + 1], dice)});
    }
    at = open + 3;
  }
  if (parts.back().slot == 0) {
    parts.back().text += U"。";
  }
  return parts;
}

Text written(const Sentence& sentence) {
  Text text;
  for (const Part& part : sentence) {
    text += part.text;
  }
  return text;
}

Text passage(Dice& dice) {
  Text text = written(sentence(dice));
  const double more = dice.unit();
  if (more < 0.35) {
    text += written(sentence(dice));
  } else if (more < 0.45) {
    text += dice.any(boilerplate);
  }
  return text;
}

// Formulaic sentences: one form, in which a place, a name or the numbers change.
class Family {
 public:
  explicit Family(Dice& dice) {
    // Of numbers alone there aren't many; of one place few differ in both characters.
    constexpr std::size_t few = 8;
    while (free_.empty()) {
      form_ = sentence(dice);
      for (const Part& part : sentence(dice)) {
        form_.push_back(part);
      }
      choose_free_slots(dice);
    }
    const double size = std::pow(400.0, dice.unit()) * 2;
    left_ = only_numbers_ || free_.size() == 1 ? std::min<std::size_t>(few, 2 + dice.below(few))
                                               : static_cast<std::size_t>(size);
  }

  [[nodiscard]] bool exhausted() const { return left_ == 0; }

  Text member(Dice& dice) {
    --left_;
    Sentence member = form_;
    bool fresh = false;
    while (!fresh) {
      fresh = true;
      Values values;
      for (const std::size_t slot : free_) {
        member[slot].text = filling(member[slot].slot, dice);
        add_value(slot, member[slot], values);
      }
      // Where that is all that they differ in, no two members have any value in
      // common; else no two have them all in common.
      fresh = only_numbers_ || free_.size() == 1
                  ? std::ranges::none_of(values, [&](const auto& v) { return used_.contains(v); })
                  : !taken_.contains(values);
      if (fresh) {
        used_.insert(values.begin(), values.end());
        taken_.insert(std::move(values));
      }
    }
    return written(member);
  }

 private:
  using Values = std::vector<std::pair<std::size_t, Text>>;

  // Of a place both characters count where nothing else differs: 岡浜市 and
  // 岡崎市 can't be told from a misread 岡浜市.
  void add_value(std::size_t slot, const Part& part, Values& values) const {
    if (free_.size() == 1 && part.slot == U'p') {
      values.emplace_back(slot, part.text.substr(0, 1) + U"-");
      values.emplace_back(slot, U"-" + part.text.substr(1, 1));
    } else {
      values.emplace_back(slot, part.text);
    }
  }

  void choose_free_slots(Dice& dice) {
    free_.clear();
    std::vector<std::size_t> names;
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < form_.size(); ++i) {
      const char32_t slot = form_[i].slot;
      if (slot == U'p' || slot == U'n' || slot == U'a') {
        names.push_back(i);
      } else if (slot == U'c' || slot == U'y') {
        numbers.push_back(i);
      }
    }
    const double way = dice.unit();
    only_numbers_ = way < 0.15 && numbers.size() >= 2;
    if (only_numbers_) {
      free_ = numbers;
    } else if (!names.empty()) {
      const std::size_t one = names[dice.below(names.size())];
      free_ = way < 0.4 ? std::vector{one} : names;
      if (way > 0.6) {
        free_.insert(free_.end(), numbers.begin(), numbers.end());
      }
    }
  }

  Sentence form_;
  std::vector<std::size_t> free_;
  bool only_numbers_ = false;
  std::size_t left_ = 0;
  std::set<std::pair<std::size_t, Text>> used_;
  std::set<Values> taken_;
};

// Replaces one of the words that stand in the text by another of the list.
template <typename List>
bool exchange(Text& text, const List& words, Dice& dice) {
  const std::size_t from = dice.below(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto word = words[(from + i) % words.size()];
    if (const auto at = text.find(word); at != Text::npos) {
      Text other = dice.any(words);
      while (other == word) {
        other = dice.any(words);
      }
      text.replace(at, word.size(), other);
      return true;
    }
  }
  return false;
}

bool reword(Text& text, Dice& dice) {
  constexpr std::array<std::pair<std::u32string_view, std::u32string_view>, 8> turns{
      {{U"において", U"で"},
       {U"に関する", U"についての"},
       {U"に向けて", U"のため"},
       {U"を用いた", U"による"},
       {U"とともに", U"ほか"},
       {U"に係る", U"に関わる"},
       {U"に基づき", U"を踏まえ"},
       {U"により", U"を通じて"}}};
  for (const auto& [from, to] : turns) {
    if (const auto at = text.find(from); at != Text::npos && dice.chance(0.5)) {
      text.replace(at, from.size(), to);
      return true;
    }
  }
  return false;
}

bool add_adverb(Text& text, Dice& dice) {
  const auto at = text.find(U'、');
  text.insert(at == Text::npos ? 0 : at + 1, dice.any(adverbs));
  return true;
}

// A word or two changed, of those that name nothing.
Text near_copy(const Text& original, Dice& dice) {
  Text copy = original;
  const std::size_t changes = 1 + dice.below(2);
  for (std::size_t i = 0; i < changes; ++i) {
    bool done = false;
    while (!done) {
      switch (dice.below(4)) {
        case 0:
          done = exchange(copy, verbs, dice);
          break;
        case 1:
          done = exchange(copy, general, dice);
          break;
        case 2:
          done = reword(copy, dice);
          break;
        default:
          done = add_adverb(copy, dice);
      }
    }
  }
  return copy;
}

// A sentence more, before or behind.
Text longer_copy(const Text& original, Dice& dice) {
  const Text more = written(sentence(dice));
  return dice.chance(0.7) ? original + more : more + original;
}

// Changes 3 % of the characters: mostly into another ideograph, some into one
// of like shape, some lost, some doubled.
Text misread(const Text& text, Dice& dice) {
  constexpr double share = 0.03;
  constexpr std::u32string_view shapes = U"カ力ロ口タ夕ト卜ハ八エ工ニ二ミ三ー一オ才ヘへ";
  Text read;
  for (const char32_t c : text) {
    const bool readable = c > 0x3040 && c < 0xff00;  // kana, ideographs
    if (!readable || !dice.chance(share)) {
      read.push_back(c);
      continue;
    }
    const double way = dice.unit();
    const auto shape = shapes.find(c);
    if (shape != std::u32string_view::npos && way < 0.5) {
      read.push_back(shapes[shape ^ 1U]);
    } else if (way < 0.8) {
      const auto& word = topic_first[dice.below(topic_first.size())];
      read.push_back(dice.chance(0.5) ? word[dice.below(word.size())]
                                      : static_cast<char32_t>(0x4e00 + dice.below(6000)));
    } else if (way < 0.9) {
      read.push_back(c);
      read.push_back(c);
    }
  }
  return read;
}

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
                      : way < 0.33 ? of_a_family()
                                   : passage(dice_));
    }
    // Each original has one copy, so that every other pair that is found is wrong.
    std::vector<std::size_t> originals;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (says_something[i]) {
        originals.push_back(i);
      }
    }
    shuffle(originals);
    std::vector<PlantedPair> planted;
    for (std::size_t i = 0; i < copies; ++i) {
      planted.push_back(plant(texts, originals[i], i));
    }
    return arranged(std::move(texts), std::move(planted));
  }

 private:
  template <typename Item>
  void shuffle(std::vector<Item>& items) {
    for (std::size_t i = items.size(); i > 1; --i) {
      std::swap(items[i - 1], items[dice_.below(i)]);
    }
  }

  Text of_a_family() {
    constexpr std::size_t at_once = 300;  // families that take turns
    if (families_.size() < at_once) {
      families_.emplace_back(dice_);
      return families_.back().member(dice_);
    }
    Family& family = families_[dice_.below(at_once)];
    if (family.exhausted()) {
      family = Family(dice_);
    }
    return family.member(dice_);
  }

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
    shuffle(order);
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
  std::vector<Family> families_;
};

}  // namespace

GeneratedMeasures generate_measures(std::size_t count, std::uint64_t seed) {
  return Generator(count, seed).make();
}

}  // namespace polink::bench
