#include "graph/store_graph.h"

#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "graph/sqlite.h"
#include "graph/thing_keys.h"

namespace polink {
namespace {

using sqlite::Prepared;
using Vertex = PolicyGraph::Vertex;

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

// Reads the tables in an order in which both ends of an edge are there before it.
class GraphReader {
 public:
  // Of all documents, of one, or of the things with these keys.
  GraphReader(sqlite3* db, const std::optional<std::string>& only,
              std::optional<ThingKeys> keys = std::nullopt)
      : db_(db), only_(only), keys_(std::move(keys)) {
    Prepared count(db_, "SELECT count(*) FROM document");
    prefixed_ = count.next() && count.integer(0) > 1;
  }

  PolicyGraph read_named() {
    read_organisations();
    read_laws();
    read_instruments();
    return std::move(graph_);
  }

  PolicyGraph read() {
    if (!only_ && !keys_) {
      graph_.reserve(count_things());
    }
    read_sections();
    read_statements();
    read_measures();
    read_deadlines();
    read_indicators();
    read_footnotes();
    read_organisations();
    read_laws();
    read_instruments();
    read_responsibilities();
    read_citations();
    read_anchors();
    read_links();
    read_across_links();
    read_relations();
    read_heirs();
    return std::move(graph_);
  }

 private:
  // A statement over the rows of the documents that are asked for.
  Prepared rows(const std::string& columns, const std::string& table) const {
    if (keys_) {
      return keyed_rows(columns, table);
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

  Prepared keyed_rows(const std::string& columns, const std::string& table,
                      const std::string& order = "t.rowid") const {
    const std::string_view key = key_of(table);
    // Looked up by the index, but for the few that numbers stand for.
    const std::string same =
        key.starts_with("'fn'")
            ? "wanted_id LIKE 'fn%' AND t.number = CAST(substr(wanted_id, 3) AS INTEGER)"
            : std::string(key) + " = wanted_id";
    Prepared select(
        db_, "SELECT document_id, " + columns +
                 " FROM (SELECT value ->> 0 AS wanted_document, value ->> 1 AS wanted_id "
                 "FROM json_each(?1)) CROSS JOIN " +
                 table + " AS t ON t.document_id = wanted_document AND " + same + " ORDER BY " +
                 order);
    select.bind(keys_->pairs());
    return select;
  }

  std::string qualified(const std::string& document, const std::string& id) const {
    return prefixed_ && !id.empty() ? document + ":" + id : id;
  }

  // What stands in a document has an id of its own there. Rows that belong to one
  // thing stand together, so the last answer is kept.
  std::optional<Vertex> at(const std::string& document, const std::string& id) {
    if (id == last_id_ && document == last_document_) {
      return last_at_;
    }
    last_id_ = id;
    last_document_ = document;
    const std::string key = qualified(document, id);
    last_at_ = std::nullopt;
    for (const NodeKind kind :
         {NodeKind::measure, NodeKind::section, NodeKind::indicator, NodeKind::footnote}) {
      if (const auto found = graph_.find(key, kind)) {
        last_at_ = found;
        break;
      }
    }
    return last_at_;
  }

  [[nodiscard]] std::size_t count_things() const {
    Prepared count(db_,
                   "SELECT (SELECT count(*) FROM section) + (SELECT count(*) FROM measure) + "
                   "(SELECT count(*) FROM indicator) + (SELECT count(*) FROM footnote) + (SELECT "
                   "count(*) FROM organisation) + (SELECT count(*) FROM law) + (SELECT count(*) "
                   "FROM instrument)");
    return count.next() ? static_cast<std::size_t>(count.large_integer(0)) : 0;
  }

  Node node_of(const Prepared& row, NodeKind kind) const {
    Node node;
    node.kind = kind;
    node.document_id = row.text(0);
    node.id = qualified(node.document_id, row.text(1));
    return node;
  }

  void contain(Vertex part, const std::string& document, const std::string& section_id) {
    if (const auto whole = at(document, section_id)) {
      graph_.connect(*whole, part, Edge{});
    }
  }

  void read_sections() {
    std::vector<std::tuple<Vertex, std::string, std::string>> parents;
    Prepared row = rows("id, parent_id, level, label, title, ordinal, line", "section");
    while (row.next()) {
      Node node = node_of(row, NodeKind::section);
      const std::string document = node.document_id;
      node.section_id = qualified(document, row.text(2));
      node.text = row.text(5);
      node.first_line = node.last_line = row.integer(7);
      node.facts = SectionFacts{section_level(row.text(3)), row.text(4), row.integer(6), {}};
      parents.emplace_back(graph_.add(std::move(node)), document, row.text(2));
    }
    for (const auto& [vertex, document, parent] : parents) {
      contain(vertex, document, parent);
    }
  }

  void read_statements() {
    std::map<std::string, std::vector<Statement>> by_section;
    Prepared row = rows("id, section_id, kind, text, line", "statement");
    while (row.next()) {
      const std::string document = row.text(0);
      const std::string section = qualified(document, row.text(2));
      by_section[section].push_back({qualified(document, row.text(1)), section,
                                     statement_kind(row.text(3)), row.text(4), row.integer(5)});
      statement_section_[qualified(document, row.text(1))] = section;
    }
    for (auto& [section, statements] : by_section) {
      if (const auto vertex = graph_.find(section, NodeKind::section)) {
        graph_.facts<SectionFacts>(*vertex).statements = std::move(statements);
      }
    }
  }

  void read_measures() {
    Prepared row = rows(
        "id, section_id, row, kind, ordinal, text, repost, first_line, last_line, slot, lead_known",
        "measure");
    while (row.next()) {
      Node node = node_of(row, NodeKind::measure);
      const std::string document = node.document_id;
      node.section_id = qualified(document, row.text(2));
      node.text = row.text(6);
      node.first_line = row.integer(8);
      node.last_line = row.integer(9);
      node.facts = MeasureFacts{measure_kind(row.text(4)),
                                row.integer(3),
                                row.integer(5),
                                row.integer(10),
                                row.truth(7),
                                row.truth(11),
                                {}};
      contain(graph_.add(std::move(node)), document, row.text(2));
    }
  }

  void read_deadlines() {
    Prepared row =
        rows("measure_id, ordinal, surface, kind, date_from, date_to, precision", "deadline");
    while (row.next()) {
      const auto vertex = at(row.text(0), row.text(1));
      if (vertex && graph_.node(*vertex).kind == NodeKind::measure) {
        graph_.facts<MeasureFacts>(*vertex).deadlines.push_back(
            {graph_.node(*vertex).id, row.integer(2), row.text(3), row.text(4), row.text(5),
             row.text(6), row.text(7)});
      }
    }
  }

  void read_indicators() {
    Prepared row = rows("id, section_id, kind, name, repost, line", "indicator");
    while (row.next()) {
      Node node = node_of(row, NodeKind::indicator);
      const std::string document = node.document_id;
      node.section_id = qualified(document, row.text(2));
      node.text = row.text(4);
      node.first_line = node.last_line = row.integer(6);
      node.facts = IndicatorFacts{indicator_kind(row.text(3)), row.truth(5), {}, {}};
      contain(graph_.add(std::move(node)), document, row.text(2));
    }
    Prepared value =
        rows("indicator_id, ordinal, label, value, number, unit, as_of, as_of_from, as_of_to",
             "indicator_value");
    while (value.next()) {
      const auto vertex = at(value.text(0), value.text(1));
      if (!vertex || graph_.node(*vertex).kind != NodeKind::indicator) {
        continue;
      }
      graph_.facts<IndicatorFacts>(*vertex).values.push_back(
          {value.integer(2), value.text(3), value.text(4),
           value.null(5) ? std::nullopt : std::optional(value.real(5)), value.text(6),
           value.text(7), value.text(8), value.text(9)});
    }
    Prepared actual = rows(
        "indicator_id, ordinal, label, value, number, unit, as_of, as_of_from, as_of_to, footnote",
        "indicator_actual");
    while (actual.next()) {
      const auto vertex = at(actual.text(0), actual.text(1));
      if (!vertex || graph_.node(*vertex).kind != NodeKind::indicator) {
        continue;
      }
      graph_.facts<IndicatorFacts>(*vertex).actuals.push_back(
          {actual.integer(10),
           {actual.integer(2), actual.text(3), actual.text(4),
            actual.null(5) ? std::nullopt : std::optional(actual.real(5)), actual.text(6),
            actual.text(7), actual.text(8), actual.text(9)}});
    }
  }

  void read_footnotes() {
    Prepared row = rows("number, text, line", "footnote");
    while (row.next()) {
      Node node;
      node.kind = NodeKind::footnote;
      node.document_id = row.text(0);
      node.id = qualified(node.document_id, "fn" + row.text(1));
      node.text = row.text(2);
      node.first_line = node.last_line = row.integer(3);
      node.facts = FootnoteFacts{row.integer(1)};
      graph_.add(std::move(node));
    }
  }

  // Organisations, laws and instruments stand outside documents; of one
  // document only those are shown that it refers to.
  std::string restricted(const std::string& condition) const {
    return only_ ? " WHERE " + condition : "";
  }

  // Whether ?1 cites or relates this row of `table` (law, instrument).
  static std::string mentioned(const std::string& table) {
    return "EXISTS (SELECT 1 FROM citation WHERE document_id = ?1 AND target_kind = '" + table +
           "' AND target_id = " + table +
           ".id) OR EXISTS (SELECT 1 FROM relation WHERE document_id = ?1 AND (thing = '" + table +
           "' AND source_id = " + table + ".id OR target_thing = '" + table +
           "' AND target_id = " + table + ".id))";
  }

  Prepared shared_rows(const std::string& sql, const std::string& condition,
                       std::string_view kind) const {
    if (keys_) {
      const std::string key = kind == "organisation" ? "code" : "id";
      Prepared select(
          db_, sql + " WHERE " + key + " IN (SELECT value FROM json_each(?1)) ORDER BY rowid");
      select.bind(keys_->ids(kind));
      return select;
    }
    Prepared select(db_, sql + restricted(condition) + " ORDER BY rowid");
    if (only_) {
      select.bind(*only_);
    }
    return select;
  }

  void read_organisations() {
    Prepared row =
        shared_rows("SELECT code, name_ja, name_en, kind, parent, sure FROM organisation",
                    "code IN (WITH RECURSIVE named(code) AS (SELECT code FROM responsibility "
                    "WHERE document_id = ?1 UNION SELECT succeeded_by FROM organisation JOIN "
                    "named USING(code)) SELECT code FROM named)",
                    "organisation");
    while (row.next()) {
      Node node;
      node.kind = NodeKind::organisation;
      node.id = row.text(0);
      node.text = row.text(1).empty() ? node.id : row.text(1);
      node.facts = OrganisationFacts{row.text(2), row.text(3), row.text(4), row.truth(5)};
      graph_.add(std::move(node));
    }
  }

  void read_laws() {
    std::unordered_map<std::string, std::vector<std::string>> short_names;
    Prepared name(db_, "SELECT law_id, name FROM law_short_name ORDER BY rowid");
    while (name.next()) {
      short_names[name.text(0)].push_back(name.text(1));
    }
    Prepared row = shared_rows("SELECT id, title, number, egov_id, kind, checked FROM law",
                               mentioned("law"), "law");
    while (row.next()) {
      Node node;
      node.kind = NodeKind::law;
      node.id = row.text(0);
      node.text = row.text(1);
      node.facts =
          LawFacts{row.text(2), row.text(3), short_names[node.id], row.text(4), row.text(5)};
      graph_.add(std::move(node));
    }
  }

  void read_instruments() {
    Prepared row = shared_rows("SELECT id, title, kind FROM instrument", mentioned("instrument"),
                               "instrument");
    while (row.next()) {
      Node node;
      node.kind = NodeKind::instrument;
      node.id = row.text(0);
      node.text = row.text(1);
      node.facts = InstrumentFacts{row.text(2)};
      graph_.add(std::move(node));
    }
  }

  void read_responsibilities() {
    Prepared row = rows("measure_id, code, lead, ordinal, printed", "responsibility");
    while (row.next()) {
      const auto measure = at(row.text(0), row.text(1));
      const auto organisation = graph_.find(row.text(2), NodeKind::organisation);
      if (measure && organisation) {
        Edge edge;
        edge.kind = EdgeKind::responsible;
        edge.lead = row.truth(3);
        edge.ordinal = row.integer(4);
        edge.surface = row.text(5);
        graph_.connect(*organisation, *measure, std::move(edge));
      }
    }
  }

  // A law or instrument that is cited but not listed is a node all the same, unless
  // others were asked for.
  std::optional<Vertex> cited(NodeKind kind, const std::string& id) {
    if (const auto found = graph_.find(id, kind); found || keys_) {
      return found;
    }
    Node node;
    node.kind = kind;
    node.id = node.text = id;
    if (kind == NodeKind::law) {
      node.facts = LawFacts{"", "", {}, "", "unlisted"};
    } else {
      node.facts = InstrumentFacts{};
    }
    return graph_.add(std::move(node));
  }

  void read_citations() {
    Prepared row =
        rows("source_id, target_kind, target_id, surface, method, article, \"offset\"", "citation");
    while (row.next()) {
      const auto source = at(row.text(0), row.text(1));
      if (!source) {
        continue;
      }
      std::optional<Vertex> target;
      switch (target_kind(row.text(2))) {
        case TargetKind::law:
          target = cited(NodeKind::law, row.text(3));
          break;
        case TargetKind::instrument:
          target = cited(NodeKind::instrument, row.text(3));
          break;
        case TargetKind::section:
          target = at(row.text(0), row.text(3));
          break;
      }
      if (target) {
        Edge edge;
        edge.kind = EdgeKind::cites;
        edge.surface = row.text(4);
        edge.method = row.text(5);
        edge.article = row.text(6);
        edge.offset = row.integer(7);
        graph_.connect(*source, *target, std::move(edge));
      }
    }
  }

  void read_anchors() {
    Prepared row = rows("number, owner_id", "footnote_anchor");
    while (row.next()) {
      const std::string document = row.text(0);
      const auto footnote = at(document, "fn" + row.text(1));
      auto owner = at(document, row.text(2));
      if (const auto in_statement = statement_section_.find(qualified(document, row.text(2)));
          !owner && in_statement != statement_section_.end()) {
        owner = graph_.find(in_statement->second, NodeKind::section);
      }
      if (footnote && owner) {
        Edge edge;
        edge.kind = EdgeKind::annotates;
        graph_.connect(*footnote, *owner, std::move(edge));
      }
    }
  }

  static EdgeKind edge_kind(LinkKind kind) {
    switch (kind) {
      case LinkKind::repost_of:
        return EdgeKind::repost_of;
      case LinkKind::duplicate_of:
        return EdgeKind::duplicate_of;
      case LinkKind::tracks:
        return EdgeKind::tracks;
      case LinkKind::follows:
        break;
    }
    return EdgeKind::follows;
  }

  void read_links() {
    Prepared row = rows("source_id, target_id, kind, score, method", "link");
    while (row.next()) {
      const auto source = at(row.text(0), row.text(1));
      const auto target = at(row.text(0), row.text(2));
      if (source && target) {
        Edge edge;
        edge.kind = edge_kind(link_kind(row.text(3)));
        edge.score = row.real(4);
        edge.method = row.text(5);
        graph_.connect(*source, *target, std::move(edge));
      }
    }
  }

  // Both ends are there only where all documents are asked for.
  void read_across_links() {
    if (only_) {
      return;
    }
    const std::string columns = "source_id, target_document_id, target_id, kind, score, method";
    const std::string order = "document_id, source_id, target_document_id, target_id, kind";
    Prepared row = keys_ ? keyed_rows(columns, "across_link", order)
                         : Prepared(db_, "SELECT document_id, " + columns +
                                             " FROM across_link ORDER BY " + order);
    while (row.next()) {
      const auto source = at(row.text(0), row.text(1));
      const auto target = at(row.text(2), row.text(3));
      if (source && target) {
        Edge edge;
        edge.kind = edge_kind(link_kind(row.text(4)));
        edge.score = row.real(5);
        edge.method = row.text(6);
        graph_.connect(*source, *target, std::move(edge));
      }
    }
  }

  static EdgeKind edge_kind(RelationKind kind) {
    switch (kind) {
      case RelationKind::amends:
        return EdgeKind::amends;
      case RelationKind::based_on:
        return EdgeKind::based_on;
      case RelationKind::succeeded_by:
        break;
    }
    return EdgeKind::succeeded_by;
  }

  Prepared relation_rows() const {
    const std::string columns =
        "thing, source_id, kind, target_id, article, said_by, surface, method, target_thing";
    if (!keys_) {
      return rows(columns, "relation");
    }
    Prepared select(db_, "SELECT document_id, " + columns +
                             " FROM relation WHERE thing = 'law' AND source_id IN (SELECT value "
                             "FROM json_each(?1)) OR thing = 'instrument' AND source_id IN (SELECT "
                             "value FROM json_each(?2)) ORDER BY rowid");
    select.bind(keys_->ids("law"), keys_->ids("instrument"));
    return select;
  }

  void read_relations() {
    Prepared row = relation_rows();
    const auto node_kind = [](const std::string& thing) {
      return target_kind(thing) == TargetKind::law ? NodeKind::law : NodeKind::instrument;
    };
    while (row.next()) {
      Edge edge;
      edge.kind = edge_kind(relation_kind(row.text(3)));
      edge.article = row.text(5);
      edge.said_by = qualified(row.text(0), row.text(6));
      edge.surface = row.text(7);
      edge.method = row.text(8);
      const auto source = cited(node_kind(row.text(1)), row.text(2));
      const auto target = cited(node_kind(row.text(9)), row.text(4));
      if (source && target) {
        graph_.connect(*source, *target, std::move(edge));
      }
    }
  }

  void read_heirs() {
    Prepared row(db_,
                 "SELECT code, succeeded_by FROM organisation WHERE succeeded_by <> '' "
                 "ORDER BY rowid");
    while (row.next()) {
      const auto source = graph_.find(row.text(0), NodeKind::organisation);
      const auto heir = graph_.find(row.text(1), NodeKind::organisation);
      if (source && heir) {
        Edge edge;
        edge.kind = EdgeKind::succeeded_by;
        edge.method = "register";
        graph_.connect(*source, *heir, std::move(edge));
      }
    }
  }

  sqlite3* db_;
  const std::optional<std::string>& only_;
  const std::optional<ThingKeys> keys_;
  bool prefixed_ = false;
  PolicyGraph graph_;
  std::string last_document_;
  std::string last_id_;
  std::optional<Vertex> last_at_;
  std::unordered_map<std::string, std::string> statement_section_;
};

}  // namespace

PolicyGraph read_graph(sqlite3* db, const std::optional<std::string>& document_id) {
  const sqlite::Transaction one_state(db, sqlite::Transaction::Kind::read);
  return GraphReader(db, document_id).read();
}

PolicyGraph read_part(sqlite3* db, const std::set<Thing>& things) {
  const sqlite::Transaction one_state(db, sqlite::Transaction::Kind::read);
  const std::optional<std::string> every;
  return GraphReader(db, every, ThingKeys(things)).read();
}

PolicyGraph read_named_things(sqlite3* db) {
  const std::optional<std::string> every;
  return GraphReader(db, every).read_named();
}

}  // namespace polink
