#pragma once

#include <string>
#include <vector>

#include "queries/evidence.h"
#include "queries/scope.h"

// What holds a plan together: the ministries, laws, instruments and indicators
// that its rows meet in.
namespace polink {

struct Hub {
  std::string id;
  NodeKind kind = NodeKind::instrument;
  std::string text;
  std::size_t rows = 0;        // degree: rows with an item that names it
  std::size_t measures = 0;    // items that name it
  std::size_t sections = 0;    // sections as printed, the lowest level, of those rows
  std::size_t ministries = 0;  // behind those items
  // Betweenness centrality (Freeman 1977; Brandes' algorithm) in the network of
  // rows and what they name, as a share of all pairs: how often the shortest way
  // between two others leads over it.
  double betweenness = 0;
  Evidence evidence;
};

struct HubFilter {
  Scope scope;                  // of the measures that are looked at
  std::vector<NodeKind> kinds;  // of what is answered; empty: all
  // Above this many ties betweenness, which takes time with the product of ties
  // and things, isn't worked out and is 0.
  std::size_t most_ties = 30000;
};

struct Hubs {
  std::vector<Hub> hubs;  // highest betweenness first, then most rows
  bool weighed = true;    // false: too many ties for betweenness
};

// Groups (関係府省) are left out, since they name nobody.
Hubs find_hubs(const PolicyGraph& graph, const HubFilter& filter);

}  // namespace polink
