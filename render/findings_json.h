#pragma once

#include <vector>

#include <nlohmann/json.hpp>

#include "graph/store.h"
#include "queries/ministries.h"
#include "queries/refs.h"
#include "queries/reposts.h"
#include "queries/show.h"
#include "queries/stats.h"

// Findings as an array of JSON objects. The names of their fields are fixed,
// docs/data-model.md lists them; more may be added.
namespace polink {

using Json = nlohmann::ordered_json;

Json json_of(const Evidence& evidence);

Json findings_json(const std::vector<SectionCount>& counts);
Json findings_json(const std::vector<MinistryCount>& counts);
Json findings_json(const std::vector<Reference>& references);
Json findings_json(const std::vector<Repost>& reposts);
// `source`: the words that the shown thing was read from.
Json findings_json(const Shown& shown, const std::vector<StoredLine>& source);

// The array as text, one finding after the other, ending in a line feed.
// Characters that a terminal might obey are escaped.
std::string json_text(const Json& findings);

}  // namespace polink
