#include "graph/store_walk.h"

#include <algorithm>
#include <array>
#include <utility>

#include "graph/edge_kinds.h"
#include "graph/sqlite.h"
#include "graph/store_lookup.h"

namespace polink {
namespace {

using sqlite::Prepared;

constexpr std::string_view note_mark = "fn";

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool in_a_document(NodeKind kind) {
  return kind == NodeKind::section || kind == NodeKind::measure || kind == NodeKind::indicator ||
         kind == NodeKind::footnote;
}

}  // namespace

class StoreWalk::Reader {
 public:
  Reader(sqlite3* db, std::optional<std::string> only)
      : db_(db),
        one_state_(db, sqlite::Transaction::Kind::read),
        only_(only),
        lookup_(db, std::move(only)) {
    Prepared count(db_, "SELECT count(*) FROM document");
    prefixed_ = count.next() && count.integer(0) > 1;
  }

  std::vector<Step> steps(const Thing& thing) {
    steps_.clear();
    switch (thing.kind) {
      case NodeKind::section:
        read_section(thing);
        break;
      case NodeKind::measure:
        read_measure(thing);
        break;
      case NodeKind::indicator:
        read_section_of(thing, "indicator");
        break;
      case NodeKind::footnote:
        read_anchored(thing);
        break;
      case NodeKind::organisation:
        read_organisation(thing);
        break;
      case NodeKind::law:
      case NodeKind::instrument:
        read_citing(thing);
        read_relations(thing);
        break;
    }
    if (in_a_document(thing.kind)) {
      read_cited(thing);
      read_links(thing);
      read_footnotes(thing);
    }
    return std::move(steps_);
  }

  StoreLookup& lookup() { return lookup_; }

  // Walks ask for each thing when they come to it and when they go over it.
  std::size_t degree(const Thing& thing) {
    const auto known = degrees_.find(thing);
    return known != degrees_.end() ? known->second
                                   : degrees_.emplace(thing, counted_degree(thing)).first->second;
  }

  std::size_t counted_degree(const Thing& thing) {
    constexpr std::size_t a_few = 8;
    switch (thing.kind) {
      case NodeKind::organisation:
        return count(rows("count_named", "SELECT count(*) FROM responsibility WHERE code = ?1",
                          "document_id"),
                     thing.id);
      case NodeKind::law:
      case NodeKind::instrument:
        return count(rows("count_cited_" + word(thing),
                          "SELECT count(*) FROM citation WHERE target_kind = '" + word(thing) +
                              "' AND target_id = ?1",
                          "document_id"),
                     thing.id);
      case NodeKind::section: {
        Prepared& row = statement("count_measures",
                                  "SELECT count(*) FROM measure WHERE document_id = ?1 AND "
                                  "id > ?2 || '.r' AND id < ?2 || '.s'");
        row.bind(thing.document_id, thing.id);
        const auto found = row.next() ? static_cast<std::size_t>(row.integer(0)) : 0;
        row.reset();
        return found;
      }
      default:
        return a_few;
    }
  }

  std::vector<std::string> heirs(const std::string& code) {
    Prepared& row = statement("heirs",
                              "WITH RECURSIVE heir(code) AS (SELECT succeeded_by FROM organisation "
                              "WHERE code = ?1 UNION SELECT succeeded_by FROM organisation JOIN "
                              "heir USING(code)) SELECT code FROM heir WHERE code <> ''");
    row.bind(code);
    std::vector<std::string> found;
    while (row.next()) {
      found.push_back(row.text(0));
    }
    row.reset();
    return found;
  }

  std::vector<Thing> saying(const Thing& thing) {
    std::vector<Thing> found;
    Prepared row(db_,
                 "SELECT document_id, said_by FROM relation WHERE thing = ?1 AND source_id = ?2 "
                 "AND said_by <> '' UNION SELECT document_id, said_by FROM relation WHERE "
                 "target_thing = ?1 AND target_id = ?2 AND said_by <> ''");
    row.bind(to_string(thing.kind), thing.id);
    while (row.next()) {
      if (auto one = owner(row.text(0), row.text(1))) {
        found.push_back(std::move(*one));
      }
    }
    return found;
  }

  [[nodiscard]] std::string shown(const Thing& thing) const {
    return prefixed_ && !thing.document_id.empty() ? thing.document_id + ":" + thing.id : thing.id;
  }

 private:
  static std::string word(const Thing& thing) { return std::string(to_string(thing.kind)); }

  // Kept by name, since walks ask the same again and again.
  Prepared& statement(const std::string& name, const std::string& sql) {
    const auto known = statements_.find(name);
    return known != statements_.end() ? known->second
                                      : statements_.emplace(name, Prepared(db_, sql)).first->second;
  }

  // A statement on a thing outside of documents, within the documents asked for.
  Prepared& rows(const std::string& name, const std::string& sql, const std::string& column) {
    return statement(name, only_ ? sql + " AND " + column + " = ?2" : sql);
  }

  void bind(Prepared& row, const std::string& id) const {
    if (only_) {
      row.bind(id, *only_);
    } else {
      row.bind(id);
    }
  }

  std::size_t count(Prepared& row, const std::string& id) const {
    bind(row, id);
    const auto found = row.next() ? static_cast<std::size_t>(row.integer(0)) : 0;
    row.reset();
    return found;
  }

  void add(NodeKind kind, const std::string& document, const std::string& id,
           std::optional<EdgeKind> edge, bool forward, std::string detail = "", double score = 1,
           bool lead = false) {
    steps_.push_back({{kind, in_a_document(kind) ? document : "", id},
                      edge,
                      forward,
                      lead,
                      score,
                      std::move(detail)});
  }

  // The form of an id tells what it is of: fn3, 1.2, 1.2.r3.n1, 1.2.t1; else it is
  // a statement's (1.2.vision), which stands for its section.
  std::optional<Thing> owner(const std::string& document, const std::string& id) {
    if (id.starts_with(note_mark) && is_number(std::string_view(id).substr(note_mark.size()))) {
      return Thing{NodeKind::footnote, document, id};
    }
    const auto letter = id.find_first_not_of("0123456789.");
    if (letter == std::string::npos) {
      return Thing{NodeKind::section, document, id};
    }
    const auto number = std::string_view(id).substr(letter + 1);
    if (id[letter] == 'r' && !number.empty() && is_number(number.substr(0, 1))) {
      return Thing{NodeKind::measure, document, id};
    }
    if ((id[letter] == 't' || id[letter] == 'i') && is_number(number)) {
      return Thing{NodeKind::indicator, document, id};
    }
    Prepared& row = statement("statement",
                              "SELECT section_id FROM statement WHERE document_id = ?1 AND "
                              "id = ?2");
    row.bind(document, id);
    std::optional<Thing> found;
    if (row.next()) {
      found = Thing{NodeKind::section, document, row.text(0)};
    }
    row.reset();
    return found;
  }

  void add_owner(const std::string& document, const std::string& id, EdgeKind edge, bool forward,
                 const std::string& detail = "", double score = 1) {
    if (const auto thing = owner(document, id)) {
      add(thing->kind, document, thing->id, edge, forward, detail, score);
    }
  }

  std::string read_section_of(const Thing& thing, const std::string& table) {
    Prepared& row = statement("section_of_" + table, "SELECT section_id FROM " + table +
                                                         " WHERE document_id = ?1 AND id = ?2");
    row.bind(thing.document_id, thing.id);
    std::string section;
    if (row.next()) {
      section = row.text(0);
      add(NodeKind::section, thing.document_id, section, EdgeKind::contains, false);
    }
    row.reset();
    return section;
  }

  void read_measure(const Thing& thing) {
    read_row(thing, read_section_of(thing, "measure"));
    Prepared& row = statement("named",
                              "SELECT code, lead, printed FROM responsibility WHERE document_id = "
                              "?1 AND measure_id = ?2 ORDER BY ordinal");
    row.bind(thing.document_id, thing.id);
    while (row.next()) {
      add(NodeKind::organisation, "", row.text(0), EdgeKind::responsible, false, row.text(2), 1,
          row.truth(1));
    }
    row.reset();
  }

  void read_row(const Thing& thing, const std::string& section) {
    // 1.2.r3.n1 stands in the row 1.2.r3, whose plan measure has that id.
    const auto end = thing.id.find('.', section.size() + 1);
    const std::string plan = thing.id.substr(0, end);
    // Not as one condition with OR, for which SQLite would read the whole document.
    Prepared& row = statement("row",
                              "SELECT id FROM measure WHERE document_id = ?1 AND id = ?2 AND "
                              "id <> ?3 UNION ALL SELECT id FROM (SELECT id FROM measure WHERE "
                              "document_id = ?1 AND id > ?2 || '.' AND id < ?2 || '/' AND "
                              "id <> ?3 ORDER BY rowid)");
    row.bind(thing.document_id, plan, thing.id);
    while (row.next()) {
      add(NodeKind::measure, thing.document_id, row.text(0), std::nullopt, true);
    }
    row.reset();
  }

  void read_section(const Thing& thing) {
    Prepared& parent = statement("parent",
                                 "SELECT parent_id FROM section WHERE document_id = ?1 AND id = ?2 "
                                 "AND parent_id <> ''");
    parent.bind(thing.document_id, thing.id);
    if (parent.next()) {
      add(NodeKind::section, thing.document_id, parent.text(0), EdgeKind::contains, false);
    }
    parent.reset();
    read_parts(thing, NodeKind::section,
               "SELECT id FROM section WHERE document_id = ?1 AND parent_id = ?2 ORDER BY rowid");
    read_parts(thing, NodeKind::measure,
               "SELECT id FROM measure WHERE document_id = ?1 AND id > ?2 || '.r' AND "
               "id < ?2 || '.s' ORDER BY rowid");
    read_parts(thing, NodeKind::indicator,
               "SELECT id FROM indicator WHERE document_id = ?1 AND id > ?2 || '.' AND "
               "id < ?2 || '/' AND section_id = ?2 ORDER BY rowid");
    Prepared& row = statement("citing_section",
                              "SELECT source_id, surface FROM citation WHERE target_kind = "
                              "'section' AND target_id = ?1 AND document_id = ?2 ORDER BY rowid");
    row.bind(thing.id, thing.document_id);
    while (row.next()) {
      add_owner(thing.document_id, row.text(0), EdgeKind::cites, false, row.text(1));
    }
    row.reset();
  }

  void read_parts(const Thing& whole, NodeKind kind, const std::string& sql) {
    Prepared& row = statement(sql, sql);
    row.bind(whole.document_id, whole.id);
    while (row.next()) {
      add(kind, whole.document_id, row.text(0), EdgeKind::contains, true);
    }
    row.reset();
  }

  void read_organisation(const Thing& thing) {
    Prepared& row = rows("work",
                         "SELECT document_id, measure_id, lead, printed FROM responsibility WHERE "
                         "code = ?1",
                         "document_id");
    bind(row, thing.id);
    while (row.next()) {
      add(NodeKind::measure, row.text(0), row.text(1), EdgeKind::responsible, true, row.text(3), 1,
          row.truth(2));
    }
    row.reset();
    Prepared& heir = statement("heir",
                               "SELECT succeeded_by, 1 FROM organisation WHERE code = ?1 AND "
                               "succeeded_by <> '' UNION ALL SELECT code, 0 FROM organisation "
                               "WHERE succeeded_by = ?1");
    heir.bind(thing.id);
    while (heir.next()) {
      add(NodeKind::organisation, "", heir.text(0), EdgeKind::succeeded_by, heir.truth(1));
    }
    heir.reset();
  }

  void read_citing(const Thing& thing) {
    Prepared& row = rows("citing_" + word(thing),
                         "SELECT document_id, source_id, surface, article FROM citation WHERE "
                         "target_kind = '" +
                             word(thing) + "' AND target_id = ?1",
                         "document_id");
    bind(row, thing.id);
    std::vector<std::array<std::string, 3>> sources;
    while (row.next()) {
      sources.push_back({row.text(0), row.text(1), row.text(2) + row.text(3)});
    }
    row.reset();
    for (const auto& [document, source, detail] : sources) {
      add_owner(document, source, EdgeKind::cites, false, detail);
    }
  }

  void read_relations(const Thing& thing) {
    const auto kind_of = [](const std::string& word) {
      return target_kind(word) == TargetKind::law ? NodeKind::law : NodeKind::instrument;
    };
    Prepared& row = statement("relations_" + word(thing),
                              "SELECT kind, target_thing, target_id, article, 1 FROM relation "
                              "WHERE thing = '" +
                                  word(thing) +
                                  "' AND source_id = ?1 UNION SELECT kind, thing, source_id, "
                                  "article, 0 FROM relation WHERE target_thing = '" +
                                  word(thing) + "' AND target_id = ?1");
    row.bind(thing.id);
    while (row.next()) {
      add(kind_of(row.text(1)), "", row.text(2), edge_kind(relation_kind(row.text(0))),
          row.truth(4), row.text(3));
    }
    row.reset();
  }

  void read_cited(const Thing& thing) {
    Prepared& row = statement("cited",
                              "SELECT target_kind, target_id, surface, article FROM citation WHERE "
                              "document_id = ?1 AND source_id = ?2 ORDER BY rowid");
    row.bind(thing.document_id, thing.id);
    while (row.next()) {
      const TargetKind kind = target_kind(row.text(0));
      add(kind == TargetKind::law          ? NodeKind::law
          : kind == TargetKind::instrument ? NodeKind::instrument
                                           : NodeKind::section,
          thing.document_id, row.text(1), EdgeKind::cites, true, row.text(2) + row.text(3));
    }
    row.reset();
  }

  void read_links(const Thing& thing) {
    std::string sql =
        "SELECT kind, ?1, target_id, score, method, 1 FROM link WHERE document_id = ?1 AND "
        "source_id = ?2 UNION ALL SELECT kind, ?1, source_id, score, method, 0 FROM link WHERE "
        "document_id = ?1 AND target_id = ?2";
    if (!only_) {
      sql +=
          " UNION ALL SELECT kind, target_document_id, target_id, score, method, 1 FROM "
          "across_link WHERE document_id = ?1 AND source_id = ?2 UNION ALL SELECT kind, "
          "document_id, source_id, score, method, 0 FROM across_link WHERE target_document_id = "
          "?1 AND target_id = ?2";
    }
    Prepared& row = statement("links", sql);
    row.bind(thing.document_id, thing.id);
    while (row.next()) {
      add_owner(row.text(1), row.text(2), edge_kind(link_kind(row.text(0))), row.truth(5),
                row.text(4), row.real(3));
    }
    row.reset();
  }

  // The footnotes at a thing.
  // Those of a section's statements are the section's.
  void read_footnotes(const Thing& thing) {
    Prepared& row = thing.kind == NodeKind::section
                        ? statement("section_anchors",
                                    "SELECT DISTINCT number FROM footnote_anchor WHERE document_id "
                                    "= ?1 AND owner_id IN (SELECT ?2 UNION ALL SELECT id FROM "
                                    "statement WHERE document_id = ?1 AND id > ?2 || '.' AND id < "
                                    "?2 || '/' AND section_id = ?2) ORDER BY rowid")
                        : statement("anchors",
                                    "SELECT number FROM footnote_anchor WHERE document_id = ?1 AND "
                                    "owner_id = ?2 ORDER BY rowid");
    row.bind(thing.document_id, thing.id);
    while (row.next()) {
      add(NodeKind::footnote, thing.document_id, std::string(note_mark) + row.text(0),
          EdgeKind::annotates, false);
    }
    row.reset();
  }

  // The things that a footnote stands at.
  void read_anchored(const Thing& thing) {
    Prepared& row = statement("anchored",
                              "SELECT owner_id FROM footnote_anchor WHERE document_id = ?1 AND "
                              "number = ?2");
    row.bind(thing.document_id, std::stoi(thing.id.substr(note_mark.size())));
    while (row.next()) {
      add_owner(thing.document_id, row.text(0), EdgeKind::annotates, true);
    }
    row.reset();
  }

  sqlite3* db_;
  sqlite::Transaction one_state_;
  std::optional<std::string> only_;
  StoreLookup lookup_;
  bool prefixed_ = false;
  std::map<std::string, Prepared> statements_;
  std::map<Thing, std::size_t> degrees_;
  std::vector<Step> steps_;
};

StoreWalk::StoreWalk(sqlite3* db, std::optional<std::string> document_id)
    : reader_(std::make_unique<Reader>(db, std::move(document_id))) {}
StoreWalk::StoreWalk(StoreWalk&&) noexcept = default;
StoreWalk::~StoreWalk() = default;

std::vector<Step> StoreWalk::steps(const Thing& thing) { return reader_->steps(thing); }
std::size_t StoreWalk::degree(const Thing& thing) { return reader_->degree(thing); }
ThingText StoreWalk::text_of(const Thing& thing) { return reader_->lookup().text_of(thing); }
std::vector<Thing> StoreWalk::with_id(std::string_view id) { return reader_->lookup().with_id(id); }
std::optional<Thing> StoreWalk::with_name(const std::string& name) {
  return reader_->lookup().with_name(name);
}
std::vector<std::string> StoreWalk::heirs(const std::string& code) { return reader_->heirs(code); }
std::vector<Thing> StoreWalk::saying(const Thing& thing) { return reader_->saying(thing); }
std::string StoreWalk::shown(const Thing& thing) const { return reader_->shown(thing); }

}  // namespace polink
