#pragma once

#include <string>
#include <string_view>

#include "graph/policy_graph.h"
#include "queries/deadlines.h"
#include "queries/overlaps.h"
#include "render/explorer_scope.h"
#include "render/findings_json.h"

// The parts of the page's JSON, and how they are written: fields that say nothing are left
// out, since every one stands there thousands of times.
namespace polink::explorer {

// Adds a field that is neither empty nor false.
void add(Json& object, std::string_view name, std::string_view text);
void add(Json& object, std::string_view name, bool value);
void add(Json& object, std::string_view name, const std::vector<std::string>& texts);
void add(Json& object, std::string_view name, const std::optional<double>& number);
// Adds a list that isn't empty.
void add_list(Json& object, std::string_view name, Json list);

// A score in three digits.
double rounded(double score);

// The name of a thing in links and findings; see `Key` in model.ts.
std::string key_of(const Node& node);

// How many measures aren't on the page; where there are too many, how they spread over
// the chapters, or over the documents where even those are many.
Json left_out(const PolicyGraph& graph, const KeptThings& kept);

// The lists of the graph's own things.
Json organisations(const PolicyGraph& graph, const KeptThings& kept);
Json laws(const PolicyGraph& graph, const KeptThings& kept);
Json instruments(const PolicyGraph& graph, const KeptThings& kept);
Json sections(const PolicyGraph& graph, const KeptThings& kept);
Json measures(const PolicyGraph& graph, const KeptThings& kept, const std::string& today);
Json indicators(const PolicyGraph& graph, const KeptThings& kept, const std::string& today);
Json footnotes(const PolicyGraph& graph, const KeptThings& kept);
Json links(const PolicyGraph& graph, const KeptThings& kept);

// What was found, those findings of which everything is kept; but for the overlaps.
Json findings(const PolicyGraph& graph, const KeptThings& kept);
Json overlaps(const PolicyGraph& graph, const KeptThings& kept, const std::vector<Overlap>& found);

}  // namespace polink::explorer
