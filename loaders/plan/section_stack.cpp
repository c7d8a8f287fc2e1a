#include "loaders/plan/section_stack.h"

#include <algorithm>

namespace polink {
namespace {

SectionLevel level_at(std::size_t depth) {
  if (depth == 0) {
    return SectionLevel::chapter;
  }
  return depth == 1 ? SectionLevel::section : SectionLevel::subsection;
}

}  // namespace

int SectionStack::rank_of(const Heading& heading) {
  switch (heading.style) {
    case NumberStyle::chapter_word:
      return 0;
    case NumberStyle::section_word:
      return 5;
    case NumberStyle::decimal:
      return 10;
    case NumberStyle::dotted:
      return 10 + static_cast<int>(heading.numbers.size());
    case NumberStyle::parenthesised:
      return 30;
    case NumberStyle::half_parenthesised:
      return 35;
    case NumberStyle::circled:
      return 40;
    case NumberStyle::kana:
      return 45;
  }
  return 50;
}

bool SectionStack::expects(const Heading& heading) const {
  const int rank = rank_of(heading);
  for (const Level& level : stack_) {
    if (level.rank == rank) {
      return heading.numbers.back() == level.number + 1;
    }
  }
  return true;
}

const Section& SectionStack::open(const Heading& heading, std::string label, std::string title,
                                  int line, std::vector<Diagnostic>& diagnostics) {
  const int rank = rank_of(heading);
  int previous = 0;
  while (!stack_.empty() && stack_.back().rank >= rank) {
    previous = stack_.back().rank == rank ? stack_.back().number : 0;
    stack_.pop_back();
  }
  Section section;
  if (!stack_.empty()) {
    section.parent_id = sections_[stack_.back().index].id;
  }
  std::string id = section.parent_id;
  if (heading.style == NumberStyle::dotted) {
    id.clear();  // `2.1.3` names its whole path
    for (const int number : heading.numbers) {
      id += (id.empty() ? "" : ".") + std::to_string(number);
    }
  } else {
    id += (id.empty() ? "" : ".") + std::to_string(heading.numbers.back());
  }
  const std::string wanted = id;
  for (int& copy = copies_[wanted]; !ids_.insert(id).second;) {
    copy = std::max(copy + 1, 2);
    id = wanted + "-" + std::to_string(copy);
  }
  if (id != wanted) {
    diagnostics.push_back({line, Severity::warning, "repeated_section",
                           "a second section " + wanted + "; it is called " + id + " here"});
  } else if (previous > 0 && heading.numbers.back() != previous + 1) {
    diagnostics.push_back({line, Severity::warning, "section_number_jumps",
                           "section " + id + " follows number " + std::to_string(previous) +
                               "; a heading between them may have been lost"});
  }
  // A document that begins with （1） has sections without a chapter.
  std::size_t depth = stack_.size();
  const int root = stack_.empty() ? rank : stack_.front().rank;
  depth += root >= 35 ? 2 : root >= 30 || root == 5 ? 1 : 0;
  section.id = std::move(id);
  section.level = level_at(depth);
  section.label = std::move(label);
  section.title = std::move(title);
  section.ordinal = static_cast<int>(sections_.size()) + 1;
  section.line = line;
  stack_.push_back({rank, heading.numbers.back(), sections_.size()});
  sections_.push_back(std::move(section));
  return sections_.back();
}

const Section& SectionStack::open_implied(int line, std::vector<Diagnostic>& diagnostics) {
  diagnostics.push_back({line, Severity::warning, "no_heading",
                         "text stands under no numbered heading; a section 1 was made for it"});
  return open(Heading{NumberStyle::decimal, {1}, 0, 0}, "", "", line, diagnostics);
}

}  // namespace polink
