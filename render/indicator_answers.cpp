#include "render/indicator_answers.h"

#include <algorithm>
#include <iomanip>
#include <sstream>

namespace polink {
namespace {

using Fit = Column::Fit;

std::string amount(const IndicatorValue& value) {
  std::string text = value.label.empty() ? "" : value.label + " ";
  text += value.value + value.unit;
  return value.as_of.empty() ? text : text + "（" + value.as_of + "）";
}

std::string amounts(const IndicatorFinding& indicator, bool actual) {
  std::string text;
  const auto add = [&](const IndicatorValue& value) {
    text += (text.empty() ? "" : "、") + amount(value);
  };
  if (actual) {
    for (const IndicatorActual& a : indicator.actuals) {
      add(a.value);
    }
  } else {
    std::for_each(indicator.values.begin(), indicator.values.end(), add);
  }
  return text;
}

std::string rounded(double value) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(3) << value;
  return text.str();
}

std::string text_of(const PolicyGraph& graph, const std::string& id) {
  const auto vertex = graph.find(id, NodeKind::measure);
  return vertex ? graph.node(*vertex).text : "";
}

std::string joined(const std::vector<std::string>& words, const char* between) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : between) + word;
  }
  return text;
}

Json value_json(const IndicatorValue& value) {
  return {{"label", value.label},
          {"value", value.value},
          {"number", value.number ? Json(*value.number) : Json(nullptr)},
          {"unit", value.unit},
          {"as_of", value.as_of}};
}

Json finding_json(const IndicatorFinding& indicator) {
  Json values = Json::array();
  for (const IndicatorValue& value : indicator.values) {
    values.push_back(value_json(value));
  }
  Json actuals = Json::array();
  for (const IndicatorActual& actual : indicator.actuals) {
    Json one = value_json(actual.value);
    one["footnote"] = "fn" + std::to_string(actual.footnote);
    actuals.push_back(std::move(one));
  }
  Json measures = Json::array();
  for (const TrackedMeasure& measure : indicator.measures) {
    measures.push_back({{"id", measure.id},
                        {"score", measure.score},
                        {"method", measure.method},
                        {"words", Json(measure.words)}});
  }
  return {{"id", indicator.id},
          {"kind", to_string(indicator.kind)},
          {"section", indicator.section},
          {"name", indicator.name},
          {"values", std::move(values)},
          {"actuals", std::move(actuals)},
          {"repost_of", indicator.repost_of.empty() ? Json(nullptr) : Json(indicator.repost_of)},
          {"measures", std::move(measures)},
          {"evidence", json_of(indicator.evidence)}};
}

void add_row(const IndicatorFinding& indicator, Table& table) {
  constexpr std::size_t shown = 4;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < std::min(shown, indicator.measures.size()); ++i) {
    ids.push_back(indicator.measures[i].id);
  }
  if (indicator.measures.size() > shown) {
    ids.emplace_back("…");
  }
  table.rows.push_back({indicator.id, std::string(to_string(indicator.kind)), indicator.name,
                        amounts(indicator, false), amounts(indicator, true),
                        std::to_string(indicator.measures.size()), joined(ids, " ")});
}

}  // namespace

Answer answer_of(const std::vector<IndicatorFinding>& indicators, const PolicyGraph& graph,
                 bool by_measure) {
  Answer answer;
  if (by_measure) {
    answer.table.columns = {{"indicator"}, {"measure"},          {"score", Fit::keep, true},
                            {"method"},    {"words", Fit::wrap}, {"text", Fit::wrap}};
  } else {
    answer.table.columns = {{"id"},
                            {"kind"},
                            {"name", Fit::wrap},
                            {"values", Fit::wrap},
                            {"actual", Fit::wrap},
                            {"count", Fit::keep, true, "mea-\nsures"},
                            {"measures", Fit::wrap}};
  }
  std::size_t untracked = 0;
  for (const IndicatorFinding& indicator : indicators) {
    untracked += indicator.measures.empty() ? 1 : 0;
    answer.findings.push_back(finding_json(indicator));
    if (!by_measure) {
      add_row(indicator, answer.table);
      continue;
    }
    for (const TrackedMeasure& measure : indicator.measures) {
      answer.table.rows.push_back({indicator.id, measure.id, rounded(measure.score), measure.method,
                                   joined(measure.words, " "), text_of(graph, measure.id)});
    }
  }
  answer.note = std::to_string(indicators.size()) +
                (indicators.size() == 1 ? " indicator, " : " indicators, ") +
                std::to_string(untracked) + " of them without a measure";
  return answer;
}

Answer answer_of(const std::vector<UnmeasuredRow>& rows, const PolicyGraph& graph) {
  Answer answer;
  answer.table.columns = {{"id"}, {"ministries", Fit::wrap}, {"text", Fit::wrap}};
  for (const UnmeasuredRow& row : rows) {
    answer.table.rows.push_back({row.id, joined(row.ministries, " "), text_of(graph, row.id)});
    answer.findings.push_back({{"id", row.id},
                               {"section", row.section},
                               {"ministries", Json(row.ministries)},
                               {"evidence", json_of(row.evidence)}});
  }
  answer.note =
      std::to_string(rows.size()) + (rows.size() == 1 ? " plan measure without an indicator"
                                                      : " plan measures without an indicator");
  return answer;
}

}  // namespace polink
