#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/policy_graph.h"

// What shows that measures are about the same: things that they cite or work on,
// and rare compounds of their texts. Shared by the questions that look for it.
namespace polink {

// Signs that more rows than this have are the frame of the whole plan.
constexpr std::size_t everywhere = 12;

// The row that a measure stands in: the id that its plan measure has.
std::string row_id(const PolicyGraph& graph, PolicyGraph::Vertex measure);

// Laws and instruments that a measure cites and indicators that it works on,
// each once, in ascending order.
std::vector<PolicyGraph::Vertex> things_of(const PolicyGraph& graph, PolicyGraph::Vertex measure);

// Whether it is a body (an agency, a council), which does many things for many.
bool is_body(const PolicyGraph& graph, PolicyGraph::Vertex thing);

// How rare a sign is that `bearers` of `all` have: 1 where only two do, 0 where
// all or none do.
double rarity(std::size_t bearers, std::size_t all);

// How much a compound says by its length, 0 to 0.6: nine such units say all.
constexpr double of_ideograph = 1.5;
constexpr double of_katakana = 0.75;
// `of_letter`: for letters, which spell a word, or each stand for one (ELSI).
double telling(const std::string& term, double of_letter = of_katakana);

// Several signs of one kind strengthen each other, but never reach 1.
double joined_signs(const std::vector<double>& signs);

}  // namespace polink
