#include "loaders/citing_text.h"

#include <algorithm>

#include "loaders/glyph.h"
#include "loaders/source_text.h"

namespace polink {
namespace {

CitingText citing(std::string id, std::string row, std::u32string printed, int line) {
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

}  // namespace polink
