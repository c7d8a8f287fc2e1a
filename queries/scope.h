#pragma once

#include <string>
#include <vector>

#include "graph/policy_graph.h"

// Which part of a plan a question is about.
namespace polink {

struct Scope {
  // A section or chapter with all in it, of each document that has it; with a
  // document's name before it of that one; empty: all.
  std::string section;
  std::vector<std::string> ministries;  // codes or names; empty: any
};

// A scope with its names found. Throws Error(no_such_thing) as find_named() does.
class ScopeFilter {
 public:
  ScopeFilter(const PolicyGraph& graph, const Scope& scope);

  // Whether what stands in this section is asked about.
  [[nodiscard]] bool has_section(const std::string& section_id) const;
  // Whether one of these codes is asked about; true where no ministry is given.
  [[nodiscard]] bool has_ministry(const std::vector<std::string>& codes) const;
  // The same of a measure: its section, and one of those behind it.
  [[nodiscard]] bool has(PolicyGraph::Vertex measure) const;

  [[nodiscard]] const std::vector<std::string>& ministries() const { return ministries_; }

 private:
  const PolicyGraph& graph_;
  std::vector<std::string> sections_;  // one, or that of each document
  std::vector<std::string> ministries_;
};

// The organisations that an item names, by code, whether each leads.
struct NamedOrganisation {
  PolicyGraph::Vertex vertex = 0;
  std::string code;
  bool lead = false;
};
std::vector<NamedOrganisation> named_organisations(const PolicyGraph& graph,
                                                   PolicyGraph::Vertex measure);

// 関係府省 and the like, which name nobody.
bool is_group(const PolicyGraph& graph, PolicyGraph::Vertex organisation);

// The items of a row, each list in print order.
struct RowItems {
  PolicyGraph::Vertex plan = 0;
  std::vector<PolicyGraph::Vertex> status;
  std::vector<PolicyGraph::Vertex> next;
};

// All rows that have a plan measure, in the order of the document.
std::vector<RowItems> rows_of(const PolicyGraph& graph);

// Whether each of these ministries stands on one of the sides, and every two of
// them on different ones.
bool between(const std::vector<std::vector<std::string>>& sides,
             const std::vector<std::string>& codes);

}  // namespace polink
