#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "render/report/report.h"

// The sheets of the audit, each made by a function in a file of its own. Inside
// render/report only.
namespace polink::report {

// What all sheets are made from.
struct Source {
  const Store& store;
  const PolicyGraph& graph;
  const ReportOptions& options;

  [[nodiscard]] std::string say(const char* japanese, const char* english) const {
    return options.language == Language::japanese ? japanese : english;
  }
  [[nodiscard]] std::string word(std::string_view english) const {
    return word_in(options.language, english);
  }
  [[nodiscard]] ReportColumn column(const char* name, const char* japanese, const char* english,
                                    double width) const {
    return {name, say(japanese, english), width};
  }
};

// The findings by sheet; each keeps the graph's ids in its cells.
ReportSheet measures_sheet(const Source& source);
ReportSheet reposts_sheet(const Source& source);
ReportSheet duplicates_sheet(const Source& source);
ReportSheet overlaps_sheet(const Source& source);
ReportSheet ministries_sheet(const Source& source);
ReportSheet ministries_chart_sheet(const Source& source);
ReportSheet matrix_sheet(const Source& source);
ReportSheet drift_sheet(const Source& source);
ReportSheet gaps_sheet(const Source& source);
ReportSheet deadlines_sheet(const Source& source);
ReportSheet deadline_years_sheet(const Source& source);
ReportSheet laws_sheet(const Source& source);
ReportSheet indicators_sheet(const Source& source);
ReportSheet diagnostics_sheet(const Source& source);

// Adds to the measures the names of the sheets that have something to say of each.
void add_findings(ReportSheet& measures, const std::vector<ReportSheet>& sheets,
                  const std::vector<std::string>& files);

// `sheets`: all others, whose rows it counts.
ReportSheet overview_sheet(const Source& source, const std::vector<ReportSheet>& sheets);

}  // namespace polink::report
