#include "graph/store_check.h"

#include <array>

#include "graph/error.h"
#include "graph/store.h"

namespace polink {
namespace {

// What must give no row; a row is `document: id`.
struct Rule {
  const char* name;
  const char* sql;
};

// Everything of a document that has an id of its own.
constexpr const char* owners = R"sql(
  SELECT document_id, id FROM section UNION ALL
  SELECT document_id, id FROM statement UNION ALL
  SELECT document_id, id FROM measure UNION ALL
  SELECT document_id, id FROM indicator UNION ALL
  SELECT document_id, 'fn' || number FROM footnote)sql";

// What has a row in search_item: everything that has a text.
constexpr const char* texts = R"sql(
  SELECT document_id, id FROM section WHERE title <> '' UNION ALL
  SELECT document_id, id FROM statement WHERE text <> '' UNION ALL
  SELECT document_id, id FROM measure WHERE text <> '' UNION ALL
  SELECT document_id, id FROM indicator WHERE name <> '' UNION ALL
  SELECT document_id, 'fn' || number FROM footnote WHERE text <> '')sql";

const std::array<Rule, 6>& rules() {
  static const std::string citations = std::string("WITH owner AS (") + owners + R"sql()
    SELECT document_id || ': ' || source_id || ' → ' || target_id FROM citation AS c WHERE
      NOT EXISTS (SELECT 1 FROM owner WHERE owner.document_id = c.document_id
                                        AND owner.id = c.source_id)
      OR NOT CASE target_kind
        WHEN 'law' THEN EXISTS (SELECT 1 FROM law WHERE id = target_id)
        WHEN 'instrument' THEN EXISTS (SELECT 1 FROM instrument WHERE id = target_id)
        ELSE EXISTS (SELECT 1 FROM section AS s WHERE s.document_id = c.document_id
                                                  AND s.id = target_id) END)sql";
  static const std::string links = std::string("WITH owner AS (") + owners + R"sql()
    SELECT document_id || ': ' || source_id || ' → ' || target_id FROM link AS l WHERE
      NOT EXISTS (SELECT 1 FROM owner WHERE owner.document_id = l.document_id
                                        AND owner.id = l.source_id)
      OR NOT EXISTS (SELECT 1 FROM owner WHERE owner.document_id = l.document_id
                                           AND owner.id = l.target_id)
    UNION ALL
    SELECT document_id || ': ' || source_id || ' → ' || target_document_id || ': ' || target_id
    FROM across_link AS l WHERE
      NOT EXISTS (SELECT 1 FROM owner WHERE owner.document_id = l.document_id
                                        AND owner.id = l.source_id)
      OR NOT EXISTS (SELECT 1 FROM owner WHERE owner.document_id = l.target_document_id
                                           AND owner.id = l.target_id))sql";
  static const std::string dated = R"sql(
    SELECT document_id || ': ' || measure_id FROM deadline AS d WHERE NOT EXISTS
      (SELECT 1 FROM measure AS m WHERE m.document_id = d.document_id AND m.id = d.measure_id)
    UNION ALL
    SELECT document_id || ': ' || indicator_id FROM indicator_value AS v WHERE NOT EXISTS
      (SELECT 1 FROM indicator AS i WHERE i.document_id = v.document_id
                                      AND i.id = v.indicator_id))sql";
  static const std::string anchors = std::string("WITH owner AS (") + owners + R"sql()
    SELECT document_id || ': fn' || number || ' → ' || owner_id FROM footnote_anchor AS a WHERE
      NOT EXISTS (SELECT 1 FROM owner WHERE owner.document_id = a.document_id
                                        AND owner.id = a.owner_id))sql";
  static const std::string items = std::string("WITH words AS (") + texts + R"sql()
    SELECT document_id || ': ' || id FROM words AS w WHERE NOT EXISTS
      (SELECT 1 FROM search_item AS s WHERE s.document_id = w.document_id AND s.id = w.id)
    UNION ALL
    SELECT document_id || ': ' || id FROM search_item AS s WHERE NOT EXISTS
      (SELECT 1 FROM words AS w WHERE w.document_id = s.document_id AND w.id = s.id)
    UNION ALL
    SELECT document_id || ': ' || id FROM search_item AS s WHERE NOT EXISTS
      (SELECT 1 FROM search_docsize AS d WHERE d.id = s.rowid))sql";
  static const std::array<Rule, 6> all{{
      {"foreign keys",
       "SELECT \"table\" || ' ' || coalesce(rowid, '') FROM pragma_foreign_key_check"},
      {"citations", citations.c_str()},
      {"links", links.c_str()},
      {"values and dates", dated.c_str()},
      {"footnotes", anchors.c_str()},
      {"search", items.c_str()},
  }};
  return all;
}

DatabaseCheck checked(const Store& store, const char* name, const std::string& sql) {
  DatabaseCheck check{name, 0, ""};
  const QueryRows found = store.query(
      "SELECT count(*), min(wrong) FROM (SELECT '' AS wrong WHERE 0 UNION ALL "
      "SELECT * FROM (" +
      sql + "))");
  check.problems = std::stoi(found.rows[0][0].value_or("0"));
  check.detail = found.rows[0][1].value_or("");
  return check;
}

DatabaseCheck checked_file(const Store& store) {
  DatabaseCheck check{"file", 0, ""};
  try {
    const QueryRows found = store.query("SELECT integrity_check FROM pragma_integrity_check");
    for (const auto& row : found.rows) {
      if (row[0].value_or("") != "ok") {
        check.detail = check.problems == 0 ? row[0].value_or("") : check.detail;
        ++check.problems;
      }
    }
  } catch (const Error& error) {
    check = {"file", 1, error.what()};
  }
  return check;
}

}  // namespace

std::vector<DatabaseCheck> check_database(const std::filesystem::path& path) {
  const Store store = Store::open(path);
  std::vector<DatabaseCheck> checks{checked_file(store)};
  if (checks[0].problems == 0) {
    for (const Rule& rule : rules()) {
      checks.push_back(checked(store, rule.name, rule.sql));
    }
  }
  return checks;
}

}  // namespace polink
