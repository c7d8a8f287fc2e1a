#include "loaders/text/marks.h"

#include <algorithm>
#include <array>

namespace polink {
namespace {

using View = std::u32string_view;

bool one_of(View set, char32_t c) { return set.find(c) != View::npos; }

View strip(View text) {
  while (!text.empty() && is_space(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is_space(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

bool contains(View text, View word) { return text.find(word) != View::npos; }

bool contains_any(View text, std::initializer_list<View> words) {
  return std::any_of(words.begin(), words.end(), [&](View word) { return contains(text, word); });
}

std::u32string without_spaces(View text) {
  std::u32string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char32_t c) { return !is_space(c); });
  return out;
}

std::size_t skip_spaces(View text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) {
    ++at;
  }
  return at;
}

// `12` or `十二` at `at`; moves `at` behind it. 0 where there is no number.
int read_number(View text, std::size_t& at) {
  int number = 0;
  const std::size_t start = at;
  while (at < text.size() && is_digit(text[at]) && at - start < 3) {
    number = number * 10 + static_cast<int>(text[at++] - U'0');
  }
  if (at > start) {
    return number;
  }
  constexpr View digits = U"一二三四五六七八九";
  for (; at < text.size() && at - start < 3; ++at) {
    if (text[at] == U'十') {
      number = number == 0 ? 10 : number * 10;
    } else if (const std::size_t digit = digits.find(text[at]); digit != View::npos) {
      number += static_cast<int>(digit) + 1;
    } else {
      break;
    }
  }
  return number;
}

// `第2章`, `第二節`
std::optional<Heading> chapter_word(View text) {
  if (text.empty() || text[0] != U'第') {
    return std::nullopt;
  }
  std::size_t at = skip_spaces(text, 1);
  const int number = read_number(text, at);
  at = skip_spaces(text, at);
  if (number == 0 || at >= text.size() || !one_of(U"章部編節項", text[at])) {
    return std::nullopt;
  }
  if (one_of(U"節項", text[at])) {
    return Heading{NumberStyle::section_word, {number}, at + 1, skip_spaces(text, at + 1)};
  }
  return Heading{NumberStyle::chapter_word, {number}, at + 1, skip_spaces(text, at + 1)};
}

// `1. 安全`, `１．安全`, `1、安全`, `2.1 測位`, `2.1.3. 測位`
std::optional<Heading> decimal(View text) {
  std::size_t at = 0;
  std::vector<int> numbers;
  if (text.empty() || !is_digit(text[0])) {
    return std::nullopt;
  }
  while (at < text.size() && is_digit(text[at])) {
    const std::size_t start = at;
    numbers.push_back(read_number(text, at));
    if (at - start > 2) {
      return std::nullopt;
    }
    if (at < text.size() && one_of(U".、-", text[at]) && at + 1 < text.size() &&
        is_digit(text[at + 1])) {
      ++at;
      continue;
    }
    break;
  }
  const bool closed = at < text.size() && one_of(U".、", text[at]);
  if (closed) {
    ++at;
  }
  const bool spaced = at < text.size() && is_space(text[at]);
  if (numbers.front() == 0 || (numbers.size() == 1 ? !closed : !spaced)) {
    return std::nullopt;  // `5 社`, `3.5兆円`
  }
  const auto style = numbers.size() == 1 ? NumberStyle::decimal : NumberStyle::dotted;
  return Heading{style, std::move(numbers), at, skip_spaces(text, at)};
}

// `(1)`, `（１）` folded, `⑴`
std::optional<Heading> parenthesised(View text) {
  if (!text.empty() && text[0] >= 0x2474 && text[0] <= 0x2487) {
    return Heading{NumberStyle::parenthesised,
                   {static_cast<int>(text[0] - 0x2474) + 1},
                   1,
                   skip_spaces(text, 1)};
  }
  if (text.empty() || text[0] != U'(') {
    return std::nullopt;
  }
  std::size_t at = skip_spaces(text, 1);
  const int number = read_number(text, at);
  at = skip_spaces(text, at);
  if (number == 0 || at >= text.size() || text[at] != U')') {
    return std::nullopt;
  }
  return Heading{NumberStyle::parenthesised, {number}, at + 1, skip_spaces(text, at + 1)};
}

// `1) 藻場`
std::optional<Heading> half_parenthesised(View text) {
  std::size_t at = 0;
  if (text.empty() || !is_digit(text[0])) {
    return std::nullopt;
  }
  const int number = read_number(text, at);
  at = skip_spaces(text, at);
  if (number == 0 || at >= text.size() || text[at] != U')') {
    return std::nullopt;
  }
  const std::size_t title = skip_spaces(text, at + 1);
  if (title < text.size() && one_of(U"のを、・)」", text[title])) {
    return std::nullopt;  // `…（1万分の|1）の地図`: the end of a bracket that a page cut
  }
  return Heading{NumberStyle::half_parenthesised, {number}, at + 1, title};
}

// `ア　藻場`, `イ．干潟`, `(ウ) 港`
std::optional<Heading> kana(View text) {
  constexpr View order = U"アイウエオカキクケコサシスセソ";
  const bool bracketed = !text.empty() && text[0] == U'(';
  std::size_t at = bracketed ? 1 : 0;
  const std::size_t number = at < text.size() ? order.find(text[at]) : View::npos;
  ++at;
  if (number == View::npos || at >= text.size() ||
      (bracketed ? text[at] != U')' : !is_space(text[at]) && !one_of(U".、)", text[at]))) {
    return std::nullopt;
  }
  const bool closed = !is_space(text[at]);
  const std::size_t title = skip_spaces(text, closed ? at + 1 : at);
  if (title < text.size() && one_of(U"・･", text[title])) {
    return std::nullopt;  // `ア ・ 灯台の数`: a misread mark in front of an item
  }
  return Heading{NumberStyle::kana, {static_cast<int>(number) + 1}, closed ? at + 1 : at, title};
}

// `①` to `⑳`
std::optional<Heading> circled(View text) {
  if (text.empty() || text[0] < 0x2460 || text[0] > 0x2473) {
    return std::nullopt;
  }
  return Heading{
      NumberStyle::circled, {static_cast<int>(text[0] - 0x2460) + 1}, 1, skip_spaces(text, 1)};
}

constexpr View opening_brackets = U"【[〔〈《";
constexpr View closing_brackets = U"】]〕〉》";

}  // namespace

std::size_t row_mark_length(View text) {
  const std::size_t at = skip_spaces(text, 0);
  return at < text.size() && is_row_mark(text[at]) ? at + 1 : 0;
}

bool is_dashes(View text) {
  bool any = false;
  for (const char32_t c : text) {
    if (is_dash(c)) {
      any = true;
    } else if (!is_space(c)) {
      return false;
    }
  }
  return any;
}

namespace {

// `（再掲）` with 再 at `at`, spaces in it or not, `（一部再掲）`, `※再掲`.
std::optional<Range> repost_mark_at(View text, std::size_t from, std::size_t at) {
  constexpr std::size_t furthest = 6;                    // `（一部再掲）`, `（p.12再掲）`
  const std::size_t second = skip_spaces(text, at + 1);  // `（再 掲）`
  if (second >= text.size() || text[second] != U'掲') {
    return std::nullopt;
  }
  std::size_t open = at;
  while (open > from && at - open < furthest && !one_of(U"([【〔〈<", text[open - 1])) {
    --open;
  }
  std::size_t close = second + 1;
  while (close < text.size() && close - second <= furthest && !one_of(U")]】〕〉>", text[close])) {
    ++close;
  }
  if (at > from && text[at - 1] == U'※') {
    return Range{at - 1, second + 1};  // `※再掲`
  }
  const bool opened = open > from && one_of(U"([【〔〈<", text[open - 1]);
  const bool closed = close < text.size() && one_of(U")]】〕〉>", text[close]);
  const View inside = text.substr(open, close - open);
  if (opened && closed && !contains_any(inside, {U"。", U"を", U"に"})) {
    return Range{open - 1, close + 1};
  }
  return std::nullopt;
}

// `を実施。（再む）`, `を実施。(の掲)【文】`: one of its two characters was misread, is
// missing, or another one stands between them. 再 or 掲 stands at `at`.
std::optional<Range> misread_repost_mark_at(View text, std::size_t from, std::size_t at) {
  constexpr std::size_t longest = 3;  // characters between the brackets
  const std::size_t near = at > from + longest ? at - longest : from;
  const View around = text.substr(near, at + longest + 1 - near);  // far brackets aren't its own
  const std::size_t opens = around.rfind(U'(', at - near);
  const std::size_t closes = around.find(U')', at - near);
  if (opens == View::npos || closes == View::npos || closes - opens > longest + 1) {
    return std::nullopt;
  }
  const std::size_t open = near + opens;
  const std::size_t close = near + closes;
  const View inside = text.substr(open + 1, close - open - 1);
  constexpr View words = U"編開生建興度考任選";  // of 再編, 再開 …
  if (inside.size() == 2 && inside.front() == U'再' && words.find(inside[1]) != View::npos) {
    return std::nullopt;
  }
  const bool fits = inside.size() < longest || (inside.front() == U'再' && inside.back() == U'掲');
  const bool in_place = text[at] == U'再' ? at == open + 1 : at + 1 == close;
  std::size_t before = open;
  while (before > from && is_space(text[before - 1])) {
    --before;
  }
  std::size_t behind = skip_spaces(text, close + 1);
  const bool at_end = behind == text.size() || text[behind] == U'【' || ends_sentence(text[behind]);
  return fits && in_place && before > from && ends_sentence(text[before - 1]) && at_end
             ? std::optional(Range{open, close + 1})
             : std::nullopt;
}

}  // namespace

std::optional<Range> find_repost_mark(View text, std::size_t from) {
  for (std::size_t at = text.find_first_of(U"再掲", from); at != View::npos;
       at = text.find_first_of(U"再掲", at + 1)) {
    auto mark = text[at] == U'再' ? repost_mark_at(text, from, at) : std::nullopt;
    if (!mark) {
      mark = misread_repost_mark_at(text, from, at);
    }
    if (mark) {
      return mark;
    }
  }
  return std::nullopt;
}

bool is_rule(View text) {
  const View solid = strip(text);
  return solid.size() >= 2 && std::all_of(solid.begin(), solid.end(), [](char32_t c) {
           return one_of(U"-*_=─━:|+ \t", c) || is_space(c);
         });
}

bool is_page_number(View text) {
  View solid = strip(text);
  for (const View word : {View(U"ページ"), View(U"頁")}) {
    if (solid.size() > word.size() && solid.substr(solid.size() - word.size()) == word) {
      solid = strip(solid.substr(0, solid.size() - word.size()));
    }
  }
  for (const View word : {View(U"page"), View(U"Page"), View(U"p."), View(U"P.")}) {
    if (solid.substr(0, word.size()) == word) {
      solid = strip(solid.substr(word.size()));
    }
  }
  std::size_t digits = 0;
  for (const char32_t c : solid) {
    if (is_digit(c)) {
      ++digits;
    } else if (!is_dash(c) && !is_space(c) && c != U'/') {
      return false;
    }
  }
  return digits >= 1 && digits <= 8 && solid.size() <= 14;
}

std::optional<Heading> parse_heading(View text) {
  constexpr std::size_t longest = 120;
  const View solid = strip(text);
  if (solid.size() > longest || solid.empty() || one_of(U"。、】", solid.back())) {
    return std::nullopt;
  }
  for (const auto parse :
       {chapter_word, half_parenthesised, decimal, parenthesised, circled, kana}) {
    if (auto heading = parse(solid)) {
      return heading->title_from < solid.size() ? heading : std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<Announcement> parse_announcement(View text) {
  const View solid = strip(text);
  constexpr std::size_t longest = 60;
  if (solid.size() < 3 || solid.size() > longest || !one_of(opening_brackets, solid.front())) {
    return std::nullopt;
  }
  const std::size_t close = solid.find_first_of(closing_brackets);
  if (close == View::npos) {
    return std::nullopt;
  }
  // Behind the bracket only `（主要指標）` and footnote marks may follow.
  const View rest = strip(solid.substr(close + 1));
  if (!rest.empty() && rest.front() != U'(' && superscript_value(rest.front()) < 0 &&
      rest.front() != U'^') {
    return std::nullopt;
  }
  const std::u32string all = without_spaces(solid);  // `【目 標】`
  if (contains_any(all, {U"数値目標", U"主要指標", U"目標指標", U"成果指標", U"KPI"})) {
    return Announcement::target_indicators;
  }
  if (contains_any(all, {U"現状データ", U"参考指標", U"参考データ", U"現状値"})) {
    return Announcement::reference_indicators;
  }
  if (contains(all, U"大目標")) {
    return Announcement::grand_goal;
  }
  if (contains_any(all, {U"あるべき姿", U"目指す姿", U"将来像", U"ビジョン", U"方向性"})) {
    return Announcement::vision;
  }
  if (contains(all, U"目標")) {
    return Announcement::goal;
  }
  return Announcement::other;
}

std::optional<ColumnKind> parse_column_head(View text) {
  std::u32string head;
  for (const char32_t c : text) {
    if (!is_space(c) && c != U'*' && c != U'#') {
      head.push_back(c);
    }
  }
  constexpr std::size_t longest = 30;
  if (head.empty() || head.size() > longest || is_bullet(head.front()) ||
      row_mark_length(head) > 0 || contains_any(head, {U"。", U"、", U"「", U"」", U"【", U"】"})) {
    return std::nullopt;
  }
  if (contains_any(head, {U"担当", U"府省", U"省庁", U"所管", U"実施主体", U"主管"})) {
    return ColumnKind::organisations;
  }
  if (contains_any(head, {U"今後", U"次年度", U"来年度", U"翌年度", U"以降", U"予定", U"見通し",
                          U"次期", U"展望"}) ||
      (contains_any(head, {U"方針", U"方向性", U"対応策"}) && !contains(head, U"計画"))) {
    return ColumnKind::next;
  }
  if (contains_any(head, {U"状況", U"実績", U"進捗", U"現状", U"結果", U"成果", U"これまで",
                          U"達成", U"評価", U"実施済"})) {
    return ColumnKind::status;
  }
  if (contains_any(head, {U"計画", U"取組", U"取り組み", U"施策", U"措置", U"具体的"})) {
    return ColumnKind::plan;
  }
  if (head == U"No." || head == U"No" || head == U"番号" || head == U"項番" || head == U"#" ||
      contains(head, U"備考")) {
    return ColumnKind::ignored;
  }
  return std::nullopt;
}

int superscript_value(char32_t c) {
  switch (c) {
    case 0xB9:
      return 1;
    case 0xB2:
      return 2;
    case 0xB3:
      return 3;
    default:
      return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? static_cast<int>(c - 0x2070) : -1;
  }
}

}  // namespace polink
