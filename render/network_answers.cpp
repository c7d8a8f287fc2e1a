#include "render/network_answers.h"

#include <algorithm>
#include <iomanip>
#include <sstream>
#include <string_view>

namespace polink {
namespace {

using Fit = Column::Fit;
constexpr bool to_the_right = true;

std::string rounded(double value) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(3) << value;
  return text.str();
}

std::string spaced(const std::vector<std::string>& words, std::string_view between = " ") {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : std::string(between)) + word;
  }
  return text;
}

// What a walk rests on: the stops, and their lines where they stand in a document.
Json evidence_of(const std::vector<const WalkStop*>& stops, const char* rule) {
  Evidence evidence;
  evidence.rule = rule;
  for (const WalkStop* stop : stops) {
    evidence.ids.push_back(stop->id);
    if (!stop->document_id.empty()) {
      evidence.lines.push_back({stop->id, stop->document_id, stop->first_line, stop->last_line});
    }
  }
  return json_of(evidence);
}

Json step_json(const Step& step, Language language) {
  return {{"edge", step.kind ? std::string(to_string(*step.kind)) : "same_row"},
          {"forward", step.forward},
          {"lead", step.lead},
          {"score", step.score},
          {"detail", step.detail},
          {"relation", relation_text(step, language)}};
}

// Both ways of saying a relation: along the arrow and against it.
struct Wording {
  std::string_view along_ja, against_ja, along_en, against_en;
};

Wording wording_of(const Step& step) {
  if (!step.kind) {
    return {"同じ行", "同じ行", "stands in one row with", "stands in one row with"};
  }
  switch (*step.kind) {
    case EdgeKind::contains:
      return {"を含む", "に属する", "contains", "stands in"};
    case EdgeKind::responsible:
      return step.lead ? Wording{"が主担当", "の主担当", "leads", "is led by"}
                       : Wording{"が担当", "の担当", "is named on", "names"};
    case EdgeKind::cites:
      return {"を引用", "の引用元", "cites", "is cited by"};
    case EdgeKind::follows:
      return {"を引き継ぐ", "に続く", "carries on", "is carried on by"};
    case EdgeKind::repost_of:
      return {"の再掲", "が再掲", "is a repost of", "is reposted as"};
    case EdgeKind::duplicate_of:
      return {"と重複", "と重複", "repeats", "is repeated by"};
    case EdgeKind::annotates:
      return {"への脚注", "に脚注", "annotates", "has the footnote"};
    case EdgeKind::tracks:
      return {"の指標に取り組む", "に取り組む施策", "works on", "is worked on by"};
    case EdgeKind::amends:
      return {"を改正", "の改正法", "amends", "is amended by"};
    case EdgeKind::based_on:
      return {"に基づく", "の下位", "is based on", "is the basis of"};
    case EdgeKind::succeeded_by:
      return {"が承継", "を承継", "is succeeded by", "succeeds"};
  }
  return {};
}

}  // namespace

std::string relation_text(const Step& step, Language language) {
  const Wording wording = wording_of(step);
  return std::string(language == Language::japanese
                         ? (step.forward ? wording.along_ja : wording.against_ja)
                         : (step.forward ? wording.along_en : wording.against_en));
}

Answer answer_of(const std::vector<FoundPath>& paths, Language language) {
  Answer answer;
  answer.table.columns = {{"path", Fit::keep, to_the_right},
                          {"cost", Fit::keep, to_the_right},
                          {"relation"},
                          {"id", Fit::wrap},
                          {"kind"},
                          {"text", Fit::cut}};
  std::size_t number = 0;
  for (const FoundPath& path : paths) {
    const std::string count = std::to_string(++number);
    answer.table.rows.push_back(
        {count, rounded(path.cost), "", path.from.id, path.from.kind, path.from.text});
    std::vector<const WalkStop*> stops{&path.from};
    Json steps = Json::array();
    Json ids = Json::array({path.from.id});
    for (const PathStep& step : path.steps) {
      answer.table.rows.push_back(
          {count, "", relation_text(step.step, language), step.to.id, step.to.kind, step.to.text});
      stops.push_back(&step.to);
      ids.push_back(step.to.id);
      Json json = step_json(step.step, language);
      json["to"] = step.to.id;
      json["kind"] = step.to.kind;
      json["text"] = step.to.text;
      steps.push_back(std::move(json));
    }
    answer.findings.push_back({{"ids", std::move(ids)},
                               {"cost", path.cost},
                               {"steps", std::move(steps)},
                               {"evidence", evidence_of(stops, "path")}});
  }
  answer.note = language == Language::japanese
                    ? (paths.empty() ? "つながりは見つからない"
                                     : "経路 " + std::to_string(paths.size()) + "件")
                : paths.empty()
                    ? "no path found"
                    : std::to_string(paths.size()) + (paths.size() == 1 ? " path" : " paths");
  return answer;
}

Answer answer_of(const Vicinity& vicinity, Language language) {
  Answer answer;
  answer.table.columns = {{"depth", Fit::keep, to_the_right},
                          {"from"},
                          {"relation"},
                          {"id", Fit::wrap},
                          {"kind"},
                          {"text", Fit::cut}};
  bool hubs = false;
  for (const NearThing& thing : vicinity.things) {
    hubs = hubs || thing.beyond > 0;
    answer.table.rows.push_back(
        {std::to_string(thing.depth), thing.from, relation_text(thing.step, language),
         thing.stop.id, thing.stop.kind,
         thing.beyond > 0 ? "(" + std::to_string(thing.beyond) + ") " + thing.stop.text
                          : thing.stop.text});
    Json json = {{"id", thing.stop.id},
                 {"kind", thing.stop.kind},
                 {"depth", thing.depth},
                 {"from", thing.from}};
    json.update(step_json(thing.step, language));
    json["text"] = thing.stop.text;
    json["beyond"] = thing.beyond;
    json["evidence"] = evidence_of({&thing.stop}, "near");
    answer.findings.push_back(std::move(json));
  }
  const std::string count = std::to_string(vicinity.things.size());
  const bool ja = language == Language::japanese;
  answer.note =
      vicinity.centre.id + (ja ? "の周辺 " + count + "件" : ": " + count + " things around it");
  if (vicinity.more) {
    answer.note += ja ? "、ほかにもある（--most で増やせる）" : "; there are more, see --most";
  }
  if (hubs) {
    answer.note += ja ? "\n(件数): つながりの多いもの。その先はたどっていない（--hub）"
                      : "\n(number): touches so many that its own are left out, see --hub";
  }
  return answer;
}

Answer answer_of(const Hubs& hubs, std::size_t most, Language language) {
  Answer answer;
  answer.table.columns = {{"kind"},
                          {"id", Fit::wrap},
                          {"rows", Fit::keep, to_the_right},
                          {"measures", Fit::keep, to_the_right},
                          {"sections", Fit::keep, to_the_right},
                          {"ministries", Fit::keep, to_the_right},
                          {"betweenness", Fit::keep, to_the_right},
                          {"text", Fit::cut}};
  for (const Hub& hub : hubs.hubs) {
    if (most > 0 && answer.table.rows.size() == most) {
      break;
    }
    const std::string kind(to_string(hub.kind));
    answer.table.rows.push_back(
        {kind, hub.id, std::to_string(hub.rows), std::to_string(hub.measures),
         std::to_string(hub.sections), std::to_string(hub.ministries),
         hubs.weighed ? rounded(hub.betweenness) : "", hub.text == hub.id ? "" : hub.text});
    answer.findings.push_back(
        {{"id", hub.id},
         {"kind", kind},
         {"text", hub.text},
         {"rows", hub.rows},
         {"measures", hub.measures},
         {"sections", hub.sections},
         {"ministries", hub.ministries},
         {"betweenness", hubs.weighed ? Json(hub.betweenness) : Json(nullptr)},
         {"evidence", json_of(hub.evidence)}});
  }
  const std::string shown = std::to_string(answer.table.rows.size());
  const std::string all = std::to_string(hubs.hubs.size());
  const bool ja = language == Language::japanese;
  answer.note = ja ? all + "件のうち " + shown + "件" : shown + " of " + all;
  if (!hubs.weighed) {
    answer.note += ja ? "\n大きすぎるため媒介中心性は計算していない（--section などで絞れる）"
                      : "\ntoo large for betweenness; narrow it down with --section";
  }
  return answer;
}

Answer answer_of(const std::vector<Cluster>& clusters, const PolicyGraph& graph,
                 Language language) {
  Answer answer;
  answer.table.columns = {{"size", Fit::keep, to_the_right},
                          {"score", Fit::keep, to_the_right},
                          {"terms", Fit::wrap},
                          {"ids", Fit::wrap},
                          {"sections", Fit::wrap},
                          {"ministries", Fit::wrap}};
  const bool ja = language == Language::japanese;
  for (const Cluster& one : clusters) {
    answer.table.rows.push_back({std::to_string(one.rows.size()), rounded(one.score),
                                 spaced(one.terms, ja ? "、" : ", "), spaced(one.rows),
                                 spaced(one.sections), spaced(one.ministries)});
    Json texts = Json::object();
    for (const std::string& id : one.rows) {
      const auto vertex = graph.find(id);
      texts[id] = vertex ? graph.node(*vertex).text : "";
    }
    const std::string rows = std::to_string(one.rows.size());
    const std::string sections = std::to_string(one.sections.size());
    const std::string ministries = std::to_string(one.ministries.size());
    answer.findings.push_back(
        {{"terms", Json(one.terms)},
         {"ids", Json(one.rows)},
         {"sections", Json(one.sections)},
         {"ministries", Json(one.ministries)},
         {"score", one.score},
         {"texts", std::move(texts)},
         {"sentence", ja ? sections + "の節の" + rows + "行が「" + spaced(one.terms, "、") +
                               "」でつながり、" + ministries + "の府省等が関わる。"
                         : rows + " rows of " + sections + " sections hang together by " +
                               spaced(one.terms, ", ") + "; " + ministries +
                               " ministries take part."},
         {"evidence", json_of(one.evidence)}});
  }
  const std::string count = std::to_string(clusters.size());
  answer.note =
      ja ? "まとまり " + count + "件" : count + (clusters.size() == 1 ? " cluster" : " clusters");
  return answer;
}

}  // namespace polink
