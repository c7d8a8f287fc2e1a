#include "loaders/plan/plan_reader.h"

#include <algorithm>
#include <map>

#include "graph/error.h"
#include "loaders/plan/growing_texts.h"
#include "loaders/plan/item_reader.h"
#include "loaders/plan/plan_outline.h"
#include "loaders/plan/row_measures.h"
#include "loaders/plan/section_stack.h"
#include "loaders/text/marks.h"
#include "loaders/text/source_text.h"
#include "loaders/text/spacing.h"

namespace polink {
namespace {

// What plain text means at this place of the document.
enum class Context { nothing, statement, indicators, introduction, table, standing_columns };

class PlanReader {
 public:
  PlanReader(const std::vector<Block>& blocks, const Registers& registers, Document& document)
      : blocks_(blocks),
        conventions_(observe_conventions(blocks)),
        running_(running_lines(blocks)),
        names_(registers),
        document_(document),
        texts_(sections_, document),
        rows_(conventions_) {}

  void read() {
    for (index_ = 0; index_ < blocks_.size(); ++index_) {
      const Block& block = blocks_[index_];
      if (block.kind == Block::Kind::table_row) {
        read_row(block);
      } else {
        read_paragraph(block);
      }
    }
    finish_section();
    texts_.finish_footnote();
    if (document_.measures.empty() && document_.indicators.empty()) {
      throw Error(Failure::unreadable_input,
                  document_.path +
                      ": no table of measures was found in it; expected a plan document with "
                      "columns such as 基本計画における具体的な取組 / 実施状況 / 今後の取組方針");
    }
    document_.sections = sections_.take();
  }

 private:
  // --- Paragraphs ---------------------------------------------------------

  void read_paragraph(const Block& block) {
    const StyledText text = trimmed(block.cells.front());
    const std::u32string plain = folded(text);
    if (plain.empty()) {
      return;
    }
    if (is_page_number(plain) || running_.count(plain) > 0) {
      understood("@page", text);
      gap_ = true;
      return;
    }
    if (read_footnote_start(text)) {
      return;
    }
    const auto announcement = parse_announcement(plain);
    const bool in_table = context_ == Context::table || context_ == Context::standing_columns;
    if (announcement && !(in_table && *announcement == Announcement::other)) {
      understood("@announcement", text);
      announce(*announcement, text);
    } else if (const auto heading = heading_of(plain, block)) {
      open_section(*heading, text, block.line);
    } else if (const auto column = parse_column_head(plain);
               column && may_stand_alone(*column, plain, block)) {
      understood("@column_head", text);
      stand_column(*column, plain);
    } else {
      read_content(text, block);
    }
    gap_ = false;
  }

  // A numbered line within a table of standing columns, or in running prose, is
  // a heading only if its number comes next.
  [[nodiscard]] std::optional<Heading> heading_of(const std::u32string& plain,
                                                  const Block& block) const {
    auto heading = parse_heading(plain);
    if (!heading || (!block.gap_before && !gap_ && ends_wrapped_sentence(heading->style))) {
      return std::nullopt;
    }
    const bool in_text = context_ == Context::standing_columns || context_ == Context::statement;
    return in_text && !sections_.expects(*heading) && heading->style != NumberStyle::decimal
               ? std::nullopt
               : heading;
  }

  // `…の海図（1万分の|1）を通じて`: right below an open sentence a number is part
  // of it; where sentences end without stops only the weaker styles are doubted.
  [[nodiscard]] bool ends_wrapped_sentence(NumberStyle style) const {
    const bool weak = style == NumberStyle::half_parenthesised || style == NumberStyle::kana;
    if (context_ == Context::standing_columns) {
      return !standing_heads_only_ && standing_is_open() && (weak || conventions_.full_stops);
    }
    return weak && texts_.statement_is_cut();
  }

  bool read_footnote_start(const StyledText& text) {
    if (!texts_.begin_footnote(text)) {
      return false;
    }
    after_footnote_ = true;
    gap_ = false;
    return true;
  }

  void announce(Announcement announcement, const StyledText& text) {
    texts_.finish_statement();
    texts_.finish_indicators();
    after_footnote_ = false;
    need_section(text);
    std::vector<int> anchors;
    (void)without_footnote_marks(text, anchors);
    switch (announcement) {
      case Announcement::target_indicators:
      case Announcement::reference_indicators:
        texts_.begin_indicators(announcement == Announcement::target_indicators
                                    ? IndicatorKind::target
                                    : IndicatorKind::reference);
        context_ = Context::indicators;
        for (const int number : anchors) {
          document_.anchors.push_back({number, sections_.current().id});
        }
        return;
      case Announcement::grand_goal:
        texts_.begin_statement(StatementKind::grand_goal, anchors);
        break;
      case Announcement::vision:
        texts_.begin_statement(StatementKind::vision, anchors);
        break;
      case Announcement::goal:
        texts_.begin_statement(StatementKind::goal, anchors);
        break;
      case Announcement::other:
        texts_.begin_statement(StatementKind::introduction, anchors);
        report(text, Severity::info, "unknown_announcement",
               "「" + utf8(text) +
                   "」 is none of the known headings; its text is kept as an "
                   "introduction");
        break;
    }
    context_ = Context::statement;
  }

  void open_section(const Heading& heading, const StyledText& text, int line) {
    finish_section();
    texts_.finish_footnote();
    const StyledText label = slice(text, 0, heading.label_length);
    std::vector<int> anchors;
    const StyledText title = without_ocr_spaces(
        without_footnote_marks(slice(text, heading.title_from, text.size()), anchors));
    const std::string id =
        sections_.open(heading, utf8(label), utf8(title), line, document_.diagnostics).id;
    for (const int number : anchors) {
      document_.anchors.push_back({number, id});
    }
    RowMeasures::add_spans(id, text, document_);
    row_number_ = 1;
    after_footnote_ = false;
    context_ = Context::nothing;
  }

  void read_content(const StyledText& text, const Block& block) {
    if (after_footnote_ && continues_footnote(text, block)) {
      texts_.continue_footnote(text);
      return;
    }
    const bool gap = block.gap_before || gap_ || after_footnote_;
    after_footnote_ = false;
    switch (context_) {
      case Context::statement:
      case Context::introduction:
        texts_.add_statement_text(text, gap);
        return;
      case Context::indicators:
        texts_.add_indicator_line(text, gap);
        return;
      case Context::standing_columns:
        if (gap) {
          rows_.next_piece();
        }
        standing_heads_only_ = false;
        if (undivided_) {
          rows_.add_undivided(text, gap);
        } else {
          add_to_column(standing_, text, gap);
        }
        return;
      case Context::table:
        add_loose_table_text(text);
        return;
      case Context::nothing:
        break;
    }
    if (sections_.empty()) {
      if (document_.title.empty()) {
        document_.title = utf8(without_ocr_spaces(text));
        RowMeasures::add_spans("title", text, document_);
      } else {
        understood("@front", text);
        report(text, Severity::info, "text_outside_table",
               "text in front of the first heading: 「" + utf8(text) + "」");
      }
      return;
    }
    context_ = Context::introduction;
    texts_.begin_statement(StatementKind::introduction, {});
    texts_.add_statement_text(text, gap);
  }

  // A paragraph behind a footnote is either its second paragraph or the text
  // that the foot of the page interrupted.
  [[nodiscard]] bool continues_footnote(const StyledText& text, const Block& block) {
    if (!texts_.footnote_is_open()) {
      return false;
    }
    const char32_t first = text.front().code;
    const bool marked = is_bullet(first) || is_row_mark(first) || first == U'-' || first == U'【';
    if (marked) {
      return false;
    }
    if (gap_) {
      return false;  // the page number has been: this is the next page's text
    }
    if (!block.gap_before) {
      return true;
    }
    if (context_ == Context::standing_columns) {
      return !standing_is_open();
    }
    if (context_ == Context::indicators) {
      return !texts_.indicator_is_cut();
    }
    if (context_ == Context::statement || context_ == Context::introduction) {
      return !texts_.statement_is_cut() && next_footnote_follows();
    }
    return true;
  }

  [[nodiscard]] bool next_footnote_follows() {
    if (index_ > footnote_ahead_.decided_at || footnote_ahead_.decided_at == 0) {
      footnote_ahead_ = footnote_ahead(blocks_, index_);
    }
    return footnote_ahead_.follows;
  }

  // --- Tables -----------------------------------------------------------------

  void read_row(const Block& block) {
    after_footnote_ = false;
    if (block.gap_before || gap_) {
      rows_.next_piece();
    }
    gap_ = false;
    if (const auto heads = column_heads(block)) {
      texts_.finish_statement();
      texts_.finish_indicators();
      columns_ = *heads;
      context_ = Context::table;
      for (const StyledText& cell : block.cells) {
        understood("@column_head", cell);
      }
      return;
    }
    if (columns_.empty()) {
      assume_columns(block);
    }
    texts_.finish_statement();
    texts_.finish_indicators();
    need_section(block.cells.front());
    context_ = Context::table;
    // The plan cell first: a row begins there.
    for (const ColumnKind kind : {ColumnKind::plan, ColumnKind::organisations, ColumnKind::status,
                                  ColumnKind::next, ColumnKind::ignored}) {
      for (std::size_t i = 0; i < block.cells.size(); ++i) {
        if (kind == column_at(i, block)) {
          add_to_column(kind, block.cells[i], true);
        }
      }
    }
  }

  [[nodiscard]] ColumnKind column_at(std::size_t index, const Block& block) {
    if (index < columns_.size()) {
      return columns_[index];
    }
    if (!trimmed(block.cells[index]).empty() && index == columns_.size()) {
      report(block.cells[index], Severity::warning, "surplus_cell",
             "the row has more cells than the table has columns; the text was read as part of "
             "the last column");
    }
    return columns_.back();
  }

  void assume_columns(const Block& block) {
    columns_ = {ColumnKind::plan, ColumnKind::status, ColumnKind::next};
    columns_.resize(std::clamp<std::size_t>(block.cells.size(), 2, 3));
    document_.diagnostics.push_back(
        {block.line, Severity::warning, "table_without_head",
         "a table without column heads; its columns were taken as plan, status and next"});
  }

  void add_to_column(ColumnKind kind, const StyledText& cell, bool after_break) {
    switch (kind) {
      case ColumnKind::plan:
        rows_.add_cell(MeasureKind::plan, cell, after_break);
        break;
      case ColumnKind::status:
        rows_.add_cell(MeasureKind::status, cell, after_break);
        break;
      case ColumnKind::next:
        rows_.add_cell(MeasureKind::next, cell, after_break);
        break;
      case ColumnKind::organisations:
        rows_.add_organisations(cell);
        break;
      case ColumnKind::ignored:
        understood("@ignored_column", cell);
        break;
    }
  }

  // Text that is no record's but whose meaning for the form is known.
  void understood(const char* as, const StyledText& text) {
    RowMeasures::add_spans(as, text, document_);
  }

  // Text between the lines of a table: a group or item that slid out of it.
  void add_loose_table_text(const StyledText& text) {
    const char32_t first = text.front().code;
    if (!rows_.empty() &&
        (first == U'【' || is_bullet(first) || rows_.is_open(MeasureKind::next))) {
      report(
          text, Severity::info, "slid_text",
          "「" + utf8(slice(text, 0, 20)) + "」 stands behind the table line that it belongs to");
      rows_.add_cell(MeasureKind::next, text, true);
      return;
    }
    report(text, Severity::warning, "text_outside_table",
           "text between the lines of a table was kept as an introduction: 「" +
               utf8(slice(text, 0, 40)) + "」");
    texts_.begin_statement(StatementKind::introduction, {});
    texts_.add_statement_text(text, true);
    texts_.finish_statement();
  }

  // A column head on a line of its own begins a table whose columns stand under
  // each other; in prose the same words may be just a line.
  [[nodiscard]] bool may_stand_alone(ColumnKind column, const std::u32string& plain,
                                     const Block& block) const {
    if (column == ColumnKind::ignored || sections_.empty()) {
      return false;
    }
    if (context_ == Context::statement) {
      return table_follows();
    }
    if (context_ != Context::standing_columns) {
      return true;
    }
    if (standing_ == ColumnKind::organisations) {
      return column != ColumnKind::organisations;  // 関係府省 may be the text of the column
    }
    if (standing_heads_only_) {
      return true;
    }
    // In an open sentence it is the end of a wrapped line, unless the head is
    // repeated at the top of a page. Where items have no stops, a known head, or
    // that of a later column in front of an item, is believed.
    const bool known = standing_heads_.count(plain) > 0;
    return !standing_is_open() || (known && (block.gap_before || gap_)) ||
           (!conventions_.full_stops &&
            (known || (column > standing_ && text_of_column_follows(column))));
  }

  [[nodiscard]] bool text_of_column_follows(ColumnKind column) const {
    if (index_ + 1 >= blocks_.size()) {
      return true;  // an empty column
    }
    const std::u32string next = folded(trimmed(blocks_[index_ + 1].cells.front()));
    if (parse_heading(next) || parse_column_head(next)) {
      return true;
    }
    if (column == ColumnKind::organisations) {
      return names_.code_of(to_utf8(next.substr(0, next.find(U'、')))).has_value();
    }
    return !next.empty() && (is_bullet(next.front()) || is_dash(next.front()));
  }

  // Whether a row or a further column head comes next.
  [[nodiscard]] bool table_follows() const {
    if (index_ + 1 >= blocks_.size()) {
      return false;
    }
    const std::u32string next = folded(trimmed(blocks_[index_ + 1].cells.front()));
    return row_mark_length(next) > 0 || parse_column_head(next).has_value();
  }

  void stand_column(ColumnKind column, const std::u32string& plain) {
    texts_.finish_statement();
    texts_.finish_indicators();
    after_footnote_ = false;
    // Heads right behind each other, the plan's first: they stand once for the
    // whole table. Elsewhere a head behind a head says that a column is empty.
    const bool behind_head = context_ == Context::standing_columns && standing_heads_only_;
    heads_from_plan_ = behind_head ? heads_from_plan_ : column == ColumnKind::plan;
    undivided_ = behind_head && heads_from_plan_;
    standing_heads_only_ = true;
    standing_heads_.insert(plain);
    standing_ = column;
    context_ = Context::standing_columns;
  }

  [[nodiscard]] bool standing_is_open() const {
    return undivided_ ? rows_.is_open_undivided() : rows_.is_open(standing_measure());
  }

  [[nodiscard]] MeasureKind standing_measure() const {
    switch (standing_) {
      case ColumnKind::status:
        return MeasureKind::status;
      case ColumnKind::next:
        return MeasureKind::next;
      default:
        return MeasureKind::plan;
    }
  }

  // --- Sections ---------------------------------------------------------------

  void need_section(const StyledText& text) {
    if (sections_.empty()) {
      sections_.open_implied(text.empty() ? 0 : static_cast<int>(text.front().line),
                             document_.diagnostics);
    }
  }

  void finish_section() {
    texts_.finish_statement();
    texts_.finish_indicators();
    if (!rows_.empty()) {
      auto rows = rows_.take_rows();
      const int count = static_cast<int>(rows.size());
      RowMeasures(names_, conventions_, document_)
          .add(sections_.current().id, std::move(rows), row_number_);
      row_number_ += count;
    }
    for (Diagnostic& diagnostic : rows_.take_diagnostics()) {
      document_.diagnostics.push_back(std::move(diagnostic));
    }
  }

  void report(const StyledText& text, Severity severity, const char* code,
              const std::string& message) {
    const int line = text.empty() ? 0 : static_cast<int>(text.front().line);
    document_.diagnostics.push_back({line, severity, code, message});
  }

  const std::vector<Block>& blocks_;
  const ItemConventions conventions_;
  const std::set<std::u32string> running_;
  const OrganisationNames names_;
  Document& document_;
  SectionStack sections_;
  GrowingTexts texts_;
  RowBuilder rows_;
  std::size_t index_ = 0;
  Context context_ = Context::nothing;
  bool after_footnote_ = false;  // the last paragraph was a footnote's
  FootnoteAhead footnote_ahead_;
  bool gap_ = false;  // page furniture stood since the last text
  std::vector<ColumnKind> columns_;
  ColumnKind standing_ = ColumnKind::plan;  // of a table with its columns under each other
  bool standing_heads_only_ = false;        // nothing but heads has come since
  bool heads_from_plan_ = false;            // the first of the last heads was the plan\'s
  bool undivided_ = false;                  // its heads stood together at the top
  std::set<std::u32string> standing_heads_;
  int row_number_ = 1;
};

}  // namespace

void read_plan(const std::vector<Block>& blocks, const Registers& registers, Document& document) {
  PlanReader(blocks, registers, document).read();
}

}  // namespace polink
