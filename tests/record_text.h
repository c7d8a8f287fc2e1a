#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "graph/record_fields.h"

// Documents as lines of text, `measures[3].row = 2`, so that a test can compare
// them whole and its failure names the field that differs.
namespace polink::made {

class RecordText {
 public:
  template <typename Record>
  explicit RecordText(const Record& record) {
    add("", record);
  }
  std::vector<std::string> take() { return std::move(lines_); }

 private:
  template <typename Value>
  void add(const std::string& path, const std::vector<Value>& values) {
    if (values.empty()) {
      lines_.push_back(path + " = ");
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
      add(path + "[" + std::to_string(i) + "]", values[i]);
    }
  }

  void add(const std::string& path, const std::string& value) {
    lines_.push_back(path + " = " + value);
  }

  void add(const std::string& path, const std::optional<double>& value) {
    add(path, value ? std::to_string(*value) : "none");
  }

  template <typename Value>
  void add(const std::string& path, const Value& value) {
    if constexpr (std::is_enum_v<Value>) {
      add(path, std::string(to_string(value)));
    } else if constexpr (std::is_arithmetic_v<Value>) {
      add(path, std::to_string(value));
    } else {
      visit_fields(value, [&](const char* name, const auto& field) {
        add(path.empty() ? name : path + "." + name, field);
      });
    }
  }

  std::vector<std::string> lines_;
};

inline std::vector<std::string> record_text(const Document& document) {
  return RecordText(document).take();
}

// A document in which no field of any record has its default value.
inline Document full_document(const std::string& id) {
  Document d;
  d.id = id;
  d.title = "海の計画";
  d.path = "umi \"1\".txt";
  d.sha256 = "00ff";
  d.loader = "plan/text";
  d.encoding = "Shift_JIS";
  d.loaded_at = "2025-07-01T09:30:00Z";
  d.lines = {"1. 海", "", "○測る。\t\\"};
  d.sections = {{"1", "", SectionLevel::chapter, "1.", "海", 1, 1},
                {"1.1", "1", SectionLevel::section, "（1）", "潮", 2, 2}};
  d.statements = {{"1.1.goal", "1.1", StatementKind::goal, "守る。\n続ける。", 2}};
  d.measures = {
      {"1.1.r1",
       "1.1",
       MeasureKind::plan,
       1,
       1,
       1,
       "測る。",
       true,
       3,
       4,
       true,
       {{"文", "文部科学省", true, 1}, {"経", "", false, 2, "1.1.r9"}}},
      {"1.1.r1.n1", "1.1", MeasureKind::next, 1, 1, 2, "続ける。", false, 3, 3, false, {}}};
  d.organisations = {{"文", "文部科学省", "MEXT", "ministry", "内閣", false, "読み", "経"},
                     {"経", "経済産業省", "METI", "ministry", "", true, ""}};
  d.laws = {{"海法", "海法", "令和三年法律第一号", "503AC1", {"海", "潮法"}, "act", "checked"},
            {"海法施行令", "海法施行令", "", "", {"令"}, "cabinet_order", "unlisted"}};
  d.instruments = {{"海計画", "第1期海計画", "document"}};
  d.citations = {
      {"1.1.r1", TargetKind::law, "海法", "海法", CitationMethod::alias, 3, "第二条"},
      {"1.1.r1", TargetKind::instrument, "海計画", "同計画", CitationMethod::anaphora, 0}};
  d.deadlines = {
      {"1.1.r1.n1", 1, "令和7年度末", "by", "2026-03-31", "2026-03-31", "fiscal_year_end"},
      {"1.1.r1.n1", 2, "数年", "in", "", "", "several_years"}};
  d.indicators = {
      {"1.1.t1",
       "1.1",
       IndicatorKind::target,
       "潮位",
       true,
       2,
       {{1, "東", "約1.5m", 1.5, "m", "令和6年"}, {2, "西", "不明", std::nullopt, "", ""}}}};
  d.indicators.front().values.front().as_of_from = "2024-01-01";
  d.indicators.front().values.front().as_of_to = "2024-12-31";
  d.indicators.front().actuals = {{3, d.indicators.front().values.front()}};
  d.footnotes = {{3, "注", 4, "海洋庁", "潮位年報", "令和6年3月"}};
  d.anchors = {{3, "1.1.r1"}};
  d.links = {{"1.1.r1.n1", "1.1.r1", LinkKind::duplicate_of, 0.1 + 0.2, "near"}};
  d.relations = {{TargetKind::law, "海法施行令", RelationKind::based_on, "海法", "第三条", "1.1.r1",
                  "海法第三条に基づく海法施行令", "stated"}};
  d.spans = {{"1.1.r1", 3, 1, 4}};
  d.coverage = {{3, 4, 3, 1, "残"}};
  d.diagnostics = {{3, Severity::error, "odd", "odd \u2028 text"}};
  return d;
}

}  // namespace polink::made
