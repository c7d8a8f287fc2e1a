#include "render/search_answer.h"

#include <iomanip>
#include <sstream>

namespace polink {

Answer answer_of(const std::vector<SearchFinding>& found, std::size_t most, Language language) {
  Answer answer;
  answer.table.columns = {
      {"id"}, {"kind"}, {"score", Column::Fit::keep, true}, {"snippet", Column::Fit::wrap}};
  for (const SearchFinding& one : found) {
    std::ostringstream score;
    score << std::fixed << std::setprecision(2) << one.score;
    answer.table.rows.push_back({one.id, one.kind, score.str(), one.snippet});
    answer.findings.push_back({{"id", one.id},
                               {"kind", one.kind},
                               {"score", one.score},
                               {"snippet", one.snippet},
                               {"text", one.text},
                               {"document", one.document_id},
                               {"line", one.line}});
  }
  const std::string count = std::to_string(found.size());
  const bool full = found.size() == most;
  answer.note = language == Language::japanese
                    ? count + "件" + (full ? "（--most で増やせる）" : "")
                    : count + (found.size() == 1 ? " text" : " texts") +
                          (full ? "; there may be more, see --most" : "");
  return answer;
}

}  // namespace polink
