#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/records.h"
#include "loaders/text/glyph.h"

namespace polink {

// What one cell says of a section: `2`, `（2） データ`, `データ`, `1.2.3 データ`.
struct SectionName {
  std::vector<int> numbers;  // none: only a title; several: the whole way from the top
  std::string label;         // as printed
  std::string title;
};

SectionName section_name(const StyledText& cell);

// Makes sections of what the rows of a table say, each once, the ones above it
// first. A section that has a title but no number gets the next number that is
// free among those beside it.
class TableSections {
 public:
  explicit TableSections(Document& document) : document_(document) {}

  // The section with these numbers (`1.2.3`), made where it is missing, with the
  // titles that are known of it and those above it, topmost first. `levels`: how
  // deep each of them stands, where that isn't its place among the numbers.
  std::string at(const std::vector<int>& numbers, const std::vector<SectionName>& names,
                 const std::vector<SectionLevel>& levels, int line);

  // The numbers of the section below `parent` with this name: its own number,
  // or that of the title.
  std::vector<int> numbers_of(std::vector<int> parent, const SectionName& name);

 private:
  Section& open(const std::vector<int>& numbers, SectionLevel level, int line);

  Document& document_;
  std::map<std::vector<int>, std::size_t> places_;  // numbers → index in document.sections
  std::map<std::pair<std::vector<int>, std::string>, int> numbers_by_title_;
};

}  // namespace polink
