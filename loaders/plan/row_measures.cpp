#include "loaders/plan/row_measures.h"

#include <algorithm>
#include <set>

#include "loaders/plan/groups.h"
#include "loaders/plan/item_reader.h"
#include "loaders/text/limits.h"

namespace polink {
namespace {

std::string measure_id(const std::string& section_id, MeasureKind kind, int row, int ordinal) {
  std::string id = section_id + ".r" + std::to_string(row);
  if (kind != MeasureKind::plan) {
    id += (kind == MeasureKind::status ? ".s" : ".n") + std::to_string(ordinal);
  }
  return id;
}

}  // namespace

void RowMeasures::add_spans(const std::string& owner_id, const StyledText& text,
                            Document& document) {
  for (const Glyph& glyph : text) {
    if ((glyph.style & Glyph::synthetic) != 0) {
      continue;
    }
    const int line = static_cast<int>(glyph.line);
    const int column = static_cast<int>(glyph.column);
    auto& spans = document.spans;
    if (!spans.empty() && spans.back().owner_id == owner_id && spans.back().line == line &&
        column == spans.back().to) {
      spans.back().to = column + 1;
    } else {
      spans.push_back({owner_id, line, column, column + 1});
    }
  }
}

RowMeasures::Pending RowMeasures::read(const std::string& section_id, MeasureKind kind, int row,
                                       int ordinal, const RawItem& item, bool expects_group) {
  ItemReading reading = read_item(item.text, names_, expects_group);
  Pending pending{{}, item.piece, reading.has_underline};
  Measure& measure = pending.measure;
  measure.id = measure_id(section_id, kind, row, ordinal);
  measure.section_id = section_id;
  measure.kind = kind;
  measure.row = row;
  measure.ordinal = ordinal;
  measure.slot = item.slot;
  measure.text = utf8(reading.text);
  measure.repost = reading.repost;
  const auto [first, last] =
      std::minmax_element(item.text.begin(), item.text.end(),
                          [](const Glyph& a, const Glyph& b) { return a.line < b.line; });
  if (first != item.text.end()) {
    measure.first_line = static_cast<int>(first->line);
    measure.last_line = static_cast<int>(last->line);
  }
  measure.responsibilities = std::move(reading.responsibilities);
  for (const int number : reading.footnotes) {
    document_.anchors.push_back({number, measure.id});
  }
  document_.diagnostics.insert(document_.diagnostics.end(), reading.diagnostics.begin(),
                               reading.diagnostics.end());
  if (measure.text.empty()) {
    document_.diagnostics.push_back({measure.first_line, Severity::warning, "empty_item",
                                     measure.id + " has marks but no text"});
  }
  add_spans(measure.id, item.text, document_);
  return pending;
}

void RowMeasures::check_number(std::size_t pending, const RawItem& next) const {
  if (document_.measures.size() + pending >= most_measures) {
    const std::uint32_t line = next.text.empty() ? 0 : next.text.front().line;
    refuse_number(document_.path + ":" + std::to_string(line), most_measures, "measures");
  }
}

void RowMeasures::report_without_organisation(const Measure& measure) {
  const bool expected =
      measure.kind == MeasureKind::plan || (measure.kind == MeasureKind::next && next_groups_);
  if (expected && measure.responsibilities.empty()) {
    document_.diagnostics.push_back({measure.last_line, Severity::info, "no_organisation",
                                     measure.id + " names no organisation"});
  }
}

void RowMeasures::add_organisation_column(Measure& plan, const StyledText& cell) {
  if (trimmed(cell).empty()) {
    return;
  }
  StyledText bracketed = trimmed(cell);
  for (Glyph& glyph : bracketed) {
    if (glyph.code == line_break || glyph.code == paragraph_break) {
      glyph.code = U'、';
    }
  }
  Glyph bracket = bracketed.front();
  bracket.style = Glyph::synthetic;
  if (bracketed.front().code != U'【') {
    bracket.code = U'【';
    bracketed.insert(bracketed.begin(), bracket);
    bracket.code = U'】';
    bracketed.push_back(bracket);
  }
  for (Group& group : find_groups(bracketed, names_, true)) {
    for (Responsibility& responsibility : group.responsibilities) {
      responsibility.ordinal = static_cast<int>(plan.responsibilities.size()) + 1;
      plan.responsibilities.push_back(std::move(responsibility));
    }
    document_.diagnostics.insert(document_.diagnostics.end(), group.diagnostics.begin(),
                                 group.diagnostics.end());
  }
  add_spans(plan.id, cell, document_);
}

Measure& RowMeasures::add_item(const std::string& section_id, MeasureKind kind, int row,
                               int ordinal, const RawItem& item, bool expects_group) {
  check_number(0, item);
  Pending pending = read(section_id, kind, row, ordinal, item, expects_group);
  document_.measures.push_back(std::move(pending.measure));
  return document_.measures.back();
}

void RowMeasures::add(const std::string& section_id, std::vector<RawRow> rows, int first_row) {
  std::vector<Pending> pending;
  int row_number = first_row;
  for (const RawRow& row : rows) {
    if (!row.plan.text.empty()) {
      check_number(pending.size(), row.plan);
      pending.push_back(read(section_id, MeasureKind::plan, row_number, 1, row.plan, true));
      add_organisation_column(pending.back().measure, row.organisations);
    }
    for (const auto& [kind, items] :
         {std::pair{MeasureKind::status, &row.status}, std::pair{MeasureKind::next, &row.next}}) {
      const bool expects_group = kind == MeasureKind::next && next_groups_;
      int ordinal = 0;
      for (const RawItem& item : *items) {
        check_number(pending.size(), item);
        pending.push_back(read(section_id, kind, row_number, ++ordinal, item, expects_group));
      }
    }
    ++row_number;
  }
  // Underlines survive on a page or don't: where one is seen, the others of the
  // same run of table lines that have none are truly without.
  std::set<int> underlined_pieces;
  for (const Pending& item : pending) {
    if (item.has_underline) {
      underlined_pieces.insert(item.piece);
    }
  }
  for (Pending& item : pending) {
    item.measure.lead_known =
        underlined_pieces.count(item.piece) > 0 && !item.measure.responsibilities.empty();
    report_without_organisation(item.measure);
    document_.measures.push_back(std::move(item.measure));
  }
}

}  // namespace polink
