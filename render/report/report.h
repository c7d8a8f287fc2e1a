#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "graph/store.h"
#include "render/language.h"

// The audit of a database as sheets that can be handed in: plain values, which
// others write as a workbook, as CSV or as Markdown. So all three say the same,
// and a test reads them without opening a file.
namespace polink::report {

// A stretch of a text, marked where it differs from its counterpart.
struct Stretch {
  std::string text;
  bool changed = false;
};

struct Cell {
  enum class Kind {
    text,    // words; never a formula, whatever they begin with
    count,   // a whole number
    score,   // 0 to 1, three digits behind the point
    amount,  // any number
    share,   // 1 is 100 %
    day,     // `text` is YYYY-MM-DD
  };
  enum class Tone {
    plain,
    alert,  // where an auditor should look
    quiet,  // says again what the row above says
  };
  Kind kind = Kind::text;
  std::string text;  // also of a number, as CSV and Markdown have it
  double number = 0;
  std::vector<Stretch> stretches{};  // of a text with marked changes; joined they are `text`
  // What a click shows: an id, or `sheet:` and the file name of a sheet. Where no
  // sheet lists the id, nothing.
  std::string leads_to{};
  Tone tone = Tone::plain;
};

struct ReportColumn {
  std::string name;   // stable
  std::string head;   // in the language of the report
  double width = 10;  // in digits of the sheet's font; a Japanese character takes two
  bool bars = false;  // numbers with a bar as long as they are great
};

struct ReportChart {
  bool across = false;               // bars that lie, for long names
  std::size_t categories = 0;        // column
  std::vector<std::size_t> series;   // columns, piled up
  std::vector<std::string> colours;  // RRGGBB, one for each
  std::string title;
};

struct ReportSheet {
  std::string file;   // in ASCII: measures
  std::string name;   // on its tab: 施策; at most 31 characters
  std::string title;  // at its head
  std::string note;   // what it shows and how it is read
  std::vector<ReportColumn> columns;
  std::vector<std::vector<Cell>> rows{};  // as many cells as there are columns
  // The column whose ids this sheet lists: where links to such an id lead.
  std::optional<std::size_t> lists{};
  std::optional<std::size_t> grouped_by{};  // rows with the same value there belong together
  std::size_t frozen = 0;                   // columns that stay in view
  std::size_t printed = 0;                  // columns that go on paper, from the first; 0: all
  bool filtered = true;                     // a list, whose rows are filtered by their heads
  std::size_t heat_from = 0;                // numbers from this column on are shaded; 0: none
  std::optional<ReportChart> chart{};
};

struct ReportOptions {
  Language language = Language::japanese;
  std::string today;  // YYYY-MM-DD, for what is overdue
  std::optional<std::string> document;
  std::string version;  // polink's
};

struct Report {
  std::string title;     // of the whole
  std::string document;  // what was audited, for the foot of a page
  std::string today;
  std::string version;
  Language language = Language::japanese;
  std::vector<ReportSheet> sheets;  // the overview first
};

// The audit. In each sheet the rows where an auditor should look first come
// first; measures and the laws' citations stand in the order of the document.
// Throws like Store::graph() and find_deadlines().
Report audit(const Store& store, const ReportOptions& options);

}  // namespace polink::report
