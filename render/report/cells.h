#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "queries/text_change.h"
#include "render/report/report.h"

// How the cells of a report are made.
namespace polink::report {

Cell words(std::string text);
Cell alert(std::string text);  // words in the colour of what needs a look
Cell count(int number);
Cell score(double number);
Cell amount(std::optional<double> number);  // empty where there is none
Cell share(std::optional<double> number);
Cell day(const std::string& date);              // YYYY-MM-DD, or empty
Cell line(int number);                          // of a source; empty for 0
Cell id(const std::string& id);                 // with a link
Cell ids(const std::vector<std::string>& ids);  // with a link to the first
Cell sheet_link(const ReportSheet& sheet);
Cell quiet(Cell cell);  // the same, in grey
Cell marked(std::vector<Stretch> stretches);

std::string joined(const std::vector<std::string>& words, std::string_view between = " ");

// The two texts with what differs marked, both as printed: width and spaces, which
// make no difference, stay as they are.
struct MarkedPair {
  Cell first;
  Cell second;
};
MarkedPair marked_pair(const std::string& first, const std::string& second);

// One on each line: `「A」→「B」`, `追加「B」`, `削除「A」`.
std::string differences(const std::vector<Alteration>& alterations, Language language);

// The text of the node with this id, if there is one.
std::string text_of(const PolicyGraph& graph, const std::string& id);
// The first line of the source that it stands on, 0 if none.
int line_of(const PolicyGraph& graph, const std::string& id);
// The codes behind the measure with this id, `経 文`; empty for anything else.
std::string ministries_of(const PolicyGraph& graph, const std::string& id);

}  // namespace polink::report
