#pragma once

#include <string>
#include <utility>
#include <vector>

#include "graph/records.h"
#include "loaders/plan/items.h"
#include "loaders/text/glyph.h"

// Puts the pieces of table cells together into rows: one plan measure with all
// its status and next items, however many pages they go over.
namespace polink {

struct RawItem {
  StyledText text;
  int slot = 0;   // place in its column, dashes counted
  int piece = 0;  // which run of table lines without a page break it began in
};

struct RawRow {
  RawItem plan;
  std::vector<RawItem> status;
  std::vector<RawItem> next;
  StyledText organisations;        // of a column of its own
  std::vector<RawItem> undivided;  // status and next items in one list; a dash has no text
  int status_slots = 0;
  int next_slots = 0;
};

// How the items of a document are marked; told beforehand, since one cell alone
// can't tell a lost mark from a document without marks.
struct ItemConventions {
  bool plan_marks = true;     // rows begin with ○
  bool item_marks = true;     // status and next items begin with ・
  bool next_groups = true;    // next items end with 【】
  bool full_stops = true;     // items end with 。
  bool spaced_marks = false;  // a space sets each mark apart, and nothing else (spaced_marks.h)
  std::u32string sentence_starts{};  // with what sentences inside an item begin
  std::u32string joined_by_marks{};  // behind what a mark often stands within a word
};

class RowBuilder {
 public:
  explicit RowBuilder(ItemConventions conventions) : conventions_(std::move(conventions)) {}

  // A cell of a table line, or a line of a table whose columns stand under each
  // other. Cells of one table line must come plan first. `after_break`: a page
  // or table line has ended since the last text of this column.
  void add_cell(MeasureKind kind, const StyledText& cell, bool after_break);
  void add_organisations(const StyledText& cell);

  // A line of a table whose columns stand under each other with the heads only
  // once at its top: ○ begins a row, and the items behind it are status first,
  // then next, without a word between them.
  void add_undivided(const StyledText& line, bool after_break);

  // From now on text stands in another run of table lines (another page).
  void next_piece() { ++piece_; }

  [[nodiscard]] bool empty() const { return rows_.empty(); }
  // Whether the last item of a column breaks off in the middle of a sentence.
  [[nodiscard]] bool is_open(MeasureKind kind) const;
  // The same of a table whose columns aren't told apart.
  [[nodiscard]] bool is_open_undivided() const;

  // The finished rows; the builder is empty afterwards.
  std::vector<RawRow> take_rows();
  std::vector<Diagnostic> take_diagnostics();

 private:
  void add_plan(const StyledText& cell);
  // Whether the text begins a row though no ○ stands before it: the one before it has
  // come to its end, 【】.
  [[nodiscard]] bool has_lost_its_mark(const StyledText& fragment) const;
  void add_item(std::vector<RawItem>& items, int& slots, Fragment fragment, bool groups_follow,
                bool after_break);
  bool continues(const RawItem& last, const Fragment& fragment, bool groups_follow,
                 bool after_break) const;
  [[nodiscard]] bool begins_list(const StyledText& text) const;
  bool is_cut_at_middle_dot(const RawItem& last, const Fragment& fragment) const;
  [[nodiscard]] ItemSigns item_signs() const {
    return {conventions_.full_stops, conventions_.spaced_marks, conventions_.sentence_starts,
            conventions_.joined_by_marks};
  }
  static void divide(RawRow& row);
  RawRow& current_row(int line);
  void report(int line, Severity severity, const char* code, const std::string& message);

  ItemConventions conventions_;
  std::vector<RawRow> rows_;
  std::vector<Diagnostic> diagnostics_;
  int piece_ = 0;
};

}  // namespace polink
