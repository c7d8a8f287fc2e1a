#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "graph/across_links.h"
#include "graph/policy_graph.h"
#include "graph/records.h"
#include "graph/search_entries.h"
#include "graph/search_text.h"
#include "graph/store_walk.h"

struct sqlite3;

// The SQLite file that keeps what was loaded. The tables are described in
// docs/data-model.md and are open to anyone with SQL.
//
// Constraints that decided its form: a load is one transaction, so that an
// interrupted one leaves the file as it was; the file must say that it is ours
// (`application_id`) and which schema it has (`user_version`), so that another
// program's database is never written to; and it carries the source lines, so
// that evidence can be shown where the document itself is not at hand.
namespace polink {

struct DocumentSummary {
  std::string id;
  std::string title;
  std::string path;
  std::string sha256;
};

// A line of a source, or the part of it that a record was read from.
struct StoredLine {
  int line = 0;
  std::string text;
};

// Where a search looks.
struct SearchScope {
  std::string document_id{};         // empty: all
  std::string section_id{};          // with all in it; empty: all
  std::vector<std::string> kinds{};  // measure kinds, target, reference, …; empty: all
  std::vector<std::string> codes{};  // of one of these organisations; empty: of any
  int most = 100;
};

// A text that was found.
struct SearchHit {
  std::string document_id;
  std::string id;    // bare
  std::string kind;  // plan | status | next | target | reference | footnote | section | statement
  std::string section_id;
  std::string text;
  int line = 0;
  double rank = 0;  // BM25; the higher the better
};

// What a statement in SQL gave.
struct QueryRows {
  std::vector<std::string> columns;
  std::vector<std::vector<std::optional<std::string>>> rows;  // empty: NULL
};

class Store {
 public:
  // Opens an existing database for questions, which see one state of it until it is closed. Throws
  // Error(storage) where it is missing, unreadable, another program's, or of another schema.
  static Store open(const std::filesystem::path& path);

  // Opens a database for loading, making it where there is none. Throws like
  // open(), and where the folder or file can't be written. A new file holds no
  // byte until the first save() is complete.
  static Store open_or_create(const std::filesystem::path& path);

  [[nodiscard]] std::vector<DocumentSummary> documents() const;

  // Stores documents, all or none. A document whose id is already there is
  // replaced if `replace`, else Error(usage) says how to. Organisations, laws and
  // instruments that only a replaced document referred to go with it. Throws Error(storage)
  // where the file can't be written and Error(internal) where two records of a
  // document contradict each other; in either case nothing has changed. `linker` is
  // asked for the links between each document and those already there.
  void save(const std::vector<Document>& documents, bool replace, const AcrossLinker& linker = {});

  // The same of documents that come one by one until there is none. Others can't write
  // from the second on until all are stored. `threads` look for links; what is stored
  // is the same.
  using DocumentSource = std::function<std::optional<PreparedDocument>()>;
  void save(const DocumentSource& next, bool replace, const AcrossLinker& linker = {},
            unsigned threads = 1);

  // What a document has in common with others, by their ids. Nothing for one that
  // isn't there.
  [[nodiscard]] std::vector<AcrossCount> across(const std::string& document_id) const;

  // The graph of every document, or of one. Ids are prefixed with the
  // document's id where the database holds more than one. Throws
  // Error(no_such_thing) for a document that isn't there.
  [[nodiscard]] PolicyGraph graph(const std::optional<std::string>& document_id = {}) const;

  // Everything that was saved of a document, record by record: what save() was
  // given, with the organisations, laws and instruments as the database knows
  // them now. Throws Error(no_such_thing) for a document that isn't there.
  [[nodiscard]] Document document(const std::string& id) const;

  // The same, read step by step; one walk at a time. Throws like graph(). The store
  // must outlive it.
  [[nodiscard]] StoreWalk walk(const std::optional<std::string>& document_id = {}) const;
  // The graph of these things and of the relations between them, with ids, order and
  // facts as in graph(). Reads nothing else.
  [[nodiscard]] PolicyGraph graph_of(const std::set<Thing>& things) const;
  // The organisations, laws and instruments, without what stands in documents.
  [[nodiscard]] PolicyGraph named_things() const;

  // The rows of one statement in SQL, which can read only. Throws Error(usage)
  // with SQLite's own words where it is no such statement.
  [[nodiscard]] QueryRows query(const std::string& sql) const;

  // The source lines first to last of a document, those that exist.
  [[nodiscard]] std::vector<StoredLine> source_lines(const std::string& document_id, int first,
                                                     int last) const;
  // What the record with this (bare) id was read from: line by line the parts of
  // the source that belong to it, parts of one line joined by ` … `. Empty where
  // the loader kept no spans.
  [[nodiscard]] std::vector<StoredLine> source_lines_of(const std::string& document_id,
                                                        const std::string& id) const;

  // The texts that have all wanted terms and none of the excluded, best first.
  [[nodiscard]] std::vector<SearchHit> search(const SearchTerms& terms,
                                              const SearchScope& scope) const;

  // Makes the index of searches anew from the texts, in one transaction, for a
  // database that was opened for loading. Throws Error(storage).
  void rebuild_search();

  // Whether a document has a section with this (bare) id.
  [[nodiscard]] bool has_section(const std::string& id) const;
  // The code of the organisation with this code or name.
  [[nodiscard]] std::optional<std::string> organisation_code(const std::string& name) const;

  [[nodiscard]] std::vector<Diagnostic> diagnostics(const std::string& document_id) const;

 private:
  struct Close {
    void operator()(sqlite3* db) const noexcept;
  };
  explicit Store(std::unique_ptr<sqlite3, Close> db) : db_(std::move(db)) {}
  void require_document(const std::optional<std::string>& id) const;
  [[noreturn]] void refuse_document(const std::string& id) const;

  std::unique_ptr<sqlite3, Close> db_;
};

}  // namespace polink
