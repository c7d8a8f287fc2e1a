#pragma once

#include <string>
#include <string_view>

#include "render/findings_json.h"
#include "render/language.h"

// The page that `polink explore` writes, as one file of HTML that loads nothing.
namespace polink {

// The program of the page and its looks, built from render/explorer/ and carried by
// polink itself.
std::string_view explorer_script();
std::string_view explorer_style();

// JSON that stands in a <script> element: nothing in it can end the element or
// begin another, whatever a document's texts say. Text that is no UTF-8 becomes
// U+FFFD.
std::string json_for_script(const Json& data);

// Text in HTML, between tags or in a quoted attribute.
std::string html_escaped(std::string_view text);

// A source expression of a Content-Security-Policy (CSP level 3, W3C) that allows
// exactly this inline script or style: 'sha256-…' with its quotes.
std::string policy_hash(std::string_view content);

// The whole page. `data` is what docs/explorer-data.md describes; it stands in the
// element `polink-data`. The page's policy allows its own script and style by their
// hashes, pictures that it makes itself, and nothing else: no connection, no frame, no
// form. The same input gives the same bytes.
std::string explorer_page(const Json& data, std::string_view title, Language language);

}  // namespace polink
