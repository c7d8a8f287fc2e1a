#include "tests/loaders/layouts/layout_choices.h"

#include <array>

#include "loaders/text/source_text.h"

namespace polink::made_up {
namespace {

// The nth sign of a row of numbers such as ① or ⑴.
std::string sign(char32_t first, int number) {
  const auto code = static_cast<char32_t>(first + static_cast<char32_t>(number) - 1);
  return to_utf8(std::u32string_view(&code, 1)) + " ";
}

std::string label(const Part& part, std::size_t level, const Choices& choices) {
  const std::string n = std::to_string(part.number);
  if (level == 0) {
    const std::array styles{n + ". ", "第" + n + "章 ", n + "．"};
    return styles[choices.number_style];
  }
  if (choices.dotted) {
    return part.id + " ";
  }
  const std::array sections{"（" + n + "）", "(" + n + ") ", sign(U'⑴', part.number)};
  return level == 1 ? sections[choices.number_style] : sign(U'①', part.number);
}

}  // namespace

Choices choose(const Layout& layout, bool full_names, Random& random) {
  constexpr std::array plan_marks{"○", "○", "○", "◯", "〇", "◎", "■", "●"};
  constexpr std::array item_marks{"・", "・", "・", "･", "•", "➢", "-"};
  constexpr std::array indents{"", "", "  ", "　"};
  Choices choices;
  choices.width = static_cast<std::size_t>(random.between(12, 44));
  choices.heads_repeat = random.chance(50);
  choices.empty_heads = random.chance(30);
  choices.blank_lines = random.chance(40);
  choices.dotted = random.chance(15);
  choices.number_style = random.below(3);
  choices.heading_markup = random.below(3);
  choices.plan_mark = random.pick(plan_marks);
  choices.item_mark = random.pick(item_marks);
  if (choices.item_mark == "-" && layout.paged && layout.table == Table::standing) {
    choices.item_mark = "・";  // `- 2` at the foot of a page is its number
  }
  choices.indent = random.pick(indents);
  // Other brackets than 【】 are known as those of groups by what stands in them,
  // which a page may cut.
  const bool whole = full_names && layout.table != Table::standing && !layout.paged;
  choices.brackets = whole && random.chance(50) ? U"［］" : U"【】";
  const bool usual = random.chance(60);
  choices.plan_head = usual ? "基本計画における具体的な取組" : "計画に定めた施策";
  choices.status_head = usual ? "実施状況・現状分析" : "進捗状況";
  choices.next_head = usual ? "今後の取組方針" : "今後の予定";
  choices.organisations_head = usual ? "担当府省" : "実施主体";
  return choices;
}

CellStyle choose_cell_style(const Choices& choices, const Layout& layout, bool stops,
                            Random& random) {
  CellStyle style;
  style.plan_mark = choices.plan_mark;
  style.item_mark = choices.item_mark;
  style.plan_paragraph = random.chance(50);
  style.bullet_space = random.chance(50);
  style.two_heads = random.chance(30);
  constexpr std::array any{0, 1, 2, 3, 4, 5, 6};
  constexpr std::array marked{0, 1, 2, 3, 5, 6};  // without stops only marks tell items apart
  constexpr std::array hyphens{1, 2, 5};          // a mark only at the beginning of a line
  const bool hyphen = choices.item_mark == "-";
  style.items = hyphen ? random.pick(hyphens) : stops ? random.pick(any) : random.pick(marked);
  if (hyphen && !layout.breaks) {
    style.item_mark = "・";
  }
  return style;
}

std::string heading(const Part& part, std::size_t level, bool html, const Choices& choices) {
  const std::string line = label(part, level, choices) + to_utf8(part.title);
  if (html) {
    const std::string tag = choices.heading_markup == 0 ? "p" : "h" + std::to_string(level + 1);
    return "<" + tag + ">" + line + "</" + tag + ">\n";
  }
  const std::array lines{line, std::string(level + 1, '#') + " " + line, "**" + line + "**"};
  return lines[choices.heading_markup] + "\n\n";
}

}  // namespace polink::made_up
