#pragma once

#include <string>
#include <vector>

#include "graph/records.h"
#include "loaders/plan/rows.h"
#include "loaders/text/registers.h"

namespace polink {

// Turns the rows of one section into measures with ids, responsibilities,
// footnote anchors and source spans, appended to `document`.
class RowMeasures {
 public:
  RowMeasures(const OrganisationNames& names, const ItemConventions& conventions,
              Document& document)
      : names_(names), next_groups_(conventions.next_groups), document_(document) {}

  // `first_row`: the number of the first of these rows in the section. Throws
  // Error(unreadable_input) where the document has more than `most_measures`.
  void add(const std::string& section_id, std::vector<RawRow> rows, int first_row);

  // Appends one measure that stands by itself, its place told and not counted.
  // `expects_group`: its text ends in organisations. Leaves `lead_known` false.
  Measure& add_item(const std::string& section_id, MeasureKind kind, int row, int ordinal,
                    const RawItem& item, bool expects_group);

  // Appends the spans of a text to `document.spans`, one for each run in a line.
  static void add_spans(const std::string& owner_id, const StyledText& text, Document& document);

 private:
  struct Pending {
    Measure measure;
    int piece = 0;
    bool has_underline = false;
  };
  Pending read(const std::string& section_id, MeasureKind kind, int row, int ordinal,
               const RawItem& item, bool expects_group);
  void check_number(std::size_t pending, const RawItem& next) const;
  void report_without_organisation(const Measure& measure);
  void add_organisation_column(Measure& plan, const StyledText& cell);

  const OrganisationNames& names_;
  bool next_groups_;  // next items end with 【】
  Document& document_;
};

}  // namespace polink
