#include "bench/plan_layout.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "bench/passages.h"
#include "queries/text_key.h"

namespace polink::bench {
namespace {

constexpr std::u32string_view circled = U"①②③④⑤⑥⑦⑧⑨⑩";
constexpr std::u32string_view column_heads =
    U"基本計画における具体的な取組\t実施状況・現状分析\t今後の取組方針";

Text superscript(int number) {
  constexpr std::u32string_view raised =
      U"\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
  Text text;
  for (const char32_t c : digits(static_cast<std::size_t>(number))) {
    text.push_back(raised[c - U'0']);
  }
  return text;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_japanese(char32_t c) { return c > 0x3040 && c < 0xff00; }

// An item as it is printed; a page may cut the text, never what is around it.
struct PrintedItem {
  Text before;  // ○ or ・
  Text text;
  Text behind;  // footnote mark, mark of a repost, ministries

  [[nodiscard]] Text whole() const { return before + text + behind; }
};
using Column = std::vector<PrintedItem>;

Text group(const std::vector<std::string>& ministries, bool prints_leads) {
  if (ministries.empty()) {
    return {};
  }
  Text text = U"【";
  for (std::size_t i = 0; i < ministries.size(); ++i) {
    const Text code = code_points(ministries[i]);
    text += i > 0 ? U"、" : U"";
    text += i == 0 && prints_leads ? U"<u>" + code + U"</u>" : code;
  }
  return text + U"】";
}

// Puts the spaces of OCR around some years: 令和 6 年度.
Text with_spaces(const Text& text, Dice& dice) {
  constexpr std::u32string_view era = U"令和";
  Text spaced;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool year =
        is_digit(text[i]) && i >= era.size() && text.substr(i - era.size(), era.size()) == era;
    if (!year || !dice.chance(0.1)) {
      spaced.push_back(text[i]);
      continue;
    }
    spaced.push_back(U' ');
    while (i < text.size() && is_digit(text[i])) {
      spaced.push_back(text[i++]);
    }
    spaced.push_back(U' ');
    --i;
  }
  return spaced;
}

PrintedItem printed(const PlanItem& item, bool prints_leads, Dice& dice) {
  if (item.dash) {
    return {U"—", {}, {}};
  }
  PrintedItem made{item.kind == MeasureKind::plan ? U"○" : U"・", with_spaces(item.text, dice),
                   group(item.ministries, prints_leads)};
  if (item.repost) {
    made.behind.insert(0, U"（再掲）");
  }
  if (item.footnote > 0) {
    made.text.pop_back();
    made.behind.insert(0, superscript(item.footnote) + U"。");
  }
  return made;
}

Column column(const std::vector<PlanItem>& items, bool prints_leads, Dice& dice) {
  Column made;
  for (const PlanItem& item : items) {
    made.push_back(printed(item, prints_leads, dice));
  }
  if (made.empty()) {
    made.push_back({U"—", {}, {}});
  }
  return made;
}

Text cell(const Column& items, CellForm form, bool plan) {
  Text text;
  for (const PrintedItem& item : items) {
    const Text whole = item.whole();
    if (form == CellForm::bare) {
      text += (text.empty() ? U"" : U" ") + whole;
    } else if (form == CellForm::paragraphs || plan) {
      text += U"<p>" + whole + U"</p>";
    } else {
      text += U"<li>" + whole + U"</li>";
    }
  }
  const bool list = form == CellForm::list && !plan && !items.empty();
  return list ? U"<ul style=\"list-style-type: none\">" + text + U"</ul>" : text;
}

// Where a page may cut a text: between two characters that no number, name in letters
// or sentence ends at; 0 where there is no such place behind one drawn.
std::size_t place_to_cut(const Text& text, Dice& dice) {
  constexpr std::size_t margin = 4;
  if (text.size() <= 2 * margin) {
    return 0;
  }
  std::size_t at = margin + dice.below(text.size() - 2 * margin);
  for (; at + margin < text.size(); ++at) {
    if (is_japanese(text[at - 1]) && is_japanese(text[at])) {
      return at;
    }
  }
  return 0;
}

// Leaves in `items` what stands before the end of the page and returns the rest.
Column cut(Column& items, Dice& dice) {
  const std::size_t which = dice.below(items.size());
  PrintedItem& item = items[which];
  const std::size_t at = place_to_cut(item.text, dice);
  if (at == 0) {
    return {};
  }
  Column rest{{{}, item.text.substr(at), item.behind}};
  rest.insert(rest.end(), items.begin() + static_cast<std::ptrdiff_t>(which) + 1, items.end());
  item.text.resize(at);
  item.behind.clear();
  items.resize(which + 1);
  return rest;
}

class Writer {
 public:
  Writer(const GeneratedPlan& plan, Dice& dice) : plan_(plan), dice_(dice) {}

  Text write() {
    for (std::size_t i = 0; i < plan_.chapters.size(); ++i) {
      const PlanChapter& chapter = plan_.chapters[i];
      paragraph(digits(i + 1) + U". " + chapter.title);
      paragraph(U"【大目標】");
      paragraph(U"- ・ " + chapter.goal);
      for (std::size_t k = 0; k < chapter.sections.size(); ++k) {
        section(chapter.sections[k], k + 1);
      }
    }
    footnotes();
    return std::move(text_);
  }

 private:
  void line(const Text& text) { text_ += text + U'\n'; }
  void paragraph(const Text& text) { line(text + U'\n'); }

  void section(const PlanSection& section, std::size_t number) {
    paragraph(U"（" + digits(number) + U"）" + section.title);
    paragraph(U"【あるべき姿とその実現に向けた方向性】");
    paragraph(section.vision);
    paragraph(U"【目標】");
    paragraph(U"- ・ " + section.goal);
    paragraph(U"【総合計画において目指す主要な数値目標】（主要指標）");
    indicators(section.targets);
    paragraph(U"【現状データ】（参考指標）");
    indicators(section.references);
    footnotes();
    for (std::size_t i = 0; i < section.tables.size(); ++i) {
      table(section.tables[i], i);
    }
  }

  void indicators(const std::vector<PlanIndicator>& indicators) {
    for (const PlanIndicator& indicator : indicators) {
      line(U"- ・ " + indicator.name + U"：" + indicator.value + mark(indicator.footnote));
    }
    line({});
  }

  Text mark(int footnote) {
    if (footnote == 0) {
      return {};
    }
    last_marked_ = std::max(last_marked_, footnote);
    return superscript(footnote);
  }

  void table(const PlanTable& table, std::size_t place) {
    paragraph(circled[place] + (U" " + table.title));
    line(Text(column_heads));
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      const bool page_ends = dice_.chance(0.25);
      row(table.rows[i], table, page_ends && dice_.chance(0.5));
      if (page_ends && i + 1 < table.rows.size()) {
        end_of_page();
        line(Text(column_heads));
      }
    }
    line({});
    footnotes();
  }

  void row(const PlanRow& row, const PlanTable& table, bool is_cut) {
    std::array columns{column({row.plan}, table.prints_leads, dice_),
                       column(row.status, table.prints_leads, dice_),
                       column(row.next, table.prints_leads, dice_)};
    std::array<Column, 3> rest;
    if (is_cut) {
      for (std::size_t i = 0; i < columns.size(); ++i) {
        if (dice_.chance(0.6)) {
          rest[i] = cut(columns[i], dice_);
        }
      }
    }
    note_marks(row);
    table_line(columns, table.form);
    if (std::ranges::any_of(rest, [](const Column& column) { return !column.empty(); })) {
      line(U"--\t--\t--");
      end_of_page();
      // What goes on from the page before is no item of a list.
      table_line(rest, table.form == CellForm::bare ? CellForm::bare : CellForm::paragraphs);
    }
  }

  void note_marks(const PlanRow& row) {
    for (const PlanItem& item : row.status) {
      last_marked_ = std::max(last_marked_, item.footnote);
    }
  }

  void table_line(const std::array<Column, 3>& columns, CellForm form) {
    line(cell(columns[0], form, true) + U'\t' + cell(columns[1], form, false) + U'\t' +
         cell(columns[2], form, false));
  }

  void end_of_page() {
    line({});
    footnotes();
  }

  // Those that were marked and haven't been printed.
  void footnotes() {
    for (; last_printed_ < last_marked_; ++last_printed_) {
      paragraph(superscript(last_printed_ + 1) + U" " +
                plan_.footnotes[static_cast<std::size_t>(last_printed_)]);
    }
  }

  const GeneratedPlan& plan_;
  Dice& dice_;
  Text text_;
  int last_marked_ = 0;
  int last_printed_ = 0;
};

}  // namespace

std::string as_text(const GeneratedPlan& plan, Dice& dice) {
  return utf8_of(Writer(plan, dice).write());
}

}  // namespace polink::bench
