#pragma once

#include "loaders/text/glyph.h"

namespace polink {

// Takes out the spaces that OCR puts into words and leaves those that people
// write: `令和 6 年度` → `令和6年度`, `S I P 4 D` → `SIP4D`, `e - G o v` →
// `e-Gov`, `Ｇ 7` → `Ｇ7`; `Society 5.0` and `Beyond 5G` stay. Breaks are
// spaces here; runs of spaces become one.
StyledText without_ocr_spaces(const StyledText& text);

}  // namespace polink
