#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "graph/policy_graph.h"

namespace polink {

// Finds the vertices that rows belong to or name, in a graph that is being read. Inside
// graph/ only; the graph must outlive it.
class RowEnds {
 public:
  using Vertex = PolicyGraph::Vertex;

  // `prefixed`: whether ids have their document's before them.
  RowEnds(const PolicyGraph& graph, bool prefixed) : graph_(graph), prefixed_(prefixed) {}

  // The id as the graph has it; valid until the next call of any.
  const std::string& qualified(std::string_view document, std::string_view id);

  // What stands in a document has an id of its own there.
  std::optional<Vertex> at(std::string_view document, std::string_view id);

  // The same of what a row belongs to. Such rows stand together and mostly in the order
  // of what they belong to, so that there is seldom anything to look up.
  std::optional<Vertex> owner(std::string_view document, std::string_view id);
  // The same, if it is of this kind.
  std::optional<Vertex> owner(std::string_view document, std::string_view id, NodeKind kind);

  // An organisation, law or instrument. They stand in the order in which they are first
  // named, so the one after all that were named before comes first.
  std::optional<Vertex> named(NodeKind kind, std::string_view id);

 private:
  [[nodiscard]] bool is(Vertex v, std::string_view id, NodeKind kind) const;
  [[nodiscard]] std::optional<Vertex> measure_behind(std::optional<Vertex> last,
                                                     std::string_view id) const;
  void fetch_behind(Vertex v) const;

  const PolicyGraph& graph_;
  bool prefixed_;
  std::string qualified_;
  std::string owner_document_;
  std::string owner_id_;
  std::optional<Vertex> owner_;
  std::array<Vertex, 7> next_{};  // by kind
};

}  // namespace polink
