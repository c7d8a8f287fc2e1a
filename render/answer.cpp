#include "render/answer.h"

#include <algorithm>
#include <array>
#include <iomanip>
#include <sstream>
#include <string_view>

#include "render/csv.h"
#include "render/messages.h"
#include "render/terminal_text.h"

namespace polink {
namespace {

// Columns whose cells are words of polink's own, never of a document.
constexpr std::array<std::string_view, 11> columns_of_words{
    "kind",        "relation", "status", "method", "part",     "thing",
    "text_change", "severity", "edge",   "role",   "precision"};

// The one row of a table of sections that stands for no section.
constexpr std::array<std::string_view, 2> columns_of_sections{"id", "section"};

bool is_one_of(std::string_view name, const auto& names) {
  return std::ranges::find(names, name) != names.end();
}

std::string rounded(double value) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(3) << value;
  return text.str();
}

// The first cell of a row of `show` tells whose words its detail is: a citation's
// are the document's.
bool is_quoted(const std::vector<std::string>& row) {
  return row.front() == "cites" || row.front() == "cited_by";
}

// A reason of our own, among words of the document: why something isn't the
// origin, or a difference by its rule.
bool is_reason(std::string_view word) {
  return word.starts_with("likeness ") || word.find(" → ") != std::string_view::npos;
}

std::string cell_in(Language language, std::string_view column, const std::vector<std::string>& row,
                    const std::string& cell) {
  if (is_one_of(column, columns_of_words)) {
    return word_in(language, cell);
  }
  const bool phrase = column == "detail"
                          ? !is_quoted(row)
                          : column == "differences" && cell.starts_with("not taken: ");
  if (phrase) {
    return said_in(language, cell);
  }
  return cell == "total" && is_one_of(column, columns_of_sections) ? head_in(language, cell) : cell;
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
                 : said_in(language, evidence["rule"].get<std::string>());
      const Json parts = finding.value("parts", Json::object());
      for (const auto& [part, score] : parts.items()) {
        if (score.get<double>() > 0) {
          why += between + word_in(language, part) + " " + rounded(score.get<double>());
        }
      }
      for (const auto& word : told ? Json::array() : evidence["words"]) {
        const std::string text = word.get<std::string>();
        why += between + (is_reason(text) ? said_in(language, text) : text);
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
      for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const auto& row = answer.table.rows[r];
        table.rows[r][i] = cell_in(language, column.name, row, row[i]);
      }
    }
    text = table_text(table, width);
  }
  if (!answer.note.empty()) {
    text += (text.empty() ? "" : "\n") + printable(said_in(language, answer.note)) + "\n";
  }
  return text;
}

}  // namespace polink
