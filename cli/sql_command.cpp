#include <memory>
#include <string>

#include "cli/commands.h"

namespace polink {
namespace {

// Tables and views with their columns; without those that SQLite and the
// full-text index keep for themselves.
constexpr const char* catalogue =
    "SELECT m.name, m.type, (SELECT group_concat(name, ', ') FROM pragma_table_info(m.name)) AS "
    "columns FROM sqlite_master AS m WHERE m.type IN ('table', 'view') AND m.name NOT LIKE "
    "'sqlite_%' AND m.name NOT LIKE 'search%' ORDER BY m.type DESC, m.name";

}  // namespace

void add_sql_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand(
      "sql", "Answer a SELECT over the tables and views of the database, or list these");
  auto query = std::make_shared<std::string>();
  command->add_option("QUERY", *query, "one statement that reads; default: list what there is");
  command->footer(
      "Example:\n  polink sql \"SELECT id, ministries FROM v_measures WHERE repost\" "
      "--format csv --db policy.db");
  command->callback([query, &settings] {
    const QueryRows rows =
        Store::open(settings.database).query(query->empty() ? catalogue : *query);
    Answer answer;
    for (const std::string& column : rows.columns) {
      answer.table.columns.push_back({column, Column::Fit::wrap});
    }
    for (const auto& row : rows.rows) {
      std::vector<std::string> cells;
      Json finding = Json::object();
      for (std::size_t i = 0; i < row.size(); ++i) {
        cells.push_back(row[i].value_or(""));
        finding[rows.columns[i]] = row[i] ? Json(*row[i]) : Json(nullptr);
      }
      answer.table.rows.push_back(std::move(cells));
      answer.findings.push_back(std::move(finding));
    }
    print(answer, settings);
  });
}

}  // namespace polink
