#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "tests/loaders/layouts/layouts.h"

// The texts of a plan as atoms, which can be cut and wrapped at any place.
namespace polink::made_up {

Atoms atoms_of(std::u32string_view words);
Atoms atoms_of(const Text& text);
Atoms names_of(const std::vector<Lead>& organisations);

// With its repost mark before or behind the stop, and its group in `brackets`;
// without brackets no group.
Atoms atoms_of_item(const Item& item, const std::u32string& brackets, Random& random);

// Whether a page or line may end in front of the atom: not before what a
// printer never puts first, nor between a word and its footnote mark.
bool may_cut(const Atoms& atoms, std::size_t at, bool at_dots = true);

// What stands of a cell before a random place, the rest staying in it;
// `least` atoms of the first item stay before. `at_dots`: may cut before ・.
Cell take_page(Cell& cell, std::size_t least, bool at_dots, Random& random);

}  // namespace polink::made_up
