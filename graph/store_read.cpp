#include "graph/store_read.h"

#include <algorithm>
#include <iterator>

#include "graph/sqlite.h"
#include "graph/store.h"

namespace polink {
namespace {

using sqlite::Prepared;

// Reads back what store_write.cpp wrote, table by table. Rows come in the order
// in which they were written (SQLite's rowid).
class DocumentReader {
 public:
  DocumentReader(sqlite3* db, const std::string& id) : db_(db) { document_.id = id; }

  // False where there is no such document.
  bool read() {
    if (!read_head()) {
      return false;
    }
    read_sections();
    read_measures();
    read_organisations();
    read_laws();
    read_instruments();
    read_relations();
    read_indicators();
    read_footnotes();
    read_source();
    return true;
  }

  Document take() { return std::move(document_); }

 private:
  [[nodiscard]] Prepared of_document(const std::string& sql) const {
    Prepared select(db_, sql);
    select.bind(document_.id);
    return select;
  }

  [[nodiscard]] Prepared rows(const std::string& columns, const std::string& table) const {
    return of_document("SELECT " + columns + " FROM " + table +
                       " WHERE document_id = ?1 ORDER BY rowid");
  }

  bool read_head() {
    Prepared row = of_document(
        "SELECT title, path, sha256, loader, loaded_at, encoding FROM document WHERE id = ?1");
    if (!row.next()) {
      return false;
    }
    document_.title = row.text(0);
    document_.path = row.text(1);
    document_.sha256 = row.text(2);
    document_.loader = row.text(3);
    document_.loaded_at = row.text(4);
    document_.encoding = row.text(5);
    return true;
  }

  void read_sections() {
    Prepared row = rows("id, parent_id, level, label, title, ordinal, line", "section");
    while (row.next()) {
      document_.sections.push_back({row.text(0), row.text(1), section_level(row.text(2)),
                                    row.text(3), row.text(4), row.integer(5), row.integer(6)});
    }
    Prepared statement = rows("id, section_id, kind, text, line", "statement");
    while (statement.next()) {
      document_.statements.push_back({statement.text(0), statement.text(1),
                                      statement_kind(statement.text(2)), statement.text(3),
                                      statement.integer(4)});
    }
  }

  void read_measures() {
    Prepared responsible(db_,
                         "SELECT code, printed, lead, ordinal, lead_from FROM responsibility WHERE "
                         "document_id = ?1 AND measure_id = ?2 ORDER BY ordinal");
    Prepared row = rows(
        "id, section_id, kind, row, ordinal, slot, text, repost, first_line, last_line, lead_known",
        "measure");
    while (row.next()) {
      Measure measure{row.text(0),    row.text(1),    measure_kind(row.text(2)),
                      row.integer(3), row.integer(4), row.integer(5),
                      row.text(6),    row.truth(7),   row.integer(8),
                      row.integer(9), row.truth(10),  {}};
      responsible.bind(document_.id, measure.id);
      while (responsible.next()) {
        measure.responsibilities.push_back({responsible.text(0), responsible.text(1),
                                            responsible.truth(2), responsible.integer(3),
                                            responsible.text(4)});
      }
      responsible.reset();
      document_.measures.push_back(std::move(measure));
    }
  }

  void read_organisations() {
    Prepared row = of_document(
        "WITH RECURSIVE named(code) AS (SELECT code FROM responsibility WHERE document_id = ?1 "
        "UNION SELECT succeeded_by FROM organisation JOIN named USING(code)) "
        "SELECT code, name_ja, name_en, kind, parent, sure, note, succeeded_by FROM organisation "
        "WHERE code IN named ORDER BY rowid");
    while (row.next()) {
      document_.organisations.push_back({row.text(0), row.text(1), row.text(2), row.text(3),
                                         row.text(4), row.truth(5), row.text(6), row.text(7)});
    }
  }

  static std::string cited(const std::string& kind) {
    return " WHERE id IN (SELECT target_id FROM citation WHERE document_id = ?1 AND target_kind = "
           "'" +
           kind + "' UNION SELECT source_id FROM relation WHERE document_id = ?1 AND thing = '" +
           kind +
           "' UNION SELECT target_id FROM relation WHERE document_id = ?1 AND "
           "target_thing = '" +
           kind + "') ORDER BY rowid";
  }

  void read_laws() {
    Prepared name(db_, "SELECT name FROM law_short_name WHERE law_id = ?1 ORDER BY rowid");
    Prepared row =
        of_document("SELECT id, title, number, egov_id, kind, checked FROM law" + cited("law"));
    while (row.next()) {
      Law law{row.text(0), row.text(1), row.text(2), row.text(3), {}, row.text(4), row.text(5)};
      name.bind(law.id);
      while (name.next()) {
        law.short_names.push_back(name.text(0));
      }
      name.reset();
      document_.laws.push_back(std::move(law));
    }
  }

  void read_instruments() {
    Prepared row = of_document("SELECT id, title, kind FROM instrument" + cited("instrument"));
    while (row.next()) {
      document_.instruments.push_back({row.text(0), row.text(1), row.text(2)});
    }
  }

  void read_relations() {
    Prepared cite =
        rows("source_id, target_kind, target_id, surface, method, offset, article", "citation");
    while (cite.next()) {
      document_.citations.push_back({cite.text(0), target_kind(cite.text(1)), cite.text(2),
                                     cite.text(3), citation_method(cite.text(4)), cite.integer(5),
                                     cite.text(6)});
    }
    Prepared deadline =
        rows("measure_id, ordinal, surface, kind, date_from, date_to, precision", "deadline");
    while (deadline.next()) {
      document_.deadlines.push_back({deadline.text(0), deadline.integer(1), deadline.text(2),
                                     deadline.text(3), deadline.text(4), deadline.text(5),
                                     deadline.text(6)});
    }
    Prepared link = rows("source_id, target_id, kind, score, method", "link");
    while (link.next()) {
      document_.links.push_back(
          {link.text(0), link.text(1), link_kind(link.text(2)), link.real(3), link.text(4)});
    }
    Prepared relation =
        rows("thing, source_id, kind, target_id, article, said_by, surface, method", "relation");
    while (relation.next()) {
      document_.relations.push_back({target_kind(relation.text(0)), relation.text(1),
                                     relation_kind(relation.text(2)), relation.text(3),
                                     relation.text(4), relation.text(5), relation.text(6),
                                     relation.text(7)});
    }
  }

  // The first eight columns of a row as a value.
  static IndicatorValue value_of(Prepared& row) {
    const auto number = row.null(3) ? std::nullopt : std::optional(row.real(3));
    return {row.integer(0), row.text(1), row.text(2), number,
            row.text(4),    row.text(5), row.text(6), row.text(7)};
  }

  void read_indicators() {
    Prepared value(db_,
                   "SELECT ordinal, label, value, number, unit, as_of, as_of_from, as_of_to FROM "
                   "indicator_value WHERE document_id = ?1 AND indicator_id = ?2 ORDER BY ordinal");
    Prepared actual(db_,
                    "SELECT ordinal, label, value, number, unit, as_of, as_of_from, as_of_to, "
                    "footnote FROM indicator_actual WHERE document_id = ?1 AND indicator_id = ?2 "
                    "ORDER BY rowid");
    Prepared row = rows("id, section_id, kind, name, repost, line", "indicator");
    while (row.next()) {
      Indicator indicator{row.text(0),
                          row.text(1),
                          indicator_kind(row.text(2)),
                          row.text(3),
                          row.truth(4),
                          row.integer(5),
                          {},
                          {}};
      value.bind(document_.id, indicator.id);
      while (value.next()) {
        indicator.values.push_back(value_of(value));
      }
      value.reset();
      actual.bind(document_.id, indicator.id);
      while (actual.next()) {
        indicator.actuals.push_back({actual.integer(8), value_of(actual)});
      }
      actual.reset();
      document_.indicators.push_back(std::move(indicator));
    }
  }

  void read_footnotes() {
    Prepared row =
        rows("number, text, line, source_organisation, source_title, source_date", "footnote");
    while (row.next()) {
      document_.footnotes.push_back(
          {row.integer(0), row.text(1), row.integer(2), row.text(3), row.text(4), row.text(5)});
    }
    Prepared anchor = rows("number, owner_id", "footnote_anchor");
    while (anchor.next()) {
      document_.anchors.push_back({anchor.integer(0), anchor.text(1)});
    }
  }

  void read_source() {
    Prepared line =
        of_document("SELECT text FROM source_line WHERE document_id = ?1 ORDER BY line");
    while (line.next()) {
      document_.lines.push_back(line.text(0));
    }
    Prepared span = rows("owner_id, line, from_column, to_column", "source_span");
    while (span.next()) {
      document_.spans.push_back({span.text(0), span.integer(1), span.integer(2), span.integer(3)});
    }
    Prepared covered = of_document(
        "SELECT line, characters, in_records, understood, leftover FROM coverage WHERE "
        "document_id = ?1 ORDER BY line");
    while (covered.next()) {
      document_.coverage.push_back({covered.integer(0), covered.integer(1), covered.integer(2),
                                    covered.integer(3), covered.text(4)});
    }
    Prepared odd = rows("line, severity, code, message", "diagnostic");
    while (odd.next()) {
      document_.diagnostics.push_back(
          {odd.integer(0), severity(odd.text(1)), odd.text(2), odd.text(3)});
    }
  }

  sqlite3* db_;
  Document document_;
};

}  // namespace

std::optional<Document> read_document(sqlite3* db, const std::string& id) {
  DocumentReader reader(db, id);
  return reader.read() ? std::optional(reader.take()) : std::nullopt;
}

Document Store::document(const std::string& id) const {
  const sqlite::Transaction one_state(db_.get(), sqlite::Transaction::Kind::read);
  auto document = read_document(db_.get(), id);
  if (!document) {
    refuse_document(id);
  }
  return *std::move(document);
}

}  // namespace polink
