#include "loaders/tables/table_sections.h"

#include <algorithm>
#include <limits>

#include "loaders/text/marks.h"
#include "loaders/text/spacing.h"

namespace polink {
namespace {

// `1.2.3`, `2`, `1.2.`: how much of the text is nothing but numbers; 0 where
// something else follows them directly.
std::size_t read_numbers(const std::u32string& text, std::vector<int>& numbers) {
  constexpr int most = 999;
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at])) {
    int number = 0;
    while (at < text.size() && is_digit(text[at])) {
      number = std::min(number * 10 + static_cast<int>(text[at++] - U'0'), most + 1);
    }
    if (number == 0 || number > most) {
      return 0;
    }
    numbers.push_back(number);
    if (at < text.size() && text[at] == U'.') {
      ++at;
    }
  }
  return at == text.size() || is_space(text[at]) ? at : 0;
}

SectionLevel level_at(std::size_t depth) {
  return depth == 0   ? SectionLevel::chapter
         : depth == 1 ? SectionLevel::section
                      : SectionLevel::subsection;
}

std::string id_of(const std::vector<int>& numbers) {
  std::string id;
  for (const int number : numbers) {
    id += (id.empty() ? "" : ".") + std::to_string(number);
  }
  return id;
}

}  // namespace

SectionName section_name(const StyledText& cell) {
  const StyledText text = trimmed(cell);
  const std::u32string plain = folded(text);
  SectionName name;
  std::size_t label = read_numbers(plain, name.numbers);
  std::size_t title = label;
  if (label == 0) {
    name.numbers.clear();
    // A heading has a title, a cell may hold the number alone.
    const auto heading = parse_heading(plain + U" 題");
    if (heading && heading->label_length <= plain.size()) {
      name.numbers = heading->numbers;
      label = heading->label_length;
      title = std::min(heading->title_from, plain.size());
    }
  }
  name.label = utf8(slice(text, 0, label));
  name.title = utf8(without_ocr_spaces(trimmed(slice(text, title, text.size()))));
  return name;
}

Section& TableSections::open(const std::vector<int>& numbers, SectionLevel level, int line) {
  const auto [place, is_new] = places_.try_emplace(numbers, document_.sections.size());
  if (is_new) {
    Section section;
    section.id = id_of(numbers);
    section.parent_id = id_of({numbers.begin(), numbers.end() - 1});
    section.level = level;
    section.ordinal = static_cast<int>(document_.sections.size()) + 1;
    section.line = line;
    document_.sections.push_back(std::move(section));
  }
  return document_.sections[place->second];
}

std::string TableSections::at(const std::vector<int>& numbers,
                              const std::vector<SectionName>& names,
                              const std::vector<SectionLevel>& levels, int line) {
  for (std::size_t depth = 0; depth < numbers.size(); ++depth) {
    const std::vector<int> path(numbers.begin(),
                                numbers.begin() + static_cast<std::ptrdiff_t>(depth) + 1);
    Section& here = open(path, depth < levels.size() ? levels[depth] : level_at(depth), line);
    if (depth < names.size()) {
      const SectionName& name = names[depth];
      here.label = here.label.empty() ? name.label : here.label;
      if (!name.title.empty() && !here.title.empty() && here.title != name.title) {
        document_.diagnostics.push_back({line, Severity::warning, "section_title_differs",
                                         "section " + here.id + " is called 「" + name.title +
                                             "」 here and 「" + here.title + "」 above"});
      }
      here.title = here.title.empty() ? name.title : here.title;
    }
  }
  return id_of(numbers);
}

std::vector<int> TableSections::numbers_of(std::vector<int> parent, const SectionName& name) {
  if (name.numbers.size() > 1) {
    return name.numbers;
  }
  int number = name.numbers.empty() ? 0 : name.numbers.front();
  const auto titled = std::pair(parent, name.title);
  if (number == 0) {
    if (const auto known = numbers_by_title_.find(titled); known != numbers_by_title_.end()) {
      number = known->second;
    }
  }
  parent.push_back(number);
  while (parent.back() == 0 || (number == 0 && places_.count(parent) > 0)) {
    ++parent.back();
  }
  if (!name.title.empty()) {
    numbers_by_title_.try_emplace(titled, parent.back());
  }
  return parent;
}

}  // namespace polink
