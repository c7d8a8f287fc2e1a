#include <algorithm>
#include <set>
#include <utility>

#include "queries/compare.h"
#include "queries/drift.h"
#include "queries/duplicates.h"
#include "queries/gaps.h"
#include "queries/reposts.h"
#include "render/coordination_sentences.h"
#include "render/explorer_json.h"

namespace polink::explorer {
namespace {

// An array of strings even where it is empty, which a bare Json would make null.
Json strings(const std::vector<std::string>& items) { return Json(items); }

class KeptIds {
 public:
  KeptIds(const PolicyGraph& graph, const KeptThings& kept) : graph_(graph), kept_(kept) {}

  // The thing of the document, or the instrument, with this id, if it is on the page.
  [[nodiscard]] const Node* node(const std::string& id) const {
    for (const NodeKind kind : {NodeKind::measure, NodeKind::indicator, NodeKind::section,
                                NodeKind::instrument, NodeKind::law}) {
      if (const auto v = graph_.find(id, kind)) {
        return kept_.has[*v] ? &graph_.node(*v) : nullptr;
      }
    }
    return nullptr;
  }
  [[nodiscard]] bool has(const std::string& id) const { return node(id) != nullptr; }
  [[nodiscard]] bool has_all(const std::vector<std::string>& ids) const {
    return std::ranges::all_of(ids, [&](const std::string& id) { return has(id); });
  }

 private:
  const PolicyGraph& graph_;
  const KeptThings& kept_;
};

template <typename Finding>
Json said(const Finding& finding) {
  return {{"ja", sentence_of(finding, Language::japanese)},
          {"en", sentence_of(finding, Language::english)}};
}

Json difference(const PolicyGraph& graph, const std::string& origin, const std::string& copy) {
  Json list = Json::array();
  bool differs = false;
  for (const ComparedPart& part : compare_measures(graph, origin, copy).parts) {
    list.push_back(part.same ? Json(part.first) : Json::array({part.first, part.second}));
    differs = differs || !part.same;
  }
  return differs ? list : Json::array();
}

Json reposts(const PolicyGraph& graph, const KeptIds& kept) {
  Json list = Json::array();
  for (const Repost& one : find_reposts(graph, {})) {
    if (!kept.has(one.id)) {
      continue;
    }
    std::vector<std::string> origins;
    std::ranges::copy_if(one.origins, std::back_inserter(origins),
                         [&](const std::string& id) { return kept.has(id); });
    Json json{{"id", one.id}, {"origins", strings(origins)}};
    if (one.dangling() && kept.has(one.candidate)) {
      json["candidate"] = one.candidate;
      add(json, "why_not", one.why_not);
    }
    if (!one.dangling()) {
      json["text_change"] = to_string(one.text_change);
      add(json, "changed", one.changed());
    }
    if (!origins.empty() && graph.find(origins.front(), NodeKind::measure)) {
      add_list(json, "difference", difference(graph, origins.front(), one.id));
    }
    add(json, "added", one.added);
    add(json, "dropped", one.dropped);
    add(json, "lead_changed", one.lead_changed);
    add(json, "lead_known", one.lead_known && !one.dangling());
    json["score"] = rounded(one.score);
    add(json, "method", one.method);
    list.push_back(std::move(json));
  }
  return list;
}

Json overlaps_json(const std::vector<Overlap>& overlaps, const KeptIds& kept) {
  Json list = Json::array();
  for (const Overlap& one : overlaps) {
    if (!std::ranges::all_of(one.members, [&](const auto& m) { return kept.has(m.id); })) {
      continue;
    }
    Json members = Json::array();
    for (const OverlapMember& member : one.members) {
      Json json{{"id", member.id}, {"ministries", strings(member.ministries)}};
      add(json, "leads", member.leads);
      members.push_back(std::move(json));
    }
    list.push_back({{"kind", to_string(one.kind)},
                    {"members", std::move(members)},
                    {"shared", strings(one.shared)},
                    {"score", rounded(one.score)},
                    {"parts",
                     {{"text", rounded(one.parts.text)},
                      {"terms", rounded(one.parts.terms)},
                      {"instruments", rounded(one.parts.instruments)},
                      {"laws", rounded(one.parts.laws)},
                      {"indicators", rounded(one.parts.indicators)}}},
                    {"sentence", said(one)}});
  }
  return list;
}

Json drift(const PolicyGraph& graph, const KeptIds& kept) {
  Json list = Json::array();
  for (const Drift& one : find_drift(graph, {})) {
    if (!kept.has(one.id) || !kept.has_all(one.to)) {
      continue;
    }
    Json json{{"kind", to_string(one.kind)}, {"id", one.id}, {"to", strings(one.to)}};
    add(json, "dropped", one.dropped);
    add(json, "added", one.added);
    add(json, "lead_changed", one.lead_changed);
    Json succeeded = Json::array();
    for (const Succession& succession : one.succeeded) {
      succeeded.push_back({succession.from, succession.to});
    }
    add_list(json, "succeeded", std::move(succeeded));
    add(json, "lead_known", one.lead_known);
    add(json, "group", one.group);
    json["sentence"] = said(one);
    list.push_back(std::move(json));
  }
  return list;
}

Json gaps(const PolicyGraph& graph, const KeptIds& kept) {
  Json list = Json::array();
  for (const Gap& one : find_gaps(graph, {})) {
    const Node* node = kept.node(one.id);
    if (node == nullptr) {
      continue;
    }
    Json json{{"kind", to_string(one.kind)}, {"of", key_of(*node)}};
    add(json, "related", one.related);
    json["sentence"] = said(one);
    list.push_back(std::move(json));
  }
  return list;
}

bool is_repost(const Node& node) {
  return node.kind == NodeKind::measure ? std::get<MeasureFacts>(node.facts).repost
                                        : std::get<IndicatorFacts>(node.facts).repost;
}

Json duplicates(const PolicyGraph& graph, const KeptIds& kept) {
  Json list = Json::array();
  for (const DuplicateGroup& one : find_duplicate_groups(graph, {})) {
    std::vector<std::string> ids;
    std::size_t unmarked = 0;
    for (const std::string& id : one.ids) {
      if (const Node* node = kept.node(id)) {
        ids.push_back(id);
        unmarked += is_repost(*node) ? 0 : 1;
      }
    }
    if (ids.size() < 2) {
      continue;
    }
    Json json{{"ids", strings(ids)}};
    if (kept.has(one.representative)) {
      json["representative"] = one.representative;
    }
    add(json, "unmarked", unmarked > 1);
    json["score"] = rounded(one.score);
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace

Json findings(const PolicyGraph& graph, const KeptThings& kept) {
  const KeptIds ids(graph, kept);
  return {{"reposts", reposts(graph, ids)},
          {"drift", drift(graph, ids)},
          {"gaps", gaps(graph, ids)},
          {"duplicates", duplicates(graph, ids)}};
}

Json overlaps(const PolicyGraph& graph, const KeptThings& kept, const std::vector<Overlap>& found) {
  return overlaps_json(found, KeptIds(graph, kept));
}

}  // namespace polink::explorer
