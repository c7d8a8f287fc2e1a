#include "graph/graph_rows.h"

#include <map>
#include <utility>

namespace polink {
namespace {

using sqlite::Prepared;

// By what the rows of a table are found that belong to a thing.
std::string_view key_of(std::string_view table) {
  constexpr std::string_view number = "'fn' || t.number";
  static const std::map<std::string_view, std::string_view> keys{
      {"section", "t.id"},           {"statement", "t.section_id"},
      {"measure", "t.id"},           {"deadline", "t.measure_id"},
      {"indicator", "t.id"},         {"indicator_value", "t.indicator_id"},
      {"footnote", number},          {"indicator_actual", "t.indicator_id"},
      {"footnote_anchor", number},   {"responsibility", "t.measure_id"},
      {"citation", "t.source_id"},   {"link", "t.source_id"},
      {"across_link", "t.source_id"}};
  return keys.at(table);
}

// Whether ?1 cites or relates this row of `table` (law, instrument).
std::string mentioned(const std::string& table) {
  return "EXISTS (SELECT 1 FROM citation WHERE document_id = ?1 AND target_kind = '" + table +
         "' AND target_id = " + table +
         ".id) OR EXISTS (SELECT 1 FROM relation WHERE document_id = ?1 AND (thing = '" + table +
         "' AND source_id = " + table + ".id OR target_thing = '" + table +
         "' AND target_id = " + table + ".id))";
}

}  // namespace

GraphRows::GraphRows(sqlite3* db, std::optional<std::string> only, std::optional<ThingKeys> keys)
    : db_(db), only_(std::move(only)), keys_(std::move(keys)) {}

bool GraphRows::several_documents() const {
  Prepared count(db_, "SELECT count(*) FROM document");
  return count.next() && count.integer(0) > 1;
}

std::size_t GraphRows::count_things() const {
  Prepared count(db_,
                 "SELECT (SELECT count(*) FROM section) + (SELECT count(*) FROM measure) + "
                 "(SELECT count(*) FROM indicator) + (SELECT count(*) FROM footnote) + (SELECT "
                 "count(*) FROM organisation) + (SELECT count(*) FROM law) + (SELECT count(*) "
                 "FROM instrument)");
  return count.next() ? static_cast<std::size_t>(count.large_integer(0)) : 0;
}

Prepared GraphRows::of(const std::string& table, const std::string& columns) const {
  if (keys_) {
    return of_keys(table, columns, "t.rowid");
  }
  std::string sql = "SELECT document_id, " + columns + " FROM " + table;
  if (only_) {
    sql += " WHERE document_id = ?1";
  }
  sql += " ORDER BY rowid";
  Prepared select(db_, sql);
  if (only_) {
    select.bind(*only_);
  }
  return select;
}

Prepared GraphRows::of_keys(const std::string& table, const std::string& columns,
                            const std::string& order) const {
  const std::string_view key = key_of(table);
  // Looked up by the index, but for the few that numbers stand for.
  const std::string same =
      key.starts_with("'fn'")
          ? "wanted_id LIKE 'fn%' AND t.number = CAST(substr(wanted_id, 3) AS INTEGER)"
          : std::string(key) + " = wanted_id";
  Prepared select(db_, "SELECT document_id, " + columns +
                           " FROM (SELECT value ->> 0 AS wanted_document, value ->> 1 AS wanted_id "
                           "FROM json_each(?1)) CROSS JOIN " +
                           table + " AS t ON t.document_id = wanted_document AND " + same +
                           " ORDER BY " + order);
  select.bind(keys_->pairs());
  return select;
}

// Organisations, laws and instruments stand outside documents; of one document only
// those are shown that it refers to.
Prepared GraphRows::shared(const std::string& sql, const std::string& condition,
                           std::string_view kind) const {
  if (keys_) {
    const std::string key = kind == "organisation" ? "code" : "id";
    Prepared select(db_,
                    sql + " WHERE " + key + " IN (SELECT value FROM json_each(?1)) ORDER BY rowid");
    select.bind(keys_->ids(kind));
    return select;
  }
  Prepared select(db_, sql + (only_ ? " WHERE " + condition : "") + " ORDER BY rowid");
  if (only_) {
    select.bind(*only_);
  }
  return select;
}

Prepared GraphRows::organisations(const std::string& columns) const {
  return shared("SELECT " + columns + " FROM organisation",
                "code IN (WITH RECURSIVE named(code) AS (SELECT code FROM responsibility "
                "WHERE document_id = ?1 UNION SELECT succeeded_by FROM organisation JOIN "
                "named USING(code)) SELECT code FROM named)",
                "organisation");
}

Prepared GraphRows::cited(const std::string& table, const std::string& columns) const {
  return shared("SELECT " + columns + " FROM " + table, mentioned(table), table);
}

Prepared GraphRows::across_links(const std::string& columns) const {
  const std::string order = "document_id, source_id, target_document_id, target_id, kind";
  return keys_ ? of_keys("across_link", columns, order)
               : Prepared(db_,
                          "SELECT document_id, " + columns + " FROM across_link ORDER BY " + order);
}

Prepared GraphRows::relations(const std::string& columns) const {
  if (!keys_) {
    return of("relation", columns);
  }
  Prepared select(db_, "SELECT document_id, " + columns +
                           " FROM relation WHERE thing = 'law' AND source_id IN (SELECT value "
                           "FROM json_each(?1)) OR thing = 'instrument' AND source_id IN (SELECT "
                           "value FROM json_each(?2)) ORDER BY rowid");
  select.bind(keys_->ids("law"), keys_->ids("instrument"));
  return select;
}

}  // namespace polink
