#include "render/findings_json.h"

#include <array>
#include <string>

#include "render/terminal_text.h"

namespace polink {
namespace {

Json json_of(const RoleCount& count) {
  return {{"led", count.led},
          {"supported", count.supported},
          {"unknown", count.unknown},
          {"total", count.all()}};
}

Json json_of(const Alteration& alteration) {
  return {{"before", alteration.before}, {"after", alteration.after}, {"rule", alteration.rule}};
}

Json json_of(const IndicatorValue& value) {
  return {{"label", value.label},
          {"value", value.value},
          {"number", value.number ? Json(*value.number) : Json(nullptr)},
          {"unit", value.unit},
          {"as_of", value.as_of}};
}

template <typename Items>
Json list_of(const Items& items) {
  Json list = Json::array();
  for (const auto& item : items) {
    list.push_back(json_of(item));
  }
  return list;
}

// An array of strings even where it is empty, which a bare Json would make null.
Json strings(const std::vector<std::string>& items) { return Json(items); }

Json statements_json(const std::vector<Statement>& statements) {
  Json list = Json::array();
  for (const auto& s : statements) {
    list.push_back({{"id", s.id}, {"kind", to_string(s.kind)}, {"text", s.text}, {"line", s.line}});
  }
  return list;
}

// The fields that only one kind of node has.
struct FactsJson {
  Json operator()(const SectionFacts& f) const {
    return {{"level", to_string(f.level)},
            {"label", f.label},
            {"statements", statements_json(f.statements)}};
  }
  Json operator()(const MeasureFacts& f) const {
    return {{"measure_kind", to_string(f.kind)},
            {"row", f.row},
            {"ordinal", f.ordinal},
            {"slot", f.slot},
            {"repost", f.repost},
            {"lead_known", f.lead_known}};
  }
  Json operator()(const OrganisationFacts& f) const {
    return {{"name_en", f.name_en},
            {"organisation_kind", f.kind},
            {"parent", f.parent},
            {"sure", f.sure}};
  }
  Json operator()(const LawFacts& f) const {
    return {{"number", f.number},
            {"egov_id", f.egov_id},
            {"short_names", strings(f.short_names)},
            {"law_kind", f.kind},
            {"checked", f.checked}};
  }
  Json operator()(const InstrumentFacts& f) const { return {{"instrument_kind", f.kind}}; }
  Json operator()(const IndicatorFacts& f) const {
    return {
        {"indicator_kind", to_string(f.kind)}, {"repost", f.repost}, {"values", list_of(f.values)}};
  }
  Json operator()(const FootnoteFacts& f) const { return {{"number", f.number}}; }
};

Json relations_json(const std::vector<Neighbour>& relations) {
  Json list = Json::array();
  for (const auto& r : relations) {
    list.push_back({{"relation", r.relation}, {"id", r.id}, {"text", r.text}, {"words", r.words}});
  }
  return list;
}

}  // namespace

Json json_of(const Evidence& evidence) {
  Json lines = Json::array();
  for (const auto& l : evidence.lines) {
    lines.push_back(
        {{"id", l.id}, {"document", l.document_id}, {"first", l.first}, {"last", l.last}});
  }
  return {{"ids", strings(evidence.ids)},
          {"lines", std::move(lines)},
          {"words", strings(evidence.words)},
          {"score", evidence.score},
          {"rule", evidence.rule}};
}

Json findings_json(const std::vector<SectionCount>& counts) {
  Json list = Json::array();
  for (const auto& c : counts) {
    list.push_back({{"id", c.id.empty() ? Json(nullptr) : Json(c.id)},
                    {"title", c.title},
                    {"plan", c.plan},
                    {"status", c.status},
                    {"next", c.next},
                    {"reposts", c.reposts},
                    {"dangling", c.dangling},
                    {"duplicates", c.duplicates},
                    {"indicators", c.indicators},
                    {"footnotes", c.footnotes},
                    {"organisations", c.organisations},
                    {"laws", c.laws},
                    {"evidence", json_of(c.evidence)}});
  }
  return list;
}

Json findings_json(const std::vector<MinistryCount>& counts) {
  Json list = Json::array();
  for (const auto& c : counts) {
    list.push_back({{"code", c.code},
                    {"name", c.name},
                    {"kind", c.kind},
                    {"sure", c.sure},
                    {"heirs", strings(c.heirs)},
                    {"plan", json_of(c.measures[0])},
                    {"status", json_of(c.measures[1])},
                    {"next", json_of(c.measures[2])},
                    {"total", json_of(c.total)},
                    {"evidence", json_of(c.evidence)}});
  }
  return list;
}

Json findings_json(const std::vector<Reference>& references) {
  Json list = Json::array();
  for (const auto& r : references) {
    list.push_back({{"source", r.source},
                    {"relation", to_string(r.relation)},
                    {"target_kind", to_string(r.target_kind)},
                    {"target", r.target},
                    {"article", r.article},
                    {"surface", r.surface},
                    {"method", r.method},
                    {"document", r.document_id},
                    {"line", r.line},
                    {"evidence", json_of(r.evidence)}});
  }
  return list;
}

Json findings_json(const std::vector<Repost>& reposts) {
  Json list = Json::array();
  for (const auto& r : reposts) {
    list.push_back({{"id", r.id},
                    {"origins", strings(r.origins)},
                    {"status", r.dangling() ? "dangling" : "linked"},
                    {"candidate", r.candidate.empty() ? Json(nullptr) : Json(r.candidate)},
                    {"why_not", r.why_not.empty() ? Json(nullptr) : Json(r.why_not)},
                    {"text_change", to_string(r.text_change)},
                    {"added", strings(r.added)},
                    {"dropped", strings(r.dropped)},
                    {"lead_changed", strings(r.lead_changed)},
                    {"succeeded", strings(r.succeeded)},
                    {"lead_known", r.lead_known},
                    {"differences", list_of(r.alterations)},
                    {"score", r.score},
                    {"method", r.method},
                    {"evidence", json_of(r.evidence)}});
  }
  return list;
}

Json findings_json(const Shown& shown, const std::vector<StoredLine>& source) {
  const Node& node = shown.node;
  Json one = {{"id", node.id},
              {"kind", to_string(node.kind)},
              {"text", node.text},
              {"document", node.document_id},
              {"section", node.section_id},
              {"first_line", node.first_line},
              {"last_line", node.last_line}};
  one.update(std::visit(FactsJson{}, node.facts));
  one["relations"] = relations_json(shown.relations);
  one["source"] = Json::array();
  for (const auto& line : source) {
    one["source"].push_back({{"line", line.line}, {"text", line.text}});
  }
  one["evidence"] = json_of(shown.evidence);
  return Json::array({std::move(one)});
}

std::string json_text(const Json& findings) {
  // Text that is no UTF-8 must not keep the rest from being printed.
  std::string out = "[";
  const char* separator = "\n";
  for (const auto& finding : findings) {
    out += separator + finding.dump(-1, ' ', false, Json::error_handler_t::replace);
    separator = ",\n";
  }
  out += findings.empty() ? "]" : "\n]";
  return json_escaped_controls(out) + "\n";
}

}  // namespace polink
