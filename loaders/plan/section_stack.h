#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "graph/records.h"
#include "loaders/text/marks.h"

namespace polink {

// Makes sections of numbered headings. The style of its number says where a
// heading stands: 第1章 above 1. above （1） above ①; which levels a document
// uses, and with which number it begins, is its own choice.
class SectionStack {
 public:
  // Opens the section of a heading below the nearest one of a higher style. If
  // an id comes twice the second gets a suffix (`1.2-2`), and `diagnostics`
  // says so; it also tells where numbers jump.
  const Section& open(const Heading& heading, std::string label, std::string title, int line,
                      std::vector<Diagnostic>& diagnostics);

  // A section for text that stands under no heading at all.
  const Section& open_implied(int line, std::vector<Diagnostic>& diagnostics);

  [[nodiscard]] bool empty() const { return stack_.empty(); }
  // The section that text stands in now.
  [[nodiscard]] const Section& current() const { return sections_[stack_.back().index]; }
  // Whether a heading with this number comes next in its style, or begins one.
  [[nodiscard]] bool expects(const Heading& heading) const;

  std::vector<Section> take() { return std::move(sections_); }

 private:
  struct Level {
    int rank = 0;
    int number = 0;
    std::size_t index = 0;
  };
  static int rank_of(const Heading& heading);

  std::vector<Level> stack_;
  std::vector<Section> sections_;
  std::set<std::string> ids_;
  std::map<std::string, int> copies_;  // of an id, how many sections have come
};

}  // namespace polink
