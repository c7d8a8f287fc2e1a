#include "loaders/misread_labels.h"

#include <algorithm>
#include <optional>
#include <string>

#include "loaders/marks.h"
#include "loaders/source_text.h"

namespace polink {
namespace {

using View = std::u32string_view;

constexpr std::size_t label_length = 3;  // (2)
constexpr int largest_number = 9;

struct Candidate {
  std::size_t block = 0;
  std::size_t misread = 0;  // place in the label
};

bool is_digit_of_one(char32_t c) { return c >= U'1' && c <= U'9'; }

// Which character of a label such as (2) a paragraph starts with isn't legible, if it is
// one alone and the rest may be a title.
std::optional<std::size_t> misread_place(View text) {
  constexpr std::size_t longest = 80;
  if (text.size() < label_length + 2 || text.size() > longest ||
      View(U"。、】").find(text.back()) != View::npos) {
    return std::nullopt;
  }
  const bool legible[] = {text[0] == U'(', is_digit_of_one(text[1]), text[2] == U')'};
  if (std::ranges::count(legible, false) != 1) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(std::ranges::find(legible, false) - std::begin(legible));
}

std::u32string label_of(int number) { return {U'(', static_cast<char32_t>(U'0' + number), U')'}; }

class LabelRepair {
 public:
  LabelRepair(std::vector<Block>& blocks, Document& document)
      : blocks_(blocks), document_(document) {}

  void run() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].kind != Block::Kind::paragraph) {
        continue;
      }
      const std::u32string text = folded(trimmed(blocks_[i].cells.front()));
      if (const auto heading = parse_heading(text)) {
        pass(*heading);
      } else if (const auto misread = misread_place(text)) {
        pending_.push_back({i, *misread});
      }
    }
    settle(0);
  }

 private:
  void pass(const Heading& heading) {
    const bool starts_anew =
        heading.style == NumberStyle::chapter_word || heading.style == NumberStyle::section_word ||
        heading.style == NumberStyle::decimal || heading.style == NumberStyle::dotted;
    if (starts_anew) {
      settle(0);
      last_ = 0;
    } else if (heading.style == NumberStyle::parenthesised) {
      settle(heading.numbers.back());
      last_ = heading.numbers.back();
    }
  }

  // Takes the candidates since the last heading that fill the gap up to the number
  // `next`; 0 where none comes.
  void settle(int next) {
    constexpr int most_in_a_row = 2;
    const int missing = next == 0 ? 1 : next - last_ - 1;
    std::vector<Candidate> found;
    for (const Candidate& candidate : pending_) {
      const int wanted = last_ + 1 + static_cast<int>(found.size());
      const bool legible = candidate.misread != 1;
      const bool fits = legible ? number_in(candidate) == wanted : next > 0;
      if (static_cast<int>(found.size()) < missing && wanted <= largest_number && fits) {
        found.push_back(candidate);
      }
    }
    const bool known = next > 0 || last_ > 0;  // a number stands before or behind
    if (known && missing <= most_in_a_row && static_cast<int>(found.size()) == missing) {
      for (const Candidate& candidate : found) {
        restore(candidate, ++last_);
      }
    }
    pending_.clear();
  }

  [[nodiscard]] int number_in(const Candidate& candidate) const {
    const StyledText text = trimmed(blocks_[candidate.block].cells.front());
    return static_cast<int>(folded(text)[1] - U'0');
  }

  void restore(const Candidate& candidate, int number) {
    StyledText text = trimmed(blocks_[candidate.block].cells.front());
    const std::string printed = to_utf8(folded(text).substr(0, label_length));
    const std::u32string label = label_of(number);
    text[candidate.misread].code = label[candidate.misread];
    blocks_[candidate.block].cells.front() = std::move(text);
    document_.diagnostics.push_back({blocks_[candidate.block].line, Severity::info, "misread_label",
                                     "「" + printed + "」 was read as the label 「" +
                                         to_utf8(label) +
                                         "」, which the headings around it leave out"});
  }

  std::vector<Block>& blocks_;
  Document& document_;
  std::vector<Candidate> pending_;
  int last_ = 0;
};

}  // namespace

void restore_labels(std::vector<Block>& blocks, Document& document) {
  LabelRepair(blocks, document).run();
}

}  // namespace polink
