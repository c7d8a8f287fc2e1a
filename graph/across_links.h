#pragma once

#include <functional>
#include <string>
#include <vector>

#include "graph/records.h"

struct sqlite3;

// Links between the measures of different documents of one database.
//
// They stand in a table of their own, `across_link`, so that what is linked within
// a document is the same whatever else the database holds. For each document that
// is stored only those measures of others are looked at that share a signature
// with one of its own (text_signature.h), so that its cost is that of its own
// measures and of what they have in common with others, and what is linked between
// two documents doesn't depend on which came first or what else is there.
namespace polink {

struct AcrossLink {
  std::string document_id;
  std::string source_id;
  std::string target_document_id;
  std::string target_id;
  LinkKind kind = LinkKind::duplicate_of;  // or repost_of
  double score = 1;                        // 0 to 1
  std::string method;                      // exact | near
};

// A measure, as far as such links need it.
struct AcrossItem {
  std::string document_id;
  std::string id;
  std::string text;
  bool repost = false;
  bool linked = false;  // a repost that has an origin in its own document
};

// Measures of one document with the same text, and those of other documents that
// may read like it; both in the order in which they were stored.
struct AcrossCandidates {
  std::vector<AcrossItem> ours;
  std::vector<AcrossItem> theirs;
};

// Makes links of all that one document has in common with others.
using AcrossLinker = std::function<std::vector<AcrossLink>(const std::vector<AcrossCandidates>&)>;

// What a document has in common with another one, in pairs of measures.
struct AcrossCount {
  std::string document_id;  // the other one
  int duplicates = 0;
  int reposts = 0;   // of ours with their origin there
  int reposted = 0;  // of theirs with their origin here
};

// The measures of a stored document with what may be linked to them.
std::vector<AcrossCandidates> across_candidates(sqlite3* db, const std::string& document_id);

void insert_across_links(sqlite3* db, const std::vector<AcrossLink>& links);

}  // namespace polink
