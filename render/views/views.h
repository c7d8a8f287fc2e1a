#pragma once

#include <string>
#include <vector>

#include "graph/policy_graph.h"
#include "queries/diff.h"
#include "queries/scope.h"
#include "queries/walks.h"
#include "render/picture.h"

// The views: each makes a picture of the graph, or of a part of it. They throw
// Error(no_such_thing) for an id that isn't there.
namespace polink {

// Organisations as nodes, sized by the measures that name them; lines between
// those that are named on the same measures. Weak lines are left out by a rule
// that the note states; general terms such as 関係府省 stand apart.
Picture ministries_picture(const PolicyGraph& graph, Language language = Language::japanese,
                           const Room& room = {});

// Reposts from their origins (left) to where they are repeated (right), those
// without an origin marked. Up to `most_items` reposts each measure is drawn;
// beyond, they are counted by subsection. With a section's id only the reposts
// into and out of it.
Picture reposts_picture(const PolicyGraph& graph, const std::string& section_id = {},
                        std::size_t most_items = 14, Language language = Language::japanese,
                        const Room& room = {});

// A measure with all that it is linked to, up to `depth` steps away; 0 is
// the measure alone. Error(usage) below that. Steps go on from measures only.
Picture measure_picture(const PolicyGraph& graph, const std::string& id, int depth,
                        Language language = Language::japanese, const Room& room = {});

// The rows of a section with the organisations named in them, and its reposts;
// for a chapter or a section its parts.
Picture section_picture(const PolicyGraph& graph, const std::string& id,
                        Language language = Language::japanese, const Room& room = {});

// The things with these ids: measures with who is responsible for them and what
// they cite. Beyond `most_measures` they are counted by section.
Picture selection_picture(const PolicyGraph& graph, const std::vector<std::string>& ids,
                          std::size_t most_measures = 14, Language language = Language::japanese,
                          const Room& room = {});

// The law or instrument that `name` means, with the measures that cite it, as
// selection_picture() draws them.
Picture instrument_picture(const PolicyGraph& graph, const std::string& name,
                           Language language = Language::japanese, const Room& room = {});

// Two heat maps side by side: measures that two ministries share, and each
// ministry's measures by section; with a section's id only those in it. Groups
// are left out, and ministries beyond the 18 with most measures.
Picture matrix_picture(const PolicyGraph& graph, const std::string& section_id = {},
                       Language language = Language::japanese, const Room& room = {});

// Duplicates without a mark: groups with what is stated first at the left, or,
// where they are more than `most_measures`, sections that repeat each other. With
// a section's id the groups that touch it.
Picture duplicates_picture(const PolicyGraph& graph, const std::string& section_id = {},
                           std::size_t most_measures = 16, Language language = Language::japanese,
                           const Room& room = {});

// The best `most` overlaps: the measures at both sides, what they share between.
Picture overlaps_picture(const PolicyGraph& graph, const Scope& scope = {}, std::size_t most = 6,
                         Language language = Language::japanese, const Room& room = {});

// Laws, the rows that cite them and who is responsible; the one that `name` means,
// else those cited most, in `most_rows` rows.
Picture laws_picture(const PolicyGraph& graph, const std::string& name = {},
                     std::size_t most_rows = 16, Language language = Language::japanese,
                     const Room& room = {});

// Indicators with their target and newest value, and the measures that work on
// them: all targets, or the indicator or section that `name` means.
Picture indicators_picture(const PolicyGraph& graph, const std::string& name = {},
                           std::size_t most_indicators = 6, Language language = Language::japanese,
                           const Room& room = {});

// Dated commitments: ministries by fiscal years as counts; with a ministry's code
// or a section's id its own one by one. `today`: YYYY-MM-DD.
Picture deadlines_picture(const PolicyGraph& graph, const std::string& subject,
                          const std::string& today, Language language = Language::japanese,
                          const Room& room = {});

// Ways from one thing to another, side by side.
Picture path_picture(const PolicyGraph& graph, const std::vector<FoundPath>& paths,
                     Language language = Language::japanese, const Room& room = {});

// What has changed from one document to the next: kinds of change by section as a
// heat map, or with a section's id its changes one by one, old at the left. `diff` is
// of that section then; `after` the newer document, the names what they are called.
Picture diff_picture(const PolicyGraph& after, const Diff& diff, const std::string& before_name,
                     const std::string& after_name, const std::string& section = {},
                     Language language = Language::japanese);

// A row as in the table: plan, status, next; `id` is of any measure in it.
Picture row_picture(const PolicyGraph& graph, const std::string& id,
                    Language language = Language::japanese, const Room& room = {});

}  // namespace polink
