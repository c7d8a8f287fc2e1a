#include "graph/store_search.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "graph/search_text.h"
#include "graph/sqlite.h"
#include "graph/store.h"
#include "graph/store_read.h"

namespace polink {
namespace {

using sqlite::Prepared;

}  // namespace

void insert_search_items(sqlite3* db, const std::string& document_id,
                         const std::vector<SearchEntry>& entries, SignatureBatch& signatures) {
  Prepared item(db, "INSERT INTO search_item VALUES(NULL,?1,?2,?3,?4,?5,?6)");
  Prepared index(db, "INSERT INTO search(rowid, grams) VALUES(?1, ?2)");
  for (const SearchEntry& e : entries) {
    item.run(document_id, e.id, e.kind, e.section_id, e.text, e.line);
    const ItemId id = sqlite3_last_insert_rowid(db);
    index.run(id, e.grams);
    if (e.signature) {
      signatures.add(id, *e.signature);
    }
  }
}

void delete_search_items(sqlite3* db, const std::string& document_id) {
  Prepared remove(db, "INSERT INTO search(search, rowid, grams) VALUES('delete', ?1, ?2)");
  SignatureRemover signatures(db);
  Prepared item(db, "SELECT rowid, text FROM search_item WHERE document_id = ?1");
  item.bind(document_id);
  while (item.next()) {
    const std::u32string form = search_form(item.text(1)).text;
    remove.run(item.large_integer(0), search_grams(form));
    signatures.remove(item.large_integer(0), text_signature(form));
  }
  Prepared(db, "DELETE FROM search_item WHERE document_id = ?1").run(document_id);
}

void fill_search(sqlite3* db) {
  std::vector<std::string> ids;
  Prepared held(db, "SELECT id FROM document ORDER BY rowid");
  while (held.next()) {
    ids.push_back(held.text(0));
  }
  SignatureBatch signatures;
  for (const std::string& id : ids) {
    insert_search_items(db, id, search_entries(read_document(db, id).value()), signatures);
  }
  signatures.sort();
  signatures.write(db);
}

void Store::rebuild_search() {
  sqlite3* db = db_.get();
  sqlite::Transaction transaction(db, sqlite::Transaction::Kind::write);
  sqlite::execute(db,
                  "INSERT INTO search(search) VALUES('delete-all'); DELETE FROM search_item; "
                  "DELETE FROM text_signature");
  fill_search(db);
  transaction.commit();
}

bool Store::has_section(const std::string& id) const {
  Prepared row(db_.get(), "SELECT 1 FROM section WHERE id = ?1");
  return row.bind(id).next();
}

std::optional<std::string> Store::organisation_code(const std::string& name) const {
  Prepared row(db_.get(),
               "SELECT code FROM organisation WHERE ?1 IN (code, name_ja, name_en) "
               "ORDER BY code <> ?1 LIMIT 1");
  row.bind(name);
  return row.next() ? std::optional(row.text(0)) : std::nullopt;
}

std::vector<SearchHit> Store::search(const SearchTerms& terms, const SearchScope& scope) const {
  const bool everywhere = scope.document_id.empty() && scope.section_id.empty() &&
                          scope.kinds.empty() && scope.codes.empty();
  // The texts of the best are read only once these are known.
  std::string sql =
      "SELECT document_id, id, kind, section_id, text, line, -rank FROM (SELECT search.rowid AS "
      "item, bm25(search) AS rank FROM search" +
      std::string(everywhere ? "" : " JOIN search_item ON search_item.rowid = search.rowid") +
      " WHERE search MATCH ?1";
  if (!scope.document_id.empty()) {
    sql += " AND search_item.document_id = ?2";
  }
  if (!scope.section_id.empty()) {
    sql += " AND (section_id = ?3 OR section_id LIKE ?3 || '.%')";
  }
  if (!scope.kinds.empty()) {
    // Words of our own, not the user's.
    std::string kinds;
    for (const std::string& kind : scope.kinds) {
      kinds += (kinds.empty() ? "'" : ",'") + kind + "'";
    }
    sql += " AND search_item.kind IN (" + kinds + ")";
  }
  if (!scope.codes.empty()) {
    // Whom an item names; a status item that names nobody, those of its row.
    sql +=
        " AND EXISTS (SELECT 1 FROM responsibility JOIN measure AS m USING(document_id) WHERE "
        "responsibility.document_id = search_item.document_id AND m.id = search_item.id AND "
        "responsibility.measure_id IN (m.id, CASE m.kind WHEN 'status' THEN m.section_id || '.r' "
        "|| m.row ELSE m.id END) AND instr(?4, ' ' || responsibility.code || ' ') > 0)";
  }
  sql +=
      " ORDER BY rank, item LIMIT ?5) JOIN search_item ON search_item.rowid = item ORDER BY rank, "
      "item";
  std::string codes = " ";
  for (const std::string& code : scope.codes) {
    codes += code + " ";
  }
  Prepared row(db_.get(), sql);
  row.bind(match_expression(terms), scope.document_id, scope.section_id, codes, scope.most);
  std::vector<SearchHit> hits;
  while (row.next()) {
    hits.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.integer(5),
                    row.real(6)});
  }
  return hits;
}

}  // namespace polink
