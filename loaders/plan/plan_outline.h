#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "loaders/blocks/blocks.h"
#include "loaders/plan/rows.h"
#include "loaders/text/marks.h"

// What has to be known of a whole document before its parts can be read.
namespace polink {

// The kinds of the columns if every cell of the row is a column head.
std::optional<std::vector<ColumnKind>> column_heads(const Block& block);

// Joins column heads of two lines (`計画 | 追跡 |` over ` | 実施状況 | 今後の取組`) to
// one, each column with the head nearest to it.
void join_head_rows(std::vector<Block>& blocks);

// Whether rows are marked with ○, items with ・, and next items end in 【】.
ItemConventions observe_conventions(const std::vector<Block>& blocks);

// Whether, from a block on, the next footnote begins before its mark has been seen
// in the text between: then that text belongs to the foot of the page. The answer is
// the same from any block up to the one that decides it.
struct FootnoteAhead {
  std::size_t decided_at = 0;  // block
  bool follows = false;
};
FootnoteAhead footnote_ahead(const std::vector<Block>& blocks, std::size_t from);

// Lines that stand on many pages alike (a running title): at least three times,
// short, and nothing that has a meaning of its own.
std::set<std::u32string> running_lines(const std::vector<Block>& blocks);

}  // namespace polink
