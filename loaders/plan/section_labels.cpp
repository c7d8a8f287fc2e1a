#include "loaders/plan/section_labels.h"

#include <algorithm>

#include "loaders/text/glyph.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

using View = std::u32string_view;

constexpr View words = U"部編章節";

std::size_t skip_spaces(View text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) {
    ++at;
  }
  return at;
}

// 12, 二, 十二; moves behind it. 0 where there is no number below 100.
int number_at(View text, std::size_t& at) {
  constexpr View kanji = U"〇一二三四五六七八九";
  int value = 0;
  std::size_t end = at;
  for (; end < text.size(); ++end) {
    const char32_t c = text[end];
    if (is_digit(c)) {
      value = value * 10 + static_cast<int>(c - U'0');
    } else if (c == U'十') {
      value = (value == 0 ? 1 : value) * 10;
    } else if (const std::size_t digit = kanji.find(c); digit != View::npos && digit > 0) {
      value = value % 10 == 0 ? value + static_cast<int>(digit) : 1000;
    } else {
      break;
    }
    if (value > 99) {
      return 0;
    }
  }
  at = value > 0 ? end : at;
  return value;
}

std::optional<SectionStep> word_step(View text, std::size_t at) {
  if (at >= text.size() || text[at] != U'第') {
    return std::nullopt;
  }
  std::size_t end = skip_spaces(text, at + 1);
  const int number = number_at(text, end);
  end = skip_spaces(text, end);
  if (number == 0 || end >= text.size() || words.find(text[end]) == View::npos) {
    return std::nullopt;
  }
  const auto style = text[end] == U'節' ? NumberStyle::section_word : NumberStyle::chapter_word;
  return SectionStep{style, text[end], {number}, at, end + 1};
}

// `2.` in front of anything but a digit, `2.1.3`, and `2` in front of `(`.
std::optional<SectionStep> decimal_step(View text, std::size_t at) {
  SectionStep step;
  step.from = at;
  std::size_t end = at;
  for (;;) {
    const std::size_t start = end;
    while (end < text.size() && is_digit(text[end])) {
      ++end;
    }
    constexpr std::size_t longest = 2;
    if (end == start || end - start > longest || text[start] == U'0') {
      return std::nullopt;
    }
    std::size_t read = start;
    step.numbers.push_back(number_at(text.substr(0, end), read));
    const bool more = end + 1 < text.size() && text[end] == U'.' && is_digit(text[end + 1]);
    if (!more) {
      break;
    }
    ++end;
  }
  step.style = step.numbers.size() > 1 ? NumberStyle::dotted : NumberStyle::decimal;
  const bool dot = end < text.size() && text[end] == U'.';
  const bool opens = end < text.size() && text[end] == U'(';
  if (step.style == NumberStyle::decimal && !dot && !opens) {
    return std::nullopt;
  }
  step.to = end + (dot ? 1 : 0);
  return step;
}

std::optional<SectionStep> bracket_step(View text, std::size_t at) {
  if (at >= text.size()) {
    return std::nullopt;
  }
  constexpr char32_t first_bracketed = 0x2474;  // ⑴
  constexpr char32_t first_circled = 0x2460;    // ①
  constexpr char32_t how_many = 20;
  for (const auto& [first, style] : {std::pair(first_bracketed, NumberStyle::parenthesised),
                                     std::pair(first_circled, NumberStyle::circled)}) {
    if (text[at] >= first && text[at] < first + how_many) {
      return SectionStep{style, 0, {static_cast<int>(text[at] - first) + 1}, at, at + 1};
    }
  }
  if (text[at] != U'(') {
    return std::nullopt;
  }
  std::size_t end = skip_spaces(text, at + 1);
  constexpr View kana = U"アイウエオカキクケコ";
  auto style = NumberStyle::parenthesised;
  int number = number_at(text, end);
  if (number == 0 && end < text.size() && kana.find(text[end]) != View::npos) {
    number = static_cast<int>(kana.find(text[end])) + 1;
    style = NumberStyle::kana;
    ++end;
  }
  end = skip_spaces(text, end);
  if (number == 0 || end >= text.size() || text[end] != U')') {
    return std::nullopt;
  }
  return SectionStep{style, 0, {number}, at, end + 1};
}

std::optional<SectionStep> step_at(View text, std::size_t at) {
  if (auto step = word_step(text, at)) {
    return step;
  }
  if (auto step = bracket_step(text, at)) {
    return step;
  }
  return decimal_step(text, at);
}

// Whether a step of the second style can stand below one of the first.
bool goes_deeper(const SectionStep& above, const SectionStep& below) {
  if (above.style == NumberStyle::chapter_word && below.style == NumberStyle::chapter_word) {
    return words.find(above.unit) < words.find(below.unit);
  }
  return above.style < below.style && above.style != NumberStyle::dotted;
}

}  // namespace

std::vector<SectionStep> section_steps(View text, std::size_t at) {
  std::vector<SectionStep> steps;
  while (const auto step = step_at(text, at)) {
    if (!steps.empty() && !goes_deeper(steps.back(), *step)) {
      break;
    }
    const bool bare_number = step->style == NumberStyle::decimal && text[step->to - 1] != U'.';
    if (bare_number && !bracket_step(text, step->to)) {
      break;
    }
    steps.push_back(*step);
    at = skip_spaces(text, step->to);
    at += at < text.size() && text[at] == U'の' ? 1 : 0;
    at = skip_spaces(text, at);
  }
  return steps;
}

SectionPaths::SectionPaths(const std::vector<Section>& sections) {
  for (const Section& section : sections) {
    std::u32string label = to_utf32(section.label);
    std::transform(label.begin(), label.end(), label.begin(), fold);
    Labelled labelled{&section, parse_heading(label + U" 題"), 0};
    if (labelled.heading && labelled.heading->label_length > 0) {
      const char32_t last = label[labelled.heading->label_length - 1];
      labelled.unit = words.find(last) == View::npos ? 0 : last;
    }
    sections_.push_back(labelled);
  }
}

bool SectionPaths::fits(const Labelled& labelled, const SectionStep& step) {
  if (!labelled.heading || labelled.heading->numbers != step.numbers) {
    return false;
  }
  const NumberStyle style = labelled.heading->style;
  return style == step.style && labelled.unit == step.unit;
}

// Of words for parts of one style (第2部, 第1章) the lower is no child of the upper, but
// follows it, before the next of its kind.
const SectionPaths::Labelled* SectionPaths::below(const Labelled* whole, std::string_view whole_id,
                                                  const SectionStep& step) const {
  const bool beside =
      whole != nullptr && whole->unit != 0 && step.unit != 0 && whole->heading->style == step.style;
  bool reached = whole == nullptr;
  for (const Labelled& labelled : sections_) {
    if (&labelled == whole) {
      reached = true;
      continue;
    }
    if (!reached) {
      continue;
    }
    if (beside && labelled.unit == whole->unit) {
      return nullptr;
    }
    const bool in_place =
        beside ? labelled.section->parent_id == whole->section->parent_id
               : labelled.section->parent_id == whole_id || step.style == NumberStyle::dotted;
    if (in_place && fits(labelled, step)) {
      return &labelled;
    }
  }
  return nullptr;
}

const Section* SectionPaths::find(const std::vector<SectionStep>& steps,
                                  std::string_view here) const {
  for (const Section* scope = with_id(here);; scope = with_id(scope->parent_id)) {
    std::string_view id = scope == nullptr ? std::string_view() : std::string_view(scope->id);
    const Labelled* found = nullptr;
    for (const SectionStep& step : steps) {
      found = below(found, id, step);
      if (found == nullptr) {
        break;
      }
      id = found->section->id;
    }
    if (found != nullptr || scope == nullptr) {
      return found == nullptr ? nullptr : found->section;
    }
  }
}

const Section* SectionPaths::enclosing(std::string_view id, char32_t unit) const {
  const auto level = unit == U'章'   ? SectionLevel::chapter
                     : unit == U'節' ? SectionLevel::section
                                     : SectionLevel::subsection;
  const Section* by_level = nullptr;
  for (const Section* scope = with_id(id); scope != nullptr; scope = with_id(scope->parent_id)) {
    const auto labelled = std::find_if(sections_.begin(), sections_.end(),
                                       [&](const Labelled& l) { return l.section == scope; });
    if (labelled->unit == unit) {
      return scope;
    }
    by_level = scope->level == level && labelled->unit == 0 ? scope : by_level;
  }
  return by_level;
}

const Section* SectionPaths::beside(const Section& section, int step) const {
  const Section* before = nullptr;
  bool reached = false;
  for (const Labelled& labelled : sections_) {
    if (labelled.section->parent_id != section.parent_id) {
      continue;
    }
    if (labelled.section == &section) {
      if (step < 0) {
        return before;
      }
      reached = true;
    } else if (reached) {
      return labelled.section;
    }
    before = labelled.section;
  }
  return nullptr;
}

const Section* SectionPaths::with_id(std::string_view id) const {
  const auto found = std::find_if(sections_.begin(), sections_.end(),
                                  [&](const Labelled& l) { return l.section->id == id; });
  return found == sections_.end() ? nullptr : found->section;
}

}  // namespace polink
