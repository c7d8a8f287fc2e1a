#include "graph/store_write.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "graph/sqlite.h"
#include "graph/store_search.h"

namespace polink {
namespace {

using sqlite::Prepared;
using Strings = std::vector<std::string>;

void insert_organisations(sqlite3* db, const Document& document) {
  // What a register says is not overwritten by a document that was loaded
  // without one and knows no more than the code.
  Prepared insert(
      db,
      "INSERT INTO organisation VALUES(?1,?2,?3,?4,?5,?6,?7,?8) ON CONFLICT(code) DO "
      "UPDATE SET name_ja=excluded.name_ja, name_en=excluded.name_en, "
      "kind=excluded.kind, parent=excluded.parent, sure=excluded.sure, "
      "note=excluded.note, succeeded_by=excluded.succeeded_by WHERE excluded.kind <> 'unknown'");
  for (const auto& o : document.organisations) {
    insert.run(o.code, o.name_ja, o.name_en, o.kind, o.parent, o.sure, o.note, o.succeeded_by);
  }
}

void insert_laws(sqlite3* db, const Document& document) {
  Prepared insert(db,
                  "INSERT INTO law VALUES(?1,?2,?3,?4,?5,?6) ON CONFLICT(id) DO UPDATE SET "
                  "title=excluded.title, number=excluded.number, egov_id=excluded.egov_id, "
                  "kind=excluded.kind, checked=excluded.checked "
                  "WHERE excluded.checked <> 'unlisted'");
  Prepared insert_name(db, "INSERT OR IGNORE INTO law_short_name VALUES(?1,?2)");
  for (const auto& law : document.laws) {
    insert.run(law.id, law.title, law.number, law.egov_id, law.kind, law.checked);
    for (const auto& name : law.short_names) {
      insert_name.run(law.id, name);
    }
  }
}

void insert_instruments(sqlite3* db, const Document& document) {
  Prepared insert(db,
                  "INSERT INTO instrument VALUES(?1,?2,?3) ON CONFLICT(id) DO UPDATE SET "
                  "title=excluded.title, kind=excluded.kind WHERE excluded.kind <> 'other'");
  for (const auto& instrument : document.instruments) {
    insert.run(instrument.id, instrument.title, instrument.kind);
  }
}

void insert_document_row(sqlite3* db, const Document& document) {
  Prepared insert(db,
                  "INSERT INTO document VALUES(?1,?2,?3,?4,?5,"
                  "coalesce(nullif(?6,''),strftime('%Y-%m-%dT%H:%M:%SZ','now')),?7)");
  insert.run(document.id, document.title, document.path, document.sha256, document.loader,
             document.loaded_at, document.encoding);
}

void insert_sections(sqlite3* db, const Document& document) {
  Prepared insert(db, "INSERT INTO section VALUES(?1,?2,nullif(?3,''),?4,?5,?6,?7,?8)");
  for (const auto& s : document.sections) {
    insert.run(document.id, s.id, s.parent_id, to_string(s.level), s.label, s.title, s.ordinal,
               s.line);
  }
  Prepared insert_statement(db, "INSERT INTO statement VALUES(?1,?2,?3,?4,?5,?6)");
  for (const auto& s : document.statements) {
    insert_statement.run(document.id, s.id, s.section_id, to_string(s.kind), s.text, s.line);
  }
}

void insert_measures(sqlite3* db, const Document& document) {
  Prepared insert(db, "INSERT INTO measure VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12)");
  Prepared insert_responsibility(db, "INSERT INTO responsibility VALUES(?1,?2,?3,?4,?5,?6,?7)");
  for (const auto& m : document.measures) {
    insert.run(document.id, m.id, m.section_id, m.row, to_string(m.kind), m.ordinal, m.text,
               m.repost, m.first_line, m.last_line, m.slot, m.lead_known);
    for (const auto& r : m.responsibilities) {
      insert_responsibility.run(document.id, m.id, r.code, r.lead, r.ordinal, r.printed,
                                r.lead_from);
    }
  }
}

void insert_deadlines(sqlite3* db, const Document& document) {
  Prepared insert(db, "INSERT INTO deadline VALUES(?1,?2,?3,?4,?5,nullif(?6,''),nullif(?7,''),?8)");
  for (const auto& d : document.deadlines) {
    insert.run(document.id, d.measure_id, d.ordinal, d.surface, d.kind, d.date_from, d.date_to,
               d.precision);
  }
}

void insert_indicators(sqlite3* db, const Document& document) {
  Prepared insert(db, "INSERT INTO indicator VALUES(?1,?2,?3,?4,?5,?6,?7)");
  Prepared insert_value(db, "INSERT INTO indicator_value VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10)");
  Prepared insert_actual(db,
                         "INSERT INTO indicator_actual VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)");
  for (const auto& i : document.indicators) {
    insert.run(document.id, i.id, i.section_id, to_string(i.kind), i.name, i.repost, i.line);
    for (const auto& v : i.values) {
      insert_value.run(document.id, i.id, v.ordinal, v.label, v.value, v.number, v.unit, v.as_of,
                       v.as_of_from, v.as_of_to);
    }
    for (const auto& [footnote, v] : i.actuals) {
      insert_actual.run(document.id, i.id, footnote, v.ordinal, v.label, v.value, v.number, v.unit,
                        v.as_of, v.as_of_from, v.as_of_to);
    }
  }
}

void insert_footnotes(sqlite3* db, const Document& document) {
  Prepared insert(db, "INSERT INTO footnote VALUES(?1,?2,?3,?4,?5,?6,?7)");
  for (const auto& f : document.footnotes) {
    insert.run(document.id, f.number, f.text, f.line, f.source_organisation, f.source_title,
               f.source_date);
  }
  Prepared insert_anchor(db, "INSERT INTO footnote_anchor VALUES(?1,?2,?3)");
  for (const auto& a : document.anchors) {
    insert_anchor.run(document.id, a.number, a.owner_id);
  }
}

void insert_relations(sqlite3* db, const Document& document) {
  Prepared insert_citation(db, "INSERT INTO citation VALUES(?1,?2,?3,?4,?5,?6,?7,?8)");
  for (const auto& c : document.citations) {
    insert_citation.run(document.id, c.source_id, to_string(c.target_kind), c.target_id, c.surface,
                        to_string(c.method), c.offset, c.article);
  }
  Prepared insert_link(db, "INSERT INTO link VALUES(?1,?2,?3,?4,?5,?6)");
  for (const auto& l : document.links) {
    insert_link.run(document.id, l.source_id, l.target_id, to_string(l.kind), l.score, l.method);
  }
  Prepared insert_relation(db, "INSERT INTO relation VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9)");
  for (const auto& r : document.relations) {
    insert_relation.run(document.id, to_string(r.thing), r.source_id, to_string(r.kind),
                        r.target_id, r.article, r.said_by, r.surface, r.method);
  }
}

void insert_source(sqlite3* db, const Document& document) {
  Prepared insert_line(db, "INSERT INTO source_line VALUES(?1,?2,?3)");
  int number = 0;
  for (const auto& line : document.lines) {
    insert_line.run(document.id, ++number, line);
  }
  Prepared insert_span(db, "INSERT INTO source_span VALUES(?1,?2,?3,?4,?5)");
  for (const auto& s : document.spans) {
    insert_span.run(document.id, s.owner_id, s.line, s.from, s.to);
  }
  Prepared insert_coverage(db, "INSERT INTO coverage VALUES(?1,?2,?3,?4,?5,?6)");
  for (const auto& c : document.coverage) {
    insert_coverage.run(document.id, c.line, c.characters, c.in_records, c.understood, c.leftover);
  }
  Prepared insert_diagnostic(db, "INSERT INTO diagnostic VALUES(?1,?2,?3,?4,?5)");
  for (const auto& d : document.diagnostics) {
    insert_diagnostic.run(document.id, d.line, to_string(d.severity), d.code, d.message);
  }
}

Strings strings(sqlite3* db, std::string_view sql, const std::string& document_id) {
  Prepared select(db, sql);
  select.bind(document_id);
  Strings found;
  while (select.next()) {
    found.push_back(select.text(0));
  }
  return found;
}

// Drops those of `codes` that nothing refers to and that the new version of
// the document doesn't bring itself. One that is the parent or the heir of
// another stays.
void drop_orphan_organisations(sqlite3* db, const Strings& codes, const Document& document) {
  Prepared drop(db,
                "DELETE FROM organisation WHERE code = ?1 AND NOT EXISTS "
                "(SELECT 1 FROM responsibility WHERE code = ?1) AND NOT EXISTS "
                "(SELECT 1 FROM organisation AS other WHERE ?1 IN (other.parent, "
                "other.succeeded_by))");
  for (const auto& code : codes) {
    const auto brought = [&](const Organisation& o) { return o.code == code; };
    if (std::ranges::none_of(document.organisations, brought)) {
      drop.run(code);
    }
  }
}

// The ids of the laws or instruments (`kind`) that a document cites or relates.
Strings cited_ids(sqlite3* db, const std::string& kind, const std::string& document_id) {
  return strings(db,
                 "SELECT target_id FROM citation WHERE target_kind = '" + kind +
                     "' AND document_id = ?1 UNION SELECT source_id FROM relation WHERE thing = "
                     "'" +
                     kind +
                     "' AND document_id = ?1 UNION SELECT target_id FROM relation WHERE "
                     "target_thing = '" +
                     kind + "' AND document_id = ?1",
                 document_id);
}

// The same for laws or instruments; `kind` is the name of their table too.
template <typename Record>
void drop_orphans(sqlite3* db, const std::string& kind, const Strings& ids,
                  const std::vector<Record>& brought) {
  Prepared drop(db, "DELETE FROM " + kind +
                        " WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM citation WHERE "
                        "target_kind = '" +
                        kind +
                        "' AND target_id = ?1) AND NOT EXISTS (SELECT 1 FROM relation WHERE "
                        "thing = '" +
                        kind + "' AND source_id = ?1 OR target_thing = '" + kind +
                        "' AND target_id = ?1)");
  for (const auto& id : ids) {
    if (std::ranges::find(brought, id, &Record::id) == brought.end()) {
      drop.run(id);
    }
  }
}

}  // namespace

bool has_document(sqlite3* db, const std::string& id) {
  Prepared select(db, "SELECT 1 FROM document WHERE id = ?1");
  return select.bind(id).next();
}

void insert_document(sqlite3* db, const PreparedDocument& prepared, SignatureBatch& signatures) {
  const Document& document = prepared.document;
  insert_organisations(db, document);
  insert_laws(db, document);
  insert_instruments(db, document);
  insert_document_row(db, document);
  insert_sections(db, document);
  insert_measures(db, document);
  insert_deadlines(db, document);
  insert_indicators(db, document);
  insert_footnotes(db, document);
  insert_relations(db, document);
  insert_source(db, document);
  insert_search_items(db, document.id, prepared.entries, signatures);
}

void check_references(sqlite3* db, const Document& document) {
  std::unordered_set<std::string_view> sections;
  for (const Section& section : document.sections) {
    sections.insert(section.id);
  }
  std::unordered_set<std::string_view> codes;
  const auto has_section = [&](const auto& record) { return sections.contains(record.section_id); };
  for (const Measure& measure : document.measures) {
    for (const Responsibility& responsibility : measure.responsibilities) {
      codes.insert(responsibility.code);
    }
  }
  Prepared known(db, "SELECT 1 FROM organisation WHERE code = ?1");
  const auto has_code = [&](std::string_view code) {
    const bool found = known.bind(code).next();
    known.reset();
    return found;
  };
  if (!std::ranges::all_of(document.measures, has_section) ||
      !std::ranges::all_of(document.indicators, has_section) ||
      !std::ranges::all_of(codes, has_code)) {
    throw Error(Failure::internal,
                sqlite::file_of(db) + ": can't write: FOREIGN KEY constraint failed");
  }
}

void replace_document(sqlite3* db, const PreparedDocument& prepared, SignatureBatch& signatures) {
  const Document& document = prepared.document;
  const Strings codes =
      strings(db,
              "SELECT code FROM responsibility WHERE document_id = ?1 UNION SELECT succeeded_by "
              "FROM organisation WHERE code IN (SELECT code FROM responsibility WHERE "
              "document_id = ?1)",
              document.id);
  const Strings laws = cited_ids(db, "law", document.id);
  const Strings instruments = cited_ids(db, "instrument", document.id);
  delete_search_items(db, document.id);
  // The rows that belong to the document go with it (ON DELETE CASCADE).
  Prepared(db, "DELETE FROM document WHERE id = ?1").run(document.id);
  insert_document(db, prepared, signatures);
  drop_orphan_organisations(db, codes, document);
  drop_orphans(db, "law", laws, document.laws);
  drop_orphans(db, "instrument", instruments, document.instruments);
}

}  // namespace polink
