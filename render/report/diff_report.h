#pragma once

#include <string>

#include "queries/diff.h"
#include "render/report/report.h"

// What has changed from one document to the next, as sheets that can be handed in.
namespace polink::report {

// Two sheets: how many changes of each kind there are in each section, and the
// changes one by one with what differs marked. Of `options` the language, the day
// and the version are used.
Report diff_report(const Diff& diff, const std::string& before_name, const std::string& after_name,
                   const ReportOptions& options);

}  // namespace polink::report
