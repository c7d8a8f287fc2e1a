#pragma once

#include <string>

#include "cli/settings.h"

// Two documents that are held against each other.
namespace polink {

struct TwoDocuments {
  PolicyGraph before;
  PolicyGraph after;
  std::string before_name;  // as the user reads them: the documents' names, or, where
  std::string after_name;   // these are the same, the files'
};

// Each of `before` and `after` is the name of a document in the database of the
// settings, the path of a database that holds one document, or `PATH:NAME`. Throws
// Error: no_such_thing where it is none of these, usage where a database holds
// several documents and none is named, storage as Store::open() does.
TwoDocuments open_two(const std::string& before, const std::string& after,
                      const Settings& settings);

}  // namespace polink
