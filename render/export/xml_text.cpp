#include "render/export/xml_text.h"

#include "queries/text_key.h"

namespace polink {

std::string xml_text(std::string_view text) {
  std::u32string safe;
  for (const char32_t c : code_points(text)) {
    switch (c) {
      case U'&':
        safe += U"&amp;";
        break;
      case U'<':
        safe += U"&lt;";
        break;
      case U'>':
        safe += U"&gt;";
        break;
      case U'"':
        safe += U"&quot;";
        break;
      case U'\t':
        safe += U"&#9;";
        break;
      case U'\n':
        safe += U"&#10;";
        break;
      case U'\r':
        safe += U"&#13;";
        break;
      default:
        if (c >= U' ' && c != U'\ufffe' && c != U'\uffff') {
          safe += c;
        }
    }
  }
  return utf8_of(safe);
}

}  // namespace polink
