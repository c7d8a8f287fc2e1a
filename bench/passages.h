#pragma once

#include <vector>

#include "bench/dice.h"

// Sentences of a plan, put together of the parts in plan_words.h.
namespace polink::bench {

// A sentence as a list of parts; those with a slot may be filled again.
struct Part {
  char32_t slot = 0;  // 0: fixed words
  Text text;
};
using Sentence = std::vector<Part>;

Text digits(std::size_t number);
Text topic(Dice& dice);
Text place(Dice& dice);
Text name(Dice& dice);  // of a programme

// What stands in a slot of a sentence; the letters are those of plan_words.h.
Text filling(char32_t slot, Dice& dice);

// The pattern with its slots filled; ends in 。.
Sentence filled(const Text& pattern, Dice& dice);
Sentence sentence(Dice& dice);
Text written(const Sentence& sentence);

// One sentence or two, the second of which may be boilerplate.
Text passage(Dice& dice);

}  // namespace polink::bench
