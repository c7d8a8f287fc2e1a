#include "queries/part.h"

#include <algorithm>
#include <optional>

#include "graph/error.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;

// `plan` of a measure, `target` of an indicator; empty for other nodes.
std::string_view finer_kind(const Node& node) {
  if (const auto* measure = std::get_if<MeasureFacts>(&node.facts)) {
    return to_string(measure->kind);
  }
  if (const auto* indicator = std::get_if<IndicatorFacts>(&node.facts)) {
    return to_string(indicator->kind);
  }
  return {};
}

void require_known(const std::vector<std::string>& kinds) {
  for (const std::string& kind : kinds) {
    if (std::ranges::find(part_kinds(), kind) == part_kinds().end()) {
      std::string known;
      for (const std::string& word : part_kinds()) {
        known += (known.empty() ? "" : ", ") + word;
      }
      throw Error(Failure::usage, "there is no kind '" + kind + "'; there are: " + known);
    }
  }
}

// Which vertices are taken, with what stands in the sections among them.
class Taken {
 public:
  explicit Taken(const PolicyGraph& graph) : graph_(graph), taken_(graph.size(), false) {}

  void add(Vertex v) {
    if (taken_[v]) {
      return;
    }
    taken_[v] = true;
    order_.push_back(v);
  }

  void add_with_contents(Vertex v) {
    add(v);
    for (const auto e : graph_.out(v, EdgeKind::contains)) {
      add_with_contents(graph_.target(e));
    }
  }

  // All that is one edge away from what is taken.
  void widen() {
    const std::size_t before = order_.size();
    for (std::size_t i = 0; i < before; ++i) {
      const auto [out, out_end] = boost::out_edges(order_[i], graph_.boost());
      for (auto e = out; e != out_end; ++e) {
        add(graph_.target(*e));
      }
      const auto [in, in_end] = boost::in_edges(order_[i], graph_.boost());
      for (auto e = in; e != in_end; ++e) {
        add(graph_.source(*e));
      }
    }
  }

  [[nodiscard]] bool has(Vertex v) const { return taken_[v]; }

 private:
  const PolicyGraph& graph_;
  std::vector<bool> taken_;
  std::vector<Vertex> order_;
};

Taken around(const PolicyGraph& graph, const PartOptions& options) {
  Taken taken(graph);
  for (const std::string& id : options.ids) {
    const auto found = graph.find(id);
    if (!found) {
      throw Error(Failure::no_such_thing, "nothing has the id '" + id +
                                              "'; give one id on each line, as --ids prints them");
    }
    taken.add_with_contents(*found);
  }
  for (int step = 0; step < options.depth; ++step) {
    taken.widen();
  }
  return taken;
}

}  // namespace

const std::vector<std::string>& part_kinds() {
  static const std::vector<std::string> words{
      "section", "measure",    "plan",      "status", "next",      "organisation",
      "law",     "instrument", "indicator", "target", "reference", "footnote"};
  return words;
}

PolicyGraph part_of(const PolicyGraph& graph, const PartOptions& options) {
  require_known(options.kinds);
  const Taken taken = around(graph, options);
  const auto wanted = [&](const Node& node) {
    const auto& kinds = options.kinds;
    return kinds.empty() || std::ranges::find(kinds, to_string(node.kind)) != kinds.end() ||
           std::ranges::find(kinds, finer_kind(node)) != kinds.end();
  };
  PolicyGraph part;
  std::vector<std::optional<Vertex>> copies(graph.size());
  for (Vertex v = 0; v < graph.size(); ++v) {
    if ((options.ids.empty() || taken.has(v)) && wanted(graph.node(v))) {
      copies[v] = part.add(graph.node(v));
    }
  }
  const auto [first, last] = boost::edges(graph.boost());  // in the order of insertion
  for (auto e = first; e != last; ++e) {
    const auto& from = copies[graph.source(*e)];
    const auto& to = copies[graph.target(*e)];
    if (from && to) {
      part.connect(*from, *to, graph.edge(*e));
    }
  }
  return part;
}

}  // namespace polink
