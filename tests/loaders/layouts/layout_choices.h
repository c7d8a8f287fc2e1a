#pragma once

#include <string>

#include "tests/loaders/layouts/layouts.h"

// What is the author's choice within a layout, drawn once for a document.
namespace polink::made_up {

struct Choices {
  std::size_t width = 0;      // of a wrapped line
  bool heads_repeat = false;  // on each page
  bool empty_heads = false;   // standing: heads of columns that hold nothing too
  bool blank_lines = false;
  bool dotted = false;  // `2.1` and `2.1.3` for sections
  std::size_t number_style = 0;
  std::size_t heading_markup = 0;
  std::string plan_mark;
  std::string item_mark;
  std::string indent;
  std::u32string brackets;  // of groups
  std::string plan_head;
  std::string status_head;
  std::string next_head;
  std::string organisations_head;
};

Choices choose(const Layout& layout, bool full_names, Random& random);

// How the cells of one table are marked up; `stops`: items end with 。
CellStyle choose_cell_style(const Choices& choices, const Layout& layout, bool stops,
                            Random& random);

// The line of a heading, `level` 0 for a chapter.
std::string heading(const Part& part, std::size_t level, bool html, const Choices& choices);

}  // namespace polink::made_up
