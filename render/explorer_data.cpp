#include "render/explorer_data.h"

#include <algorithm>
#include <future>
#include <limits>
#include <map>
#include <utility>

#include "render/explorer_json.h"

namespace polink {
namespace {

std::string title_of(const std::vector<ExplorerDocument>& documents, Language language) {
  std::string titles;
  for (const auto& [document, lines] : documents) {
    titles += (titles.empty() ? "" : in<std::string>(language, "、", ", ")) +
              (document.title.empty() ? document.id : document.title);
  }
  return titles;
}

Json documents_json(const std::vector<ExplorerDocument>& documents) {
  Json list = Json::array();
  for (const auto& [document, lines] : documents) {
    list.push_back({{"id", document.id}, {"title", document.title}, {"sha256", document.sha256}});
  }
  return list;
}

// The lines that what is kept was read from, the others empty, so that a line's number is
// its place.
Json source_json(const PolicyGraph& graph, const KeptThings& kept,
                 const std::vector<ExplorerDocument>& documents) {
  std::map<std::string, std::vector<bool>> shown;
  for (const auto& [document, lines] : documents) {
    shown[document.id].assign(lines.size(), kept.all());
  }
  for (PolicyGraph::Vertex v = 0; v < graph.size() && !kept.all(); ++v) {
    const Node& node = graph.node(v);
    const auto lines = shown.find(node.document_id);
    if (!kept.has[v] || lines == shown.end() || node.first_line < 1) {
      continue;
    }
    const auto end = std::min(static_cast<std::size_t>(node.last_line), lines->second.size());
    for (auto line = static_cast<std::size_t>(node.first_line); line <= end; ++line) {
      lines->second[line - 1] = true;
    }
  }
  Json json = Json::object();
  for (const auto& [document, lines] : documents) {
    Json list = Json::array();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      list.push_back(shown[document.id][i] ? lines[i] : "");
    }
    json[document.id] = std::move(list);
  }
  return json;
}

}  // namespace

std::vector<ExplorerDocument> explorer_documents(const Store& store,
                                                 const std::optional<std::string>& only) {
  std::vector<ExplorerDocument> documents;
  for (DocumentSummary& summary : store.documents()) {
    if (only && summary.id != *only) {
      continue;
    }
    ExplorerDocument document{std::move(summary), {}};
    for (StoredLine& line :
         store.source_lines(document.summary.id, 1, std::numeric_limits<int>::max())) {
      document.lines.resize(static_cast<std::size_t>(line.line));
      document.lines.back() = std::move(line.text);
    }
    documents.push_back(std::move(document));
  }
  return documents;
}

ExplorerData explorer_data(const PolicyGraph& graph, const std::vector<ExplorerDocument>& documents,
                           const ExplorerOptions& options) {
  // Of all that is asked the overlaps take longest: they are looked for meanwhile.
  const std::shared_future<std::vector<Overlap>> overlaps =
      std::async(std::launch::async, [&] { return find_overlaps(graph, {}); });
  const bool narrowed = !options.scope.section.empty() || !options.scope.among.empty();
  const KeptThings kept =
      kept_things(graph, options.scope, narrowed ? overlaps.get() : std::vector<Overlap>{});
  ExplorerData data;
  data.title = options.title.empty() ? title_of(documents, options.language) : options.title;
  data.measures = kept.measures;
  data.not_asked = kept.not_asked;
  data.beyond = kept.beyond;
  Json& json = data.json;
  json["format"] = 1;
  json["polink"] = options.version;
  json["title"] = data.title;
  json["language"] = in<std::string>(options.language, "ja", "en");
  json["today"] = options.today;
  json["documents"] = documents_json(documents);
  if (!kept.all()) {
    json["left_out"] = explorer::left_out(graph, kept);
  }
  json["organisations"] = explorer::organisations(graph, kept);
  json["laws"] = explorer::laws(graph, kept);
  json["instruments"] = explorer::instruments(graph, kept);
  json["sections"] = explorer::sections(graph, kept);
  json["measures"] = explorer::measures(graph, kept, options.today);
  json["indicators"] = explorer::indicators(graph, kept, options.today);
  json["footnotes"] = explorer::footnotes(graph, kept);
  json["links"] = explorer::links(graph, kept);
  json["findings"] = explorer::findings(graph, kept);
  json["source"] = source_json(graph, kept, documents);
  json["findings"]["overlaps"] = explorer::overlaps(graph, kept, overlaps.get());
  return data;
}

}  // namespace polink
