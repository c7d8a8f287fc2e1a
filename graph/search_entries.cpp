#include "graph/search_entries.h"

#include <utility>

#include "graph/search_text.h"

namespace polink {
namespace {

class Entries {
 public:
  void add(const std::string& id, std::string_view kind, const std::string& section,
           const std::string& text, int line, bool is_signed = false) {
    if (text.empty()) {
      return;
    }
    const std::u32string form = search_form(text).text;
    SearchEntry entry{id, kind, section, text, line, search_grams(form)};
    if (is_signed) {
      entry.signature = text_signature(form);
    }
    entries_.push_back(std::move(entry));
  }

  std::vector<SearchEntry> take() { return std::move(entries_); }

 private:
  std::vector<SearchEntry> entries_;
};

}  // namespace

std::vector<SearchEntry> search_entries(const Document& document) {
  Entries entries;
  for (const Section& s : document.sections) {
    entries.add(s.id, "section", s.id, s.title, s.line);
  }
  for (const Statement& s : document.statements) {
    entries.add(s.id, "statement", s.section_id, s.text, s.line);
  }
  for (const Measure& m : document.measures) {
    entries.add(m.id, to_string(m.kind), m.section_id, m.text, m.first_line, true);
  }
  for (const Indicator& i : document.indicators) {
    std::string text = i.name;
    for (const IndicatorValue& v : i.values) {
      text += " " + v.label + " " + v.value + v.unit;
    }
    entries.add(i.id, to_string(i.kind), i.section_id, text, i.line);
  }
  for (const Footnote& f : document.footnotes) {
    entries.add("fn" + std::to_string(f.number), "footnote", "", f.text, f.line);
  }
  return entries.take();
}

PreparedDocument prepared(Document document) {
  std::vector<SearchEntry> entries = search_entries(document);
  return {std::move(document), std::move(entries)};
}

}  // namespace polink
