#include "graph/store_lookup.h"

#include <algorithm>
#include <utility>

#include "graph/sqlite.h"

namespace polink {
namespace {

using sqlite::Prepared;

constexpr std::string_view note_mark = "fn";

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

StoreLookup::StoreLookup(sqlite3* db, std::optional<std::string> only)
    : db_(db), only_(std::move(only)) {}

ThingText StoreLookup::text_of(const Thing& thing) {
  switch (thing.kind) {
    case NodeKind::section:
      return text(
          "SELECT title, 'section', line, line FROM section WHERE document_id = ?1 AND "
          "id = ?2",
          thing);
    case NodeKind::measure:
      return text(
          "SELECT text, kind, first_line, last_line FROM measure WHERE document_id = ?1 "
          "AND id = ?2",
          thing);
    case NodeKind::indicator:
      return text(
          "SELECT name, kind, line, line FROM indicator WHERE document_id = ?1 AND "
          "id = ?2",
          thing);
    case NodeKind::footnote:
      return text(
          "SELECT text, 'footnote', line, line FROM footnote WHERE document_id = ?1 AND "
          "number = CAST(substr(?2, 3) AS INTEGER)",
          thing);
    case NodeKind::organisation:
      return text(
          "SELECT CASE name_ja WHEN '' THEN code ELSE name_ja END, CASE kind WHEN 'group' THEN "
          "'group' ELSE 'organisation' END, 0, 0 "
          "FROM organisation WHERE ?1 = '' AND code = ?2",
          thing);
    case NodeKind::law:
      return text("SELECT title, 'law', 0, 0 FROM law WHERE ?1 = '' AND id = ?2", thing);
    case NodeKind::instrument:
      return text("SELECT title, 'instrument', 0, 0 FROM instrument WHERE ?1 = '' AND id = ?2",
                  thing);
  }
  return {};
}

std::vector<Thing> StoreLookup::with_id(std::string_view id) const {
  std::string document = only_.value_or("");
  const auto colon = id.find(':');
  if (colon != std::string_view::npos) {
    document = id.substr(0, colon);
    id = id.substr(colon + 1);
  }
  std::vector<Thing> found;
  for (const auto& [kind, table] :
       {std::pair{NodeKind::measure, "measure"}, std::pair{NodeKind::section, "section"},
        std::pair{NodeKind::indicator, "indicator"}}) {
    find_in(std::string("SELECT document_id FROM ") + table + " WHERE id = ?1", kind, document,
            std::string(id), found);
  }
  if (id.starts_with(note_mark) && is_number(id.substr(note_mark.size()))) {
    find_in("SELECT document_id FROM footnote WHERE number = CAST(substr(?1, 3) AS INTEGER)",
            NodeKind::footnote, document, std::string(id), found);
  }
  return found;
}

std::optional<Thing> StoreLookup::with_name(const std::string& name) const {
  for (const auto& [kind, sql] :
       {std::pair{NodeKind::organisation, "SELECT 1 FROM organisation WHERE code = ?1"},
        std::pair{NodeKind::law, "SELECT 1 FROM law WHERE id = ?1"},
        std::pair{NodeKind::instrument, "SELECT 1 FROM instrument WHERE id = ?1"}}) {
    if (Prepared(db_, sql).bind(name).next()) {
      return Thing{kind, "", name};
    }
  }
  // By another name, if only one has it.
  std::optional<Thing> found;
  for (const auto& [kind, sql] :
       {std::pair{NodeKind::organisation,
                  "SELECT code FROM organisation WHERE ?1 IN (name_ja, name_en) LIMIT 2"},
        std::pair{NodeKind::law,
                  "SELECT id FROM law WHERE ?1 IN (title, number, egov_id) UNION SELECT law_id "
                  "FROM law_short_name WHERE name = ?1 LIMIT 2"}}) {
    Prepared row(db_, sql);
    row.bind(name);
    while (!name.empty() && row.next()) {
      if (found) {
        return std::nullopt;
      }
      found = Thing{kind, "", row.text(0)};
    }
  }
  return found;
}

ThingText StoreLookup::text(const std::string& sql, const Thing& thing) {
  Prepared& row = statements_.try_emplace(sql, db_, sql).first->second;
  row.bind(thing.document_id, thing.id);
  ThingText found;
  if (row.next()) {
    found = {row.text(0), row.text(1), row.integer(2), row.integer(3)};
  }
  row.reset();
  return found;
}

void StoreLookup::find_in(const std::string& sql, NodeKind kind, const std::string& document,
                          const std::string& id, std::vector<Thing>& found) const {
  // Ids are indexed behind their document's, so all documents are named.
  Prepared row(db_, sql +
                        (document.empty() ? " AND document_id IN (SELECT id FROM document)"
                                          : " AND document_id = ?2") +
                        " ORDER BY rowid");
  if (document.empty()) {
    row.bind(id);
  } else {
    row.bind(id, document);
  }
  while (row.next()) {
    found.push_back({kind, row.text(0), id});
  }
}

}  // namespace polink
