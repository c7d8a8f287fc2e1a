#pragma once

#include <cstddef>
#include <initializer_list>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include <boost/graph/adjacency_list.hpp>

#include "graph/arena.h"
#include "graph/id_index.h"
#include "graph/records.h"

// The model that every question is asked of: one vertex for each section,
// measure, organisation, law, indicator and footnote, one edge for each
// relation between two of them.
namespace polink {

enum class NodeKind { section, measure, organisation, law, instrument, indicator, footnote };
enum class EdgeKind {
  contains,      // section → section, measure, indicator
  responsible,   // organisation → measure
  cites,         // measure, indicator, footnote → law, instrument, section
  follows,       // next → the status that it carries on
  repost_of,     // repost → its origin
  duplicate_of,  // measure → a measure with the same text
  annotates,     // footnote → what it is anchored to
  tracks,        // measure → the indicator that measures what it does
  amends,        // amending act or bill → the act that it changes
  based_on,      // order, plan → the law on which it rests
  succeeded_by,  // organisation, instrument → the one that took over
};

std::string_view to_string(NodeKind value);
std::string_view to_string(EdgeKind value);

// What only one kind of node has. `Node::id` is the id on the command line.
struct SectionFacts {
  SectionLevel level = SectionLevel::chapter;
  std::string label;
  int ordinal = 0;
  std::vector<Statement> statements;  // its vision, goals and introductions, in order
};
struct MeasureFacts {
  MeasureKind kind = MeasureKind::plan;
  int row = 0;
  int ordinal = 0;
  int slot = 0;
  bool repost = false;
  bool lead_known = false;
  std::vector<Deadline> deadlines{};  // in the order of the text
};
struct OrganisationFacts {
  std::string name_en;
  std::string kind;
  std::string parent;
  bool sure = true;
};
struct LawFacts {
  std::string number;
  std::string egov_id;
  std::vector<std::string> short_names;
  std::string kind;
  std::string checked;
};
struct InstrumentFacts {
  std::string kind;
};
struct IndicatorFacts {
  IndicatorKind kind = IndicatorKind::target;
  bool repost = false;
  std::vector<IndicatorValue> values;
  std::vector<IndicatorActual> actuals{};  // what footnotes tell of it
};
struct FootnoteFacts {
  int number = 0;
};

struct Node {
  NodeKind kind = NodeKind::measure;
  std::string id;
  // What a person reads: a measure's or footnote's text, a section's or law's
  // title, an organisation's Japanese name, an indicator's name.
  std::string text;
  std::string document_id;  // empty for organisations, laws and instruments
  std::string section_id;   // where it stands; empty where that makes no sense
  int first_line = 0;
  int last_line = 0;
  std::variant<SectionFacts, MeasureFacts, OrganisationFacts, LawFacts, InstrumentFacts,
               IndicatorFacts, FootnoteFacts>
      facts;
};

// Its texts are those of the graph that has it, and go with it; connect() keeps them.
struct Edge {
  EdgeKind kind = EdgeKind::contains;
  bool lead = false;         // responsible: underlined in print
  int ordinal = 0;           // responsible: place in 【】, from 1
  int offset = 0;            // cites: of the surface in the source's text, in code points
  double score = 1;          // follows, repost_of, duplicate_of: 0 to 1
  std::string_view method;   // how it was found: quoted, bare, alias, anaphora, exact, …
  std::string_view surface;  // cites: the words that cite; responsible: as printed if it differs
  std::string_view article;  // cites, based_on, amends: of the law, as printed
  std::string_view
      said_by;  // amends, based_on, succeeded_by: the id of what says so; empty: titles
};

// What Boost is told to keep the edges in.
struct EdgesInAnArena {};

}  // namespace polink

template <typename T>
struct boost::container_gen<polink::EdgesInAnArena, T> {
  using type = std::list<T, polink::ArenaAllocator<T>>;
};

namespace polink {

// A bidirectional Boost.Graph, so every algorithm of the library applies to
// `boost()`, with an index from id to vertex beside it. It can be moved, which
// leaves nothing usable behind; descriptors of edges stay valid.
class PolicyGraph {
 public:
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Node, Edge,
                                      boost::no_property, EdgesInAnArena>;
  using Vertex = boost::graph_traits<Graph>::vertex_descriptor;
  using EdgeId = boost::graph_traits<Graph>::edge_descriptor;

  // Adds a node. Within one kind group (organisations, laws, the rest) an id
  // stands once: a second one with the same id returns the first.
  Vertex add(Node node);
  // Adds an edge, with its own copy of the edge's texts.
  EdgeId connect(Vertex from, Vertex to, Edge edge);

  [[nodiscard]] const Graph& boost() const { return *graph_; }
  [[nodiscard]] const Node& node(Vertex v) const { return (*graph_)[v]; }
  [[nodiscard]] const Edge& edge(EdgeId e) const { return (*graph_)[e]; }
  [[nodiscard]] Vertex source(EdgeId e) const { return boost::source(e, *graph_); }
  [[nodiscard]] Vertex target(EdgeId e) const { return boost::target(e, *graph_); }
  [[nodiscard]] std::size_t size() const { return boost::num_vertices(*graph_); }

  // Makes room for so many vertices, so that adding them moves none.
  void reserve(std::size_t vertices);

  // The vertex with this id, of this kind if one is given.
  [[nodiscard]] std::optional<Vertex> find(std::string_view id) const;
  [[nodiscard]] std::optional<Vertex> find(std::string_view id, NodeKind kind) const;
  // The same of the first of these kinds that has one.
  [[nodiscard]] std::optional<Vertex> find(std::string_view id,
                                           std::initializer_list<NodeKind> kinds) const;

  // The edges of one kind that leave or reach a vertex, in the order of insertion.
  [[nodiscard]] std::vector<EdgeId> out(Vertex v, EdgeKind kind) const;
  [[nodiscard]] std::vector<EdgeId> in(Vertex v, EdgeKind kind) const;

  // All vertices of one kind in the order of the document.
  [[nodiscard]] std::vector<Vertex> all(NodeKind kind) const;

  // What only this kind of node has; throws std::bad_variant_access where the
  // vertex is of another kind.
  template <typename Facts>
  [[nodiscard]] const Facts& facts(Vertex v) const {
    return std::get<Facts>((*graph_)[v].facts);
  }
  template <typename Facts>
  [[nodiscard]] Facts& facts(Vertex v) {
    return std::get<Facts>((*graph_)[v].facts);
  }

 private:
  using RareEdges = std::unordered_map<Vertex, std::vector<EdgeId>>;

  static bool is_rare(EdgeKind kind);
  [[nodiscard]] std::optional<Vertex> find(std::size_t hash, std::string_view id,
                                           std::initializer_list<NodeKind> kinds) const;

  TextArena edge_texts_;
  // Boost's graph can be copied only, vertex by vertex and edge by edge.
  std::unique_ptr<Graph> graph_ = std::make_unique<Graph>();
  // Ids of the document share one name space; an organisation's code or a
  // law's title may be any word, so several kinds may have it.
  IdIndex index_;
  // Of the relations between organisations, laws and instruments, which many thousands
  // of other edges may leave or reach.
  RareEdges rare_out_;
  RareEdges rare_in_;
};

}  // namespace polink
