#include "render/coordination_answers.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <map>
#include <set>
#include <sstream>

#include "render/coordination_sentences.h"

namespace polink {
namespace {

using Fit = Column::Fit;
constexpr bool to_the_right = true;

std::string joined(const std::vector<std::string>& words, const std::string& between = " ") {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : between) + word;
  }
  return text;
}

std::string rounded(double value) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(3) << value;
  return text.str();
}

std::string text_of(const PolicyGraph& graph, const std::string& id) {
  const auto vertex = graph.find(id);
  return vertex ? graph.node(*vertex).text : "";
}

Json strings(const std::vector<std::string>& words) { return Json(words); }

std::string counted(std::size_t count, Language language, const std::string& japanese,
                    const std::string& english) {
  const std::string number = std::to_string(count);
  return language == Language::japanese ? japanese + number + "件"
                                        : number + " " + english +
                                              (count == 1               ? ""
                                               : english.ends_with("s") ? ""
                                                                        : "s");
}

std::vector<std::string> all_ministries(const Overlap& one) {
  std::vector<std::string> codes;
  for (const OverlapMember& member : one.members) {
    for (const std::string& code : member.ministries) {
      if (std::ranges::find(codes, code) == codes.end()) {
        codes.push_back(code);
      }
    }
  }
  return codes;
}

std::string amount(const IndicatorValue& value) {
  std::string text = value.label.empty() ? "" : value.label + " ";
  text += value.value + value.unit;
  return value.as_of.empty() ? text : text + "（" + value.as_of + "）";
}

Json value_json(const IndicatorValue& value) {
  return {{"label", value.label},
          {"value", value.value},
          {"number", value.number ? Json(*value.number) : Json(nullptr)},
          {"unit", value.unit},
          {"as_of", value.as_of}};
}

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

std::string percent(double share) {
  constexpr double hundred = 100;
  return std::to_string(static_cast<int>(std::lround(share * hundred))) + "%";
}

std::string role_text(const RoleCount& count) {
  std::string text = std::to_string(count.all());
  return count.led > 0 ? text + " (" + std::to_string(count.led) + ")" : text;
}

Json role_json(const RoleCount& count) {
  return {{"led", count.led},
          {"supported", count.supported},
          {"unknown", count.unknown},
          {"total", count.all()}};
}

}  // namespace

Answer answer_of(const std::vector<Overlap>& overlaps, const PolicyGraph& graph,
                 Language language) {
  Answer answer;
  answer.table.columns = {{"kind"},
                          {"score", Fit::keep, to_the_right},
                          {"ids", Fit::wrap},
                          {"ministries", Fit::wrap},
                          {"shared", Fit::wrap},
                          {"text", Fit::cut}};
  for (const Overlap& one : overlaps) {
    std::vector<std::string> ids;
    std::string ministries;
    std::string texts;
    Json members = Json::array();
    for (const OverlapMember& member : one.members) {
      ids.push_back(member.id);
      ministries += (ministries.empty() ? "" : " | ") + joined(member.ministries);
      texts += (texts.empty() ? "" : " | ") + text_of(graph, member.id);
      members.push_back({{"id", member.id},
                         {"ministries", strings(member.ministries)},
                         {"leads", strings(member.leads)}});
    }
    answer.table.rows.push_back({std::string(to_string(one.kind)), rounded(one.score), joined(ids),
                                 ministries,
                                 joined(one.shared, in<std::string>(language, "、", ", ")), texts});
    answer.findings.push_back({{"kind", to_string(one.kind)},
                               {"ids", strings(ids)},
                               {"ministries", strings(all_ministries(one))},
                               {"members", std::move(members)},
                               {"shared", strings(one.shared)},
                               {"score", one.score},
                               {"parts",
                                {{"text", one.parts.text},
                                 {"terms", one.parts.terms},
                                 {"instruments", one.parts.instruments},
                                 {"laws", one.parts.laws},
                                 {"indicators", one.parts.indicators}}},
                               {"sentence", sentence_of(one, language)},
                               {"evidence", json_of(one.evidence)}});
  }
  answer.note = counted(overlaps.size(), language, "候補 ", "proposal");
  return answer;
}

Answer answer_of(const std::vector<Drift>& drifts, const PolicyGraph& graph, Language language) {
  Answer answer;
  answer.table.columns = {{"kind"},
                          {"id"},
                          {"to", Fit::wrap},
                          {"dropped", Fit::wrap},
                          {"added", Fit::wrap},
                          {"lead_changed", Fit::wrap, false, "lead\nchanged"},
                          {"succeeded", Fit::wrap},
                          {"text", Fit::cut}};
  bool unknown = false;
  for (const Drift& drift : drifts) {
    std::vector<std::string> successions;
    Json succeeded = Json::array();
    for (const Succession& succession : drift.succeeded) {
      successions.push_back(succession.from + "→" + succession.to);
      succeeded.push_back({{"from", succession.from}, {"to", succession.to}});
    }
    unknown |= !drift.lead_known;
    const std::string dropped = joined(drift.dropped);
    answer.table.rows.push_back({std::string(to_string(drift.kind)), drift.id, joined(drift.to),
                                 drift.group && !dropped.empty() ? dropped + " *" : dropped,
                                 joined(drift.added),
                                 drift.lead_known ? joined(drift.lead_changed) : "?",
                                 joined(successions), text_of(graph, drift.id)});
    answer.findings.push_back({{"id", drift.id},
                               {"kind", to_string(drift.kind)},
                               {"to", strings(drift.to)},
                               {"dropped", strings(drift.dropped)},
                               {"added", strings(drift.added)},
                               {"lead_changed", strings(drift.lead_changed)},
                               {"succeeded", std::move(succeeded)},
                               {"lead_known", drift.lead_known},
                               {"group", drift.group},
                               {"sentence", sentence_of(drift, language)},
                               {"evidence", json_of(drift.evidence)}});
  }
  answer.note = counted(drifts.size(), language, "相違 ", "difference");
  if (std::ranges::any_of(drifts, &Drift::group)) {
    answer.note += in<std::string>(language, "\n*: 後の記載に関係府省等があり、含まれる可能性あり",
                                   "\n*: the later text names a group, which may mean them");
  }
  if (unknown) {
    answer.note += in<std::string>(language, "\n?: 主担当を示さない表があり、比べられない",
                                   "\n?: one of the tables prints no leads");
  }
  return answer;
}

Answer answer_of(const std::vector<Gap>& gaps, const PolicyGraph& graph, Language language) {
  Answer answer;
  answer.table.columns = {{"kind"}, {"id", Fit::wrap}, {"sentence", Fit::wrap}, {"text", Fit::cut}};
  std::map<GapKind, std::size_t> counts;
  for (const Gap& gap : gaps) {
    ++counts[gap.kind];
    answer.table.rows.push_back({std::string(to_string(gap.kind)), gap.id,
                                 sentence_of(gap, language), text_of(graph, gap.id)});
    answer.findings.push_back({{"kind", to_string(gap.kind)},
                               {"id", gap.id},
                               {"sentence", sentence_of(gap, language)},
                               {"related", strings(gap.related)},
                               {"evidence", json_of(gap.evidence)}});
  }
  for (const auto& [kind, count] : counts) {
    answer.note += (answer.note.empty() ? "" : in<std::string>(language, "、", ", ")) +
                   word_in(language, to_string(kind)) + " " + std::to_string(count);
  }
  if (gaps.empty()) {
    answer.note = in<std::string>(language, "欠落は見当たらない", "no gaps found");
  }
  return answer;
}

Answer answer_of(const std::vector<DatedCommitment>& deadlines, const PolicyGraph& graph,
                 Language language) {
  Answer answer;
  answer.table.columns = {{"fiscal_year", Fit::keep, to_the_right, "fiscal\nyear"},
                          {"until", Fit::keep},
                          {"overdue"},
                          {"id"},
                          {"surface", Fit::wrap},
                          {"ministries", Fit::wrap},
                          {"text", Fit::cut}};
  std::size_t overdue = 0;
  for (const DatedCommitment& one : deadlines) {
    overdue += one.overdue ? 1 : 0;
    answer.table.rows.push_back({one.fiscal_year ? std::to_string(*one.fiscal_year) : "", one.to,
                                 one.overdue ? in<std::string>(language, "超過", "yes") : "",
                                 one.id, one.surface, joined(one.ministries),
                                 text_of(graph, one.id)});
    answer.findings.push_back(
        {{"id", one.id},
         {"surface", one.surface},
         {"kind", one.kind},
         {"from", or_null(one.from)},
         {"to", or_null(one.to)},
         {"precision", one.precision},
         {"fiscal_year", one.fiscal_year ? Json(*one.fiscal_year) : Json(nullptr)},
         {"overdue", one.overdue},
         {"ministries", strings(one.ministries)},
         {"evidence", json_of(one.evidence)}});
  }
  answer.note = counted(deadlines.size(), language, "期限 ", "dated commitment") +
                in<std::string>(language, "、うち期限超過 ", ", overdue: ") +
                std::to_string(overdue);
  return answer;
}

Answer answer_of(const std::vector<UndatedMeasure>& measures, const PolicyGraph& graph,
                 Language language) {
  Answer answer;
  answer.table.columns = {{"id"}, {"ministries", Fit::wrap}, {"text", Fit::cut}};
  for (const UndatedMeasure& one : measures) {
    answer.table.rows.push_back({one.id, joined(one.ministries), text_of(graph, one.id)});
    answer.findings.push_back({{"id", one.id},
                               {"ministries", strings(one.ministries)},
                               {"evidence", json_of(one.evidence)}});
  }
  answer.note = counted(measures.size(), language, "期限のない計画の取組 ", "undated plan measure");
  return answer;
}

Answer answer_of(const std::vector<TargetProgress>& targets, Language language) {
  Answer answer;
  answer.table.columns = {{"id"},      {"name", Fit::wrap},   {"target", Fit::wrap},
                          {"overdue"}, {"actual", Fit::wrap}, {"share", Fit::keep, to_the_right},
                          {"source"}};
  std::size_t known = 0;
  for (const TargetProgress& one : targets) {
    known += one.actual ? 1 : 0;
    answer.table.rows.push_back({one.id, one.name, amount(one.target),
                                 one.overdue ? in<std::string>(language, "超過", "yes") : "",
                                 one.actual ? amount(*one.actual) : "",
                                 one.share ? percent(*one.share) : "", one.actual_from});
    answer.findings.push_back(
        {{"id", one.id},
         {"name", one.name},
         {"target", value_json(one.target)},
         {"actual", one.actual ? value_json(*one.actual) : Json(nullptr)},
         {"actual_from", or_null(one.actual_from)},
         {"share", one.share ? Json(*one.share) : Json(nullptr)},
         {"distance", one.share ? Json(*one.target.number - *one.actual->number) : Json(nullptr)},
         {"overdue", one.overdue},
         {"evidence", json_of(one.evidence)}});
  }
  answer.note = counted(targets.size(), language, "目標値 ", "target value") +
                in<std::string>(language, "、うち実績あり ", ", with an actual value: ") +
                std::to_string(known);
  return answer;
}

Answer answer_of(const std::vector<SharedWork>& pairs, Language language) {
  Answer answer;
  answer.table.columns = {{"first"},
                          {"second"},
                          {"shared", Fit::keep, to_the_right},
                          {"led_together", Fit::keep, to_the_right, "led\ntogether"},
                          {"plan", Fit::keep, to_the_right},
                          {"status", Fit::keep, to_the_right},
                          {"next", Fit::keep, to_the_right},
                          {"sections", Fit::wrap}};
  for (const SharedWork& pair : pairs) {
    std::vector<std::string> sections;
    Json by_section = Json::object();
    for (const auto& [section, count] : pair.sections) {
      sections.push_back(section + ":" + std::to_string(count));
      by_section[section] = count;
    }
    answer.table.rows.push_back({pair.first, pair.second, std::to_string(pair.shared),
                                 std::to_string(pair.led_together),
                                 std::to_string(pair.measures[0]), std::to_string(pair.measures[1]),
                                 std::to_string(pair.measures[2]), joined(sections)});
    answer.findings.push_back({{"ministries", Json::array({pair.first, pair.second})},
                               {"shared", pair.shared},
                               {"led_together", pair.led_together},
                               {"plan", pair.measures[0]},
                               {"status", pair.measures[1]},
                               {"next", pair.measures[2]},
                               {"sections", std::move(by_section)},
                               {"evidence", json_of(pair.evidence)}});
  }
  answer.note = counted(pairs.size(), language, "府省の組 ", "pair");
  return answer;
}

Answer answer_of(const std::vector<SectionWork>& rows, Language language) {
  Answer answer;
  std::set<std::string> sections;
  for (const SectionWork& row : rows) {
    for (const auto& [section, count] : row.sections) {
      sections.insert(section);
    }
  }
  answer.table.columns = {{"code"}};
  for (const std::string& section : sections) {
    answer.table.columns.push_back({section, Fit::keep, to_the_right});
  }
  answer.table.columns.push_back({"total", Fit::keep, to_the_right});
  for (const SectionWork& row : rows) {
    std::vector<std::string> cells{row.code};
    Json by_section = Json::object();
    for (const std::string& section : sections) {
      const auto count = row.sections.find(section);
      cells.push_back(count == row.sections.end() ? "" : role_text(count->second));
      if (count != row.sections.end()) {
        by_section[section] = role_json(count->second);
      }
    }
    cells.push_back(role_text(row.total));
    answer.table.rows.push_back(std::move(cells));
    answer.findings.push_back({{"code", row.code},
                               {"sections", std::move(by_section)},
                               {"total", role_json(row.total)},
                               {"evidence", json_of(row.evidence)}});
  }
  answer.note = in<std::string>(language, "施策の数、括弧内は主担当の数",
                                "measures, in parentheses those that it leads");
  return answer;
}

Answer answer_of(const Portfolio& portfolio, const PolicyGraph& graph, Language language) {
  Answer answer;
  answer.table.columns = {{"part"}, {"id", Fit::wrap}, {"with", Fit::wrap}, {"text", Fit::cut}};
  Json measures = Json::array();
  for (const PortfolioMeasure& measure : portfolio.measures) {
    const std::string repost =
        measure.repost ? in<std::string>(language, "・再掲", ", repost") : "";
    answer.table.rows.push_back({word_in(language, measure.role) + repost, measure.id,
                                 joined(measure.with), text_of(graph, measure.id)});
    measures.push_back({{"id", measure.id},
                        {"role", measure.role},
                        {"with", strings(measure.with)},
                        {"repost", measure.repost}});
  }
  Json things = Json::array();
  for (const PortfolioThing& thing : portfolio.things) {
    const std::string from =
        thing.kind == "partner" ? std::to_string(thing.measures.size()) : joined(thing.measures);
    answer.table.rows.push_back({word_in(language, thing.kind), thing.id, from, thing.text});
    things.push_back({{"kind", thing.kind},
                      {"id", thing.id},
                      {"text", thing.text},
                      {"measures", strings(thing.measures)}});
  }
  answer.findings.push_back({{"code", portfolio.code},
                             {"name", portfolio.name},
                             {"total", role_json(portfolio.total)},
                             {"measures", std::move(measures)},
                             {"things", std::move(things)},
                             {"evidence", json_of(portfolio.evidence)}});
  answer.note =
      portfolio.name + ": " + std::to_string(portfolio.total.all()) +
      in<std::string>(language, "件、主担当 ", " measures, leads ") +
      std::to_string(portfolio.total.led) + in<std::string>(language, "、担当 ", ", supports ") +
      std::to_string(portfolio.total.supported) +
      (portfolio.total.unknown == 0 ? ""
                                    : in<std::string>(language, "、主担当を示さない表に ",
                                                      ", in tables that print no leads ") +
                                          std::to_string(portfolio.total.unknown));
  return answer;
}

}  // namespace polink
