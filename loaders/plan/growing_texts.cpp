#include "loaders/plan/growing_texts.h"

#include <algorithm>

#include "loaders/plan/indicator_reader.h"
#include "loaders/plan/item_reader.h"
#include "loaders/plan/items.h"
#include "loaders/plan/row_measures.h"
#include "loaders/text/marks.h"
#include "loaders/text/spacing.h"

namespace polink {
namespace {

bool is_unfinished(const StyledText& text) {
  constexpr std::size_t longest = 2000;  // characters of a line that may go on
  const char32_t last = last_character(text);
  if (text.size() > longest || ends_sentence(last) || last == U'】') {
    return false;
  }
  const std::u32string plain = folded(text);
  const auto opened = std::count(plain.begin(), plain.end(), U'(');
  const auto closed = std::count(plain.begin(), plain.end(), U')');
  constexpr std::u32string_view particles = U"、のをにはがとでへも・，（「及び";
  return opened > closed || particles.find(last) != std::u32string_view::npos;
}

// `- ・ text`, `・text`, `* text`: the text, and whether there was a bullet.
bool strip_bullet(StyledText& text) {
  text = trimmed(text);
  bool any = false;
  while (!text.empty()) {
    const char32_t c = text.front().code;
    const bool hyphen =
        (c == U'-' || c == U'*' || c == U'+') && text.size() > 1 && is_space(text[1].code);
    if (!hyphen && !is_bullet(c) && !is_row_mark(c)) {
      break;
    }
    any = true;
    text = trimmed(slice(text, 1, text.size()));
  }
  return any;
}

}  // namespace

bool GrowingTexts::begin_footnote(const StyledText& text) {
  const auto marks = find_footnote_marks(text);
  if (marks.empty() || marks.front().range.from != 0 ||
      trimmed(slice(text, marks.front().range.to, text.size())).empty()) {
    return false;
  }
  finish_footnote();
  footnote_ = OpenFootnote{marks.front().numbers.front(), {text}};
  return true;
}

void GrowingTexts::continue_footnote(const StyledText& text) {
  footnote_->paragraphs.push_back(text);
}

void GrowingTexts::begin_statement(StatementKind kind, std::vector<int> anchors) {
  statement_.kind = kind;
  announcement_anchors_ = std::move(anchors);
}

bool GrowingTexts::statement_is_cut() const {
  return !statement_.paragraphs.empty() &&
         !ends_sentence(last_character(statement_.paragraphs.back()));
}

void GrowingTexts::begin_indicators(IndicatorKind kind) { indicator_kind_ = kind; }

bool GrowingTexts::indicator_is_cut() const {
  return !indicator_lines_.empty() && is_unfinished(indicator_lines_.back());
}

void GrowingTexts::add_statement_text(StyledText text, bool gap) {
  auto& paragraphs = statement_.paragraphs;
  const bool cut = statement_is_cut();
  const bool word_goes_on = cut && !statement_.bulleted && text.front().code == U'・';
  const bool bullet = !word_goes_on && strip_bullet(text);
  statement_.bulleted = statement_.bulleted || bullet;
  if (!bullet && (cut || (!gap && !paragraphs.empty()))) {
    append(paragraphs.back(), text);
  } else {
    paragraphs.push_back(std::move(text));
  }
}

void GrowingTexts::finish_statement() {
  if (statement_.paragraphs.empty()) {
    return;
  }
  Statement statement;
  statement.section_id = sections_.current().id;
  statement.kind = statement_.kind;
  statement.id = statement.section_id + "." + std::string(to_string(statement.kind));
  if (const int count = ++counts_[statement.id]; count > 1) {
    statement.id += std::to_string(count);
  }
  statement.line = static_cast<int>(statement_.paragraphs.front().front().line);
  std::vector<int> anchors = std::move(announcement_anchors_);
  for (const StyledText& paragraph : statement_.paragraphs) {
    const StyledText clean = without_ocr_spaces(without_footnote_marks(paragraph, anchors));
    statement.text += (statement.text.empty() ? "" : "\n") + utf8(clean);
    RowMeasures::add_spans(statement.id, paragraph, document_);
  }
  for (const int number : anchors) {
    document_.anchors.push_back({number, statement.id});
  }
  document_.statements.push_back(std::move(statement));
  statement_ = {};
  announcement_anchors_.clear();
}

void GrowingTexts::add_indicator_line(StyledText text, bool gap) {
  const bool bullet = strip_bullet(text);
  if (!bullet && indicator_is_cut()) {
    append(indicator_lines_.back(), text);
  } else if (bullet || indicator_lines_.empty() || (gap && !bullet)) {
    finish_indicators();
    indicator_lines_.push_back(std::move(text));
  } else {
    indicator_lines_.push_back(std::move(text));
  }
}

void GrowingTexts::finish_indicators() {
  if (indicator_lines_.empty()) {
    return;
  }
  IndicatorReading reading = read_indicator(indicator_lines_);
  Indicator indicator;
  indicator.section_id = sections_.current().id;
  indicator.kind = indicator_kind_;
  indicator.id = indicator.section_id + (indicator.kind == IndicatorKind::target ? ".t" : ".i");
  indicator.id += std::to_string(++counts_[indicator.id]);
  indicator.name = std::move(reading.name);
  indicator.repost = reading.repost;
  indicator.line = static_cast<int>(indicator_lines_.front().front().line);
  indicator.values = std::move(reading.values);
  for (const int number : reading.footnotes) {
    document_.anchors.push_back({number, indicator.id});
  }
  for (const StyledText& line : indicator_lines_) {
    RowMeasures::add_spans(indicator.id, line, document_);
  }
  document_.indicators.push_back(std::move(indicator));
  indicator_lines_.clear();
}

void GrowingTexts::finish_footnote() {
  if (!footnote_) {
    return;
  }
  Footnote footnote;
  footnote.number = footnote_->number;
  footnote.line = static_cast<int>(footnote_->paragraphs.front().front().line);
  const std::string id = "fn" + std::to_string(footnote.number);
  bool own_mark = true;
  for (const StyledText& paragraph : footnote_->paragraphs) {
    std::vector<int> anchors;
    const StyledText clean = without_ocr_spaces(without_footnote_marks(paragraph, anchors));
    if (own_mark && !anchors.empty()) {
      anchors.erase(anchors.begin());
    }
    own_mark = false;
    for (const int number : anchors) {
      document_.anchors.push_back({number, id});
    }
    footnote.text += (footnote.text.empty() ? "" : "\n") + utf8(clean);
    RowMeasures::add_spans(id, paragraph, document_);
  }
  footnote_.reset();
  const auto [known, added] = footnote_places_.emplace(footnote.number, document_.footnotes.size());
  if (added) {
    document_.footnotes.push_back(std::move(footnote));
  } else {
    document_.diagnostics.push_back({footnote.line, Severity::warning, "repeated_footnote",
                                     "a second footnote " + std::to_string(footnote.number) +
                                         "; its text was added to the first"});
    document_.footnotes[known->second].text += "\n" + footnote.text;
  }
}

}  // namespace polink
