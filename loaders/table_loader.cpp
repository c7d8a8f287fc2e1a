#include "loaders/table_loader.h"

#include <algorithm>

#include "graph/error.h"
#include "loaders/finish.h"
#include "loaders/plan/row_measures.h"
#include "loaders/tables/table_places.h"
#include "loaders/text/marks.h"
#include "loaders/text/markup.h"

namespace polink {
namespace {

bool names_group(const StyledText& text) {
  return std::any_of(text.begin(), text.end(), [](const Glyph& g) { return g.code == U'【'; });
}

// A cell holds whole items, with marks or without.
ItemConventions conventions_of(const SourceTable& table, const TableHead& head) {
  ItemConventions conventions{
      .plan_marks = false, .item_marks = false, .next_groups = false, .full_stops = false};
  const auto column = head.columns.find(Field::next_text);
  for (const TableRow& row : table.rows) {
    conventions.next_groups = conventions.next_groups ||
                              (column != head.columns.end() && column->second < row.cells.size() &&
                               names_group(row.cells[column->second]));
  }
  return conventions;
}

class TableReader {
 public:
  TableReader(const SourceTable& table, TableHead head, const LoadOptions& options,
              Document& document)
      : table_(table),
        head_(std::move(head)),
        options_(options),
        document_(document),
        names_(*options.registers),
        measures_(names_, conventions_of(table, head_), document),
        places_(table, head_, document),
        beside_(conventions_of(table, head_)) {}

  void read() {
    settle_kind();
    observe_groups();
    read_head();
    for (std::size_t i = head_.row + 1; i < table_.rows.size(); ++i) {
      read_row(table_.rows[i]);
      if (options_.progress) {
        options_.progress(0.1 +
                          0.7 * static_cast<double>(i) / static_cast<double>(table_.rows.size()));
      }
    }
    finish_row();
    settle_leads();
    RowMeasures::add_spans("@separator", table_.separators, document_);
    if (document_.measures.empty()) {
      places_.refuse(table_.rows[head_.row].line,
                     "no measure stands below this head; expected one to a row");
    }
  }

 private:
  [[nodiscard]] StyledText cell(const TableRow& row, Field field) const {
    const auto column = head_.columns.find(field);
    if (column == head_.columns.end() || column->second >= row.cells.size()) {
      return {};
    }
    const StyledText text = trimmed(row.cells[column->second]);
    return has_markup(text) ? trimmed(parse_markup(text)) : text;
  }

  void report(int line, Severity severity, const char* code, const std::string& message) {
    document_.diagnostics.push_back({line, severity, code, message});
  }

  void understood(const char* as, const TableRow& row, const std::vector<std::size_t>& columns) {
    for (const std::size_t column : columns) {
      if (column < row.cells.size()) {
        RowMeasures::add_spans(as, row.cells[column], document_);
      }
    }
  }

  // --- What the head says -------------------------------------------------------

  // 区分 is a section to some and the kind to others; its cells tell.
  void settle_kind() {
    if (head_.has(Field::kind) || !head_.has(Field::section) || !head_.one_measure_to_a_row()) {
      return;
    }
    bool any = false;
    for (std::size_t i = head_.row + 1; i < table_.rows.size(); ++i) {
      const StyledText words = cell(table_.rows[i], Field::section);
      if (!words.empty() && !kind_in(words)) {
        return;
      }
      any = any || !words.empty();
    }
    if (any) {
      auto column = head_.columns.extract(Field::section);
      column.key() = Field::kind;
      head_.columns.insert(std::move(column));
    }
  }

  // Which texts end in organisations: those of the kinds of which one does.
  void observe_groups() {
    const bool columns = head_.has(Field::organisations) || head_.has(Field::lead);
    groups_expected_ = columns;
    for (std::size_t i = head_.row + 1; i < table_.rows.size() && !groups_expected_; ++i) {
      groups_expected_ = names_group(cell(table_.rows[i], Field::text));
    }
  }

  void read_head() {
    for (std::size_t i = 0; i < head_.row; ++i) {
      read_line_above(table_.rows[i]);
    }
    const TableRow& row = table_.rows[head_.row];
    for (const StyledText& name : row.cells) {
      RowMeasures::add_spans("@column_head", name, document_);
    }
    unread_ = head_.unknown;
    unread_.insert(unread_.end(), head_.repeated.begin(), head_.repeated.end());
    for (const std::size_t column : unread_) {
      report(row.line, Severity::info, "unread_column",
             "the column 「" + utf8(trimmed(row.cells[column])) +
                 "」 has no place among the records; its cells were left out");
    }
  }

  void read_line_above(const TableRow& row) {
    for (const StyledText& raw : row.cells) {
      const StyledText words = trimmed(raw);
      if (words.empty()) {
        continue;
      }
      if (document_.title.empty()) {
        document_.title = utf8(words);
        RowMeasures::add_spans("title", words, document_);
      } else {
        report(row.line, Severity::info, "text_outside_table",
               "text above the head of the table: 「" + utf8(words) + "」");
      }
    }
  }

  // --- Rows -----------------------------------------------------------------------

  void read_row(const TableRow& row) {
    if (repeats_head(row)) {
      for (const StyledText& name : row.cells) {
        RowMeasures::add_spans("@column_head", name, document_);
      }
      return;
    }
    understood("@ignored_column", row, head_.ignored);
    understood("@unread_column", row, unread_);
    report_surplus(row);
    read_marks(row);
    const std::string before = section_id_;
    section_id_ = places_.enter_section(row);
    if (head_.one_measure_to_a_row()) {
      read_measure(row);
      return;
    }
    if (section_id_ != before && !before.empty()) {
      finish_row(before);
    }
    read_measures_beside_each_other(row);
  }

  [[nodiscard]] bool repeats_head(const TableRow& row) const {
    const TableRow& head = table_.rows[head_.row];
    return std::equal(row.cells.begin(), row.cells.end(), head.cells.begin(), head.cells.end(),
                      [](const StyledText& a, const StyledText& b) {
                        return codes(trimmed(a)) == codes(trimmed(b));
                      });
  }

  void report_surplus(const TableRow& row) {
    for (std::size_t i = table_.rows[head_.row].cells.size(); i < row.cells.size(); ++i) {
      if (!trimmed(row.cells[i]).empty()) {
        report(row.line, Severity::warning, "surplus_cell",
               "the row has more cells than the head has columns; this one stands in no record: "
               "「" +
                   utf8(slice(trimmed(row.cells[i]), 0, 40)) + "」");
      }
    }
  }

  // Cells that say something about the measure by one word.
  void read_marks(const TableRow& row) {
    for (const Field field : {Field::kind, Field::row, Field::repost, Field::id}) {
      RowMeasures::add_spans("@cell", cell(row, field), document_);
    }
    const StyledText id = cell(row, Field::id);
    if (!id.empty() && !measure_place(id) && !foreign_ids_) {
      foreign_ids_ = true;
      report(row.line, Severity::info, "foreign_id",
             "the ids of this table (「" + utf8(id) +
                 "」) are not of the form 1.2.3.r4.n5; its measures were given such ids");
    }
    const StyledText repost = cell(row, Field::repost);
    repost_ = yes_in(repost).value_or(false);
    if (!yes_in(repost)) {
      report(row.line, Severity::warning, "unknown_repost_mark",
             "「" + utf8(repost) + "」 says neither yes nor no to 再掲; taken as no");
    }
  }

  // A measure's text with the marks of the other columns in the place where a
  // plan document prints them.
  [[nodiscard]] StyledText marked(StyledText text) const {
    if (repost_) {
      append_synthetic(U"（再掲）", text);
    }
    return text;
  }

  void read_measure(const TableRow& row) {
    const StyledText raw = cell(row, Field::text);
    if (raw.empty()) {
      report_empty(row);
      return;
    }
    const MeasureKind kind = kind_of(row);
    const StyledText text = without_item_mark(raw);
    const bool dash = is_dashes(folded(text));
    const TablePlaces::Item item = places_.place(row, kind, dash);
    if (dash) {
      return;
    }
    const StyledText group = as_group(cell(row, Field::organisations), cell(row, Field::lead));
    StyledText whole = marked(text);
    append(whole, group);
    const bool expects_group = !group.empty() || (groups_expected_ && kind != MeasureKind::status);
    measures_.add_item(section_id_, kind, item.row, item.ordinal, {whole, item.slot, 0},
                       expects_group);
  }

  MeasureKind kind_of(const TableRow& row) const {
    if (!head_.has(Field::kind)) {
      const auto place = places_.told(row);
      return place ? place->kind : MeasureKind::plan;
    }
    const StyledText words = cell(row, Field::kind);
    const auto kind = kind_in(words);
    if (!kind) {
      places_.refuse(row.line,
                     "「" + utf8(words) +
                         "」 is no kind of measure; expected 計画, 実施状況 or 今後 (plan, "
                         "status, next)");
    }
    return *kind;
  }

  // A row that only names a section is a heading; another one lost its text.
  void report_empty(const TableRow& row) {
    const bool heading = cell(row, Field::kind).empty() && cell(row, Field::row).empty() &&
                         cell(row, Field::organisations).empty() && cell(row, Field::id).empty();
    if (!heading) {
      report(row.line, Severity::warning, "empty_item", "the row has no text; it was left out");
    }
  }

  void read_measures_beside_each_other(const TableRow& row) {
    const StyledText plan = cell(row, Field::plan_text);
    if (!plan.empty()) {
      finish_row();
      row_number_ = places_.begin_row(row);
      row_line_ = row.line;
      beside_.add_cell(MeasureKind::plan, marked(plan), true);
    }
    const StyledText group = as_group(cell(row, Field::organisations), cell(row, Field::lead));
    if (!group.empty()) {
      beside_.add_organisations(group);
    }
    beside_.add_cell(MeasureKind::status, cell(row, Field::status_text), true);
    beside_.add_cell(MeasureKind::next, cell(row, Field::next_text), true);
  }

  void finish_row() { finish_row(section_id_); }
  void finish_row(const std::string& section_id) {
    if (!beside_.empty()) {
      auto rows = beside_.take_rows();
      if (row_number_ == 0) {
        row_number_ = places_.add_rows(section_id, 1, row_line_);
      }
      places_.add_rows(section_id, static_cast<int>(rows.size()) - 1, row_line_);
      measures_.add(section_id, std::move(rows), row_number_);
    }
    row_number_ = 0;
    for (Diagnostic& diagnostic : beside_.take_diagnostics()) {
      document_.diagnostics.push_back(std::move(diagnostic));
    }
  }

  // Where any lead is told the others are truly none.
  void settle_leads() {
    bool known = head_.has(Field::lead);
    for (const Measure& measure : document_.measures) {
      for (const Responsibility& responsibility : measure.responsibilities) {
        known = known || responsibility.lead;
      }
    }
    for (Measure& measure : document_.measures) {
      measure.lead_known = known && !measure.responsibilities.empty();
    }
  }

  const SourceTable& table_;
  TableHead head_;
  const LoadOptions& options_;
  Document& document_;
  const OrganisationNames names_;
  RowMeasures measures_;
  TablePlaces places_;
  RowBuilder beside_;  // of a table with a column for each kind
  std::vector<std::size_t> unread_;
  std::string section_id_;
  int row_number_ = 0;  // of the row in `beside_`; 0 for none yet
  int row_line_ = 0;
  bool repost_ = false;  // of the row being read
  bool groups_expected_ = false;
  bool foreign_ids_ = false;
};

}  // namespace

Document read_table(const SourceTable& table, const LoadOptions& options) {
  Document document = read_unfinished_table(table, options);
  finish_document(*options.registers, document);
  if (options.progress) {
    options.progress(1);
  }
  return document;
}

Document read_unfinished_table(const SourceTable& table, const LoadOptions& options) {
  auto head = find_table_head(table.rows);
  if (!head) {
    throw Error(Failure::unreadable_input, table.name + ": " + explain_missing_head(table.rows));
  }
  Document document;
  document.id = options.document_id;
  document.path = table.name;
  document.loader = table.loader;
  document.encoding = table.encoding;
  document.sha256 = table.sha256;
  document.lines = table.lines;
  TableReader(table, std::move(*head), options, document).read();
  return document;
}

}  // namespace polink
