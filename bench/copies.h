#pragma once

#include "bench/passages.h"

// What becomes of a text that is copied.
namespace polink::bench {

// A word or two changed, of those that name nothing.
Text near_copy(const Text& original, Dice& dice);

// A sentence more, before or behind.
Text longer_copy(const Text& original, Dice& dice);

// Changes 3 % of the characters as OCR does: mostly into another ideograph, some
// into one of like shape, some lost, some doubled.
Text misread(const Text& text, Dice& dice);

}  // namespace polink::bench
