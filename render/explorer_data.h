#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/store.h"
#include "render/explorer_scope.h"
#include "render/findings_json.h"
#include "render/language.h"

// What the page of `polink explore` knows, as JSON of the form that
// render/explorer/src/model.ts describes.
namespace polink {

struct ExplorerOptions {
  std::string title;  // empty: that of the documents
  Language language = Language::japanese;
  std::string today;    // YYYY-MM-DD
  std::string version;  // of polink
  ExplorerScope scope;
};

struct ExplorerData {
  std::string title;
  Json json;
  // How many measures are in it, and how many were left out and why.
  std::size_t measures = 0;
  std::size_t not_asked = 0;
  std::size_t beyond = 0;
};

// A document that the graph was read from, with its lines, line 1 first.
struct ExplorerDocument {
  DocumentSummary summary;
  std::vector<std::string> lines;
};
std::vector<ExplorerDocument> explorer_documents(const Store& store,
                                                 const std::optional<std::string>& only);

// The same graph and options give the
// same JSON. Throws Error(usage) where `today` is no date, Error(no_such_thing) for a
// section that isn't there.
ExplorerData explorer_data(const PolicyGraph& graph, const std::vector<ExplorerDocument>& documents,
                           const ExplorerOptions& options);

}  // namespace polink
