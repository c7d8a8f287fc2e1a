#pragma once

#include <string>
#include <string_view>

namespace polink {

// Text for the content or a quoted attribute of XML 1.0: & < > and quotes are
// escaped, line ends too, so that an attribute keeps them, and what XML can't hold
// (other control characters, U+FFFE, U+FFFF; XML 1.0 section 2.2) is left out.
// Broken UTF-8 becomes U+FFFD.
std::string xml_text(std::string_view text);

}  // namespace polink
