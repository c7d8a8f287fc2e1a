#pragma once

#include <string>
#include <vector>

#include "graph/policy_graph.h"
#include "render/picture.h"

// The views: each makes a picture of the graph, or of a part of it. They throw
// Error(no_such_thing) for an id that isn't there.
namespace polink {

// Organisations as nodes, sized by the measures that name them; lines between
// those that are named on the same measures. Weak lines are left out by a rule
// that the note states; general terms such as 関係府省 stand apart.
Picture ministries_picture(const PolicyGraph& graph);

// Reposts from their origins (left) to where they are repeated (right), those
// without an origin marked. Up to `most_items` reposts each measure is drawn;
// beyond, they are counted by subsection. With a section's id only the reposts
// into and out of it.
Picture reposts_picture(const PolicyGraph& graph, const std::string& section_id = {},
                        std::size_t most_items = 14);

// A measure with all that it is linked to, up to `depth` steps away; 0 is
// the measure alone. Error(usage) below that. Steps go on from measures only.
Picture measure_picture(const PolicyGraph& graph, const std::string& id, int depth);

// The rows of a section with the organisations named in them, and its reposts;
// for a chapter or a section its parts.
Picture section_picture(const PolicyGraph& graph, const std::string& id);

// The things with these ids: measures with who is responsible for them and what
// they cite. Beyond `most_measures` they are counted by section.
Picture selection_picture(const PolicyGraph& graph, const std::vector<std::string>& ids,
                          std::size_t most_measures = 14);

// A row as in the table: plan, status, next; `id` is of any measure in it.
Picture row_picture(const PolicyGraph& graph, const std::string& id);

}  // namespace polink
