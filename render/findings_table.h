#pragma once

#include <vector>

#include "graph/store.h"
#include "queries/ministries.h"
#include "queries/refs.h"
#include "queries/reposts.h"
#include "queries/show.h"
#include "queries/stats.h"
#include "render/table.h"

// Findings as rows. Whole texts, no marks of layout: CSV is made of them too.
namespace polink {

Table findings_table(const std::vector<SectionCount>& counts);
Table findings_table(const std::vector<MinistryCount>& counts);
Table findings_table(const std::vector<Reference>& references);
Table findings_table(const std::vector<Repost>& reposts);
// `source`: the words that the shown thing was read from.
Table findings_table(const Shown& shown, const std::vector<StoredLine>& source);

}  // namespace polink
