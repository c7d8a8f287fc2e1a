#pragma once

#include <map>
#include <string>
#include <vector>

#include "loaders/text/glyph.h"
#include "loaders/text/source_text.h"

namespace polink {

// Restores tags in a text of which one character in eight was misread (one at least):
// `<力>○…`, `<ul st国le="list-style-type: none">`. Without it the tag would be read as
// text, and the cell or item that it opens would not be seen to begin.
//
// Only tags that the document has often are restored, only where no tag is recognised,
// and a short one (`<p>`) only behind a character that such a tag often stands behind.
class MisreadTags {
 public:
  explicit MisreadTags(const SourceText& source);

  void restore(StyledText& line) const;

 private:
  [[nodiscard]] const std::u32string* tag_at(const StyledText& line, std::size_t at) const;

  std::vector<std::u32string> tags_;                           // the most frequent first
  std::map<std::pair<char32_t, std::u32string>, int> before_;  // what short ones stand behind
};

}  // namespace polink
