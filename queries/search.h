#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/store.h"
#include "queries/scope.h"

// Full-text search over what the documents say.
namespace polink {

struct SearchOptions {
  Scope scope;
  std::vector<std::string> kinds;  // empty: all; see SearchHit::kind
  int most = 100;                  // findings at most
};

struct SearchFinding {
  std::string id;  // with the document's prefix where there are several
  std::string kind;
  double score = 0;     // BM25, 0 to any; comparable within one answer only
  std::string snippet;  // the text around the first matches, each in 〔〕
  std::string text;
  std::string document_id;
  int line = 0;
};

// `query`: see search_terms(). Best first. Goes to the full-text index, not to
// the graph, so that it answers at once on large databases. Throws Error(usage)
// where nothing is looked for, Error(no_such_thing) for a section, ministry or
// document that isn't there.
std::vector<SearchFinding> search(const Store& store, std::string_view query,
                                  const SearchOptions& options,
                                  const std::optional<std::string>& document = {});

// The part of a text around the first match, every match in it in 〔〕, at most
// `width` characters and … where something is left off.
std::string snippet_of(const std::string& text, const std::vector<std::u32string>& words,
                       std::size_t width);

}  // namespace polink
