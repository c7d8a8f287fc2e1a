#include "render/views/view.h"

#include <algorithm>
#include <cctype>

#include "graph/error.h"
#include "render/text_wrap.h"

namespace polink {
namespace {

std::string word_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::section:
      return "section";
    case NodeKind::measure:
      return "measure";
    default:
      return std::string(to_string(kind));
  }
}

// What to try instead: the first few ids that begin like the one asked for.
std::string hint(const PolicyGraph& graph, const std::string& id, NodeKind kind) {
  for (std::size_t length = id.size(); length > 0; --length) {
    std::string alike;
    int count = 0;
    for (const Vertex v : graph.all(kind)) {
      if (graph.node(v).id.starts_with(id.substr(0, length)) && count < 3) {
        alike += (count++ > 0 ? ", " : "") + graph.node(v).id;
      }
    }
    if (!alike.empty()) {
      return " (ids like it: " + alike + ")";
    }
  }
  return kind == NodeKind::section ? " (a section's id looks like 1.2 or 1.2.3)"
                                   : " (a measure's id looks like 1.2.3.r4 or 1.2.3.r4.n5)";
}

}  // namespace

Vertex subject_of(const PolicyGraph& graph, const std::string& id, NodeKind kind) {
  const auto found = graph.find(id, kind);
  if (!found) {
    throw Error(Failure::no_such_thing,
                "no " + word_of(kind) + " has the id '" + id + "'" + hint(graph, id, kind));
  }
  return *found;
}

std::string picture_id(std::string_view prefix, const Node& node) {
  std::string id = std::string(prefix) + "-" + one_line(node.id);
  for (char& c : id) {
    const auto byte = static_cast<unsigned char>(c);
    const bool kept = byte >= 0x80 || std::isalnum(byte) != 0 || c == '.' || c == '-' || c == ':';
    c = kept ? c : '_';
  }
  return id;
}

std::string picture_id(const Node& node) { return picture_id(to_string(node.kind), node); }

Look look_of(const PolicyGraph& graph, Vertex v) {
  switch (graph.node(v).kind) {
    case NodeKind::section:
      return Look::section;
    case NodeKind::law:
      return Look::law;
    case NodeKind::instrument:
      return Look::instrument;
    case NodeKind::indicator:
      return Look::indicator;
    case NodeKind::footnote:
      return Look::footnote;
    case NodeKind::measure:
      switch (graph.facts<MeasureFacts>(v).kind) {
        case MeasureKind::plan:
          return Look::plan;
        case MeasureKind::status:
          return Look::status;
        case MeasureKind::next:
          return Look::next;
      }
      break;
    case NodeKind::organisation: {
      const std::string& kind = graph.facts<OrganisationFacts>(v).kind;
      for (const Look look :
           {Look::cabinet, Look::cabinet_office, Look::agency, Look::ministry, Look::group}) {
        if (kind == class_of(look)) {
          return look;
        }
      }
    }
  }
  return Look::unknown_organisation;
}

std::string repost_mark(bool repost, Language language) {
  return repost ? say(language, "（再掲）", " (repost)") : "";
}

std::string name_of(const PolicyGraph& graph, Vertex organisation, Language language) {
  const std::string& english = graph.facts<OrganisationFacts>(organisation).name_en;
  const Node& node = graph.node(organisation);
  return language == Language::english && !english.empty() ? english
         : node.text.empty()                               ? node.id
                                                           : node.text;
}

PictureNode text_node(const PolicyGraph& graph, Vertex v, int columns, int max_lines,
                      Language language) {
  const Node& node = graph.node(v);
  PictureNode drawn;
  drawn.id = picture_id(node);
  drawn.of = node.id;
  drawn.look = look_of(graph, v);
  drawn.centred = false;
  drawn.lines = wrap(node.text, {columns, max_lines});
  std::string heading;
  if (node.kind == NodeKind::measure) {
    heading = node.id + repost_mark(graph.facts<MeasureFacts>(v).repost, language);
  } else if (node.kind == NodeKind::footnote || node.kind == NodeKind::indicator) {
    heading = node.id;
  } else if (node.kind == NodeKind::section) {
    drawn.lines = wrap(section_heading(graph, v), {columns, max_lines});
  }
  if (!heading.empty()) {
    drawn.lines.insert(drawn.lines.begin(), heading);
  }
  drawn.tooltip = (heading.empty() ? "" : heading + " ") + node.text;
  return drawn;
}

PictureNode organisation_node(const PolicyGraph& graph, Vertex v, const std::string& below,
                              Language language) {
  const Node& node = graph.node(v);
  PictureNode drawn;
  drawn.id = picture_id(node);
  drawn.of = node.id;
  drawn.look = look_of(graph, v);
  // 内閣府 科学技術… : the shape says 内閣府 already, the name need not.
  std::string name = name_of(graph, v, language);
  const bool inner = drawn.look == Look::cabinet || drawn.look == Look::cabinet_office;
  const std::size_t space = language == Language::japanese ? name.find(' ') : std::string::npos;
  const std::size_t comma =
      language == Language::english ? name.rfind(", Cabinet") : std::string::npos;
  if (inner && space != std::string::npos) {
    name = name.substr(space + 1);
  } else if (inner && comma != std::string::npos) {
    name.resize(comma);
  }
  drawn.lines = wrap_evenly(name, {in(language, 16, 20), 4});
  if (!below.empty()) {
    drawn.lines.push_back(below);
  }
  drawn.tooltip =
      name_of(graph, v, language) + "【" + node.id + "】" + (below.empty() ? "" : " " + below);
  return drawn;
}

namespace {

std::vector<std::string> in_brackets(const PolicyGraph& graph,
                                     const std::vector<Responsible>& responsible, int columns) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < responsible.size(); ++i) {
    const std::string name = (i == 0 ? "【" : "") + std::string(responsible[i].lead ? "◎" : "") +
                             graph.node(responsible[i].organisation).id +
                             (i + 1 == responsible.size() ? "】" : "、");
    if (lines.empty() || label_columns(lines.back() + name) > columns) {
      lines.emplace_back();
    }
    lines.back() += name;
  }
  return lines;
}

}  // namespace

std::vector<std::string> ministry_lines(const PolicyGraph& graph, Vertex measure, int columns) {
  return in_brackets(graph, responsible_for(graph, measure), columns);
}

std::vector<Responsible> responsible_behind(const PolicyGraph& graph, Vertex measure) {
  std::vector<Responsible> named = responsible_for(graph, measure);
  if (named.empty() && graph.facts<MeasureFacts>(measure).kind == MeasureKind::status) {
    for (const Vertex mate : row_of(graph, measure)) {
      if (graph.facts<MeasureFacts>(mate).kind == MeasureKind::plan) {
        named = responsible_for(graph, mate);
      }
    }
  }
  return named;
}

std::vector<std::string> ministry_lines_behind(const PolicyGraph& graph, Vertex measure,
                                               int columns) {
  return in_brackets(graph, responsible_behind(graph, measure), columns);
}

PictureNode remark_node(const std::string& id, const std::string& words) {
  PictureNode node;
  node.id = id;
  node.look = Look::more;
  node.lines = {words};
  node.tooltip = words;
  return node;
}

std::string section_heading(const PolicyGraph& graph, Vertex section) {
  const Node& node = graph.node(section);
  return node.id + " " + node.text;
}

std::optional<Vertex> parent_section(const PolicyGraph& graph, Vertex v) {
  const auto above = graph.in(v, EdgeKind::contains);
  if (!above.empty()) {
    return graph.source(above.front());
  }
  return graph.find(graph.node(v).section_id, NodeKind::section);
}

Vertex middle_section(const PolicyGraph& graph, Vertex subsection) {
  Vertex section = subsection;
  while (graph.facts<SectionFacts>(section).level == SectionLevel::subsection) {
    const auto above = parent_section(graph, section);
    if (!above) {
      break;
    }
    section = *above;
  }
  return section;
}

std::vector<Vertex> row_of(const PolicyGraph& graph, Vertex measure) {
  const int row = graph.facts<MeasureFacts>(measure).row;
  const auto section = parent_section(graph, measure);
  std::vector<Vertex> mates;
  if (!section) {
    return {measure};
  }
  for (const auto edge : graph.out(*section, EdgeKind::contains)) {
    const Vertex v = graph.target(edge);
    if (graph.node(v).kind == NodeKind::measure && graph.facts<MeasureFacts>(v).row == row) {
      mates.push_back(v);
    }
  }
  return mates;
}

std::vector<Responsible> responsible_for(const PolicyGraph& graph, Vertex measure) {
  auto edges = graph.in(measure, EdgeKind::responsible);
  std::stable_sort(edges.begin(), edges.end(), [&](const auto& a, const auto& b) {
    return graph.edge(a).ordinal < graph.edge(b).ordinal;
  });
  std::vector<Responsible> found;
  for (const auto& edge : edges) {
    found.push_back({graph.source(edge), graph.edge(edge).lead});
  }
  return found;
}

}  // namespace polink
