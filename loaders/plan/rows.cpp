#include "loaders/plan/rows.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "loaders/text/marks.h"
#include "loaders/text/name_text.h"

namespace polink {
namespace {

int line_of(const StyledText& text) {
  return text.empty() ? 0 : static_cast<int>(text.front().line);
}

std::vector<RawItem>& column_of(RawRow& row, MeasureKind kind) {
  return kind == MeasureKind::status ? row.status : row.next;
}

int& slots_of(RawRow& row, MeasureKind kind) {
  return kind == MeasureKind::status ? row.status_slots : row.next_slots;
}

bool is_finished(const StyledText& text) {
  const char32_t last = last_character(text);
  constexpr std::u32string_view closings = U")]〕";
  constexpr std::u32string_view openings = U"([〔";
  const std::size_t kind = closings.find(fold(last));
  if (kind == std::u32string_view::npos) {
    return last == 0 || ends_sentence(last) || last == U'】';
  }
  // `…を継続。（再掲）`: a remark behind the stop.
  const std::size_t open = folded(text).rfind(openings[kind]);
  const char32_t before =
      open == std::u32string::npos ? U'\0' : last_character(slice(text, 0, open));
  return ends_sentence(before) || before == U'】';
}

// A slid group or mark belongs to the item before it, whatever that ends with.
bool is_only_a_mark(const StyledText& text) {
  const std::u32string plain = folded(trimmed(text));
  if (plain.empty()) {
    return true;
  }
  const auto mark = find_repost_mark(plain);
  if (mark && mark->from == 0) {
    return true;
  }
  if (ends_sentence(plain.front())) {  // `。（再掲）`, but `。次の` begins with a misread mark
    const std::size_t text_from = plain.find_first_not_of(U"。．. 　");
    return text_from == std::u32string::npos || !is_word(plain[text_from]);
  }
  return plain.front() == U'【';
}

// `（次の港を調べる。`: what opens isn't closed before the sentence ends, so it is a misread
// mark.
bool opens_a_sentence(const StyledText& text) {
  const std::u32string plain = folded(text);
  const std::size_t end = plain.find_first_of(U")。");
  return end != std::u32string::npos && plain[end] == U'。';
}

// `○再掲）【文】`, `・文、経】`: the bracket in front was misread as a mark. Its own is
// given, 0 for text that is no such rest.
char32_t lost_bracket(const StyledText& text) {
  const std::u32string plain = folded(trimmed(text));
  if (plain.starts_with(U"再掲)")) {
    return U'（';
  }
  const bool names_only = std::all_of(plain.begin(), plain.end(),
                                      [](char32_t c) { return !ends_sentence(c) && c != U'【'; });
  constexpr std::ptrdiff_t most_hiragana = 1;  // a misread one
  return plain.ends_with(U'】') && plain.find(U'】') == plain.size() - 1 && names_only &&
                 std::count_if(plain.begin(), plain.end(), is_hiragana) <= most_hiragana
             ? U'【'
             : 0;
}

// `・【文】`, behind an item that is its own.
bool is_whole_group(const StyledText& text) {
  const std::u32string plain = folded(trimmed(text));
  return plain.starts_with(U'【') && plain.find(U'】') == plain.size() - 1;
}

}  // namespace

void RowBuilder::report(int line, Severity severity, const char* code, const std::string& message) {
  diagnostics_.push_back({line, severity, code, message});
}

bool RowBuilder::has_lost_its_mark(const StyledText& fragment) const {
  return !rows_.empty() && !is_only_a_mark(fragment) && !starts_with_conjunction(fragment) &&
         ends_with_group(rows_.back().plan.text, fragment);
}

RawRow& RowBuilder::current_row(int line) {
  if (rows_.empty()) {
    report(line, Severity::warning, "item_without_plan",
           "an item stands in the table before any plan measure; a row without plan was made");
    rows_.emplace_back();
  }
  return rows_.back();
}

bool RowBuilder::is_open(MeasureKind kind) const {
  if (rows_.empty()) {
    return false;
  }
  const RawRow& row = rows_.back();
  if (kind == MeasureKind::plan) {
    return !is_finished(row.plan.text);
  }
  const auto& items = kind == MeasureKind::status ? row.status : row.next;
  return !items.empty() && !is_finished(items.back().text);
}

bool RowBuilder::is_open_undivided() const {
  if (rows_.empty()) {
    return false;
  }
  const RawRow& row = rows_.back();
  return !is_finished(row.undivided.empty() ? row.plan.text : row.undivided.back().text);
}

void RowBuilder::add_plan(const StyledText& cell) {
  for (Fragment& fragment : split_plan_cell(cell)) {
    if (is_dashes(folded(fragment.text)) && fragment.mark.empty()) {
      continue;
    }
    bool marked = fragment.start == Fragment::Start::marked;
    bool misread = fragment.start == Fragment::Start::flowing;
    if (marked && conventions_.plan_marks && is_bullet(fragment.mark.front().code) &&
        row_mark_length(codes(fragment.mark)) == 0 && has_lost_its_mark(fragment.text)) {
      marked = false;  // it is a misread ○
      misread = true;
    } else if (marked && conventions_.plan_marks && is_bullet(fragment.mark.front().code) &&
               row_mark_length(codes(fragment.mark)) == 0) {
      // Where rows begin with ○, a ・ in front is the middle of a word cut by a page.
      fragment.text.insert(fragment.text.begin(), fragment.mark.front());
      marked = false;
    }
    const bool goes_on = !rows_.empty() &&
                         (is_only_a_mark(fragment.text) || is_open(MeasureKind::plan) ||
                          starts_with_conjunction(fragment.text) || conventions_.plan_marks) &&
                         !(misread && conventions_.plan_marks && has_lost_its_mark(fragment.text));
    if (marked || !goes_on) {
      if (!marked && conventions_.plan_marks && rows_.empty()) {
        report(line_of(fragment.text), Severity::warning, "plan_without_mark",
               "the first plan measure of the table has no ○");
      } else if (!marked && conventions_.plan_marks) {
        report(line_of(fragment.text), Severity::warning, "plan_without_mark",
               "a plan measure without ○ was taken as one of its own: 「" +
                   utf8(slice(fragment.text, 0, 16)) + "」");
      }
      RawRow row;
      row.plan = {std::move(fragment.text), 1, piece_};
      rows_.push_back(std::move(row));
    } else {
      append(rows_.back().plan.text, fragment.text);
    }
  }
}

// Where items stand in lists, <ul>, one begins with an item, whatever was misread there.
bool RowBuilder::begins_list(const StyledText& text) const {
  return conventions_.spaced_marks && !text.empty() && (text.front().style & Glyph::listed) != 0;
}

bool RowBuilder::continues(const RawItem& last, const Fragment& fragment, bool groups_follow,
                           bool after_break) const {
  // A remark behind the stop, `（再掲）` or its first half, is no item.
  if (is_only_a_mark(fragment.text) ||
      (fold(fragment.text.front().code) == U'(' && !opens_a_sentence(fragment.text))) {
    return true;
  }
  if (ends_with_group(last.text, fragment.text) || begins_list(fragment.text)) {
    return false;
  }
  if (!is_finished(last.text)) {
    return true;
  }
  if (groups_follow) {
    return true;  // its 【】 is still to come
  }
  return (!after_break && conventions_.item_marks) || starts_with_conjunction(fragment.text);
}

// `日本の文化|・慣習への対応`: the ・ at the top of a page or line is a part of the
// word before where that broke off in the middle of a sentence.
bool RowBuilder::is_cut_at_middle_dot(const RawItem& last, const Fragment& fragment) const {
  if (fragment.mark.empty() || (fragment.mark.front().style & Glyph::synthetic) != 0 ||
      (fragment.mark.front().code != U'・' && fragment.mark.front().code != U'･')) {
    return false;
  }
  if (begins_list(fragment.mark)) {
    return false;
  }
  if (ends_with_group(last.text, fragment.text)) {
    return false;
  }
  const std::u32string text = folded(last.text);
  const auto count = [&](std::u32string_view set) {
    return std::count_if(text.begin(), text.end(),
                         [&](char32_t c) { return set.find(c) != std::u32string_view::npos; });
  };
  const auto opened = count(U"(「『【");
  const auto closed = count(U")」』】");
  const char32_t end = last_character(last.text);
  if (opened > closed) {
    return true;
  }
  return conventions_.full_stops && !is_finished(last.text) && fold(end) != U')' &&
         !ends_like_a_sentence(text);
}

void RowBuilder::add_item(std::vector<RawItem>& items, int& slots, Fragment fragment,
                          bool groups_follow, bool after_break) {
  const int line = line_of(fragment.dash ? fragment.mark : fragment.text);
  if (fragment.dash) {
    ++slots;
    return;
  }
  const bool flows = fragment.start == Fragment::Start::flowing && !items.empty();
  if (flows && continues(items.back(), fragment, groups_follow, after_break)) {
    append(items.back().text, fragment.text);
    return;
  }
  if (fragment.start == Fragment::Start::separated && !items.empty() &&
      is_only_a_mark(fragment.text)) {
    append(items.back().text, fragment.text);
    return;
  }
  if (!items.empty() && is_whole_group(fragment.text)) {
    append(items.back().text, fragment.text);
    return;
  }
  const char32_t lost = items.empty() ? 0 : lost_bracket(fragment.text);
  if (lost != 0) {
    if (!fragment.mark.empty()) {
      fragment.mark.front().code = lost;
      append(items.back().text, fragment.mark);
    }
    append(items.back().text, fragment.text);
    return;
  }
  if (fragment.start != Fragment::Start::marked && conventions_.item_marks) {
    report(line, Severity::info, "lost_bullet",
           "an item without ・ was taken as an item of its own: 「" +
               utf8(slice(fragment.text, 0, 16)) + "…」");
  }
  items.push_back({std::move(fragment.text), ++slots, piece_});
}

void RowBuilder::add_cell(MeasureKind kind, const StyledText& cell, bool after_break) {
  if (kind == MeasureKind::plan) {
    add_plan(cell);
    return;
  }
  const bool groups_follow = kind == MeasureKind::next && conventions_.next_groups;
  bool first = true;
  auto fragments = split_item_cell(cell, item_signs());
  const auto marked = std::count_if(fragments.begin(), fragments.end(), [](const Fragment& f) {
    return f.start == Fragment::Start::marked && !f.dash;
  });
  constexpr std::ptrdiff_t list = 2;
  for (Fragment& fragment : fragments) {
    RawRow& row = current_row(line_of(fragment.dash ? fragment.mark : fragment.text));
    auto& items = column_of(row, kind);
    if (first && !items.empty() && is_cut_at_middle_dot(items.back(), fragment)) {
      append(items.back().text, fragment.mark);
      append(items.back().text, fragment.text);
    } else if (!fragment.text.empty() || fragment.dash) {
      // In a list with marks a finished item without its group has lost it, or has none.
      const bool group_follows = groups_follow && (first || marked < list);
      add_item(items, slots_of(row, kind), std::move(fragment), group_follows,
               after_break || !first);
    }
    first = false;
  }
}

void RowBuilder::add_undivided(const StyledText& line, bool after_break) {
  if (row_mark_length(folded(line)) > 0) {
    add_plan(line);
    return;
  }
  RawRow& row = current_row(line_of(line));
  bool marked = false;
  for (Fragment& fragment : split_item_cell(line, item_signs())) {
    auto& items = row.undivided;
    marked = marked || fragment.start == Fragment::Start::marked;
    if (items.empty() && !marked) {
      append(row.plan.text, fragment.text);
    } else if (fragment.dash) {
      items.push_back({{}, 0, piece_});
    } else if (!items.empty() && is_cut_at_middle_dot(items.back(), fragment)) {
      append(items.back().text, fragment.mark);
      append(items.back().text, fragment.text);
    } else if (items.empty() && is_cut_at_middle_dot(row.plan, fragment)) {
      append(row.plan.text, fragment.mark);
      append(row.plan.text, fragment.text);
    } else {
      int slots = 0;
      add_item(items, slots, std::move(fragment), false, after_break);
    }
  }
}

// Status items seldom name organisations and next items nearly always do, so
// the list is divided where that holds for most.
void RowBuilder::divide(RawRow& row) {
  const auto is_next = [](const RawItem& item) {
    return item.text.empty() || codes(item.text).find(U'【') != std::u32string::npos;
  };
  std::size_t best = 0;
  int most = -1;
  for (std::size_t at = 0; at <= row.undivided.size(); ++at) {
    int right = 0;
    for (std::size_t i = 0; i < row.undivided.size(); ++i) {
      right += (i >= at) == is_next(row.undivided[i]) ? 1 : 0;
    }
    if (right >= most) {
      most = right;
      best = at;
    }
  }
  for (std::size_t i = 0; i < row.undivided.size(); ++i) {
    RawItem& item = row.undivided[i];
    item.slot = i < best ? ++row.status_slots : ++row.next_slots;
    if (!item.text.empty()) {
      (i < best ? row.status : row.next).push_back(std::move(item));
    }
  }
  row.undivided.clear();
}

void RowBuilder::add_organisations(const StyledText& cell) {
  if (trimmed(cell).empty() || is_dashes(folded(cell))) {
    return;
  }
  StyledText& text = current_row(line_of(cell)).organisations;
  if (!text.empty()) {
    text.push_back({U'、', cell.front().line, cell.front().column, Glyph::synthetic});
  }
  append(text, cell);
}

std::vector<RawRow> RowBuilder::take_rows() {
  std::for_each(rows_.begin(), rows_.end(), divide);
  return std::exchange(rows_, {});
}

std::vector<Diagnostic> RowBuilder::take_diagnostics() { return std::exchange(diagnostics_, {}); }

}  // namespace polink
