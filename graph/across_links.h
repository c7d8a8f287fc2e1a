#pragma once

#include <functional>
#include <string>
#include <vector>

#include "graph/records.h"
#include "graph/signature_index.h"

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

// Makes links of all that one document has in common with others; in a thread of its own
// where others may work.
using AcrossLinker = std::function<std::vector<AcrossLink>(const std::vector<AcrossCandidates>&)>;

// What a document has in common with another one, in pairs of measures.
struct AcrossCount {
  std::string document_id;  // the other one
  int duplicates = 0;
  int reposts = 0;   // of ours with their origin there
  int reposted = 0;  // of theirs with their origin here
};

// The documents that a load has stored, with the measures of each.
class StoredBatch {
 public:
  // Tells that what was added to signatures() since the last call is of this document.
  void close(const std::string& document_id);
  SignatureBatch& signatures() { return signatures_; }

  // Links each of them with those that were there before it, and writes the links
  // and the signatures. `threads` work at it; the links are the same.
  void link(sqlite3* db, const AcrossLinker& linker, unsigned threads);

 private:
  struct Part {
    std::string document_id;
    std::size_t from = 0;  // of the signatures
    std::size_t to = 0;
  };
  [[nodiscard]] std::vector<std::vector<ItemId>> stored_alike(sqlite3* db) const;
  void link_all(sqlite3* db, const AcrossLinker& linker, unsigned threads);

  SignatureBatch signatures_;
  std::vector<Part> parts_;
};

}  // namespace polink
