#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "graph/records.h"
#include "tests/loaders/layouts/logical_plan.h"

// The layouts in which the same plan may come, and what must be read from each.
namespace polink::made_up {

enum class Table { tabbed, pipe, html, standing };  // standing: columns under each other
enum class Columns { three, plan_and_next, with_organisations, with_numbers };
enum class Underline { none, tag, span };

struct Layout {
  const char* name;
  Table table = Table::tabbed;
  Columns columns = Columns::three;
  Underline underline = Underline::tag;
  bool breaks = true;       // pipe, html: items parted by <br> rather than spaces or lists
  bool heads_once = false;  // standing: column heads at the top of the table only
  bool wrapped = false;     // standing: lines of a fixed width
  bool paged = false;       // pages cut at any place in any column
  bool lost_bullets = false;
};

inline void PrintTo(const Layout& layout, std::ostream* out) { *out << layout.name; }

// A character of an item, or the footnote mark behind it.
struct Atom {
  char32_t code = 0;
  bool lead = false;
  int footnote = 0;
};
using Atoms = std::vector<Atom>;

// A piece of an item that stands on one page.
struct Piece {
  Atoms atoms;
  bool begins = true;  // whether the item begins here, and so has a mark
  bool dash = false;
  bool mark_lost = false;
};
using Cell = std::vector<Piece>;

// One line of a table: the cells of the columns that the layout has.
struct TableLine {
  std::string number;
  Cell plan;
  int plan_rows = 1;  // html: lines that the plan cell spans; 0 where it is covered
  std::string organisations;
  Cell status;
  Cell next;
};

// How the cells of one table are marked up.
struct CellStyle {
  int items = 0;  // which of the ways to part items
  std::string plan_mark = "○";
  std::string item_mark = "・";
  bool plan_paragraph = false;
  bool bullet_space = false;
  bool two_heads = false;  // html: a line of heads above that of the column heads

  [[nodiscard]] bool unmarked() const { return items == 4; }
};

// The document as text, with the tables drawn by `table_line`.
std::string render(const Plan& plan, const Layout& layout, Random& random);

// The records that must be read, one to a line in NFKC without spaces, and those
// that were read.
std::vector<std::string> expected_records(const Plan& plan, const Layout& layout);
std::vector<std::string> records_of(const Document& document, const Layout& layout);

// --- Parts that the table writers share --------------------------------------

// Atoms as the layout marks them up.
std::string marked_up(const Atoms& atoms, const Layout& layout);
// The column heads and one line of a table in the markup of the layout.
std::string table_heads(const Layout& layout, const std::vector<std::string>& heads,
                        const CellStyle& style);
std::string table_line(const TableLine& line, const Layout& layout, const CellStyle& style);
std::string table_end(const Layout& layout);

}  // namespace polink::made_up
