#pragma once

#include <string>
#include <vector>

#include "loaders/plan_loader.h"
#include "queries/linking.h"
#include "queries/walks.h"
#include "tests/loaders/reading.h"
#include "tests/made.h"

// The sample document as any command sees it.
namespace polink::sample_plan {

struct Loaded {
  made::Folder folder;

  Loaded() {
    LoadOptions options;
    options.document_id = "sample";
    options.registers = &reading::registers();
    Document document = load_plan(POLINK_SOURCE_DIR "/data/sample_plan.txt", options);
    link(document);
    Store::open_or_create(folder / "policy.db").save({document}, false);
  }
};

inline Store store() {
  static const Loaded loaded;
  return Store::open(loaded.folder / "policy.db");
}

inline const PolicyGraph& graph() {
  static const PolicyGraph graph = store().graph();
  return graph;
}

inline std::vector<FoundPath> paths(const std::string& from, const std::string& to) {
  return find_paths(store(), from, to, {});
}

}  // namespace polink::sample_plan
