#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/records.h"
#include "loaders/text/name_text.h"

namespace polink {

// A place where a text cites a law.
struct LawMention {
  std::size_t from = 0;
  std::size_t to = 0;
  std::string law_id;
  CitationMethod method = CitationMethod::bare;
  std::string misread_title{};  // the name as it should read; empty where it is so printed
  TextSpan article{};           // empty where none is named
};

inline bool overlaps(const std::vector<LawMention>& found, std::size_t from, std::size_t to) {
  for (const LawMention& other : found) {
    if (from < other.to && other.from < to) {
      return true;
    }
  }
  return false;
}

// The laws that a word which points back may mean, in the order of the row.
struct LawsBefore {
  std::vector<std::string> in_row;  // cited by the texts before this one
  std::string defined_as_law{};     // 以下「法」という。
  std::string defined_as_order{};   // 以下「令」という。
  std::string defined_as_rule{};    // 以下「規則」という。
};

// Adds what 同法, 当該法律, 同条約, 同政令, 同条第2項 and 法第三条 mean: the last law
// before them, in the text or else in the row, whose title ends accordingly; the
// lone 法, 令 and 規則 in front of an article first what the document has defined as
// such. 当該法律 is seen through one misread character. `found` is in the order of
// the text, before and after.
void add_back_references(std::u32string_view text, const LawsBefore& before,
                         std::vector<LawMention>& found);

}  // namespace polink
