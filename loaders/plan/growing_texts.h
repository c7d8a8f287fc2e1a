#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "graph/records.h"
#include "loaders/plan/section_stack.h"
#include "loaders/text/glyph.h"

namespace polink {

// The statement, indicator and footnote whose text is still growing while the
// reader goes through the paragraphs. A page may end in the middle of any of
// them, so each is only finished when something else begins.
class GrowingTexts {
 public:
  // Both must outlive this; finished texts go to `document` under the section
  // that is open then.
  GrowingTexts(const SectionStack& sections, Document& document)
      : sections_(sections), document_(document) {}

  // `anchors`: footnotes whose marks stand in the line that announces it.
  void begin_statement(StatementKind kind, std::vector<int> anchors);
  void add_statement_text(StyledText text, bool gap);
  [[nodiscard]] bool statement_is_cut() const;  // in the middle of a sentence
  void finish_statement();

  void begin_indicators(IndicatorKind kind);
  void add_indicator_line(StyledText text, bool gap);
  [[nodiscard]] bool indicator_is_cut() const;
  void finish_indicators();

  // Begins a footnote if the text is one; says whether it is.
  bool begin_footnote(const StyledText& text);
  void continue_footnote(const StyledText& text);  // needs footnote_is_open()
  [[nodiscard]] bool footnote_is_open() const { return footnote_.has_value(); }
  void finish_footnote();

 private:
  struct OpenStatement {
    StatementKind kind = StatementKind::vision;
    std::vector<StyledText> paragraphs;
    bool bulleted = false;  // its paragraphs are items of a list
  };
  struct OpenFootnote {
    int number = 0;
    std::vector<StyledText> paragraphs;
  };

  const SectionStack& sections_;
  Document& document_;
  OpenStatement statement_;
  std::vector<int> announcement_anchors_;
  IndicatorKind indicator_kind_ = IndicatorKind::target;
  std::vector<StyledText> indicator_lines_;
  std::optional<OpenFootnote> footnote_;
  std::map<std::string, int> counts_;  // of statements and indicators, by the start of their id
  std::map<int, std::size_t> footnote_places_;  // number → place in the document
};

}  // namespace polink
