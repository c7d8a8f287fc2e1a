#include <algorithm>

#include "loaders/blocks/blocks.h"
#include "loaders/text/marks.h"
#include "loaders/text/markup.h"
#include "loaders/text/misread_tags.h"

namespace polink {
namespace {

std::vector<StyledText> split_at(const StyledText& text, char32_t separator) {
  std::vector<StyledText> parts(1);
  for (const Glyph& glyph : text) {
    if (glyph.code == separator) {
      parts.emplace_back();
    } else {
      parts.back().push_back(glyph);
    }
  }
  return parts;
}

// `| a | b |`: the cells of a Markdown row. `\|` is a bar within a cell.
std::vector<StyledText> split_pipes(const StyledText& line) {
  const StyledText row = trimmed(line);
  std::vector<StyledText> cells(1);
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].code == U'\\' && i + 1 < row.size() && row[i + 1].code == U'|') {
      cells.back().push_back(row[++i]);
    } else if (row[i].code == U'|') {
      cells.emplace_back();
    } else {
      cells.back().push_back(row[i]);
    }
  }
  cells.erase(cells.begin());
  if (cells.size() > 1 && trimmed(cells.back()).empty()) {
    cells.pop_back();
  }
  return cells;
}

bool is_pipe_row(const StyledText& line) {
  const StyledText row = trimmed(line);
  const auto bars =
      std::count_if(row.begin(), row.end(), [](const Glyph& glyph) { return glyph.code == U'|'; });
  return bars >= 2 && row.front().code == U'|';
}

// `-S`, `-化-`: a rule of a few characters of which some are misread.
bool is_misread_rule(const std::u32string& text) {
  constexpr std::size_t longest = 4;
  return text.size() <= longest && text.find(U'-') != std::u32string::npos;
}

// `-- | -- | --`; in one cell of three or more a character may be misread, or both of
// `--`, and in two cells one each where dashes are two in three characters of the row.
bool is_rule_row(const std::vector<StyledText>& cells) {
  std::size_t rules = 0;
  std::size_t short_rules = 0;
  std::size_t misread = 0;
  std::size_t lost = 0;
  std::size_t dashes = 0;
  std::size_t characters = 0;
  for (const StyledText& cell : cells) {
    const std::u32string text = codes(trimmed(cell));
    if (text.empty()) {
      continue;
    }
    if (is_rule(text) || text == U"-") {
      ++rules;
      short_rules += text.size() == 1 ? 1 : 0;
    } else if (is_misread_rule(text)) {
      ++misread;
    } else if (text.size() == 2) {
      ++lost;
    } else {
      return false;
    }
    dashes += static_cast<std::size_t>(std::count(text.begin(), text.end(), U'-'));
    characters += text.size();
  }
  if (lost > 0) {
    return lost == 1 && misread == 0 && rules > 1 && short_rules == 0;
  }
  const bool mostly_dashes = 3 * dashes >= 2 * characters;
  return rules > 0 &&
         (misread == 0 || (misread == 1 && rules > 1) || (misread == 2 && mostly_dashes));
}

// Takes cells whose markup is read.
bool is_head_row(const std::vector<StyledText>& cells) {
  return cells.size() > 1 && std::all_of(cells.begin(), cells.end(), [](const StyledText& cell) {
           return parse_column_head(folded(cell)).has_value();
         });
}

// Removes `**` and a leading `### `; says whether the line was so marked as a heading.
bool strip_emphasis(StyledText& line) {
  StyledText out;
  line = trimmed(line);
  std::size_t at = 0;
  while (at < line.size() && line[at].code == U'#') {
    ++at;
  }
  const bool headed = at > 0 && at < line.size() && is_space(line[at].code);
  for (std::size_t i = headed ? at : 0; i < line.size(); ++i) {
    const bool stars = line[i].code == U'*' && i + 1 < line.size() && line[i + 1].code == U'*';
    if (stars) {
      ++i;
    } else {
      out.push_back(line[i]);
    }
  }
  line = trimmed(out);
  return headed;
}

// Goes through the lines and puts those which belong to one table row together.
class TextBlocks {
 public:
  explicit TextBlocks(const SourceText& source) : source_(source), tags_(source) {}

  std::vector<Block> read() {
    for (std::size_t i = 0; i < source_.lines.size(); ++i) {
      read_line(i);
    }
    return std::move(blocks_);
  }

 private:
  void read_line(std::size_t index) {
    StyledText line = styled(source_.lines[index], static_cast<std::uint32_t>(index + 1));
    tags_.restore(line);
    if (trimmed(line).empty()) {
      const bool cells = line.size() > 1 && std::any_of(line.begin(), line.end(),
                                                        [](auto& g) { return g.code == U'\t'; });
      if (!cells) {
        row_is_open_ = false;
      }
      gap_ = true;
      return;
    }
    if (std::any_of(line.begin(), line.end(), [](const Glyph& g) { return g.code == U'\t'; })) {
      read_tabbed(split_at(line, U'\t'), index);
    } else if (is_pipe_row(line)) {
      row_is_open_ = false;
      add_row(split_pipes(line), index);
      row_is_open_ = false;
    } else if (is_rule(codes(trimmed(line)))) {
      gap_ = true;
    } else if (belongs_to_row(line, index)) {
      append_to_cell(line);
    } else {
      add_paragraph(line, index);
    }
  }

  void read_tabbed(std::vector<StyledText> parts, std::size_t index) {
    // The rest of a row whose cells hold line breaks.
    if (row_is_open_ && cursor_ + 1 < columns_ && cursor_ + parts.size() <= columns_) {
      append_to_cell(parts.front());
      auto& cells = blocks_.back().cells;
      for (std::size_t i = 1; i < parts.size(); ++i) {
        cells.resize(std::max(cells.size(), ++cursor_ + 1));
        cells[cursor_] = parse_markup(parts[i]);
      }
      return;
    }
    add_row(std::move(parts), index);
  }

  void add_row(std::vector<StyledText> cells, std::size_t index) {
    if (is_rule_row(cells)) {
      return;  // no gap: a rule inside a table parts nothing
    }
    for (StyledText& cell : cells) {
      cell = parse_markup(cell);
    }
    if (is_head_row(cells)) {
      columns_ = cells.size();
    }
    cursor_ = cells.size() - 1;
    blocks_.push_back(
        {Block::Kind::table_row, std::move(cells), gap_, false, static_cast<int>(index + 1)});
    row_is_open_ = true;
    gap_ = false;
  }

  // A line without tabs in the middle of a table: part of a cell with line
  // breaks, if the row has begun and nothing says that the table has ended.
  bool belongs_to_row(const StyledText& line, std::size_t index) {
    const std::u32string text = folded(trimmed(line));
    if (columns_ < 2 || gap_) {
      return false;
    }
    if (row_mark_length(text) > 0 && row_goes_on(index)) {
      row_is_open_ = true;
      cursor_ = 0;
      blocks_.push_back({Block::Kind::table_row, std::vector<StyledText>(1), gap_, false,
                         static_cast<int>(index + 1)});
      return true;
    }
    return row_is_open_ && !parse_heading(text) && !parse_announcement(text) &&
           !is_page_number(text) && !starts_with_footnote(line);
  }

  // Whether the lines after `index`, up to a blank one, hold the other cells.
  [[nodiscard]] bool row_goes_on(std::size_t index) {
    if (index < decided_at_) {
      return goes_on_;  // by the same line as for the line before
    }
    goes_on_ = false;
    for (decided_at_ = index + 1; decided_at_ < source_.lines.size(); ++decided_at_) {
      const std::u32string& line = source_.lines[decided_at_];
      goes_on_ = line.find(U'\t') != std::u32string::npos;
      if (goes_on_ || line.find_first_not_of(U" \u3000") == std::u32string::npos) {
        break;
      }
    }
    return goes_on_;
  }

  static bool starts_with_footnote(const StyledText& line) {
    const auto marks = find_footnote_marks(trimmed(line));
    return !marks.empty() && marks.front().range.from == 0;
  }

  void append_to_cell(const StyledText& line) {
    auto& cells = blocks_.back().cells;
    cells.resize(std::max(cells.size(), cursor_ + 1));
    StyledText& cell = cells[cursor_];
    const StyledText parsed = parse_markup(line);
    if (!cell.empty() && !parsed.empty()) {
      cell.push_back({line_break, parsed.front().line, parsed.front().column, Glyph::synthetic});
    }
    append(cell, parsed);
  }

  void add_paragraph(StyledText line, std::size_t index) {
    const bool headed = strip_emphasis(line);
    if (headed || parse_heading(folded(line)) || parse_announcement(folded(line))) {
      columns_ = 0;
    }
    row_is_open_ = false;
    blocks_.push_back(
        {Block::Kind::paragraph, {parse_markup(line)}, gap_, headed, static_cast<int>(index + 1)});
    gap_ = false;
  }

  const SourceText& source_;
  const MisreadTags tags_;
  std::vector<Block> blocks_;
  std::size_t columns_ = 0;  // of the table that is open, as its head says
  std::size_t cursor_ = 0;   // the column that the last line ended in
  bool row_is_open_ = false;
  bool gap_ = true;
  std::size_t decided_at_ = 0;  // the line that said whether a row goes on
  bool goes_on_ = false;
};

}  // namespace

std::vector<Block> text_blocks(const SourceText& source) { return TextBlocks(source).read(); }

}  // namespace polink
