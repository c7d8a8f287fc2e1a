#include "graph/store_graph.h"

#include <functional>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/edge_kinds.h"
#include "graph/graph_rows.h"
#include "graph/row_ends.h"
#include "graph/rows_ahead.h"
#include "graph/sqlite.h"
#include "graph/thing_keys.h"

namespace polink {
namespace {

using sqlite::Prepared;
using sqlite::Row;
using Vertex = PolicyGraph::Vertex;

IndicatorValue value_of(const Row& row) {
  return {row.integer(2),           std::string(row.text(3)),
          std::string(row.text(4)), row.null(5) ? std::nullopt : std::optional(row.real(5)),
          std::string(row.text(6)), std::string(row.text(7)),
          std::string(row.text(8)), std::string(row.text(9))};
}

// Reads the tables in an order in which both ends of an edge are there before it: first
// each table is told what becomes of its rows, then all are gone through.
class GraphReader {
 public:
  GraphReader(sqlite3* db, const std::optional<std::string>& only,
              std::optional<ThingKeys> keys = std::nullopt)
      : db_(db), rows_(db, only, std::move(keys)), ends_(graph_, rows_.several_documents()) {}

  PolicyGraph read_named() {
    organisations();
    laws();
    instruments();
    go_through();
    return std::move(graph_);
  }

  PolicyGraph read() {
    if (rows_.all()) {
      graph_.reserve(rows_.count_things());
    }
    sections();
    statements();
    measures();
    deadlines();
    indicators();
    footnotes();
    organisations();
    laws();
    instruments();
    responsibilities();
    citations();
    anchors();
    links();
    if (!rows_.of_one_document()) {  // else both ends are never there
      across_links();
    }
    relations();
    heirs();
    go_through();
    return std::move(graph_);
  }

 private:
  struct Use {
    std::function<void(const Row&)> of_row;
    std::function<void()> at_the_end;
  };

  // What becomes of these rows.
  void each(Prepared rows, std::function<void(const Row&)> of_row,
            std::function<void()> at_the_end = {}) {
    tables_.push_back(std::move(rows));
    uses_.push_back({std::move(of_row), std::move(at_the_end)});
  }

  void go_through() {
    std::size_t at = 0;
    const auto go_on_to = [&](std::size_t table) {
      for (; at < table; ++at) {
        if (uses_[at].at_the_end) {
          uses_[at].at_the_end();
        }
      }
    };
    sqlite::read_ahead(tables_, [&](std::size_t table, const Row& row) {
      go_on_to(table);
      uses_[table].of_row(row);
    });
    go_on_to(uses_.size());
  }

  Node node_of(const Row& row, NodeKind kind) {
    Node node;
    node.kind = kind;
    node.document_id = row.text(0);
    node.id = ends_.qualified(row.text(0), row.text(1));
    return node;
  }

  void contain(Vertex part, std::string_view document, std::string_view section_id) {
    if (const auto whole = ends_.owner(document, section_id)) {
      graph_.connect(*whole, part, Edge{});
    }
  }

  void sections() {
    each(
        rows_.of("section", "id, parent_id, level, label, title, ordinal, line"),
        [this](const Row& row) {
          Node node = node_of(row, NodeKind::section);
          node.section_id = ends_.qualified(row.text(0), row.text(2));
          node.text = row.text(5);
          node.first_line = node.last_line = row.integer(7);
          node.facts = SectionFacts{
              section_level(row.text(3)), std::string(row.text(4)), row.integer(6), {}};
          parents_.push_back(
              {graph_.add(std::move(node)), std::string(row.text(0)), std::string(row.text(2))});
        },
        [this] {
          for (const auto& [vertex, document, parent] : parents_) {
            contain(vertex, document, parent);
          }
        });
  }

  void statements() {
    each(
        rows_.of("statement", "id, section_id, kind, text, line"),
        [this](const Row& row) {
          const std::string section = ends_.qualified(row.text(0), row.text(2));
          const std::string id = ends_.qualified(row.text(0), row.text(1));
          statements_[section].push_back(
              {id, section, statement_kind(row.text(3)), std::string(row.text(4)), row.integer(5)});
          statement_section_[id] = section;
        },
        [this] {
          for (auto& [section, statements] : statements_) {
            if (const auto vertex = graph_.find(section, NodeKind::section)) {
              graph_.facts<SectionFacts>(*vertex).statements = std::move(statements);
            }
          }
        });
  }

  void measures() {
    each(rows_.of("measure",
                  "id, section_id, row, kind, ordinal, text, repost, first_line, last_line, slot, "
                  "lead_known"),
         [this](const Row& row) {
           Node node = node_of(row, NodeKind::measure);
           node.section_id = ends_.qualified(row.text(0), row.text(2));
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
           contain(graph_.add(std::move(node)), row.text(0), row.text(2));
         });
  }

  void deadlines() {
    each(rows_.of("deadline", "measure_id, ordinal, surface, kind, date_from, date_to, precision"),
         [this](const Row& row) {
           if (const auto measure = ends_.owner(row.text(0), row.text(1), NodeKind::measure)) {
             graph_.facts<MeasureFacts>(*measure).deadlines.push_back(
                 {graph_.node(*measure).id, row.integer(2), std::string(row.text(3)),
                  std::string(row.text(4)), std::string(row.text(5)), std::string(row.text(6)),
                  std::string(row.text(7))});
           }
         });
  }

  void indicators() {
    each(rows_.of("indicator", "id, section_id, kind, name, repost, line"), [this](const Row& row) {
      Node node = node_of(row, NodeKind::indicator);
      node.section_id = ends_.qualified(row.text(0), row.text(2));
      node.text = row.text(4);
      node.first_line = node.last_line = row.integer(6);
      node.facts = IndicatorFacts{indicator_kind(row.text(3)), row.truth(5), {}, {}};
      contain(graph_.add(std::move(node)), row.text(0), row.text(2));
    });
    const std::string value =
        "indicator_id, ordinal, label, value, number, unit, as_of, as_of_from, as_of_to";
    each(rows_.of("indicator_value", value), [this](const Row& row) {
      if (const auto indicator = ends_.owner(row.text(0), row.text(1), NodeKind::indicator)) {
        graph_.facts<IndicatorFacts>(*indicator).values.push_back(value_of(row));
      }
    });
    each(rows_.of("indicator_actual", value + ", footnote"), [this](const Row& row) {
      if (const auto indicator = ends_.owner(row.text(0), row.text(1), NodeKind::indicator)) {
        graph_.facts<IndicatorFacts>(*indicator)
            .actuals.push_back({row.integer(10), value_of(row)});
      }
    });
  }

  static std::string footnote_id(int number) { return "fn" + std::to_string(number); }

  void footnotes() {
    each(rows_.of("footnote", "number, text, line"), [this](const Row& row) {
      Node node;
      node.kind = NodeKind::footnote;
      node.document_id = row.text(0);
      node.id = ends_.qualified(row.text(0), footnote_id(row.integer(1)));
      node.text = row.text(2);
      node.first_line = node.last_line = row.integer(3);
      node.facts = FootnoteFacts{row.integer(1)};
      graph_.add(std::move(node));
    });
  }

  // What stands outside documents: its id, then what a person reads.
  static Node node_beside(NodeKind kind, const Row& row) {
    Node node;
    node.kind = kind;
    node.id = row.text(0);
    node.text = row.text(1);
    return node;
  }

  void organisations() {
    each(rows_.organisations("code, name_ja, name_en, kind, parent, sure"), [this](const Row& row) {
      Node node = node_beside(NodeKind::organisation, row);
      if (node.text.empty()) {
        node.text = node.id;
      }
      node.facts = OrganisationFacts{std::string(row.text(2)), std::string(row.text(3)),
                                     std::string(row.text(4)), row.truth(5)};
      graph_.add(std::move(node));
    });
  }

  void laws() {
    each(Prepared(db_, "SELECT law_id, name FROM law_short_name ORDER BY rowid"),
         [this](const Row& row) {
           short_names_[std::string(row.text(0))].emplace_back(row.text(1));
         });
    each(rows_.cited("law", "id, title, number, egov_id, kind, checked"), [this](const Row& row) {
      Node node = node_beside(NodeKind::law, row);
      node.facts =
          LawFacts{std::string(row.text(2)), std::string(row.text(3)), short_names_[node.id],
                   std::string(row.text(4)), std::string(row.text(5))};
      graph_.add(std::move(node));
    });
  }

  void instruments() {
    each(rows_.cited("instrument", "id, title, kind"), [this](const Row& row) {
      Node node = node_beside(NodeKind::instrument, row);
      node.facts = InstrumentFacts{std::string(row.text(2))};
      graph_.add(std::move(node));
    });
  }

  void responsibilities() {
    each(rows_.of("responsibility", "measure_id, code, lead, ordinal, printed"),
         [this](const Row& row) {
           const auto measure = ends_.owner(row.text(0), row.text(1));
           const auto organisation = ends_.named(NodeKind::organisation, row.text(2));
           if (measure && organisation) {
             Edge edge;
             edge.kind = EdgeKind::responsible;
             edge.lead = row.truth(3);
             edge.ordinal = row.integer(4);
             edge.surface = row.text(5);
             graph_.connect(*organisation, *measure, edge);
           }
         });
  }

  // A law or instrument that is cited but not listed is a node all the same, unless
  // others were asked for.
  std::optional<Vertex> cited(NodeKind kind, std::string_view id) {
    if (const auto found = ends_.named(kind, id); found || rows_.of_things()) {
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

  void citations() {
    each(rows_.of("citation",
                  "source_id, target_kind, target_id, surface, method, article, \"offset\""),
         [this](const Row& row) {
           const auto source = ends_.owner(row.text(0), row.text(1));
           if (!source) {
             return;
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
               target = ends_.at(row.text(0), row.text(3));
               break;
           }
           if (target) {
             Edge edge;
             edge.kind = EdgeKind::cites;
             edge.surface = row.text(4);
             edge.method = row.text(5);
             edge.article = row.text(6);
             edge.offset = row.integer(7);
             graph_.connect(*source, *target, edge);
           }
         });
  }

  void anchors() {
    each(rows_.of("footnote_anchor", "number, owner_id"), [this](const Row& row) {
      const auto footnote = ends_.at(row.text(0), footnote_id(row.integer(1)));
      auto anchored = ends_.at(row.text(0), row.text(2));
      if (const auto statement = statement_section_.find(ends_.qualified(row.text(0), row.text(2)));
          !anchored && statement != statement_section_.end()) {
        anchored = graph_.find(statement->second, NodeKind::section);
      }
      if (footnote && anchored) {
        Edge edge;
        edge.kind = EdgeKind::annotates;
        graph_.connect(*footnote, *anchored, edge);
      }
    });
  }

  void link(std::optional<Vertex> source, std::optional<Vertex> target, std::string_view kind,
            double score, std::string_view method) {
    if (source && target) {
      Edge edge;
      edge.kind = edge_kind(link_kind(kind));
      edge.score = score;
      edge.method = method;
      graph_.connect(*source, *target, edge);
    }
  }

  void links() {
    each(rows_.of("link", "source_id, target_id, kind, score, method"), [this](const Row& row) {
      const auto source = ends_.owner(row.text(0), row.text(1));
      link(source, ends_.at(row.text(0), row.text(2)), row.text(3), row.real(4), row.text(5));
    });
  }

  void across_links() {
    each(rows_.across_links("source_id, target_document_id, target_id, kind, score, method"),
         [this](const Row& row) {
           const auto source = ends_.owner(row.text(0), row.text(1));
           link(source, ends_.at(row.text(2), row.text(3)), row.text(4), row.real(5), row.text(6));
         });
  }

  void relations() {
    each(rows_.relations(
             "thing, source_id, kind, target_id, article, said_by, surface, method, target_thing"),
         [this](const Row& row) {
           const auto node_kind = [](std::string_view thing) {
             return target_kind(thing) == TargetKind::law ? NodeKind::law : NodeKind::instrument;
           };
           Edge edge;
           edge.kind = edge_kind(relation_kind(row.text(3)));
           edge.article = row.text(5);
           edge.said_by = ends_.qualified(row.text(0), row.text(6));
           edge.surface = row.text(7);
           edge.method = row.text(8);
           const auto source = cited(node_kind(row.text(1)), row.text(2));
           const auto target = cited(node_kind(row.text(9)), row.text(4));
           if (source && target) {
             graph_.connect(*source, *target, edge);
           }
         });
  }

  void heirs() {
    each(Prepared(db_,
                  "SELECT code, succeeded_by FROM organisation WHERE succeeded_by <> '' "
                  "ORDER BY rowid"),
         [this](const Row& row) {
           const auto source = graph_.find(row.text(0), NodeKind::organisation);
           const auto heir = graph_.find(row.text(1), NodeKind::organisation);
           if (source && heir) {
             Edge edge;
             edge.kind = EdgeKind::succeeded_by;
             edge.method = "register";
             graph_.connect(*source, *heir, edge);
           }
         });
  }

  struct Parent {
    Vertex section;
    std::string document;
    std::string id;
  };

  sqlite3* db_;
  GraphRows rows_;
  std::vector<Prepared> tables_;
  std::vector<Use> uses_;
  PolicyGraph graph_;
  RowEnds ends_;
  // What is kept for rows to come.
  std::vector<Parent> parents_;
  std::map<std::string, std::vector<Statement>> statements_;
  std::unordered_map<std::string, std::string> statement_section_;
  std::unordered_map<std::string, std::vector<std::string>> short_names_;
};

}  // namespace

PolicyGraph read_graph(sqlite3* db, const std::optional<std::string>& document_id) {
  const sqlite::Transaction one_state(db, sqlite::Transaction::Kind::read);
  const sqlite::PassingCache cache(db);
  return GraphReader(db, document_id).read();
}

PolicyGraph read_part(sqlite3* db, const std::set<Thing>& things) {
  const sqlite::Transaction one_state(db, sqlite::Transaction::Kind::read);
  return GraphReader(db, std::nullopt, ThingKeys(things)).read();
}

PolicyGraph read_named_things(sqlite3* db) { return GraphReader(db, std::nullopt).read_named(); }

}  // namespace polink
