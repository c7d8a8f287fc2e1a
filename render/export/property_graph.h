#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "graph/policy_graph.h"

// The graph as the exchange formats for networks see it: every node and edge
// with a key, a kind and typed attributes. What an attribute is called and which
// nodes have it is decided here once for GraphML, GEXF, DOT and CSV; they are
// listed in docs/exchange.md.
namespace polink {

using AttributeValue = std::variant<std::string, std::int64_t, double, bool>;

// Attributes without a value (an empty text, no date) are left out.
using Attributes = std::vector<std::pair<std::string, AttributeValue>>;

struct PropertyNode {
  std::string key;    // unique among all nodes
  std::string kind;   // section | measure | organisation | law | instrument | indicator | footnote
  std::string label;  // some words to be read on a drawing, on one line
  Attributes attributes;
};

struct PropertyEdge {
  std::string key;  // e1, e2, …
  std::size_t from = 0;
  std::size_t to = 0;  // places in PropertyGraph::nodes
  std::string kind;    // contains | responsible | cites | …
  Attributes attributes;
};

struct PropertyGraph {
  std::vector<PropertyNode> nodes;  // place i is vertex i
  std::vector<PropertyEdge> edges;
};

enum class AttributeType { text, whole_number, real_number, truth };

// An attribute that some node or edge has, with its type.
struct AttributeColumn {
  std::string name;
  AttributeType type = AttributeType::text;
};

PropertyGraph property_graph(const PolicyGraph& graph);

// The key of a node: its id; for organisations, laws and instruments
// `organisation/文`, since their names may be those of one another. No id of a
// document has a `/`.
std::string node_key(const Node& node);

// All attributes that nodes or edges have, each once, in the order in which they
// are met. An attribute has one type wherever it stands.
template <typename Item>
std::vector<AttributeColumn> columns_of(const std::vector<Item>& items);

// The value as it is written in all formats: true, 42, 0.5, a text.
std::string text_of(const AttributeValue& value);

// The value of this attribute, nullptr where there is none.
const AttributeValue* find_attribute(const Attributes& attributes, const std::string& name);

}  // namespace polink
