#include "render/export/postgresql.h"

// The views of graph/store_views.cpp in PostgreSQL's words. A test loads the same
// database into both and compares every view row by row.
namespace polink {

std::string postgresql_views() {
  return R"sql(
CREATE VIEW v_sections AS
SELECT document_id AS document, id, level, label, title, parent_id AS parent,
  (SELECT count(*) FROM measure AS m WHERE m.document_id = s.document_id
     AND m.id > s.id || '.r' AND m.id < s.id || '.s') AS measures,
  (SELECT count(*) FROM indicator AS i WHERE i.document_id = s.document_id
     AND i.section_id = s.id) AS indicators,
  line
FROM section AS s;

CREATE VIEW v_measures AS
SELECT m.document_id AS document, m.id, m.section_id AS section, s.title AS section_title,
  m."row", m.kind, m.text,
  (SELECT string_agg(code, ' ' ORDER BY ordinal) FROM responsibility AS r
     WHERE r.document_id = m.document_id AND r.measure_id = m.id) AS ministries,
  (SELECT string_agg(code, ' ' ORDER BY ordinal) FROM responsibility AS r
     WHERE r.document_id = m.document_id AND r.measure_id = m.id AND lead = 1) AS leads,
  m.lead_known, m.repost,
  (SELECT string_agg(target_id, '; ' ORDER BY "offset", target_id) FROM citation AS c
     WHERE c.document_id = m.document_id AND c.source_id = m.id
       AND c.target_kind = 'law') AS laws,
  (SELECT string_agg(target_id, '; ' ORDER BY "offset", target_id) FROM citation AS c
     WHERE c.document_id = m.document_id AND c.source_id = m.id
       AND c.target_kind = 'instrument') AS instruments,
  (SELECT max(date_to) FROM deadline AS d WHERE d.document_id = m.document_id
     AND d.measure_id = m.id) AS deadline,
  m.first_line, m.last_line
FROM measure AS m JOIN section AS s ON s.document_id = m.document_id AND s.id = m.section_id;

CREATE VIEW v_reposts AS
SELECT m.document_id AS document, m.id AS repost, l.target_id AS origin,
  CASE WHEN l.target_id IS NULL THEN 'dangling' ELSE 'linked' END AS status, l.score, l.method,
  m.text AS repost_text, o.text AS origin_text, m.first_line AS repost_line,
  o.first_line AS origin_line, l.target_document_id AS origin_document
FROM measure AS m
LEFT JOIN (
  SELECT document_id, source_id, document_id AS target_document_id, target_id, score, method
  FROM link WHERE kind = 'repost_of' UNION ALL
  SELECT document_id, source_id, target_document_id, target_id, score, method
  FROM across_link WHERE kind = 'repost_of') AS l
  ON l.document_id = m.document_id AND l.source_id = m.id
LEFT JOIN measure AS o ON o.document_id = l.target_document_id AND o.id = l.target_id
WHERE m.repost = 1;

CREATE VIEW v_across AS
SELECT l.target_document_id AS first_document, l.target_id AS first,
  l.document_id AS second_document, l.source_id AS second,
  l.kind AS relation, l.method AS kind, l.score, a.text AS first_text, b.text AS second_text,
  a.first_line AS first_line, b.first_line AS second_line
FROM across_link AS l
JOIN measure AS a ON a.document_id = l.target_document_id AND a.id = l.target_id
JOIN measure AS b ON b.document_id = l.document_id AND b.id = l.source_id;

CREATE VIEW v_duplicates AS
SELECT l.document_id AS document, l.target_id AS first, l.source_id AS second, l.method AS kind,
  l.score, a.section_id AS first_section, b.section_id AS second_section, a.text AS first_text,
  b.text AS second_text, a.first_line AS first_line, b.first_line AS second_line
FROM link AS l
JOIN measure AS a ON a.document_id = l.document_id AND a.id = l.target_id
JOIN measure AS b ON b.document_id = l.document_id AND b.id = l.source_id
WHERE l.kind = 'duplicate_of';

CREATE VIEW v_follows AS
SELECT l.document_id AS document, l.target_id AS status, l.source_id AS next, l.score, l.method,
  a.text AS status_text, b.text AS next_text, a.first_line AS status_line,
  b.first_line AS next_line
FROM link AS l
JOIN measure AS a ON a.document_id = l.document_id AND a.id = l.target_id
JOIN measure AS b ON b.document_id = l.document_id AND b.id = l.source_id
WHERE l.kind = 'follows';

CREATE VIEW v_responsibilities AS
SELECT r.document_id AS document, m.section_id AS section, r.measure_id AS measure, m.kind,
  r.code, o.name_ja AS name, CASE m.lead_known WHEN 1 THEN r.lead END AS lead,
  CASE o.succeeded_by WHEN '' THEN r.code ELSE o.succeeded_by END AS today, o.kind AS holder_kind,
  r.printed, m.text, m.first_line
FROM responsibility AS r
JOIN measure AS m ON m.document_id = r.document_id AND m.id = r.measure_id
JOIN organisation AS o ON o.code = r.code;

CREATE VIEW v_shared_work AS
SELECT a.document_id AS document, a.code AS first, b.code AS second, count(*) AS measures,
  sum(CASE WHEN a.lead <> 0 AND b.lead <> 0 THEN 1 ELSE 0 END) AS led_together
FROM responsibility AS a
JOIN responsibility AS b ON b.document_id = a.document_id AND b.measure_id = a.measure_id
  AND a.code < b.code
GROUP BY a.document_id, a.code, b.code;

CREATE VIEW v_citations AS
SELECT c.document_id AS document, c.source_id AS source, c.target_kind AS kind,
  c.target_id AS target, c.surface, c.article, c.method, c."offset",
  coalesce(m.text, i.name, f.text) AS source_text,
  coalesce(m.first_line, i.line, f.line) AS line
FROM citation AS c
LEFT JOIN measure AS m ON m.document_id = c.document_id AND m.id = c.source_id
LEFT JOIN indicator AS i ON i.document_id = c.document_id AND i.id = c.source_id
LEFT JOIN footnote AS f ON f.document_id = c.document_id AND 'fn' || f.number = c.source_id;

CREATE VIEW v_laws AS
SELECT l.id AS law, l.number, l.kind, l.checked,
  (SELECT string_agg(name, '; ' ORDER BY name) FROM law_short_name AS n WHERE n.law_id = l.id)
    AS short_names,
  (SELECT count(*) FROM citation AS c WHERE c.target_kind = 'law' AND c.target_id = l.id)
    AS citations
FROM law AS l;

CREATE VIEW v_indicators AS
SELECT i.document_id AS document, i.id, i.section_id AS section, i.kind, i.name, v.label,
  v.value, v.number, v.unit, v.as_of, v.as_of_from, v.as_of_to,
  (SELECT count(*) FROM link AS l WHERE l.document_id = i.document_id AND l.target_id = i.id
     AND l.kind = 'tracks') AS measures,
  i.repost, i.line
FROM indicator AS i
LEFT JOIN indicator_value AS v ON v.document_id = i.document_id AND v.indicator_id = i.id;

-- The fiscal year begins in April. Dates are compared as the texts that they are.
CREATE VIEW v_deadlines AS
SELECT d.document_id AS document, d.date_to AS until, d.date_from AS since, d.measure_id AS measure,
  m.kind AS measure_kind, d.surface, d.kind, d.precision,
  CASE WHEN d.date_to ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    THEN CAST(substr(d.date_to, 1, 4) AS BIGINT)
      - CASE WHEN substr(d.date_to, 6, 2) < '04' THEN 1 ELSE 0 END END AS fiscal_year,
  (SELECT string_agg(code, ' ' ORDER BY ordinal) FROM responsibility AS r
     WHERE r.document_id = d.document_id AND r.measure_id = d.measure_id) AS ministries,
  m.text, m.first_line
FROM deadline AS d
JOIN measure AS m ON m.document_id = d.document_id AND m.id = d.measure_id;

CREATE VIEW v_overlaps AS
WITH bearer AS MATERIALIZED (
  SELECT DISTINCT c.document_id, c.target_kind, c.target_id, m.section_id, m."row", m.id,
    m.section_id || '.r' || m."row" AS plan
  FROM citation AS c JOIN measure AS m ON m.document_id = c.document_id AND m.id = c.source_id
  WHERE c.target_kind <> 'section' AND m.repost = 0),
rare AS MATERIALIZED (
  SELECT document_id, target_kind, target_id, count(DISTINCT plan) AS bearers
  FROM bearer GROUP BY document_id, target_kind, target_id
  HAVING count(DISTINCT plan) BETWEEN 2 AND 12),
holder AS MATERIALIZED (
  SELECT DISTINCT b.document_id, b.id,
    CASE o.succeeded_by WHEN '' THEN o.code ELSE o.succeeded_by END AS code
  FROM bearer AS b
  JOIN measure AS m ON m.document_id = b.document_id AND m.id = b.id
  JOIN responsibility AS r ON r.document_id = b.document_id
    AND r.measure_id = CASE m.kind WHEN 'status' THEN b.plan ELSE b.id END
  JOIN organisation AS o ON o.code = r.code AND o.kind <> 'group'),
named AS MATERIALIZED (
  SELECT document_id, id, array_agg(code) AS codes, string_agg(code, ' ' ORDER BY code) AS said
  FROM holder GROUP BY document_id, id)
SELECT a.document_id AS document, a.target_kind AS kind, a.target_id AS shared,
  rare.bearers AS rows, a.id AS first, b.id AS second, h.said AS first_ministries,
  g.said AS second_ministries
FROM rare
JOIN bearer AS a ON a.document_id = rare.document_id AND a.target_kind = rare.target_kind
  AND a.target_id = rare.target_id
JOIN bearer AS b ON b.document_id = rare.document_id AND b.target_kind = rare.target_kind
  AND b.target_id = rare.target_id AND a.id < b.id AND a.plan <> b.plan
JOIN named AS h ON h.document_id = a.document_id AND h.id = a.id
JOIN named AS g ON g.document_id = b.document_id AND g.id = b.id
WHERE NOT h.codes && g.codes;
)sql";
}

}  // namespace polink
