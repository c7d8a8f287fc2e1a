#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/records.h"
#include "graph/text_signature.h"

namespace polink {

// A text as the full-text index takes it.
struct SearchEntry {
  std::string id;         // bare
  std::string_view kind;  // plan | status | next | target | reference | footnote | section | …
  std::string section_id;
  std::string text;
  int line = 0;
  std::string grams;                         // search_grams
  std::optional<TextSignature> signature{};  // of a measure
};

// A document with all that searches need of it. Making this is the costly part of
// storing a document that doesn't touch the database.
struct PreparedDocument {
  Document document;
  std::vector<SearchEntry> entries;
};

// Every text of a document that can be searched for.
std::vector<SearchEntry> search_entries(const Document& document);

// The same with the document.
PreparedDocument prepared(Document document);

}  // namespace polink
