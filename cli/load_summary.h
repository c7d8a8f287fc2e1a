#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/records.h"
#include "graph/store.h"
#include "render/answer.h"

namespace polink {

// What `load` has read: the counts of each section by kind and, in the note and
// in JSON, what is odd: diagnostics by code with their lines, or each one for
// itself. Their messages are in `language`, their codes are not. Of many documents
// the table and the note have a line each.
class LoadReport {
 public:
  LoadReport(bool every_diagnostic, Language language)
      : every_diagnostic_(every_diagnostic), language_(language) {}

  void add(const Document& document);

  // `store` has the documents now, and tells what they have in common with others.
  [[nodiscard]] Answer answer(const Store& store);

 private:
  struct Part {
    std::string id;
    std::vector<std::vector<std::string>> sections;  // rows; the last is the total
    std::string note;
    std::size_t oddities = 0;
    Json finding;
  };
  bool every_diagnostic_;
  Language language_;
  std::vector<Part> parts_;
};

// For each line of the source what became of its characters: in which records
// they stand, how many are marks or markup, and what is left over.
class CoverageReport {
 public:
  CoverageReport();
  void add(const Document& document);
  [[nodiscard]] Answer answer() const { return answer_; }

 private:
  Answer answer_;
};

}  // namespace polink
