#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/records.h"
#include "loaders/text/marks.h"

namespace polink {

// One step of a reference to a section: `第2章`, `1.`, `2.1.3`, `（2）`, `③`, `（ア）`.
struct SectionStep {
  NumberStyle style = NumberStyle::decimal;
  char32_t unit = 0;         // 部編章節 of a word, else 0
  std::vector<int> numbers;  // several for `2.1.3`
  std::size_t from = 0;
  std::size_t to = 0;
};

// The steps that stand at `at` of a folded text, one after the other, with spaces or
// の between them. `1` is a step only in front of `（2）`.
std::vector<SectionStep> section_steps(std::u32string_view text, std::size_t at);

// Which section of a document is meant by steps.
class SectionPaths {
 public:
  explicit SectionPaths(const std::vector<Section>& sections);

  // The section under which the steps lead on from `here`: they are looked for in
  // `here`, then in what holds it, up to the document. Nothing where it has no
  // such section.
  [[nodiscard]] const Section* find(const std::vector<SectionStep>& steps,
                                    std::string_view here) const;

  // The one that holds `id` (or is it) and is called 章, 節 or 項; nothing where none is.
  [[nodiscard]] const Section* enclosing(std::string_view id, char32_t unit) const;

  // The next (1) or the one before (-1) of the same parent.
  [[nodiscard]] const Section* beside(const Section& section, int step) const;

  [[nodiscard]] const Section* with_id(std::string_view id) const;

 private:
  struct Labelled {
    const Section* section = nullptr;
    std::optional<Heading> heading;
    char32_t unit = 0;
  };

  [[nodiscard]] static bool fits(const Labelled& labelled, const SectionStep& step);
  [[nodiscard]] const Labelled* below(const Labelled* whole, std::string_view whole_id,
                                      const SectionStep& step) const;

  std::vector<Labelled> sections_;  // in the order of the document
};

}  // namespace polink
