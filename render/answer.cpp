#include "render/answer.h"

#include <algorithm>
#include <array>
#include <iomanip>
#include <sstream>
#include <string_view>

#include "render/csv.h"
#include "render/terminal_text.h"

namespace polink {
namespace {

// Columns whose cells are words of polink's own, never of a document.
constexpr std::array<std::string_view, 10> columns_of_words{
    "kind",        "relation", "status", "method", "part",
    "text_change", "severity", "edge",   "role",   "precision"};

std::string rounded(double value) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(3) << value;
  return text.str();
}

}  // namespace

void explain(Answer& answer, Language language) {
  const std::string between = in<std::string>(language, "；", "; ");
  const bool in_table = std::ranges::find(answer.table.columns, "sentence", &Column::name) !=
                        answer.table.columns.end();
  answer.table.columns.push_back({"why", Column::Fit::wrap});
  for (std::size_t i = 0; i < answer.table.rows.size(); ++i) {
    std::string why;
    if (i < answer.findings.size() && answer.findings[i].contains("evidence")) {
      const Json& finding = answer.findings[i];
      const Json& evidence = finding["evidence"];
      const bool told = !in_table && finding.contains("sentence");
      why = told ? finding["sentence"].get<std::string>()
                 : word_in(language, evidence["rule"].get<std::string>());
      const Json parts = finding.value("parts", Json::object());
      for (const auto& [part, score] : parts.items()) {
        if (score.get<double>() > 0) {
          why += between + word_in(language, part) + " " + rounded(score.get<double>());
        }
      }
      for (const auto& word : told ? Json::array() : evidence["words"]) {
        why += between + word.get<std::string>();
      }
      for (const auto& line : evidence["lines"]) {
        const std::string number = std::to_string(line["first"].get<int>());
        why += between + line["id"].get<std::string>() +
               in<std::string>(language, "：" + number + "行目", ": line " + number);
      }
    }
    answer.table.rows[i].push_back(why);
  }
}

std::string written(const Answer& answer, Format format, int width, Language language) {
  switch (format) {
    case Format::csv:
      return csv_text(answer.table);
    case Format::json:
      return json_text(answer.findings);
    case Format::table:
      break;
  }
  std::string text;
  if (!answer.table.rows.empty()) {
    Table table = answer.table;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      Column& column = table.columns[i];
      if (language != Language::english) {
        column.head = head_in(language, column.name);
      }
      if (std::ranges::find(columns_of_words, column.name) != columns_of_words.end()) {
        for (auto& row : table.rows) {
          row[i] = word_in(language, row[i]);
        }
      }
    }
    text = table_text(table, width);
  }
  if (!answer.note.empty()) {
    text += (text.empty() ? "" : "\n") + printable(answer.note) + "\n";
  }
  return text;
}

}  // namespace polink
