#include "bench/passages.h"

#include <algorithm>
#include <string>
#include <utility>

#include "bench/plan_words.h"

namespace polink::bench {

Text digits(std::size_t number) {
  const std::string ascii = std::to_string(number);
  return {ascii.begin(), ascii.end()};
}

// Each word is drawn in a statement of its own, the last one first: the operands of +
// may be evaluated in any order, and the same seed is to make the same text everywhere.
Text topic(Dice& dice) {
  // Ranks of pairs, not of their parts, so that rare topics are of common words.
  const std::size_t rank = dice.zipf(topic_first.size() * topic_second.size());
  constexpr std::size_t spread = 3571;  // a prime: neighbours in rank share no part
  const std::size_t pair = rank * spread % (topic_first.size() * topic_second.size());
  return Text(topic_first[pair % topic_first.size()]) +
         Text(topic_second[pair / topic_first.size()]);
}

Text place(Dice& dice) {
  const Text suffix = dice.any(place_suffixes);
  return Text{place_first[dice.below(place_first.size())],
              place_second[dice.below(place_second.size())]} +
         suffix;
}

namespace {

Text short_name(Dice& dice) {
  Text name;
  const std::size_t length = 3 + dice.below(3);
  for (std::size_t i = 0; i < length; ++i) {
    name.push_back(static_cast<char32_t>(U'A' + dice.below(26)));
  }
  return name;
}

}  // namespace

Text name(Dice& dice) {
  const Text last = dice.any(name_last);
  const Text middle = topic(dice);
  return dice.any(name_first) + middle + last;
}

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
    default: {
      const Text end = dice.often(verb_ends);
      return dice.often(verbs) + end;
    }
  }
}

Sentence filled(const Text& pattern, Dice& dice) {
  Sentence parts;
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

Sentence sentence(Dice& dice) {
  const Text closing = dice.any(closings);
  const Text pattern = dice.any(openings) + closing;
  const bool with_adverb = dice.chance(0.15);
  Sentence parts;
  if (with_adverb) {
    parts.push_back({0, dice.any(adverbs)});
  }
  for (Part& part : filled(pattern, dice)) {
    parts.push_back(std::move(part));
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

}  // namespace polink::bench
