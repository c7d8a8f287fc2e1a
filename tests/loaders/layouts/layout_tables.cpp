#include <algorithm>

#include "loaders/text/source_text.h"
#include "tests/loaders/layouts/layouts.h"

namespace polink::made_up {
namespace {

std::string superscript(int number, const Layout& layout) {
  const std::string digits = std::to_string(number);
  if (layout.table == Table::html) {
    return "<sup>" + digits + "</sup>";
  }
  if (layout.table == Table::pipe) {
    return "^{" + digits + "}";
  }
  constexpr std::array<const char*, 10> raised{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string out;
  for (const char digit : digits) {
    out += raised[static_cast<std::size_t>(digit - '0')];
  }
  return out;
}

// The mark of an item; a list element of HTML needs none.
std::string bullet(const CellStyle& style) {
  return style.item_mark + (style.bullet_space || style.item_mark == "-" ? " " : "");
}

std::string joined(const std::vector<std::string>& parts, const std::string& separator) {
  std::string out;
  for (const std::string& part : parts) {
    out += (&part == &parts.front() ? "" : separator) + part;
  }
  return out;
}

// The items of a cell, each with its mark where it begins.
std::vector<std::string> with_marks(const Cell& cell, const Layout& layout,
                                    const std::string& mark) {
  std::vector<std::string> items;
  for (const Piece& piece : cell) {
    items.push_back(piece.dash ? "—"
                               : (piece.begins && !piece.mark_lost ? mark : "") +
                                     marked_up(piece.atoms, layout));
  }
  return items;
}

std::string listed(const std::vector<std::string>& items, const Cell& cell) {
  std::string out;
  std::string list;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (cell[i].begins && !cell[i].dash) {
      list += "<li>" + items[i] + "</li>";
    } else {
      out += "<p>" + items[i] + "</p>";  // the rest of an item, or a dash
    }
    if (!list.empty() && (i + 1 == items.size() || cell[i + 1].dash)) {
      out += "<ul>" + list + "</ul>";
      list.clear();
    }
  }
  return out;
}

std::string paragraphs(const std::vector<std::string>& items) {
  return items.empty() ? "" : "<p>" + joined(items, "</p> <p>") + "</p>";
}

// An OCR cell: one of the ways in which text recognition prints a list.
std::string tabbed_cell(const Cell& cell, const Layout& layout, const CellStyle& style) {
  switch (style.items) {
    case 0:
      return joined(with_marks(cell, layout, bullet(style)), " ");
    case 1:
      return paragraphs(with_marks(cell, layout, bullet(style)));
    case 2:
      return listed(with_marks(cell, layout, style.bullet_space ? "" : bullet(style)), cell);
    case 3: {  // an unclosed list of glued bullets, behind the rest of an item
      std::vector<std::string> items = with_marks(cell, layout, bullet(style));
      std::string rest;
      if (!cell.empty() && !cell.front().begins) {
        rest = "<p>" + items.front() + "</p> ";
        items.erase(items.begin());
      }
      return items.empty()
                 ? rest
                 : rest + "<ul style=\"list-style-type: none\"> " + joined(items, " ") + " ";
    }
    case 4:  // an unclosed list without any marks
      return cell.empty() ? "" : "<ul> " + joined(with_marks(cell, layout, ""), " ") + " ";
    case 5:
      return joined(with_marks(cell, layout, bullet(style)), "<br>");
    default:
      return joined(with_marks(cell, layout, bullet(style)), "\n");
  }
}

std::string item_cell(const Cell& cell, const Layout& layout, const CellStyle& style) {
  if (layout.table == Table::tabbed) {
    return tabbed_cell(cell, layout, style);
  }
  if (layout.breaks) {
    return joined(with_marks(cell, layout, bullet(style)), "<br>");
  }
  if (layout.table == Table::pipe) {
    return joined(with_marks(cell, layout, bullet(style)), " ");
  }
  return style.items % 2 == 0
             ? listed(with_marks(cell, layout, style.bullet_space ? "" : bullet(style)), cell)
             : paragraphs(with_marks(cell, layout, bullet(style)));
}

std::string plan_cell(const Cell& cell, const Layout& layout, const CellStyle& style) {
  const std::string text = joined(with_marks(cell, layout, style.plan_mark), " ");
  return style.plan_paragraph && !text.empty() && layout.table != Table::pipe
             ? "<p>" + text + "</p>"
             : text;
}

bool is_dash_alone(const Cell& cell) { return cell.size() == 1 && cell.front().dash; }

std::string html_line(const TableLine& line, const Layout& layout, const CellStyle& style) {
  std::string out = "<tr>";
  const auto cell = [&](const std::string& text, const std::string& attributes = "") {
    out += "<td" + attributes + ">" + text + "</td>\n";
  };
  if (layout.columns == Columns::with_numbers) {
    cell(line.number);
  }
  if (line.plan_rows > 0) {
    cell(plan_cell(line.plan, layout, style),
         line.plan_rows > 1 ? " rowspan=\"" + std::to_string(line.plan_rows) + "\"" : "");
  }
  if (layout.columns == Columns::with_organisations) {
    cell(line.organisations);
  }
  if (layout.columns != Columns::plan_and_next && is_dash_alone(line.status) &&
      is_dash_alone(line.next)) {
    cell("—", " colspan=\"2\"");
    return out + "</tr>\n";
  }
  if (layout.columns != Columns::plan_and_next) {
    cell(item_cell(line.status, layout, style));
  }
  cell(item_cell(line.next, layout, style));
  return out + "</tr>\n";
}

}  // namespace

std::string marked_up(const Atoms& atoms, const Layout& layout) {
  const bool span = layout.underline == Underline::span;
  const std::string open = span ? "<span style=\"text-decoration:underline\">" : "<u>";
  const std::string close = span ? "</span>" : "</u>";
  std::string out;
  bool underlined = false;
  for (const Atom& atom : atoms) {
    const bool lead = atom.lead && layout.underline != Underline::none;
    out += lead == underlined ? "" : lead ? open : close;
    underlined = lead;
    if (atom.footnote > 0) {
      out += superscript(atom.footnote, layout);
    } else if (layout.table == Table::html && atom.code == U'&') {
      out += "&amp;";
    } else {
      out += to_utf8(std::u32string_view(&atom.code, 1));
    }
  }
  return out + (underlined ? close : "");
}

std::string table_heads(const Layout& layout, const std::vector<std::string>& heads,
                        const CellStyle& style) {
  switch (layout.table) {
    case Table::tabbed:
      return joined(heads, "\t") + "\n";
    case Table::pipe:
      return "| " + joined(heads, " | ") + " |\n|" +
             joined(std::vector(heads.size(), std::string("---")), "|") + "|\n";
    case Table::html: {
      if (!style.two_heads || heads.size() < 3) {
        return "<table>\n<tr><th>" + joined(heads, "</th><th>") + "</th></tr>\n";
      }
      const std::vector<std::string> spanning(heads.begin(), heads.end() - 2);
      return "<table>\n<tr><th rowspan=\"2\">" + joined(spanning, "</th><th rowspan=\"2\">") +
             "</th><th colspan=\"2\">令和7年の追跡</th></tr>\n<tr><th>" + heads[heads.size() - 2] +
             "</th><th>" + heads.back() + "</th></tr>\n";
    }
    case Table::standing:
      break;
  }
  return joined(heads, "\n") + "\n";
}

std::string table_line(const TableLine& line, const Layout& layout, const CellStyle& style) {
  if (layout.table == Table::html) {
    return html_line(line, layout, style);
  }
  std::vector<std::string> cells;
  if (layout.columns == Columns::with_numbers) {
    cells.push_back(line.number);
  }
  cells.push_back(plan_cell(line.plan, layout, style));
  if (layout.columns == Columns::with_organisations) {
    cells.push_back(line.organisations);
  }
  if (layout.columns != Columns::plan_and_next) {
    cells.push_back(item_cell(line.status, layout, style));
  }
  cells.push_back(item_cell(line.next, layout, style));
  return layout.table == Table::pipe ? "| " + joined(cells, " | ") + " |\n"
                                     : joined(cells, "\t") + "\n";
}

std::string table_end(const Layout& layout) {
  return layout.table == Table::html ? "</table>\n" : "\n";
}

}  // namespace polink::made_up
