#include "loaders/plan/misread_circled.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "loaders/plan/plan_outline.h"
#include "loaders/text/marks.h"
#include "loaders/text/name_text.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

using View = std::u32string_view;

constexpr char32_t first_circled = 0x2460;  // ①
constexpr int largest_number = 20;

// `③ 魚の資源、`: a label that comes next would be one, but for the mark at its end.
bool ends_in_stray_mark(View text) {
  constexpr std::size_t shortest = 5;
  if (text.size() < shortest || View(U"。、").find(text.back()) == View::npos) {
    return false;
  }
  const auto heading = parse_heading(text.substr(0, text.size() - 1));
  return heading && heading->style == NumberStyle::circled;
}

bool has_label(View text) { return is_space(text[1]); }

// `を 船の安全`, one character, spaces, and what may be a title; or the title alone.
bool may_be_heading(View text) {
  constexpr std::size_t longest = 80;
  constexpr std::size_t shortest = 4;
  return text.size() >= shortest && text.size() <= longest &&
         (has_label(text) || is_word(text.front())) && !is_page_number(text);
}

bool ends_as_title(View text) { return View(U"。、】").find(text.back()) == View::npos; }

// What a paragraph begins with that is no heading: `注 …`, `表 …`, `1 …`.
bool stands_alone(char32_t c) {
  constexpr View words = U"表図注別例問答章節項付参備凡他計";
  return is_row_mark(c) || is_digit(c) || View(U"※*#+").find(c) != View::npos ||
         words.find(c) != View::npos;
}

// Marks of items, which may also be misread labels.
bool is_item_mark(char32_t c) { return is_bullet(c) || is_dash(c); }

struct Candidate {
  std::size_t block = 0;
  int printed = 0;  // the number of a label that is legible, but doesn't come next
};

class CircledRepair {
 public:
  CircledRepair(std::vector<Block>& blocks, Document& document)
      : blocks_(blocks), document_(document) {}

  void run() {
    for (const Block& block : blocks_) {
      if (block.kind == Block::Kind::paragraph) {
        const std::u32string text = folded(trimmed(block.cells.front()));
        const auto heading = parse_heading(text);
        kana_headings_ += heading && heading->style == NumberStyle::kana ? 1 : 0;
        ++times_[text];
      }
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].kind == Block::Kind::paragraph) {
        pass(i);
      }
    }
    settle(0);
    constexpr int enough = 4;
    const bool usual = heads_behind_ >= enough && 2 * heads_behind_ > headings_;
    const bool always = heads_behind_ >= enough && 10 * heads_behind_ >= 9 * headings_;
    for (const auto& [block, number] : last_ones_) {
      const std::u32string text = text_of(block);
      const bool sure = has_label(text) && !is_item_mark(text.front());
      const bool other = has_label(text) && stands_alone(text.front());
      if (!other && (sure ? usual : always)) {
        restore(block, number);
      }
    }
  }

 private:
  void pass(std::size_t index) {
    std::u32string text = text_of(index);
    if (ends_in_stray_mark(text) && has_table_behind(index) && has_heads_behind(index)) {
      blocks_[index].cells.front() = trimmed(blocks_[index].cells.front());
      blocks_[index].cells.front().pop_back();
      text.pop_back();
    }
    const auto heading = parse_heading(text);
    if (heading && heading->style == NumberStyle::circled) {
      const int number = heading->numbers.back();
      if (is_odd(number) && has_heads_behind(index)) {
        pending_.push_back({index, number});
        return;
      }
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
      last_kana_ = 0;
    } else if (heading && !is_stray(*heading)) {
      last_kana_ = heading->style == NumberStyle::kana ? heading->numbers.back() : last_kana_;
    } else if (may_be_heading(text) && blocks_[index].gap_before && has_heads_behind(index) &&
               reads_as_heading(text, has_table_behind(index))) {
      pending_.push_back({index, 0});
    }
  }

  // The end of a title, too, may be misread where its label stands above a table.
  [[nodiscard]] bool reads_as_heading(const std::u32string& text, bool above_table) const {
    if (!above_table) {
      return ends_as_title(text) && has_label(text) && !is_item_mark(text.front());
    }
    return has_label(text) || (ends_as_title(text) && times_.at(text) == 1);
  }

  // `ク 魚の資源` without キ before it, or the only one of its kind.
  [[nodiscard]] bool is_stray(const Heading& heading) const {
    return heading.style == NumberStyle::kana &&
           (kana_headings_ == 1 || heading.numbers.back() != last_kana_ + 1);
  }

  // Whether the number is too high for its place, and the label before wasn't just as odd,
  // and right.
  [[nodiscard]] bool is_odd(int number) const {
    const bool goes_on = !pending_.empty() && pending_.back().printed == number - 1;
    return number > last_ + 2 + static_cast<int>(pending_.size()) && !goes_on;
  }

  // Behind the last number, 0, only one is taken, and only once the whole document
  // has shown that such headings stand above tables.
  void settle(int next) {
    const int missing = next == 0 ? 1 : next - last_ - 1;
    if (missing > 0 && static_cast<int>(pending_.size()) == missing &&
        last_ + missing <= largest_number) {
      for (const Candidate& candidate : pending_) {
        ++last_;
        if (next > 0) {
          restore(candidate.block, last_);
        } else if (last_ > 1 && candidate.printed == 0) {
          last_ones_.push_back({candidate.block, last_});
        }
      }
    }
    pending_.clear();
  }

  [[nodiscard]] std::u32string text_of(std::size_t block) const {
    return folded(trimmed(blocks_[block].cells.front()));
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

  // Heads of a table, rather than the head of a column that stands under the others.
  [[nodiscard]] bool has_table_behind(std::size_t index) const {
    return index + 1 < blocks_.size() && blocks_[index + 1].kind == Block::Kind::table_row;
  }

  void restore(std::size_t block, int number) {
    StyledText text = trimmed(blocks_[block].cells.front());
    std::string printed;
    const std::u32string plain = folded(text);
    const auto heading = parse_heading(plain);
    if (heading && heading->style == NumberStyle::circled) {
      printed = to_utf8(plain.substr(0, 1));
    } else if (!has_label(plain)) {
      Glyph space = text.front();
      space.code = U' ';
      space.style |= Glyph::synthetic;
      text.insert(text.begin(), 2, space);
    } else {
      printed = to_utf8(std::u32string(1, text.front().code));
    }
    const auto label = static_cast<char32_t>(first_circled + static_cast<char32_t>(number) - 1);
    text.front().code = label;
    if (!ends_as_title(folded(text))) {
      text.pop_back();
    }
    blocks_[block].cells.front() = std::move(text);
    document_.diagnostics.push_back({blocks_[block].line, Severity::info, "misread_label",
                                     "「" + printed + "」 was read as the label 「" +
                                         to_utf8(std::u32string(1, label)) +
                                         "」, which the headings around it leave out"});
  }

  std::vector<Block>& blocks_;
  Document& document_;
  std::map<std::u32string, int> times_;  // of each paragraph: a page's header stands often
  std::vector<Candidate> pending_;
  std::vector<Candidate> last_ones_;  // with the number that they should have
  int last_ = 0;
  int last_kana_ = 0;  // of headings such as ア
  int kana_headings_ = 0;
  int headings_ = 0;
  int heads_behind_ = 0;  // of these headings
};

}  // namespace

void restore_circled_labels(std::vector<Block>& blocks, Document& document) {
  CircledRepair(blocks, document).run();
}

}  // namespace polink
