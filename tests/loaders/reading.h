#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/records.h"
#include "loaders/plan_loader.h"
#include "loaders/text/glyph.h"
#include "loaders/text/markup.h"
#include "loaders/text/registers.h"
#include "loaders/text/source_text.h"

// Short ways to say in a test what goes into the reader and what comes out.
namespace polink::reading {

// The registers that polink is delivered with.
inline const Registers& registers() {
  static const Registers loaded = load_registers(POLINK_SOURCE_DIR "/data/organisations.tsv",
                                                 POLINK_SOURCE_DIR "/data/laws.tsv");
  return loaded;
}

inline const OrganisationNames& names() {
  static const OrganisationNames known(registers());
  return known;
}

// A line of text without its markup read.
inline StyledText plain(std::string_view utf8_text, std::uint32_t line = 1) {
  return styled(to_utf32(utf8_text), line);
}

// A line of text with its markup read.
inline StyledText cell(std::string_view utf8_text, std::uint32_t line = 1) {
  return parse_markup(plain(utf8_text, line));
}

inline Document document(std::string_view bytes) {
  LoadOptions options;
  options.document_id = "test";
  options.registers = &registers();
  return read_plan_text(bytes, "test.txt", options);
}

// `文*、科技（科、技）`: a lead with a star, what was printed where it differs.
inline std::string organisations(const std::vector<Responsibility>& responsibilities) {
  std::string line;
  for (const Responsibility& r : responsibilities) {
    line += (line.empty() ? "" : "、") + r.code + (r.lead ? "*" : "") +
            (r.printed.empty() ? "" : "（" + r.printed + "）");
  }
  return line;
}

// `1.1.1.r1.n1 次を行う。【文*、経】（再掲）`
inline std::string measure(const Measure& m) {
  const std::string who = organisations(m.responsibilities);
  return m.id + " " + m.text + (who.empty() ? "" : "【" + who + "】") +
         (m.repost ? "（再掲）" : "");
}

inline std::vector<std::string> measures(const Document& d) {
  std::vector<std::string> lines;
  for (const Measure& m : d.measures) {
    lines.push_back(measure(m));
  }
  return lines;
}

// `fn3 text`
inline std::vector<std::string> footnotes(const Document& d) {
  std::vector<std::string> lines;
  for (const Footnote& f : d.footnotes) {
    lines.push_back("fn" + std::to_string(f.number) + " " + f.text);
  }
  return lines;
}

// `3 1.1.1.r1.s1`
inline std::vector<std::string> anchors(const Document& d) {
  std::vector<std::string> lines;
  for (const FootnoteAnchor& a : d.anchors) {
    lines.push_back(std::to_string(a.number) + " " + a.owner_id);
  }
  return lines;
}

// `1.1.vision text`
inline std::vector<std::string> statements(const Document& d) {
  std::vector<std::string> lines;
  for (const Statement& s : d.statements) {
    lines.push_back(s.id + " " + s.text);
  }
  return lines;
}

// `1.2 section （2） 題`
inline std::vector<std::string> sections(const Document& d) {
  std::vector<std::string> lines;
  for (const Section& s : d.sections) {
    lines.push_back(s.id + " " + std::string(to_string(s.level)) + " " + s.label + " " + s.title);
  }
  return lines;
}

// `12 unclosed_group`
inline std::vector<std::string> codes_of(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& d : diagnostics) {
    lines.push_back(std::to_string(d.line) + " " + d.code);
  }
  return lines;
}

}  // namespace polink::reading
