#include "loaders/plan/plan_outline.h"

#include <array>
#include <map>

#include "loaders/plan/items.h"
#include "loaders/plan/spaced_marks.h"

namespace polink {
namespace {

// How many cells of a kind begin with a mark, of how many that hold text.
struct Share {
  int marked = 0;
  int all = 0;

  [[nodiscard]] bool usual(double least) const {
    return all == 0 || static_cast<double>(marked) >= least * static_cast<double>(all);
  }
};

bool begins_with_mark(ColumnKind kind, const StyledText& cell) {
  const StyledText text = trimmed(cell);
  const std::u32string first(1, text.front().code);
  const bool row_mark = row_mark_length(first) > 0;
  return kind == ColumnKind::plan ? row_mark : row_mark || is_bullet(first.front());
}

// Whether a stop ends the cell, brackets behind it left aside; of a long cell the
// last characters tell, so that one of nothing but brackets takes no longer.
bool ends_with_stop(StyledText cell) {
  constexpr std::size_t enough = 1000;
  cell = slice(cell, cell.size() - std::min(cell.size(), enough), cell.size());
  while (!cell.empty()) {
    const char32_t end = fold(last_character(cell));
    const char32_t open = end == U'】' ? U'【' : end == U')' ? U'(' : U'\0';
    const std::size_t at = open == 0 ? std::u32string::npos : folded(cell).rfind(open);
    if (at == std::u32string::npos) {
      return ends_sentence(end);
    }
    cell = slice(cell, 0, at);
  }
  return false;
}

// Of heads joined out of two lines (join_head_rows) the lower one tells.
std::optional<ColumnKind> column_head(const StyledText& cell) {
  const std::u32string text = folded(cell);
  const std::size_t lower = text.rfind(paragraph_break);
  const auto kind = parse_column_head(text);
  return kind || lower == std::u32string::npos ? kind : parse_column_head(text.substr(lower + 1));
}

}  // namespace

namespace {

// `計画の取組 | 主な取組 | これからの取組`: heads whose words don't tell them apart, or
// one that says nothing, stand in the order that such tables have.
void settle_by_place(std::vector<std::optional<ColumnKind>>& kinds) {
  constexpr std::array<ColumnKind, 3> order{ColumnKind::plan, ColumnKind::status, ColumnKind::next};
  std::vector<std::size_t> places;
  std::set<ColumnKind> known;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const bool own_place = kinds[i] == ColumnKind::organisations || kinds[i] == ColumnKind::ignored;
    if (!own_place) {
      places.push_back(i);
      if (kinds[i]) {
        known.insert(*kinds[i]);
      }
    }
  }
  if (places.size() == order.size() && known.size() + 1 == order.size()) {
    for (std::size_t i = 0; i < order.size(); ++i) {
      kinds[places[i]] = order[i];
    }
  }
}

bool may_be_a_head(const StyledText& cell) {
  constexpr std::size_t longest = 20;
  const std::u32string text = folded(trimmed(cell));
  return !text.empty() && text.size() <= longest && !is_dashes(text) && !is_bullet(text.front()) &&
         row_mark_length(text) == 0 && text.find_first_of(U"。、「」【】") == std::u32string::npos;
}

}  // namespace

std::optional<std::vector<ColumnKind>> column_heads(const Block& block) {
  if (block.kind != Block::Kind::table_row || block.cells.size() < 2) {
    return std::nullopt;
  }
  std::vector<std::optional<ColumnKind>> kinds;
  for (const StyledText& cell : block.cells) {
    kinds.push_back(column_head(cell));
    if (!kinds.back() && !may_be_a_head(cell)) {
      return std::nullopt;
    }
  }
  settle_by_place(kinds);
  std::vector<ColumnKind> settled;
  std::set<ColumnKind> distinct;
  for (const auto& kind : kinds) {
    if (!kind) {
      return std::nullopt;
    }
    settled.push_back(*kind);
    distinct.insert(*kind);
  }
  return distinct.size() > 1 ? std::optional(settled) : std::nullopt;
}

void join_head_rows(std::vector<Block>& blocks) {
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    const Block& upper = blocks[i];
    const Block& lower = blocks[i + 1];
    if (upper.kind != Block::Kind::table_row || lower.kind != Block::Kind::table_row ||
        upper.cells.size() != lower.cells.size() || column_heads(upper) || column_heads(lower)) {
      continue;
    }
    Block joined = upper;
    int heads_below = 0;
    for (std::size_t cell = 0; cell < lower.cells.size(); ++cell) {
      if (!trimmed(lower.cells[cell]).empty()) {
        joined.cells[cell].push_back({paragraph_break, 0, 0, Glyph::synthetic});
        append(joined.cells[cell], lower.cells[cell]);
        ++heads_below;
      }
    }
    if (heads_below > 1 && column_heads(joined)) {
      blocks[i] = std::move(joined);
      blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  }
}

ItemConventions observe_conventions(const std::vector<Block>& blocks) {
  Share plan;
  Share items;
  Share groups;
  Share stops;
  SpacedMarks spaced;
  std::vector<ColumnKind> kinds{ColumnKind::plan, ColumnKind::status, ColumnKind::next};
  // The column of a table whose columns stand under each other; ignored: none.
  ColumnKind standing = ColumnKind::ignored;
  const auto observe = [&](ColumnKind kind, const StyledText& cell) {
    if (trimmed(cell).empty() || is_dashes(folded(cell))) {
      return;
    }
    if (kind == ColumnKind::plan || kind == ColumnKind::status || kind == ColumnKind::next) {
      Share& share = kind == ColumnKind::plan ? plan : items;
      ++share.all;
      share.marked += begins_with_mark(kind, cell) ? 1 : 0;
      ++stops.all;
      stops.marked += ends_with_stop(cell) ? 1 : 0;
    }
    if (kind == ColumnKind::next) {
      ++groups.all;
      groups.marked += codes(cell).find(U'【') != std::u32string::npos ? 1 : 0;
    }
  };
  // The lines of a standing column up to the next head or mark are one cell.
  StyledText cell;
  const auto end_cell = [&](ColumnKind next) {
    observe(standing, cell);
    cell.clear();
    standing = next;
  };
  for (const Block& block : blocks) {
    if (const auto heads = column_heads(block)) {
      kinds = *heads;
    } else if (block.kind == Block::Kind::table_row) {
      for (std::size_t i = 0; i < block.cells.size() && i < kinds.size(); ++i) {
        observe(kinds[i], block.cells[i]);
        if (kinds[i] == ColumnKind::status || kinds[i] == ColumnKind::next) {
          spaced.observe(block.cells[i]);
        }
      }
    } else if (const auto head = parse_column_head(folded(block.cells.front()))) {
      end_cell(*head);
    } else if (parse_heading(folded(block.cells.front()))) {
      end_cell(ColumnKind::ignored);
    } else if (standing != ColumnKind::ignored) {
      const char32_t first = trimmed(block.cells.front()).front().code;
      if (is_bullet(first) || is_dash(first) || is_row_mark(first)) {
        end_cell(standing);
      }
      append(cell, block.cells.front());
    }
  }
  end_cell(ColumnKind::ignored);
  // Continued cells have no mark, so far from all need one.
  constexpr double some = 0.25;
  return {plan.usual(some), items.usual(some),        groups.usual(some),      stops.usual(some),
          spaced.usual(),   spaced.sentence_starts(), spaced.joined_by_marks()};
}

namespace {

// Whether nothing stands right below: no wrapped line goes on there.
bool is_followed_by_gap(const std::vector<Block>& blocks, std::size_t at) {
  if (at + 1 >= blocks.size()) {
    return true;
  }
  const Block& next = blocks[at + 1];
  return next.gap_before || next.headed || next.kind == Block::Kind::table_row ||
         is_page_number(folded(next.cells.front()));
}

bool stands_at_page_number(const std::vector<Block>& blocks, std::size_t at) {
  const auto is_number = [&](std::size_t i) {
    return i < blocks.size() && blocks[i].kind == Block::Kind::paragraph &&
           is_page_number(folded(blocks[i].cells.front()));
  };
  return is_number(at + 1) || (at > 0 && is_number(at - 1));
}

}  // namespace

std::set<std::u32string> running_lines(const std::vector<Block>& blocks) {
  constexpr std::size_t longest = 60;
  constexpr int often = 3;
  std::map<std::u32string, int> counts;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const std::u32string text = folded(trimmed(block.cells.front()));
    if (block.kind != Block::Kind::paragraph || text.empty() || text.size() > longest ||
        block.headed || is_bullet(text.front()) || is_dash(text.front()) ||
        row_mark_length(text) > 0 || is_dashes(text) || text.front() == U'【' ||
        ends_sentence(text.back()) || text.back() == U'】' || parse_heading(text) ||
        parse_announcement(text) || !find_footnote_marks(block.cells.front()).empty()) {
      continue;
    }
    // `…計画の追跡` may be a column head as well as the title of the plan.
    if (parse_column_head(text) && !stands_at_page_number(blocks, i)) {
      counts[text] = -1;
      continue;
    }
    // A running title stands apart; wrapped lines of repeated items don't.
    int& count = counts[text];
    count = block.gap_before && is_followed_by_gap(blocks, i) && count >= 0 ? count + 1 : -1;
  }
  std::set<std::u32string> lines;
  for (const auto& [text, count] : counts) {
    if (count >= often) {
      lines.insert(text);
    }
  }
  return lines;
}

FootnoteAhead footnote_ahead(const std::vector<Block>& blocks, std::size_t from) {
  for (std::size_t i = from; i < blocks.size(); ++i) {
    const StyledText text = trimmed(blocks[i].cells.front());
    if (blocks[i].kind == Block::Kind::table_row) {
      return {i, false};
    }
    const auto marks = find_footnote_marks(text);
    if (!marks.empty()) {
      return {i, marks.front().range.from == 0};
    }
    const std::u32string plain = folded(text);
    if (parse_announcement(plain) || parse_heading(plain)) {
      return {i, false};
    }
  }
  return {blocks.size(), false};
}

}  // namespace polink
