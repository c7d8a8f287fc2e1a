#include "tests/loaders/layouts/layouts.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "loaders/text/source_text.h"
#include "tests/loaders/layouts/layout_atoms.h"
#include "tests/loaders/layouts/layout_choices.h"

namespace polink::made_up {
namespace {

class Writer {
 public:
  Writer(const Plan& plan, const Layout& layout, Random& random)
      : plan_(plan),
        layout_(layout),
        random_(random),
        html_(layout.table == Table::html),
        choices_(choose(layout, plan.full_names, random)) {}

  std::string write() {
    out_ = html_ ? "<!DOCTYPE html>\n<html><head><title>海の計画</title></head><body>\n" : "";
    for (const Part& chapter : plan_.chapters) {
      write_part(chapter, 0);
    }
    return out_ + (html_ ? "</body></html>\n" : "");
  }

 private:
  // --- Frame ----------------------------------------------------------------

  void write_part(const Part& part, std::size_t level) {
    out_ += heading(part, level, html_, choices_);
    if (!part.vision.empty()) {
      const std::string head = "【あるべき姿とその実現に向けた方向性】";
      out_ += html_ ? "<p>" + head + "</p>\n" : head + "\n\n";
      for (const Text& text : part.vision) {
        write_paragraph(atoms_of(text));
      }
    }
    if (!part.indicators.empty()) {
      out_ += html_ ? "<p>【主要指標】</p>\n" : "【主要指標】\n\n";
      for (const std::u32string& indicator : part.indicators) {
        out_ += (html_ ? "<p>・ " : "・ ") + to_utf8(indicator) + (html_ ? "</p>\n" : "\n");
      }
      out_ += "\n";
    }
    if (!part.rows.empty()) {
      layout_.table == Table::standing ? write_standing(part) : write_table(part);
    }
    write_footnotes();
    for (const Part& below : part.parts) {
      write_part(below, level + 1);
    }
  }

  void write_paragraph(const Atoms& atoms) {
    const bool cut = layout_.paged && atoms.size() > 20 && random_.chance(40);
    std::size_t at = cut ? 8 + random_.below(atoms.size()) : atoms.size();
    at = std::min(at, atoms.size());
    while (at < atoms.size() && (!may_cut(atoms, at) || atoms[at - 1].code == U'。')) {
      ++at;
    }
    write_lines({atoms.begin(), atoms.begin() + static_cast<std::ptrdiff_t>(at)}, "");
    if (at < atoms.size()) {
      break_page();
      write_lines({atoms.begin() + static_cast<std::ptrdiff_t>(at), atoms.end()}, "");
    }
    out_ += html_ ? "" : "\n";
  }

  // The atoms behind a mark, on one line or wrapped.
  void write_lines(const Atoms& atoms, const std::string& mark) {
    if (html_) {
      out_ += "<p>" + mark + printed(atoms) + "</p>\n";
      return;
    }
    out_ += (mark.empty() ? "" : choices_.indent) + mark;
    std::size_t from = 0;
    // The last line isn't so short that it might be a page number.
    for (std::size_t at = 1; layout_.wrapped && at + 8 < atoms.size(); ++at) {
      if (at - from >= choices_.width && may_cut(atoms, at)) {
        out_ += printed({atoms.begin() + static_cast<std::ptrdiff_t>(from),
                         atoms.begin() + static_cast<std::ptrdiff_t>(at)}) +
                "\n" + choices_.indent;
        from = at;
      }
    }
    out_ += printed({atoms.begin() + static_cast<std::ptrdiff_t>(from), atoms.end()}) + "\n";
  }

  std::string printed(const Atoms& atoms) {
    note(atoms);
    return marked_up(atoms, layout_);
  }

  // Remembers the footnotes whose text must stand at the foot of this page.
  void note(const Atoms& atoms) {
    for (const Atom& atom : atoms) {
      if (atom.footnote > 0) {
        pending_.push_back(atom.footnote);
      }
    }
  }

  void write_footnotes() {
    std::sort(pending_.begin(), pending_.end());
    for (const int number : pending_) {
      const std::string line = marked_up({{0, false, number}}, layout_) + " " +
                               to_utf8(plan_.footnotes[static_cast<std::size_t>(number) - 1]);
      out_ += html_ ? "<p>" + line + "</p>\n" : line + "\n\n";
    }
    pending_.clear();
  }

  void break_page() {
    out_ += html_ ? "" : "\n";
    write_footnotes();
    ++page_;
    const std::string number =
        page_ % 2 == 0 ? std::to_string(page_) : "- " + std::to_string(page_) + " -";
    out_ += html_ ? "<p>" + number + "</p>\n" : number + "\n\n";
  }

  // --- Items ------------------------------------------------------------------

  Cell cell_of(const std::vector<std::optional<Item>>& items) {
    Cell cell;
    for (const auto& item : items) {
      cell.push_back(item ? Piece{atoms_of_item(*item, choices_.brackets, random_), true, false}
                          : Piece{{}, true, true});
    }
    return cell;
  }

  Cell plan_cell_of(const Row& row) {
    return {{atoms_of_item(row.plan,
                           layout_.columns == Columns::with_organisations ? U"" : choices_.brackets,
                           random_),
             true, false}};
  }

  // --- Tables side by side ------------------------------------------------------

  std::vector<std::string> heads() const {
    std::vector<std::string> heads;
    if (layout_.columns == Columns::with_numbers) {
      heads.emplace_back("No.");
    }
    heads.push_back(choices_.plan_head);
    if (layout_.columns == Columns::with_organisations) {
      heads.push_back(choices_.organisations_head);
    }
    if (layout_.columns != Columns::plan_and_next) {
      heads.push_back(choices_.status_head);
    }
    heads.push_back(choices_.next_head);
    return heads;
  }

  void write_table(const Part& part) {
    const CellStyle style = choose_cell_style(choices_, layout_, plan_.stops, random_);
    out_ += table_heads(layout_, heads(), style);
    int number = 0;
    for (const Row& row : part.rows) {
      TableLine line;
      line.number = std::to_string(++number);
      line.plan = plan_cell_of(row);
      if (layout_.columns == Columns::with_organisations) {
        line.organisations = printed(names_of(row.plan.organisations));
      }
      line.status = layout_.columns == Columns::plan_and_next ? Cell{} : cell_of(row.status);
      line.next = cell_of(row.next);
      write_row(std::move(line), style);
      if (layout_.paged && random_.chance(20)) {
        turn_page(style);
      }
    }
    out_ += table_end(layout_);
  }

  void write_row(TableLine line, const CellStyle& style) {
    const int pages = layout_.paged ? random_.between(1, 3) : 1;
    // In a list without marks a ・ at the top of a page would be one.
    const bool marked = layout_.table != Table::tabbed || !style.unmarked();
    for (int page = 1; page < pages; ++page) {
      TableLine first;
      first.number = std::exchange(line.number, "");
      first.plan = take_page(line.plan, page == 1 ? 1 : 0, true, random_);
      first.organisations = std::exchange(line.organisations, "");
      first.status = take_page(line.status, 0, marked, random_);
      first.next = take_page(line.next, 0, marked, random_);
      write_line(first, style);
      turn_page(style);
      lose_bullet(line.status);
      lose_bullet(line.next);
    }
    if (html_ && !layout_.paged && line.status.size() > 1 && layout_.columns == Columns::three &&
        random_.chance(60)) {
      TableLine second;
      second.plan_rows = 0;
      second.status.push_back(std::move(line.status.back()));
      line.status.pop_back();
      if (line.next.size() > 1) {
        second.next.push_back(std::move(line.next.back()));
        line.next.pop_back();
      }
      line.plan_rows = 2;
      write_line(line, style);
      write_line(second, style);
      return;
    }
    write_line(line, style);
  }

  // OCR loses the mark of an item at the top of a page.
  void lose_bullet(Cell& cell) {
    if (layout_.lost_bullets && !cell.empty() && cell.front().begins && random_.chance(50)) {
      cell.front().mark_lost = true;
    }
  }

  void write_line(const TableLine& line, const CellStyle& style) {
    for (const Cell* cell : {&line.plan, &line.status, &line.next}) {
      for (const Piece& piece : *cell) {
        note(piece.atoms);
      }
    }
    out_ += table_line(line, layout_, style);
  }

  void turn_page(const CellStyle& style) {
    out_ += table_end(layout_);
    break_page();
    if (choices_.heads_repeat) {
      out_ += table_heads(layout_, heads(), style);
    } else if (html_) {
      out_ += "<table>\n";
    }
  }

  // --- Columns under each other ---------------------------------------------------

  void write_standing(const Part& part) {
    if (layout_.heads_once) {
      write_heads_together();
    }
    for (const Row& row : part.rows) {
      write_head(choices_.plan_head);
      write_item(plan_cell_of(row).front(), choices_.plan_mark, choices_.plan_head);
      if (layout_.columns == Columns::with_organisations) {
        write_head(choices_.organisations_head);
        out_ += printed(names_of(row.plan.organisations)) + "\n";
      }
      const auto column = [&](const std::string& head, const Cell& cell) {
        if (!cell.empty() || choices_.empty_heads) {
          write_head(head);
        }
        for (const Piece& piece : cell) {
          write_item(piece, choices_.item_mark + (choices_.item_mark == "-" ? " " : ""), head);
        }
      };
      if (layout_.columns != Columns::plan_and_next) {
        column(choices_.status_head, cell_of(row.status));
      }
      column(choices_.next_head, cell_of(row.next));
    }
    out_ += "\n";
  }

  void write_heads_together() {
    for (const std::string& head : heads()) {
      out_ += head + "\n";
    }
    out_ += "\n";
  }

  void write_head(const std::string& head) {
    if (!layout_.heads_once) {
      out_ += (choices_.blank_lines ? "\n" : "") + head + "\n";
    }
  }

  void write_item(const Piece& piece, const std::string& mark, const std::string& head) {
    if (piece.dash) {
      out_ += "—\n";
      return;
    }
    Cell rest{piece};
    if (layout_.paged && random_.chance(25)) {
      const Cell page = take_page(rest, 1, true, random_);
      write_lines(page.front().atoms, mark);
      if (rest.empty()) {
        return;
      }
      break_page();
      if (choices_.heads_repeat) {
        layout_.heads_once ? write_heads_together() : write_head(head);
      }
    }
    write_lines(rest.front().atoms, rest.front().begins ? mark : "");
    out_ += choices_.blank_lines ? "\n" : "";
  }

  const Plan& plan_;
  const Layout& layout_;
  Random& random_;
  std::string out_;
  bool html_ = false;
  Choices choices_;
  std::vector<int> pending_;
  int page_ = 0;
};

}  // namespace

std::string render(const Plan& plan, const Layout& layout, Random& random) {
  return Writer(plan, layout, random).write();
}

}  // namespace polink::made_up
