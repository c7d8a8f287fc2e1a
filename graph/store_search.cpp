#include "graph/store_search.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "graph/search_text.h"
#include "graph/sqlite.h"
#include "graph/store.h"
#include "graph/store_read.h"
#include "graph/text_signature.h"

namespace polink {
namespace {

using sqlite::Prepared;

class Filler {
 public:
  Filler(sqlite3* db, const std::string& document_id)
      : db_(db),
        document_id_(document_id),
        item_(db, "INSERT INTO search_item VALUES(NULL,?1,?2,?3,?4,?5,?6)"),
        index_(db, "INSERT INTO search(rowid, grams) VALUES(last_insert_rowid(), ?1)"),
        signature_(db, "INSERT OR IGNORE INTO text_signature VALUES(?1, ?2)") {}

  void add(const std::string& id, std::string_view kind, const std::string& section,
           const std::string& text, int line) {
    if (!text.empty()) {
      item_.run(document_id_, id, kind, section, text, line);
      index_.run(search_grams(text));
    }
  }

  // A measure, which may be linked to those of other documents.
  void add(const Measure& m) {
    add(m.id, to_string(m.kind), m.section_id, m.text, m.first_line);
    const std::int64_t item = sqlite3_last_insert_rowid(db_);
    for (const std::int64_t hash : m.text.empty() ? std::vector<std::int64_t>{} : bands(m.text)) {
      signatures_.emplace_back(hash, item);
    }
  }

  // Hashes come in any order; in their own each page of the index is written once.
  void add_signatures() {
    std::ranges::sort(signatures_);
    for (const auto& [hash, item] : signatures_) {
      signature_.run(hash, item);
    }
  }

 private:
  static std::vector<std::int64_t> bands(const std::string& text) {
    const TextSignature signature = text_signature(text);
    return {signature.begin(), signature.end()};
  }

  sqlite3* db_;
  const std::string& document_id_;
  Prepared item_;
  Prepared index_;
  Prepared signature_;
  std::vector<std::pair<std::int64_t, std::int64_t>> signatures_;
};

}  // namespace

void insert_search_items(sqlite3* db, const Document& document) {
  Filler filler(db, document.id);
  for (const Section& s : document.sections) {
    filler.add(s.id, "section", s.id, s.title, s.line);
  }
  for (const Statement& s : document.statements) {
    filler.add(s.id, "statement", s.section_id, s.text, s.line);
  }
  for (const Measure& m : document.measures) {
    filler.add(m);
  }
  for (const Indicator& i : document.indicators) {
    std::string text = i.name;
    for (const IndicatorValue& v : i.values) {
      text += " " + v.label + " " + v.value + v.unit;
    }
    filler.add(i.id, to_string(i.kind), i.section_id, text, i.line);
  }
  for (const Footnote& f : document.footnotes) {
    filler.add("fn" + std::to_string(f.number), "footnote", "", f.text, f.line);
  }
  filler.add_signatures();
}

void delete_search_items(sqlite3* db, const std::string& document_id) {
  Prepared remove(db, "INSERT INTO search(search, rowid, grams) VALUES('delete', ?1, ?2)");
  Prepared unsign(db, "DELETE FROM text_signature WHERE hash = ?1 AND item = ?2");
  Prepared item(db, "SELECT rowid, text FROM search_item WHERE document_id = ?1");
  item.bind(document_id);
  while (item.next()) {
    remove.run(item.integer(0), search_grams(item.text(1)));
    for (const std::int64_t hash : text_signature(item.text(1))) {
      unsign.run(hash, item.integer(0));
    }
  }
  Prepared(db, "DELETE FROM search_item WHERE document_id = ?1").run(document_id);
}

void Store::rebuild_search() {
  sqlite3* db = db_.get();
  sqlite::Transaction transaction(db, sqlite::Transaction::Kind::write);
  std::vector<std::string> ids;
  Prepared held(db, "SELECT id FROM document ORDER BY rowid");
  while (held.next()) {
    ids.push_back(held.text(0));
  }
  sqlite::execute(db,
                  "INSERT INTO search(search) VALUES('delete-all'); DELETE FROM search_item; "
                  "DELETE FROM text_signature");
  for (const std::string& id : ids) {
    insert_search_items(db, *read_document(db, id));
  }
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
  std::string sql =
      "SELECT search_item.document_id, search_item.id, search_item.kind, section_id, text, line, "
      "-bm25(search) FROM search JOIN search_item ON search_item.rowid = search.rowid "
      "WHERE search MATCH ?1";
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
  sql += " ORDER BY bm25(search), search_item.rowid LIMIT ?5";
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
