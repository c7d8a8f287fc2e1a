#include "graph/store.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <utility>

#include "graph/error.h"
#include "graph/sqlite.h"
#include "graph/store_graph.h"
#include "graph/store_schema.h"
#include "graph/store_write.h"

namespace polink {
namespace {

// A file from anywhere: what its schema says must not call more than plain SQL does.
void distrust(sqlite3* db) {
  sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
}

sqlite3* open_file(const std::filesystem::path& path, int flags) {
  // Nobody asks how much memory SQLite holds; to count it takes a lock at each allocation.
  static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  (void)uncounted;
  sqlite3* db = nullptr;
  // One thread uses a store at a time, so SQLite needn't lock at each step.
  if (sqlite3_open_v2(path.c_str(), &db, flags | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK) {
    const std::string why = db != nullptr ? sqlite3_errmsg(db) : "out of memory";
    sqlite3_close(db);
    throw Error(Failure::storage, path.string() + ": can't be opened or made (" + why +
                                      "); the folder must exist and be writable, or choose "
                                      "another place with --db");
  }
  return db;
}

// A quarter of the machine's memory, at least 256 MiB.
long load_cache_kib() {
  constexpr long least = 256L * 1024;
  constexpr long kib = 1024;
  const long pages = sysconf(_SC_PHYS_PAGES);
  return pages <= 0 ? least : std::max(least, pages / 4 * (sysconf(_SC_PAGESIZE) / kib));
}

// SQLite looks for what a row refers to at each row, which takes a quarter of the time of
// storing; a document that is new is looked through at once (check_references). One that
// is replaced needs the keys, for the rows that go with it. They can't be switched within
// a transaction, so this stands outside.
class WithoutForeignKeys {
 public:
  WithoutForeignKeys(sqlite3* db, bool without) : db_(without ? db : nullptr) { turn("OFF"); }
  WithoutForeignKeys(const WithoutForeignKeys&) = delete;
  WithoutForeignKeys& operator=(const WithoutForeignKeys&) = delete;
  ~WithoutForeignKeys() { turn("ON"); }

 private:
  void turn(const char* how) {
    if (db_ != nullptr) {
      sqlite3_exec(db_, (std::string("PRAGMA foreign_keys = ") + how).c_str(), nullptr, nullptr,
                   nullptr);
    }
  }

  sqlite3* db_;
};

[[noreturn]] void nothing_loaded(const std::filesystem::path& path, const char* what) {
  throw Error(Failure::storage, path.string() + ": " + what +
                                    "; load a document first: polink load FILE --db " +
                                    path.string());
}

// The code points [from, to) of a UTF-8 text.
std::string_view part(std::string_view text, int from, int to) {
  int position = -1;
  std::size_t begin = text.size();
  std::size_t end = text.size();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) {
      continue;  // inside a character
    }
    ++position;
    if (position == from) {
      begin = i;
    }
    if (position == to) {
      end = i;
      break;
    }
  }
  return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

}  // namespace

void Store::Close::operator()(sqlite3* db) const noexcept { sqlite3_close(db); }

Store Store::open(const std::filesystem::path& path) {
  switch (look_at(path)) {
    case FileState::missing:
      nothing_loaded(path, "no such database");
    case FileState::empty:
      nothing_loaded(path, "the database is empty");
    case FileState::ours:
      break;
  }
  // Writable, where it can be, so that SQLite may undo what an interrupted
  // load left behind; query_only keeps everything else from writing.
  Store store(std::unique_ptr<sqlite3, Close>(open_file(path, SQLITE_OPEN_READWRITE)));
  sqlite3_busy_timeout(store.db_.get(), sqlite::wait_for_others_ms);
  distrust(store.db_.get());
  if (!has_schema(store.db_.get())) {
    nothing_loaded(path, "the database is empty");
  }
  sqlite::execute(store.db_.get(), "PRAGMA query_only = ON");
  // 64 MiB: walks and searches come back to the same pages again and again.
  sqlite::execute(store.db_.get(), "PRAGMA cache_size = -65536");
  // Until it is closed it sees one state of the file, whatever is loaded meanwhile.
  sqlite::execute(store.db_.get(), "BEGIN");
  return store;
}

Store Store::open_or_create(const std::filesystem::path& path) {
  look_at(path);
  Store store(
      std::unique_ptr<sqlite3, Close>(open_file(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)));
  sqlite3_busy_timeout(store.db_.get(), sqlite::wait_for_others_ms);
  distrust(store.db_.get());
  sqlite::execute(store.db_.get(), "PRAGMA foreign_keys = ON");
  // A load writes its indexes all over the file. What isn't needed isn't taken.
  sqlite::execute(store.db_.get(),
                  ("PRAGMA cache_size = -" + std::to_string(load_cache_kib())).c_str());
  return store;
}

std::vector<DocumentSummary> Store::documents() const {
  std::vector<DocumentSummary> found;
  if (!has_schema(db_.get())) {
    return found;
  }
  sqlite::Prepared row(db_.get(), "SELECT id, title, path, sha256 FROM document ORDER BY rowid");
  while (row.next()) {
    found.push_back({row.text(0), row.text(1), row.text(2), row.text(3)});
  }
  return found;
}

void Store::save(const std::vector<Document>& documents, bool replace, const AcrossLinker& linker) {
  auto document = documents.begin();
  save(
      [&]() -> std::optional<PreparedDocument> {
        return document == documents.end() ? std::nullopt : std::optional(prepared(*document++));
      },
      replace, linker);
}

void Store::save(const DocumentSource& next, bool replace, const AcrossLinker& linker,
                 unsigned threads) {
  sqlite3* db = db_.get();
  // The first is made before others are kept out.
  std::optional<PreparedDocument> one = next();
  const WithoutForeignKeys unless_replaced(db, !replace);
  sqlite::Transaction transaction(db, sqlite::Transaction::Kind::write);
  const bool is_new = !has_schema(db);
  if (is_new) {
    create_tables(db);
  }
  StoredBatch batch;
  for (; one; one = next()) {
    const std::string& id = one->document.id;
    if (!has_document(db, id)) {
      insert_document(db, *one, batch.signatures());
      check_references(db, one->document);
    } else if (replace) {
      replace_document(db, *one, batch.signatures());
    } else {
      throw Error(Failure::usage, "the database already holds a document named '" + id +
                                      "'; load it again with --replace, or name this one "
                                      "otherwise with --as NAME");
    }
    batch.close(id);
  }
  if (is_new) {
    create_indexes(db);
  }
  batch.link(db, linker, threads);
  transaction.commit();
}

void Store::refuse_document(const std::string& id) const {
  std::string names;
  for (const auto& d : documents()) {
    names += (names.empty() ? "" : ", ") + d.id;
  }
  throw Error(Failure::no_such_thing, "no document named '" + id + "' in the database; it holds: " +
                                          (names.empty() ? "none" : names));
}

void Store::require_document(const std::optional<std::string>& id) const {
  const auto held = documents();
  const auto same = [&](const DocumentSummary& d) { return d.id == *id; };
  if (id && std::ranges::none_of(held, same)) {
    refuse_document(*id);
  }
}

PolicyGraph Store::graph(const std::optional<std::string>& document_id) const {
  require_document(document_id);
  return read_graph(db_.get(), document_id);
}

PolicyGraph Store::graph_of(const std::set<Thing>& things) const {
  return read_part(db_.get(), things);
}

PolicyGraph Store::named_things() const { return read_named_things(db_.get()); }

StoreWalk Store::walk(const std::optional<std::string>& document_id) const {
  require_document(document_id);
  return StoreWalk(db_.get(), document_id);
}

std::vector<StoredLine> Store::source_lines(const std::string& document_id, int first,
                                            int last) const {
  sqlite::Prepared row(db_.get(),
                       "SELECT line, text FROM source_line WHERE document_id = ?1 AND line "
                       "BETWEEN ?2 AND ?3 ORDER BY line");
  row.bind(document_id, first, last);
  std::vector<StoredLine> found;
  while (row.next()) {
    found.push_back({row.integer(0), row.text(1)});
  }
  return found;
}

std::vector<StoredLine> Store::source_lines_of(const std::string& document_id,
                                               const std::string& id) const {
  sqlite::Prepared row(db_.get(),
                       "SELECT line, text, from_column, to_column FROM source_span JOIN "
                       "source_line USING(document_id, line) WHERE document_id = ?1 AND "
                       "owner_id = ?2 ORDER BY line, from_column");
  row.bind(document_id, id);
  std::vector<StoredLine> found;
  while (row.next()) {
    const std::string text = row.text(1);
    const std::string words(part(text, row.integer(2), row.integer(3)));
    if (!found.empty() && found.back().line == row.integer(0)) {
      found.back().text += " … " + words;
    } else {
      found.push_back({row.integer(0), words});
    }
  }
  return found;
}

std::vector<Diagnostic> Store::diagnostics(const std::string& document_id) const {
  sqlite::Prepared row(db_.get(),
                       "SELECT line, severity, code, message FROM diagnostic WHERE "
                       "document_id = ?1 ORDER BY line, rowid");
  row.bind(document_id);
  std::vector<Diagnostic> found;
  while (row.next()) {
    found.push_back({row.integer(0), severity(row.text(1)), row.text(2), row.text(3)});
  }
  return found;
}

}  // namespace polink
