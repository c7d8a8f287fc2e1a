#include "loaders/text/markup.h"

#include <algorithm>
#include <array>
#include <memory>

#include <libxml/HTMLparser.h>

#include "loaders/text/marks.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

constexpr std::array<std::string_view, 58> known_tags{
    "a",       "article",  "b",    "blockquote", "body", "br",  "caption", "center", "code",
    "col",     "colgroup", "dd",   "del",        "div",  "dl",  "dt",      "em",     "font",
    "footer",  "h1",       "h2",   "h3",         "h4",   "h5",  "h6",      "head",   "header",
    "hr",      "html",     "i",    "img",        "ins",  "li",  "link",    "main",   "mark",
    "meta",    "nav",      "ol",   "p",          "pre",  "rp",  "rt",      "ruby",   "s",
    "section", "small",    "span", "strong",     "sub",  "sup", "table",   "tbody",  "td",
    "th",      "thead",    "tr",   "u"};
constexpr std::array<std::string_view, 5> further_tags{"ul", "tfoot", "title", "style", "script"};

constexpr std::array<std::string_view, 28> block_tags{
    "p",          "div",     "ul",      "ol",   "li",     "h1",     "h2",     "h3",  "h4", "h5",
    "h6",         "tr",      "table",   "hr",   "td",     "th",     "dl",     "dt",  "dd", "pre",
    "blockquote", "section", "article", "body", "center", "header", "footer", "main"};

template <typename Set>
bool holds(const Set& set, std::string_view word) {
  return std::find(set.begin(), set.end(), word) != set.end();
}

// The length of a known tag whose `<` stands at `at`, or 0.
std::size_t length_of_tag(const StyledText& raw, std::size_t at) {
  if (at + 1 >= raw.size()) {
    return 0;
  }
  std::size_t i = at + 1;
  const bool declaration = raw[i].code == U'!' || raw[i].code == U'?';
  std::string name;
  if (raw[i].code == U'/') {
    ++i;
  }
  for (; i < raw.size() && is_ascii_alnum(raw[i].code) && name.size() < 12; ++i) {
    const char32_t c = raw[i].code;
    name.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c));
  }
  if (!declaration && !holds(known_tags, name) && !holds(further_tags, name)) {
    return 0;
  }
  if (!declaration && i < raw.size() && raw[i].code != U'>' && raw[i].code != U'/' &&
      !is_space(raw[i].code)) {
    return 0;
  }
  // The parser compares each attribute with all before it.
  constexpr int most_attributes = 1000;
  for (int attributes = 0; i < raw.size() && attributes <= most_attributes; ++i) {
    if (raw[i].code == U'>') {
      return i + 1 - at;
    }
    if (raw[i].code == U'<') {
      return 0;
    }
    attributes += raw[i].code == U'=' || is_space(raw[i].code) ? 1 : 0;
  }
  return 0;
}

// The length of a known tag at `at` (`<p>`, `</u>`, `<ul style="…">`, `<!-- … -->`), or 0.
std::size_t tag_length(const StyledText& raw, std::size_t at) {
  return raw[at].code == U'<' ? length_of_tag(raw, at) : 0;
}

// The length of an entity whose `&` stands at `at`, or 0.
std::size_t length_of_entity(const StyledText& raw, std::size_t at) {
  constexpr std::size_t longest = 10;
  for (std::size_t i = at + 1; i < raw.size() && i - at <= longest; ++i) {
    const char32_t c = raw[i].code;
    if (c == U';') {
      return i - at > 1 ? i + 1 - at : 0;
    }
    if (!is_ascii_alnum(c) && c != U'#') {
      return 0;
    }
  }
  return 0;
}

// The length of an entity at `at` (`&amp;`, `&#12354;`), or 0.
std::size_t entity_length(const StyledText& raw, std::size_t at) {
  return raw[at].code == U'&' ? length_of_entity(raw, at) : 0;
}

// UTF-8 for libxml2 with every `<` and `&` that opens nothing known escaped, since
// the parser would drop an unknown tag with its text.
std::string escaped_source(const StyledText& raw) {
  std::string out = "<html><body>";
  out.reserve(raw.size() * 3 + out.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const char32_t c = raw[i].code;
    if (const std::size_t length = tag_length(raw, i); length > 0) {
      for (const std::size_t end = i + length; i < end; ++i) {
        append_utf8(out, raw[i].code);
      }
      --i;
    } else if (c == U'<') {
      out += "&lt;";
    } else if (c == U'&' && entity_length(raw, i) == 0) {
      out += "&amp;";
    } else if (c >= 0x20 || c == U'\t' || c == U'\n') {
      append_utf8(out, c);
    }
  }
  return out;
}

// Finds the source place of each character that the parser gives back. Both
// run through the same text in the same order; what lies between is markup.
class Aligner {
 public:
  explicit Aligner(const StyledText& raw)
      : raw_(raw), patience_(furthest + per_character * raw.size()) {}

  Glyph next(char32_t c) {
    const std::size_t window = std::clamp(patience_, nearest, furthest);
    const std::size_t end = at_ + std::min(window, raw_.size() - at_);
    for (std::size_t at = at_; at < end;) {
      if (const std::size_t tag = tag_length(raw_, at); tag > 0) {
        at += tag;
      } else if (const std::size_t entity = entity_length(raw_, at); entity > 0) {
        at_ = at + entity;
        return {c, raw_[at].line, raw_[at].column, 0};
      } else if (raw_[at].code == c) {
        at_ = at + 1;
        return {c, raw_[at].line, raw_[at].column, 0};
      } else {
        ++at;
      }
    }
    patience_ -= std::min(patience_, end - at_);
    const std::size_t near = std::min(at_, raw_.empty() ? 0 : raw_.size() - 1);
    return {c, raw_[near].line, raw_[near].column, Glyph::synthetic};
  }

  // The text that the parser didn't give back, without tags: it stops at a depth
  // of 256 elements.
  [[nodiscard]] StyledText rest() const {
    StyledText text;
    for (std::size_t at = at_; at < raw_.size();) {
      const std::size_t tag = tag_length(raw_, at);
      if (tag == 0) {
        text.push_back(raw_[at]);
      }
      at += std::max<std::size_t>(tag, 1);
    }
    return text;
  }

 private:
  // How far a character is looked for: so far that for each character of the text only
  // some are passed over in vain, lest markup that the parser reads otherwise take time
  // by the square.
  static constexpr std::size_t nearest = 64;
  static constexpr std::size_t furthest = 20000;
  static constexpr std::size_t per_character = 50;
  const StyledText& raw_;
  std::size_t patience_;
  std::size_t at_ = 0;
};

struct FreeDocument {
  void operator()(xmlDoc* document) const noexcept { xmlFreeDoc(document); }
};

MarkupEvent open_event(const xmlNode& node) {
  MarkupEvent event{MarkupEvent::Kind::open, reinterpret_cast<const char*>(node.name), {}, {}};
  for (const xmlAttr* attribute = node.properties; attribute != nullptr;
       attribute = attribute->next) {
    const xmlNode* value = attribute->children;
    event.attributes.emplace_back(reinterpret_cast<const char*>(attribute->name),
                                  value != nullptr && value->content != nullptr
                                      ? reinterpret_cast<const char*>(value->content)
                                      : "");
  }
  return event;
}

void add_text(std::vector<MarkupEvent>& events, const xmlNode& node, Aligner& aligner) {
  MarkupEvent event;
  const std::u32string characters = to_utf32(reinterpret_cast<const char*>(node.content));
  event.text.reserve(characters.size());
  for (const char32_t c : characters) {
    event.text.push_back(aligner.next(c));
  }
  events.push_back(std::move(event));
}

// The events of `node` and all below it; iterative, since the depth of the
// markup is the document's choice.
void add_elements(std::vector<MarkupEvent>& events, const xmlNode* node, Aligner& aligner) {
  while (node != nullptr) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      add_text(events, *node, aligner);
    } else if (node->type == XML_ELEMENT_NODE) {
      events.push_back(open_event(*node));
      if (node->children != nullptr) {
        node = node->children;
        continue;
      }
      events.push_back({MarkupEvent::Kind::close, events.back().tag, {}, {}});
    }
    while (node->next == nullptr) {
      node = node->parent;
      if (node == nullptr || node->type != XML_ELEMENT_NODE) {
        return;
      }
      events.push_back(
          {MarkupEvent::Kind::close, reinterpret_cast<const char*>(node->name), {}, {}});
    }
    node = node->next;
  }
}

// What a walk knows while it is inside elements.
struct FlattenState {
  int underline = 0;
  int superscript = 0;
  int list = 0;
  int hidden = 0;                // inside <style>, <script>
  std::vector<bool> underlined;  // for each open <span>: whether it underlines

  [[nodiscard]] std::uint8_t style() const {
    return static_cast<std::uint8_t>((underline > 0 ? Glyph::underline : 0) |
                                     (superscript > 0 ? Glyph::superscript : 0) |
                                     (list > 0 ? Glyph::listed : 0));
  }
};

bool underlines(const MarkupEvent& event) {
  return event.tag == "u" || event.tag == "ins" ||
         event.attribute("style").find("underline") != std::string::npos;
}

void enter(const MarkupEvent& event, FlattenState& state) {
  const bool underlined = underlines(event);
  state.underlined.push_back(underlined);
  state.underline += underlined ? 1 : 0;
  state.superscript += event.tag == "sup" ? 1 : 0;
  state.list += event.tag == "ul" || event.tag == "ol" ? 1 : 0;
  state.hidden += event.tag == "style" || event.tag == "script" || event.tag == "title" ? 1 : 0;
}

void leave(const MarkupEvent& event, FlattenState& state) {
  if (!state.underlined.empty()) {
    state.underline -= state.underlined.back() ? 1 : 0;
    state.underlined.pop_back();
  }
  state.superscript -= event.tag == "sup" ? 1 : 0;
  state.list -= event.tag == "ul" || event.tag == "ol" ? 1 : 0;
  state.hidden -= event.tag == "style" || event.tag == "script" || event.tag == "title" ? 1 : 0;
}

void add_break(StyledText& text, char32_t code) {
  const Glyph* last = text.empty() ? nullptr : &text.back();
  text.push_back({code, last != nullptr ? last->line : 0, last != nullptr ? last->column : 0,
                  Glyph::synthetic});
}

// Drops a synthetic bullet where the item has one of its own, or no text.
StyledText settle_bullets(const StyledText& text) {
  StyledText out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool synthetic = text[i].code == U'・' && (text[i].style & Glyph::synthetic) != 0;
    if (!synthetic) {
      out.push_back(text[i]);
      continue;
    }
    std::size_t next = i + 1;
    while (next < text.size() && is_space(text[next].code) && text[next].code != paragraph_break) {
      ++next;
    }
    const bool needed = next < text.size() && text[next].code != paragraph_break &&
                        !is_bullet(text[next].code) && !is_row_mark(text[next].code) &&
                        !is_dash(fold(text[next].code));
    if (needed) {
      out.push_back({U'・', text[next].line, text[next].column, text[i].style});
    }
  }
  return out;
}

}  // namespace

std::string MarkupEvent::attribute(std::string_view name) const {
  for (const auto& [key, value] : attributes) {
    if (key == name) {
      return value;
    }
  }
  return {};
}

bool is_block_tag(std::string_view tag) { return holds(block_tags, tag); }

std::vector<std::pair<std::size_t, std::size_t>> markup_ranges(const StyledText& raw) {
  std::vector<std::pair<std::size_t, std::size_t>> ranges;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const std::size_t length = std::max(tag_length(raw, i), entity_length(raw, i));
    if (length > 0) {
      ranges.emplace_back(i, i + length);
      i += length - 1;
    }
  }
  return ranges;
}

bool has_markup(const StyledText& raw) {
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (tag_length(raw, i) > 0 || entity_length(raw, i) > 0) {
      return true;
    }
  }
  return false;
}

std::vector<MarkupEvent> markup_events(const StyledText& raw) {
  const std::string source = escaped_source(raw);
  const std::unique_ptr<xmlDoc, FreeDocument> document(
      htmlReadMemory(source.data(), static_cast<int>(source.size()), nullptr, "UTF-8",
                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                         HTML_PARSE_NONET | HTML_PARSE_COMPACT));
  std::vector<MarkupEvent> events;
  if (document == nullptr) {
    events.push_back({MarkupEvent::Kind::text, {}, {}, raw});
    return events;
  }
  Aligner aligner(raw);
  add_elements(events, xmlDocGetRootElement(document.get()), aligner);
  if (StyledText rest = aligner.rest(); !trimmed(rest).empty()) {
    events.push_back({MarkupEvent::Kind::text, {}, {}, std::move(rest)});
  }
  return events;
}

StyledText flatten(const std::vector<MarkupEvent>& events, std::size_t from, std::size_t to) {
  StyledText text;
  FlattenState state;
  for (std::size_t i = from; i < to && i < events.size(); ++i) {
    const MarkupEvent& event = events[i];
    if (event.kind == MarkupEvent::Kind::text) {
      if (state.hidden == 0) {
        for (Glyph glyph : event.text) {
          glyph.style = static_cast<std::uint8_t>(glyph.style | state.style());
          text.push_back(glyph);
        }
      }
      continue;
    }
    const bool opens = event.kind == MarkupEvent::Kind::open;
    opens ? enter(event, state) : leave(event, state);
    if (event.tag == "br") {
      if (opens) {
        add_break(text, line_break);
      }
    } else if (is_block_tag(event.tag)) {
      add_break(text, paragraph_break);
      if (opens && event.tag == "li") {
        text.push_back({U'・', 0, 0, static_cast<std::uint8_t>(Glyph::synthetic | state.style())});
      }
    }
  }
  return settle_bullets(text);
}

StyledText parse_markup(const StyledText& raw) {
  if (!has_markup(raw)) {
    return raw;
  }
  const auto events = markup_events(raw);
  return flatten(events, 0, events.size());
}

}  // namespace polink
