#include "cli/two_documents.h"

#include <algorithm>
#include <filesystem>

#include "graph/error.h"

namespace polink {
namespace {

struct Named {
  PolicyGraph graph;
  std::string document;
  std::string file;
};

bool is_file(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

bool holds(const Store& store, const std::string& name) {
  return std::ranges::any_of(store.documents(),
                             [&](const DocumentSummary& d) { return d.id == name; });
}

Named only_document_of(const std::string& path) {
  const Store store = Store::open(path);
  const auto documents = store.documents();
  if (documents.size() != 1) {
    std::string names;
    for (const auto& d : documents) {
      names += (names.empty() ? "" : ", ") + d.id;
    }
    throw Error(Failure::usage, path + " holds " + std::to_string(documents.size()) +
                                    " documents (" + names + "); name one of them as in " + path +
                                    ":" + (documents.empty() ? "NAME" : documents.front().id));
  }
  return {store.graph(), documents.front().id, path};
}

Named open_one(const std::string& words, const Settings& settings) {
  const bool has_database = is_file(settings.database.string());
  if (has_database && words != settings.database.string()) {
    const Store store = Store::open(settings.database);
    if (holds(store, words)) {
      return {store.graph(words), words, settings.database.string()};
    }
  }
  if (is_file(words)) {
    return only_document_of(words);
  }
  const auto colon = words.rfind(':');
  if (colon != std::string::npos && is_file(words.substr(0, colon))) {
    const std::string path = words.substr(0, colon);
    const std::string name = words.substr(colon + 1);
    return {Store::open(path).graph(name), name, path};
  }
  if (has_database) {
    const Store store = Store::open(settings.database);
    std::string names;
    for (const auto& d : store.documents()) {
      names += (names.empty() ? "" : ", ") + d.id;
    }
    throw Error(Failure::no_such_thing, "'" + words + "' is neither a document in " +
                                            settings.database.string() + ", which holds " + names +
                                            ", nor a database");
  }
  throw Error(Failure::no_such_thing,
              "'" + words +
                  "' is no database, and there is none in which a document might be called so; "
                  "name one with --db");
}

}  // namespace

TwoDocuments open_two(const std::string& before, const std::string& after,
                      const Settings& settings) {
  Named ours = open_one(before, settings);
  Named theirs = open_one(after, settings);
  const bool same = ours.document == theirs.document;
  return {std::move(ours.graph), std::move(theirs.graph), same ? ours.file : ours.document,
          same ? theirs.file : theirs.document};
}

}  // namespace polink
