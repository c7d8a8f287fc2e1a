#pragma once

#include <concepts>
#include <type_traits>

#include "graph/records.h"

// The fields of every record by name, told once: the exchange format is written
// and read by them, and tests compare records by them, so that a field can't be
// in one of these and missing in another. Whoever adds a field to a record adds
// it here; a test counts them.
//
// `visit` is called with each field's name and a reference to it, const where the
// record is. The order is that of the exchange file.
namespace polink {

template <typename Type, typename Record>
concept IsRecord = std::same_as<std::remove_const_t<Type>, Record>;

template <IsRecord<Section> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("id", r.id);
  visit("parent_id", r.parent_id);
  visit("level", r.level);
  visit("label", r.label);
  visit("title", r.title);
  visit("ordinal", r.ordinal);
  visit("line", r.line);
}

template <IsRecord<Statement> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("id", r.id);
  visit("section_id", r.section_id);
  visit("kind", r.kind);
  visit("text", r.text);
  visit("line", r.line);
}

template <IsRecord<Responsibility> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("code", r.code);
  visit("printed", r.printed);
  visit("lead", r.lead);
  visit("ordinal", r.ordinal);
  visit("lead_from", r.lead_from);
}

template <IsRecord<Measure> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("id", r.id);
  visit("section_id", r.section_id);
  visit("kind", r.kind);
  visit("row", r.row);
  visit("ordinal", r.ordinal);
  visit("slot", r.slot);
  visit("text", r.text);
  visit("repost", r.repost);
  visit("first_line", r.first_line);
  visit("last_line", r.last_line);
  visit("lead_known", r.lead_known);
  visit("responsibilities", r.responsibilities);
}

template <IsRecord<Organisation> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("code", r.code);
  visit("name_ja", r.name_ja);
  visit("name_en", r.name_en);
  visit("kind", r.kind);
  visit("parent", r.parent);
  visit("sure", r.sure);
  visit("note", r.note);
  visit("succeeded_by", r.succeeded_by);
}

template <IsRecord<Law> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("id", r.id);
  visit("title", r.title);
  visit("number", r.number);
  visit("egov_id", r.egov_id);
  visit("short_names", r.short_names);
  visit("kind", r.kind);
  visit("checked", r.checked);
}

template <IsRecord<Instrument> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("id", r.id);
  visit("title", r.title);
  visit("kind", r.kind);
}

template <IsRecord<Citation> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("source_id", r.source_id);
  visit("target_kind", r.target_kind);
  visit("target_id", r.target_id);
  visit("surface", r.surface);
  visit("method", r.method);
  visit("offset", r.offset);
  visit("article", r.article);
}

template <IsRecord<Deadline> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("measure_id", r.measure_id);
  visit("ordinal", r.ordinal);
  visit("surface", r.surface);
  visit("kind", r.kind);
  visit("date_from", r.date_from);
  visit("date_to", r.date_to);
  visit("precision", r.precision);
}

template <IsRecord<IndicatorValue> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("ordinal", r.ordinal);
  visit("label", r.label);
  visit("value", r.value);
  visit("number", r.number);
  visit("unit", r.unit);
  visit("as_of", r.as_of);
  visit("as_of_from", r.as_of_from);
  visit("as_of_to", r.as_of_to);
}

template <IsRecord<IndicatorActual> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("footnote", r.footnote);
  visit("value", r.value);
}

template <IsRecord<Indicator> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("id", r.id);
  visit("section_id", r.section_id);
  visit("kind", r.kind);
  visit("name", r.name);
  visit("repost", r.repost);
  visit("line", r.line);
  visit("values", r.values);
  visit("actuals", r.actuals);
}

template <IsRecord<Footnote> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("number", r.number);
  visit("text", r.text);
  visit("line", r.line);
  visit("source_organisation", r.source_organisation);
  visit("source_title", r.source_title);
  visit("source_date", r.source_date);
}

template <IsRecord<FootnoteAnchor> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("number", r.number);
  visit("owner_id", r.owner_id);
}

template <IsRecord<Link> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("source_id", r.source_id);
  visit("target_id", r.target_id);
  visit("kind", r.kind);
  visit("score", r.score);
  visit("method", r.method);
}

template <IsRecord<Relation> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("thing", r.thing);
  visit("source_id", r.source_id);
  visit("kind", r.kind);
  visit("target_id", r.target_id);
  visit("article", r.article);
  visit("said_by", r.said_by);
  visit("surface", r.surface);
  visit("method", r.method);
}

template <IsRecord<SourceSpan> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("owner_id", r.owner_id);
  visit("line", r.line);
  visit("from", r.from);
  visit("to", r.to);
}

template <IsRecord<LineCoverage> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("line", r.line);
  visit("characters", r.characters);
  visit("in_records", r.in_records);
  visit("understood", r.understood);
  visit("leftover", r.leftover);
}

template <IsRecord<Diagnostic> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("line", r.line);
  visit("severity", r.severity);
  visit("code", r.code);
  visit("message", r.message);
}

template <IsRecord<Document> Record, typename Visit>
void visit_fields(Record& r, Visit&& visit) {
  visit("id", r.id);
  visit("title", r.title);
  visit("path", r.path);
  visit("sha256", r.sha256);
  visit("loader", r.loader);
  visit("encoding", r.encoding);
  visit("loaded_at", r.loaded_at);
  visit("sections", r.sections);
  visit("statements", r.statements);
  visit("measures", r.measures);
  visit("organisations", r.organisations);
  visit("laws", r.laws);
  visit("instruments", r.instruments);
  visit("citations", r.citations);
  visit("deadlines", r.deadlines);
  visit("indicators", r.indicators);
  visit("footnotes", r.footnotes);
  visit("anchors", r.anchors);
  visit("links", r.links);
  visit("relations", r.relations);
  visit("diagnostics", r.diagnostics);
  visit("spans", r.spans);
  visit("coverage", r.coverage);
  visit("lines", r.lines);
}

}  // namespace polink
