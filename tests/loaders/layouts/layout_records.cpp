#include <algorithm>
#include <string_view>

#include "loaders/text/registers.h"
#include "loaders/text/source_text.h"
#include "tests/loaders/layouts/layouts.h"

namespace polink::made_up {
namespace {

std::string key(std::string_view text) { return printed_key(text); }
std::string key(const std::u32string& text) { return printed_key(to_utf8(text)); }

class Expectation {
 public:
  Expectation(const Plan& plan, const Layout& layout) : plan_(plan), layout_(layout) {}

  std::vector<std::string> records() {
    for (const Part& chapter : plan_.chapters) {
      expect(chapter);
    }
    std::sort(records_.begin(), records_.end());
    return std::move(records_);
  }

 private:
  void expect(const Part& part) {
    records_.push_back("section " + part.id + " " + key(part.title));
    expect_vision(part);
    int number = 0;
    for (const std::u32string& indicator : part.indicators) {
      records_.push_back("indicator " + part.id + ".t" + std::to_string(++number) + " " +
                         key(indicator.substr(0, indicator.find(U'：'))));
    }
    number = 0;
    for (const Row& row : part.rows) {
      const std::string id = part.id + ".r" + std::to_string(++number);
      expect(row.plan, id, "plan");
      if (layout_.columns != Columns::plan_and_next) {
        expect(row.status, id + ".s", "status");
      }
      expect(row.next, id + ".n", "next");
    }
    for (const Part& below : part.parts) {
      expect(below);
    }
  }

  void expect_vision(const Part& part) {
    std::string text;
    for (const Text& paragraph : part.vision) {
      text += key(paragraph.words);
      expect_footnote(paragraph, part.id + ".vision");
    }
    if (!text.empty()) {
      records_.push_back("statement " + part.id + ".vision " + text);
    }
  }

  void expect(const std::vector<std::optional<Item>>& items, const std::string& prefix,
              const char* kind) {
    int ordinal = 0;
    for (const auto& item : items) {
      if (item) {
        expect(*item, prefix + std::to_string(++ordinal), kind);
      }
    }
  }

  void expect(const Item& item, const std::string& id, const char* kind) {
    std::string line = "measure " + id + " " + kind + " " + key(item.text.words) + " [";
    for (const Lead& organisation : item.organisations) {
      const bool lead = organisation.lead && layout_.underline != Underline::none;
      line += key(organisation.code) + (lead ? "* " : " ");
    }
    records_.push_back(line + (item.repost ? "] repost" : "]"));
    expect_footnote(item.text, id);
  }

  void expect_footnote(const Text& text, const std::string& owner) {
    if (text.footnote > 0) {
      const std::string number = std::to_string(text.footnote);
      records_.push_back("anchor " + number + " of " + owner);
      records_.push_back("footnote " + number + " " +
                         key(plan_.footnotes[static_cast<std::size_t>(text.footnote) - 1]));
    }
  }

  const Plan& plan_;
  const Layout& layout_;
  std::vector<std::string> records_;
};

}  // namespace

std::vector<std::string> expected_records(const Plan& plan, const Layout& layout) {
  return Expectation(plan, layout).records();
}

std::vector<std::string> records_of(const Document& document, const Layout& layout) {
  std::vector<std::string> records;
  for (const Section& s : document.sections) {
    records.push_back("section " + s.id + " " + key(s.title));
  }
  for (const Statement& s : document.statements) {
    records.push_back("statement " + s.id + " " + key(s.text));
  }
  for (const Indicator& i : document.indicators) {
    records.push_back("indicator " + i.id + " " + key(i.name));
  }
  for (const Measure& m : document.measures) {
    std::string line =
        "measure " + m.id + " " + std::string(to_string(m.kind)) + " " + key(m.text) + " [";
    for (const Responsibility& r : m.responsibilities) {
      const bool lead = r.lead && layout.underline != Underline::none;
      line += key(r.code) + (lead ? "* " : " ");
    }
    records.push_back(line + (m.repost ? "] repost" : "]"));
  }
  for (const Footnote& f : document.footnotes) {
    records.push_back("footnote " + std::to_string(f.number) + " " + key(f.text));
  }
  for (const FootnoteAnchor& a : document.anchors) {
    records.push_back("anchor " + std::to_string(a.number) + " of " + a.owner_id);
  }
  std::sort(records.begin(), records.end());
  return records;
}

}  // namespace polink::made_up
