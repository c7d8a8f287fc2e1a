#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/policy_graph.h"
#include "render/picture.h"

// What the views share: how a node of the model looks and what it is called.
namespace polink {

using Vertex = PolicyGraph::Vertex;

inline std::string say(Language language, const std::string& japanese, const std::string& english) {
  return language == Language::japanese ? japanese : english;
}

// The vertex with this id and kind; throws Error(no_such_thing) with a hint
// where there is none.
Vertex subject_of(const PolicyGraph& graph, const std::string& id, NodeKind kind);

// An id for the picture: `measure-1.2.3.r4`, without white space or signs that
// mean something in XML.
std::string picture_id(std::string_view prefix, const Node& node);
std::string picture_id(const Node& node);

Look look_of(const PolicyGraph& graph, Vertex v);

// The id and the text, wrapped, as a node; the tooltip is the full text.
PictureNode text_node(const PolicyGraph& graph, Vertex v, int columns, int max_lines,
                      Language language);
// （再掲） or nothing.
std::string repost_mark(bool repost, Language language);
// The short name of an organisation, and a line below it if there is one.
PictureNode organisation_node(const PolicyGraph& graph, Vertex v, const std::string& below,
                              Language language);
// Its name, in English where it has one.
std::string name_of(const PolicyGraph& graph, Vertex organisation, Language language);

// The organisations of a measure, in the order of print.
struct Responsible {
  Vertex organisation;
  bool lead = false;
};
std::vector<Responsible> responsible_for(const PolicyGraph& graph, Vertex measure);

// `【◎科技、文】` in lines of so many columns, no name of which is cut in two; ◎
// marks the lead.
std::vector<std::string> ministry_lines(const PolicyGraph& graph, Vertex measure, int columns);

// Those of the measure itself or, for a status item that names nobody, of the plan
// measure of its row.
std::vector<Responsible> responsible_behind(const PolicyGraph& graph, Vertex measure);
// ministry_lines() of those.
std::vector<std::string> ministry_lines_behind(const PolicyGraph& graph, Vertex measure,
                                               int columns);

// A node that is only words: `ほか 12件`.
PictureNode remark_node(const std::string& id, const std::string& words);

// `1.2.3 題名`
std::string section_heading(const PolicyGraph& graph, Vertex section);

// The section (of any level) that a measure stands in, or a section's parent.
std::optional<Vertex> parent_section(const PolicyGraph& graph, Vertex v);
// The section of the middle level above (or the topmost where there is none).
Vertex middle_section(const PolicyGraph& graph, Vertex subsection);

// The measures of the row of one, itself included, in the order of the document.
std::vector<Vertex> row_of(const PolicyGraph& graph, Vertex measure);

}  // namespace polink
