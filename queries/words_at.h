#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "queries/alignment.h"
#include "queries/text_index.h"

// What word, or what name of a place, stands where two texts differ.
namespace polink {

enum class Script { other, kanji, katakana, latin, digit };

bool all_of(std::u32string_view text, Script script);

// The run of one script around a place; empty where another script stands there.
std::u32string_view run_at(std::u32string_view text, std::size_t at, Script script);

// How often two neighbouring characters must stand somewhere to be a word.
std::size_t known_from(const TextIndex& index);

// Whether all neighbours in a word are known so well.
bool is_known(std::u32string_view word, const TextIndex& index);

// Where a difference shows that another word stands there: at its first
// characters, or at its last ones.
struct WordPlace {
  std::size_t first = 0;
  std::size_t second = 0;
};

std::vector<WordPlace> places_of(const Difference& d);

// How surely the names of two places stand where the texts differ.
enum class OtherPlace { no, perhaps, surely };

OtherPlace other_place(std::u32string_view first, std::u32string_view second, const Difference& d,
                       const TextIndex& index);

}  // namespace polink
