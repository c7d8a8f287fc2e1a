#include "loaders/finish.h"

#include <algorithm>
#include <map>
#include <set>

#include "loaders/coverage.h"
#include "loaders/dates/deadlines.h"
#include "loaders/instruments/instruments.h"
#include "loaders/instruments/successions.h"
#include "loaders/laws/law_citations.h"
#include "loaders/laws/law_relations.h"
#include "loaders/plan/indicator_sources.h"
#include "loaders/plan/section_references.h"
#include "loaders/text/citing_text.h"
#include "loaders/text/source_text.h"

namespace polink {
namespace {

// Adds those that took the business of `named` over, and theirs.
void add_heirs(const Registers& registers, std::set<std::string>& named) {
  bool grown = true;
  while (grown) {
    grown = false;
    for (const Organisation& organisation : registers.organisations) {
      if (!organisation.succeeded_by.empty() && named.count(organisation.code) > 0) {
        grown |= named.insert(organisation.succeeded_by).second;
      }
    }
  }
}

// The organisations that the document names and those that have succeeded them,
// as the register has them; a name that it doesn't have becomes an organisation
// of unknown kind.
void collect_organisations(const Registers& registers, Document& document) {
  std::set<std::string> named;
  for (const Measure& measure : document.measures) {
    for (const Responsibility& responsibility : measure.responsibilities) {
      named.insert(responsibility.code);
    }
  }
  add_heirs(registers, named);
  for (const Organisation& organisation : registers.organisations) {
    if (named.erase(organisation.code) > 0) {
      document.organisations.push_back(organisation);
    }
  }
  for (const std::string& code : named) {
    Organisation organisation;
    organisation.code = code;
    organisation.name_ja = code;
    organisation.kind = "unknown";
    organisation.sure = false;
    organisation.note = "not in the register";
    document.organisations.push_back(std::move(organisation));
  }
}

void check_footnotes(Document& document) {
  std::map<int, int> lines;
  for (const Footnote& footnote : document.footnotes) {
    lines[footnote.number] = footnote.line;
  }
  std::map<std::string, int> owner_lines;
  for (const SourceSpan& span : document.spans) {
    owner_lines.emplace(span.owner_id, span.line);
  }
  std::set<int> anchored;
  for (const FootnoteAnchor& anchor : document.anchors) {
    if (anchored.insert(anchor.number).second && lines.count(anchor.number) == 0) {
      const auto owner = owner_lines.find(anchor.owner_id);
      const int line = owner == owner_lines.end() ? 0 : owner->second;
      document.diagnostics.push_back({line, Severity::warning, "missing_footnote",
                                      anchor.owner_id + " refers to footnote " +
                                          std::to_string(anchor.number) +
                                          ", whose text is not in the document"});
    }
  }
  for (const auto& [number, line] : lines) {
    if (anchored.count(number) == 0) {
      document.diagnostics.push_back(
          {line, Severity::warning, "unanchored_footnote",
           "footnote " + std::to_string(number) + " is referred to from nowhere"});
    }
  }
}

void report_undecoded(Document& document) {
  for (std::size_t i = 0; i < document.lines.size(); ++i) {
    const std::u32string line = to_utf32(document.lines[i]);
    const auto gaps = std::count(line.begin(), line.end(), U'\uFFFD');
    if (gaps > 0) {
      document.diagnostics.push_back({static_cast<int>(i + 1), Severity::warning, "undecoded_bytes",
                                      std::to_string(gaps) + " character(s) don't fit " +
                                          document.encoding + "; they stand as \uFFFD"});
    }
  }
}

}  // namespace

void finish_document(const Registers& registers, Document& document) {
  if (document.title.empty() && !document.sections.empty()) {
    document.title = document.sections.front().title;
  }
  collect_organisations(registers, document);
  find_law_citations(registers, document);
  find_instrument_citations(document, BackReferences::resolve);
  find_successions(document);
  find_law_relations(registers, document);
  find_section_references(document);
  find_deadlines(document);
  date_indicators(document);
  read_footnote_sources(document);
  check_footnotes(document);
  report_undecoded(document);
  report_long_texts(document);
  document.coverage = coverage_of(document);
  report_leftovers(document);
  std::stable_sort(document.diagnostics.begin(), document.diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.line < b.line; });
}

}  // namespace polink
