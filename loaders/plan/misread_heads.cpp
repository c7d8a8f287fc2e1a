#include "loaders/plan/misread_heads.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "loaders/plan/plan_outline.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

using Row = std::vector<std::u32string>;  // its cells without white space

constexpr std::size_t longest_head = 40;

// Levenshtein's distance; heads are short.
std::size_t distance(std::u32string_view first, std::u32string_view second) {
  std::vector<std::size_t> costs(second.size() + 1);
  std::iota(costs.begin(), costs.end(), std::size_t{0});
  for (std::size_t i = 0; i < first.size(); ++i) {
    std::size_t diagonal = std::exchange(costs[0], i + 1);
    for (std::size_t j = 0; j < second.size(); ++j) {
      const std::size_t other = diagonal + (first[i] == second[j] ? 0 : 1);
      diagonal = costs[j + 1];
      costs[j + 1] = std::min({other, diagonal + 1, costs[j] + 1});
    }
  }
  return costs.back();
}

// Nothing where a cell is empty or longer than a head can be.
std::optional<Row> short_row(const Block& block) {
  if (block.kind != Block::Kind::table_row || block.cells.size() < 2) {
    return std::nullopt;
  }
  Row row;
  for (const StyledText& cell : block.cells) {
    if (cell.size() > 2 * longest_head) {
      return std::nullopt;
    }
    std::u32string text = folded(cell);
    std::erase_if(text, is_space);
    if (text.empty() || text.size() > longest_head) {
      return std::nullopt;
    }
    row.push_back(std::move(text));
  }
  return row;
}

bool reads_like(const Row& row, const Row& heads) {
  constexpr std::size_t share = 5;
  constexpr std::size_t share_of_cell = 3;
  if (row.size() != heads.size()) {
    return false;
  }
  std::size_t all = 0;
  std::size_t misread = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::size_t differences = distance(row[i], heads[i]);
    if (differences > std::max<std::size_t>(1, heads[i].size() / share_of_cell)) {
      return false;
    }
    misread += differences;
    all += heads[i].size();
  }
  return misread <= all / share;
}

// Each character of the head at the place of one of the cell.
StyledText printed_at(const std::u32string& head, const StyledText& cell) {
  StyledText text = trimmed(cell);
  const Glyph last = text.back();
  for (std::size_t i = 0; i < std::max(head.size(), text.size()); ++i) {
    if (i >= text.size()) {
      text.push_back(last);
      text.back().style |= Glyph::synthetic;
    }
    text[i].code = i < head.size() ? head[i] : U' ';
  }
  return text;
}

}  // namespace

void restore_heads(std::vector<Block>& blocks, Document& document) {
  std::set<Row> known;
  std::vector<std::size_t> doubtful;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (auto row = short_row(blocks[i])) {
      if (column_heads(blocks[i])) {
        known.insert(std::move(*row));
      } else {
        doubtful.push_back(i);
      }
    }
  }
  for (const std::size_t i : doubtful) {
    const Row row = *short_row(blocks[i]);
    const auto heads =
        std::ranges::find_if(known, [&](const Row& other) { return reads_like(row, other); });
    if (heads == known.end()) {
      continue;
    }
    std::string printed;
    for (std::size_t cell = 0; cell < row.size(); ++cell) {
      printed += (cell > 0 ? " | " : "") + to_utf8(row[cell]);
      blocks[i].cells[cell] = printed_at((*heads)[cell], blocks[i].cells[cell]);
    }
    document.diagnostics.push_back(
        {blocks[i].line, Severity::info, "misread_head",
         "「" + printed + "」 was read as the column heads that stand elsewhere"});
  }
}

}  // namespace polink
