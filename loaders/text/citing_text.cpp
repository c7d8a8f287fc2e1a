#include "loaders/text/citing_text.h"

#include <algorithm>

#include "loaders/text/glyph.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

CitingText citing(std::string id, std::string row, std::u32string printed, int line) {
  printed.resize(std::min(printed.size(), most_searched));
  std::u32string folded = printed;
  std::transform(folded.begin(), folded.end(), folded.begin(), fold);
  return {std::move(id), std::move(row), std::move(printed), std::move(folded), line};
}

}  // namespace

std::vector<CitingText> citing_texts(const Document& document) {
  std::vector<CitingText> texts;
  for (const Measure& measure : document.measures) {
    texts.push_back(citing(measure.id, measure.section_id + ".r" + std::to_string(measure.row),
                           to_utf32(measure.text), measure.first_line));
  }
  for (const Indicator& indicator : document.indicators) {
    std::u32string text = to_utf32(indicator.name);
    for (const IndicatorValue& value : indicator.values) {
      text += U"、" + to_utf32(value.label + value.value);
    }
    texts.push_back(citing(indicator.id, {}, std::move(text), indicator.line));
  }
  for (const Footnote& footnote : document.footnotes) {
    texts.push_back(
        citing("fn" + std::to_string(footnote.number), {}, to_utf32(footnote.text), footnote.line));
  }
  return texts;
}

void report_long_texts(Document& document) {
  const auto report = [&](const std::string& id, const std::string& text, int line) {
    if (text.size() > most_searched && to_utf32(text).size() > most_searched) {
      document.diagnostics.push_back(
          {line, Severity::warning, "long_text",
           id + " has more than " + std::to_string(most_searched) +
               " characters; names, laws and dates were looked for in the first of them only"});
    }
  };
  for (const Measure& measure : document.measures) {
    report(measure.id, measure.text, measure.first_line);
  }
  for (const Indicator& indicator : document.indicators) {
    report(indicator.id, indicator.name, indicator.line);
  }
  for (const Footnote& footnote : document.footnotes) {
    report("fn" + std::to_string(footnote.number), footnote.text, footnote.line);
  }
}

}  // namespace polink
