#include <map>
#include <utility>

#include "render/explorer_json.h"

namespace polink::explorer {
namespace {

using Vertex = PolicyGraph::Vertex;

struct Part {
  int measures = 0;
  int on_page = 0;
};

// The chapter in which a section stands.
Vertex chapter_of(const PolicyGraph& graph, Vertex section) {
  for (auto above = graph.find(graph.node(section).section_id, NodeKind::section); above;
       above = graph.find(graph.node(section).section_id, NodeKind::section)) {
    section = *above;
  }
  return section;
}

// Chapter by chapter, in the order of the documents.
std::map<Vertex, Part> parts_of(const PolicyGraph& graph, const KeptThings& kept) {
  std::map<std::string, Vertex> chapters;  // by section
  std::map<Vertex, Part> parts;
  for (const Vertex v : graph.all(NodeKind::measure)) {
    const std::string& section = graph.node(v).section_id;
    auto chapter = chapters.find(section);
    if (chapter == chapters.end()) {
      const auto vertex = graph.find(section, NodeKind::section);
      if (!vertex) {
        continue;
      }
      chapter = chapters.emplace(section, chapter_of(graph, *vertex)).first;
    }
    Part& part = parts[chapter->second];
    ++part.measures;
    part.on_page += kept.has[v] ? 1 : 0;
  }
  return parts;
}

Json part_json(const std::string& id, const std::string& title, const Part& part) {
  Json json{{"id", id}, {"title", title}, {"measures", part.measures}};
  if (part.on_page > 0) {
    json["on_page"] = part.on_page;
  }
  return json;
}

// Beyond this many chapters the documents are told instead.
constexpr std::size_t most_chapters = 300;

void add_parts(const PolicyGraph& graph, const KeptThings& kept, Json& json) {
  const std::map<Vertex, Part> parts = parts_of(graph, kept);
  Json chapters = Json::array();
  std::map<std::string, Part> documents;
  for (const auto& [chapter, part] : parts) {
    const Node& node = graph.node(chapter);
    chapters.push_back(part_json(node.id, node.text, part));
    documents[node.document_id].measures += part.measures;
    documents[node.document_id].on_page += part.on_page;
  }
  if (parts.size() <= most_chapters) {
    json["chapters"] = std::move(chapters);
    return;
  }
  Json list = Json::array();
  for (const auto& [id, part] : documents) {
    list.push_back(part_json(id, "", part));
  }
  json["documents"] = std::move(list);
}

}  // namespace

Json left_out(const PolicyGraph& graph, const KeptThings& kept) {
  Json json = Json::object();
  if (kept.not_asked > 0) {
    json["not_asked"] = kept.not_asked;
  }
  if (kept.beyond > 0) {
    json["beyond"] = kept.beyond;
    add_parts(graph, kept, json);
  }
  return json;
}

}  // namespace polink::explorer
