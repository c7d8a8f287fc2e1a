#include "queries/names.h"

#include <algorithm>
#include <functional>
#include <string>

#include "graph/error.h"
#include "queries/text_key.h"

namespace polink {
namespace {

using Vertex = PolicyGraph::Vertex;
using Vertices = std::vector<Vertex>;

bool has_names(NodeKind kind) {
  return kind == NodeKind::law || kind == NodeKind::instrument || kind == NodeKind::organisation;
}

// What else than its id a node is called, as keys.
std::vector<std::string> names_of(const PolicyGraph& graph, Vertex v) {
  const Node& node = graph.node(v);
  std::vector<std::string> names{search_key(node.id), search_key(node.text)};
  if (node.kind == NodeKind::law) {
    const auto& law = graph.facts<LawFacts>(v);
    for (const auto& name : law.short_names) {
      names.push_back(search_key(name));
    }
    names.push_back(search_key(law.number));
    names.push_back(search_key(law.egov_id));
  } else if (node.kind == NodeKind::organisation) {
    names.push_back(search_key(graph.facts<OrganisationFacts>(v).name_en));
  }
  std::erase(names, "");
  return names;
}

std::string bare(const std::string& id) {
  const auto colon = id.find(':');
  return colon == std::string::npos ? id : id.substr(colon + 1);
}

[[noreturn]] void refuse(const PolicyGraph& graph, std::string_view name,
                         const Vertices& candidates) {
  const std::string quoted = "'" + std::string(name) + "'";
  if (candidates.empty()) {
    throw Error(Failure::no_such_thing,
                "nothing is called " + quoted +
                    "; ids look like 1.2.3 or 1.2.3.r4.n5 (polink stats lists the sections), laws "
                    "go by title or short name, organisations by code");
  }
  constexpr std::size_t most = 12;
  std::string message = quoted + " may mean any of " + std::to_string(candidates.size()) + ":";
  for (std::size_t i = 0; i < std::min(most, candidates.size()); ++i) {
    message += "\n  " + graph.node(candidates[i]).id;
  }
  throw Error(Failure::no_such_thing,
              message + (candidates.size() > most ? "\n  …" : "") + "\ntype one of these ids");
}

}  // namespace

Vertex find_named(const PolicyGraph& graph, std::string_view name,
                  std::initializer_list<NodeKind> kinds) {
  const auto wanted = [&](Vertex v) {
    return kinds.size() == 0 || std::ranges::find(kinds, graph.node(v).kind) != kinds.end();
  };
  if (const auto exact = graph.find(name); exact && wanted(*exact)) {
    return *exact;
  }
  const std::string key = search_key(name);
  const auto is_name = [&](const std::string& n) { return n == key; };
  const auto holds_key = [&](const std::string& n) { return n.find(key) != std::string::npos; };
  const std::vector<std::function<bool(Vertex)>> rules{
      [&](Vertex v) { return search_key(graph.node(v).id) == key; },
      [&](Vertex v) {
        return has_names(graph.node(v).kind) && std::ranges::any_of(names_of(graph, v), is_name);
      },
      [&](Vertex v) {
        return !has_names(graph.node(v).kind) && search_key(bare(graph.node(v).id)) == key;
      },
      [&](Vertex v) {
        return !key.empty() && has_names(graph.node(v).kind) &&
               std::ranges::any_of(names_of(graph, v), holds_key);
      }};
  for (const auto& rule : rules) {
    Vertices found;
    for (auto [v, end] = boost::vertices(graph.boost()); v != end; ++v) {
      if (wanted(*v) && rule(*v)) {
        found.push_back(*v);
      }
    }
    if (found.size() == 1) {
      return found.front();
    }
    if (!found.empty()) {
      refuse(graph, name, found);
    }
  }
  refuse(graph, name, {});
}

}  // namespace polink
