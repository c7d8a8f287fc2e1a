#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "loaders/text/glyph.h"

// HTML within a text, read by libxml2's recovering parser: OCR leaves tags
// unclosed and misplaced. libxml2 is never given a network or a DTD.
namespace polink {

// One step of a walk through markup, in document order.
struct MarkupEvent {
  enum class Kind { open, close, text };
  Kind kind = Kind::text;
  std::string tag;                                              // lower case; open and close
  std::vector<std::pair<std::string, std::string>> attributes;  // open
  StyledText text;                                              // text

  [[nodiscard]] std::string attribute(std::string_view name) const;
};

// Whether the text holds a tag or entity that parse_markup would read. `<` in
// front of anything but a known HTML tag is text (`<http://…>`, `p < 0.05`).
bool has_markup(const StyledText& raw);

// Where in the text tags and entities stand, [from, to) each.
std::vector<std::pair<std::size_t, std::size_t>> markup_ranges(const StyledText& raw);

// The events of the markup in `raw`; every text glyph keeps its source place.
std::vector<MarkupEvent> markup_events(const StyledText& raw);

// Text with styles and breaks: <u>, <ins> and `text-decoration: underline`
// underline, <sup> is superscript, <br> a line break, <p>, <li>, <div> and the
// like paragraph breaks; a <li> without a bullet of its own gets a synthetic ・.
StyledText parse_markup(const StyledText& raw);

// The same for events that were already read (the inside of a table cell).
StyledText flatten(const std::vector<MarkupEvent>& events, std::size_t from, std::size_t to);

// <p>, <div>, <h1>, <tr> …: whether the tag starts a new paragraph.
bool is_block_tag(std::string_view tag);

}  // namespace polink
