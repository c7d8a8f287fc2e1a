#include "loaders/plan/misread_labels.h"

#include <algorithm>
#include <optional>
#include <string>

#include "loaders/plan/misread_circled.h"
#include "loaders/plan/misread_footnotes.h"
#include "loaders/text/marks.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

using View = std::u32string_view;

constexpr std::size_t label_length = 3;  // (2)
constexpr int largest_number = 9;

struct Candidate {
  std::size_t block = 0;
  std::size_t length = label_length;  // of the label as printed
  int number = 0;                     // 0: not legible
  bool weak = false;                  // two of its three characters aren't legible
  int printed = 0;                    // the number of an odd label, which may be right
};

bool is_digit_of_one(char32_t c) { return c >= U'1' && c <= U'9'; }

int digit_of(char32_t c) { return is_digit_of_one(c) ? static_cast<int>(c - U'0') : 0; }

// A paragraph that starts with a label such as (2) of which one character isn't legible,
// or that has one too many, if the rest may be a title. Two may be misread where a space
// parts the label from the title.
std::optional<Candidate> misread_label(View text, std::size_t block) {
  constexpr std::size_t longest = 80;
  if (text.size() < label_length + 2 || text.size() > longest ||
      View(U"。、】").find(text.back()) != View::npos) {
    return std::nullopt;
  }
  if (text[0] == U'(' && text[1] == U')') {
    return Candidate{block, 2, 0, false};
  }
  const int number = digit_of(text[1]);
  const int legible = (text[0] == U'(' ? 1 : 0) + (number > 0 ? 1 : 0) + (text[2] == U')' ? 1 : 0);
  if (text[0] == U'(' && text[3] == U')') {  // (域2), (2域)
    const int either = number > 0 ? number : digit_of(text[2]);
    const bool both = number > 0 && digit_of(text[2]) > 0;
    return either > 0 && !both ? std::optional(Candidate{block, label_length + 1, either, false})
                               : std::nullopt;
  }
  const bool weak = legible == 1 && is_space(text[label_length]) && !is_space(text[0]) &&
                    !is_space(text[1]) && !is_space(text[2]);
  if (legible != 2 && !weak) {
    return std::nullopt;
  }
  return Candidate{block, label_length, number, weak};
}

std::u32string label_of(int number) { return {U'(', static_cast<char32_t>(U'0' + number), U')'}; }

void report(const Block& block, const std::string& printed, const std::u32string& label,
            Document& document) {
  document.diagnostics.push_back({block.line, Severity::info, "misread_label",
                                  "「" + printed + "」 was read as the label 「" + to_utf8(label) +
                                      "」, which the headings around it leave out"});
}

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
      const auto heading = parse_heading(text);
      const bool stray = heading && is_stray(*heading);
      if (heading && is_odd(*heading)) {
        pending_.push_back(
            {i, heading->label_length, meant_number(*heading), false, heading->numbers.back()});
      } else if (heading && !stray) {
        if (heading->style == NumberStyle::circled) {
          pass_circled(heading->numbers.back());
        }
        pass(*heading);
      } else if (const auto misread = misread_label(text, i)) {
        pending_.push_back(*misread);
      }
    }
    settle(0);
  }

 private:
  // `41) 海`, where no 40) stands before it, or `(ス) 海` without (シ): what is left of (1).
  [[nodiscard]] bool is_stray(const Heading& heading) const {
    constexpr int two_digits = 10;
    const int number = heading.numbers.back();
    if (heading.style == NumberStyle::kana) {
      return number != 1 && number != last_kana_ + 1;
    }
    return heading.style == NumberStyle::half_parenthesised && number >= two_digits &&
           number != last_half_ + 1;
  }

  // `(13) 海` behind (2), `4) 海` behind (3): another number than the next one, or no first
  // bracket. It is what it reads as where the numbers behind go on from it.
  [[nodiscard]] bool is_odd(const Heading& heading) const {
    const int number = heading.numbers.back();
    if (heading.style == NumberStyle::parenthesised) {
      const bool goes_on = !pending_.empty() && pending_.back().printed == number - 1;
      const bool skips = number > last_ + 2 + static_cast<int>(pending_.size());
      return number > 1 && (skips || number <= last_) && !(goes_on && number != last_ + 2);
    }
    return heading.style == NumberStyle::half_parenthesised && number == last_ + 1 && number > 1 &&
           number != last_half_ + 1;
  }

  // The number that an odd label must have had if one of its digits is the next: `(13)`
  // behind (2).
  [[nodiscard]] int meant_number(const Heading& heading) const {
    for (int rest = heading.numbers.back(); rest > 0; rest /= 10) {
      if (rest % 10 == last_ + 1) {
        return last_ + 1;
      }
    }
    return 0;
  }

  // Where ①, ② … begin anew a section has begun, so that a label in front of it is the
  // next one though its number isn't legible.
  void pass_circled(int number) {
    const bool anew = number == 1 && last_circled_ > 0 && last_ > 0 && last_ < largest_number;
    const auto fits = [&](const Candidate& candidate) {
      return !candidate.weak &&
             (candidate.number == last_ + 1 || (candidate.number == 0 && candidate.printed == 0));
    };
    if (anew && pending_.size() == 1 && fits(pending_.front())) {
      restore(pending_.front(), ++last_);
      pending_.clear();
    }
    last_circled_ = number;
  }

  void pass(const Heading& heading) {
    if (heading.style == NumberStyle::half_parenthesised) {
      last_half_ = heading.numbers.back();
    } else if (heading.style == NumberStyle::kana) {
      last_kana_ = heading.numbers.back();
    }
    const bool starts_anew =
        heading.style == NumberStyle::chapter_word || heading.style == NumberStyle::section_word ||
        heading.style == NumberStyle::decimal || heading.style == NumberStyle::dotted;
    if (starts_anew) {
      settle(0);
      last_ = 0;
      last_circled_ = 0;
    } else if (heading.style == NumberStyle::parenthesised) {
      settle(heading.numbers.back());
      last_ = heading.numbers.back();
      last_circled_ = 0;
    }
  }

  // Takes the candidates since the last heading that fill the gap up to the number
  // `next`; 0 where none comes.
  void settle(int next) {
    const int missing = next == 0 ? 1 : next - last_ - 1;
    const bool known = next > 0 || last_ > 0;  // a number stands before or behind
    std::vector<Candidate> found = filling(missing, next, false);
    if (static_cast<int>(found.size()) != missing && next > 0) {
      found = filling(missing, next, true);
    }
    if (known && missing > 0 && static_cast<int>(found.size()) == missing) {
      for (const Candidate& candidate : found) {
        restore(candidate, ++last_);
      }
    }
    pending_.clear();
  }

  [[nodiscard]] std::vector<Candidate> filling(int missing, int next, bool with_weak) const {
    constexpr int most_illegible = 2;
    std::vector<Candidate> found;
    int illegible = 0;
    for (const Candidate& candidate : pending_) {
      const int wanted = last_ + 1 + static_cast<int>(found.size());
      const bool legible = candidate.number > 0;
      const bool fits =
          legible ? candidate.number == wanted : next > 0 && illegible < most_illegible;
      if (static_cast<int>(found.size()) < missing && wanted <= largest_number && fits &&
          (with_weak || !candidate.weak)) {
        illegible += legible ? 0 : 1;
        found.push_back(candidate);
      }
    }
    return found;
  }

  void restore(const Candidate& candidate, int number) {
    StyledText text = trimmed(blocks_[candidate.block].cells.front());
    const std::string printed = to_utf8(folded(text).substr(0, candidate.length));
    const std::u32string label = label_of(number);
    if (candidate.length < label.size()) {
      text.insert(text.begin(), text.front());
    }
    for (std::size_t i = 0; i < std::max(candidate.length, label.size()); ++i) {
      text[i].code = i < label.size() ? label[i] : U' ';
    }
    blocks_[candidate.block].cells.front() = std::move(text);
    report(blocks_[candidate.block], printed, label, document_);
  }

  std::vector<Block>& blocks_;
  Document& document_;
  std::vector<Candidate> pending_;
  int last_ = 0;
  int last_half_ = 0;     // of headings such as 1)
  int last_kana_ = 0;     // of those such as ア
  int last_circled_ = 0;  // of those such as ① in this section
};

// `l. 海の章`, `1º 海の章`: the label of a chapter of which one character was misread.
bool is_misread_chapter(View text, int number) {
  constexpr std::size_t longest = 80;
  constexpr View like_one = U"lI|i!J]";
  if (text.size() < label_length + 2 || text.size() > longest || !is_space(text[2]) ||
      View(U"。、】").find(text.back()) != View::npos) {
    return false;
  }
  if (digit_of(text[0]) == number) {  // no counter such as 1つ, 1章
    return !is_digit(text[1]) && !is_space(text[1]) &&
           (!is_japanese(text[1]) || text[1] < 0x3041 || text[1] == U'ー' || text[1] == U'・');
  }
  return number == 1 && text[1] == U'.' && like_one.find(text[0]) != View::npos;
}

// Restores the label of a chapter whose first section, (1), comes right behind it.
void restore_chapters(std::vector<Block>& blocks, Document& document) {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  int last = 0;
  std::size_t candidate = none;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != Block::Kind::paragraph) {
      continue;
    }
    StyledText text = trimmed(blocks[i].cells.front());
    const std::u32string plain = folded(text);
    const auto heading = parse_heading(plain);
    if (!heading) {
      candidate = candidate == none && is_misread_chapter(plain, last + 1) ? i : candidate;
      continue;
    }
    if (heading->style == NumberStyle::decimal) {
      last = heading->numbers.back();
    } else if (heading->style == NumberStyle::parenthesised && heading->numbers.back() == 1 &&
               candidate != none) {
      StyledText chapter = trimmed(blocks[candidate].cells.front());
      const std::u32string label{static_cast<char32_t>(U'0' + ++last), U'.'};
      const std::string printed = to_utf8(folded(chapter).substr(0, label.size()));
      chapter[0].code = label[0];
      chapter[1].code = label[1];
      blocks[candidate].cells.front() = std::move(chapter);
      report(blocks[candidate], printed, label, document);
    }
    candidate = none;
  }
}

}  // namespace

void restore_labels(std::vector<Block>& blocks, Document& document) {
  LabelRepair(blocks, document).run();
  restore_chapters(blocks, document);
  restore_circled_labels(blocks, document);
  restore_footnotes(blocks, document);
}

}  // namespace polink
