#include "render/report/report.h"

#include "render/report/cells.h"
#include "render/report/sheets.h"

namespace polink::report {
namespace {

// The titles of what was audited: `計画フォローアップ（plan）`.
std::string titles_of(const Store& store, const ReportOptions& options) {
  std::vector<std::string> titles;
  for (const DocumentSummary& document : store.documents()) {
    if (!options.document || *options.document == document.id) {
      titles.push_back(document.title.empty() ? document.id : document.id + " " + document.title);
    }
  }
  return joined(titles, in<std::string>(options.language, "、", ", "));
}

}  // namespace

Report audit(const Store& store, const ReportOptions& options) {
  const PolicyGraph graph = store.graph(options.document);
  const Source source{store, graph, options};
  std::vector<ReportSheet> sheets{
      measures_sheet(source),   reposts_sheet(source),        duplicates_sheet(source),
      overlaps_sheet(source),   ministries_sheet(source),     ministries_chart_sheet(source),
      matrix_sheet(source),     drift_sheet(source),          gaps_sheet(source),
      deadlines_sheet(source),  deadline_years_sheet(source), laws_sheet(source),
      indicators_sheet(source), diagnostics_sheet(source)};
  add_findings(sheets.front(), sheets,
               {"reposts", "duplicates", "overlaps", "drift", "gaps", "deadlines"});
  Report report;
  report.document = titles_of(store, options);
  report.today = options.today;
  report.version = options.version;
  report.language = options.language;
  report.sheets.push_back(overview_sheet(source, sheets));
  report.title = report.sheets.front().title;
  for (ReportSheet& sheet : sheets) {
    report.sheets.push_back(std::move(sheet));
  }
  return report;
}

}  // namespace polink::report
