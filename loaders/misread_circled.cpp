#include "loaders/misread_circled.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "loaders/marks.h"
#include "loaders/plan_outline.h"
#include "loaders/source_text.h"

namespace polink {
namespace {

using View = std::u32string_view;

constexpr char32_t first_circled = 0x2460;  // ①
constexpr int largest_number = 20;

// `を 船の安全`: one character, spaces, and what may be a title.
bool may_be_heading(View text) {
  constexpr std::size_t longest = 80;
  constexpr std::size_t shortest = 5;
  return text.size() >= shortest && text.size() <= longest && is_space(text[1]) &&
         View(U"。、】").find(text.back()) == View::npos;
}

// What a paragraph begins with that is no heading: `・ …`, `注 …`, `表 …`.
bool stands_alone(char32_t c) {
  constexpr View words = U"表図注別例問答章節項付参備凡他計";
  return is_bullet(c) || is_dash(c) || is_row_mark(c) || is_digit(c) ||
         View(U"※*#+").find(c) != View::npos || words.find(c) != View::npos;
}

class CircledRepair {
 public:
  CircledRepair(std::vector<Block>& blocks, Document& document)
      : blocks_(blocks), document_(document) {}

  void run() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].kind == Block::Kind::paragraph) {
        pass(i);
      }
    }
    settle(0);
    constexpr int enough = 4;
    const bool usual = heads_behind_ >= enough && 2 * heads_behind_ > headings_;
    for (const auto& [block, number] : last_ones_) {
      if (usual) {
        restore(block, number);
      }
    }
  }

 private:
  void pass(std::size_t index) {
    const std::u32string text = folded(trimmed(blocks_[index].cells.front()));
    const auto heading = parse_heading(text);
    if (heading && heading->style == NumberStyle::circled) {
      const int number = heading->numbers.back();
      ++headings_;
      heads_behind_ += has_heads_behind(index) ? 1 : 0;
      if (number <= last_) {
        settle(0);
        last_ = 0;
      }
      settle(number);
      last_ = number;
    } else if (heading && heading->style != NumberStyle::kana &&
               heading->style != NumberStyle::half_parenthesised) {
      settle(0);
      last_ = 0;
    } else if (!heading && may_be_heading(text) && blocks_[index].gap_before &&
               has_heads_behind(index)) {
      pending_.push_back(index);
    }
  }

  // Behind the last number, 0, only one is taken, and only once the whole document
  // has shown that such headings stand above tables.
  void settle(int next) {
    const int missing = next == 0 ? 1 : next - last_ - 1;
    if (missing > 0 && static_cast<int>(pending_.size()) == missing &&
        last_ + missing <= largest_number) {
      for (const std::size_t block : pending_) {
        ++last_;
        if (next > 0) {
          restore(block, last_);
        } else if (last_ > 1 && !stands_alone(first_of(block))) {
          last_ones_.emplace_back(block, last_);
        }
      }
    }
    pending_.clear();
  }

  [[nodiscard]] char32_t first_of(std::size_t block) const {
    return trimmed(blocks_[block].cells.front()).front().code;
  }

  [[nodiscard]] bool has_heads_behind(std::size_t index) const {
    if (index + 1 >= blocks_.size()) {
      return false;
    }
    const Block& next = blocks_[index + 1];
    return next.kind == Block::Kind::table_row
               ? column_heads(next).has_value()
               : parse_column_head(folded(next.cells.front())).has_value();
  }

  void restore(std::size_t block, int number) {
    StyledText text = trimmed(blocks_[block].cells.front());
    const std::string printed = to_utf8(std::u32string(1, text.front().code));
    const auto label = static_cast<char32_t>(first_circled + static_cast<char32_t>(number) - 1);
    text.front().code = label;
    blocks_[block].cells.front() = std::move(text);
    document_.diagnostics.push_back({blocks_[block].line, Severity::info, "misread_label",
                                     "「" + printed + "」 was read as the label 「" +
                                         to_utf8(std::u32string(1, label)) +
                                         "」, which the headings around it leave out"});
  }

  std::vector<Block>& blocks_;
  Document& document_;
  std::vector<std::size_t> pending_;
  std::vector<std::pair<std::size_t, int>> last_ones_;  // block, number
  int last_ = 0;
  int headings_ = 0;
  int heads_behind_ = 0;  // of these headings
};

}  // namespace

void restore_circled_labels(std::vector<Block>& blocks, Document& document) {
  CircledRepair(blocks, document).run();
}

}  // namespace polink
