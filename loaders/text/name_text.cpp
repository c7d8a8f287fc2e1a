#include "loaders/text/name_text.h"

#include <algorithm>

#include "loaders/text/glyph.h"

namespace polink {
namespace {

using View = std::u32string_view;

bool is_upper(char32_t c) { return c >= U'A' && c <= U'Z'; }

bool starts_with(View text, View start) { return text.substr(0, start.size()) == start; }

bool ends_with(View text, View end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// 及び, 並びに, 又は, 若しくは: the ideograph belongs to no name.
bool is_conjunction(View text, std::size_t at) {
  constexpr View first = U"及並又若";
  if (first.find(text[at]) == View::npos) {
    return false;
  }
  const View rest = text.substr(at);
  return starts_with(rest, U"及び") || starts_with(rest, U"並びに") || starts_with(rest, U"又は") ||
         starts_with(rest, U"若しくは");
}

bool is_joined_space(View text, std::size_t at) {
  return text[at] == U' ' && at > 0 && at + 1 < text.size() && is_ascii_alnum(text[at - 1]) &&
         is_ascii_alnum(text[at + 1]);
}

// 港[づくり]支援事業: the only hiragana in a run.
bool is_noun_in_hiragana(View text, std::size_t at) {
  constexpr View noun = U"づくり";
  if (noun.find(text[at]) == View::npos) {
    return false;
  }
  for (std::size_t back = 0; back < noun.size() && back <= at; ++back) {
    if (text.substr(at - back, noun.size()) == noun) {
      return at > back && is_name_char(text[at - back - 1]);
    }
  }
  return false;
}

bool is_run_char(View text, std::size_t at) {
  const char32_t c = text[at];
  if (is_hiragana(c)) {
    return is_noun_in_hiragana(text, at);
  }
  if (c == U'.') {
    return at > 0 && at + 1 < text.size() && is_ascii_alnum(text[at - 1]) && is_digit(text[at + 1]);
  }
  return is_joined_space(text, at) || (is_name_char(c) && !is_conjunction(text, at));
}

// Behind `)` a name goes on with an ideograph or katakana, not with a count.
bool goes_on(View text, std::size_t at) {
  return at < text.size() && (is_kanji(text[at]) || is_katakana(text[at])) &&
         !is_conjunction(text, at);
}

std::size_t run_end(View text, std::size_t at, std::size_t limit) {
  while (at < limit) {
    if (is_run_char(text, at)) {
      ++at;
      continue;
    }
    const auto inside = text[at] == U'(' ? parenthesis(text, at) : std::nullopt;
    if (!inside || inside->to + 1 >= limit || !reads_as_alias(inside->in(text)) ||
        !goes_on(text, inside->to + 1)) {
      break;
    }
    at = inside->to + 1;
  }
  return at;
}

std::size_t digits_at(View text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) {
    ++end;
  }
  return end - at;
}

}  // namespace

std::vector<TextSpan> quoted_spans(View text) {
  std::vector<TextSpan> spans;
  int depth = 0;
  std::size_t open = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == U'「' || text[i] == U'『') {
      open = depth++ == 0 ? i + 1 : open;
    } else if ((text[i] == U'」' || text[i] == U'』') && depth > 0 && --depth == 0) {
      spans.push_back({open, i});
    }
  }
  return spans;
}

std::vector<TextSpan> name_runs(View text, TextSpan within) {
  std::vector<TextSpan> runs;
  std::size_t at = within.from;
  while (at < within.to) {
    if (!is_run_char(text, at)) {
      ++at;
      continue;
    }
    const std::size_t end = run_end(text, at, within.to);
    runs.push_back({at, end});
    at = end;
  }
  return runs;
}

TextSpan run_from(View text, std::size_t at, std::size_t limit) {
  return at < limit && is_run_char(text, at) ? TextSpan{at, run_end(text, at, limit)}
                                             : TextSpan{at, at};
}

TextSpan run_before(View text, std::size_t end) {
  std::size_t from = end;
  while (from > 0 && is_run_char(text, from - 1)) {
    --from;
  }
  return {from, end};
}

std::optional<TextSpan> parenthesis(View text, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    depth += text[i] == U'(' ? 1 : 0;
    depth -= text[i] == U')' ? 1 : 0;
    if (depth == 0) {
      return TextSpan{open + 1, i};
    }
  }
  return std::nullopt;
}

bool reads_as_alias(View content) {
  constexpr std::size_t longest = 60;
  if (content.empty() || content.size() > longest || content.find(U'、') != View::npos ||
      content.find(U'。') != View::npos || content.find(U"時点") != View::npos) {
    return false;
  }
  if (starts_with(content, U"以下") || date_at_start(content) > 0 || is_digit(content.front())) {
    return false;
  }
  return !ends_with(content, U"等") && !ends_with(content, U"む") && !ends_with(content, U"年度") &&
         !ends_with(content, U"融合");
}

std::optional<TextSpan> abbreviation_in(View text, TextSpan content) {
  std::size_t from = content.from;
  const std::size_t colon = content.in(text).rfind(U':');
  if (colon != View::npos) {
    from = content.from + colon + 1;
  }
  while (from < content.to && text[from] == U' ') {
    ++from;
  }
  const TextSpan word = latin_words(text, from);
  const bool whole = word.from == from && word.to == content.to && word.size() >= 2;
  return whole ? std::optional(word) : std::nullopt;
}

TextSpan latin_words(View text, std::size_t at) {
  const auto belongs = [&](std::size_t i) {
    const char32_t c = text[i];
    return is_ascii_alnum(c) || is_joined_space(text, i) ||
           ((c == U'-' || c == U'/' || c == U'&' || c == U'.') && i > at && i + 1 < text.size() &&
            is_ascii_alnum(text[i + 1]));
  };
  std::size_t end = at;
  while (end < text.size() && belongs(end)) {
    ++end;
  }
  return {at, end};
}

bool looks_like_name(View latin) {
  const auto capitals = std::count_if(latin.begin(), latin.end(), is_upper);
  return latin.size() >= 3 && capitals >= 2;
}

std::size_t version_at_end(View text) {
  std::size_t from = text.size();
  if (ends_with(text, U"版")) {
    --from;
  }
  while (from > 0 && (is_digit(text[from - 1]) || text[from - 1] == U'.')) {
    --from;
  }
  const View before = text.substr(0, from);
  if (ends_with(text, U"版")) {
    return ends_with(before, U"第") ? text.size() - from + 1 : 0;
  }
  for (const View word : {View(U"Ver"), View(U"ver"), View(U"VER"), View(U"version")}) {
    if (from < text.size() && ends_with(before, word)) {
      return text.size() - from + word.size();
    }
  }
  const bool year = text.size() - from == 4 && starts_with(text.substr(from), U"20");
  return year ? 4 : 0;
}

std::size_t ordinal_at_start(View text) {
  if (!starts_with(text, U"第")) {
    return 0;
  }
  const std::size_t digits = digits_at(text, 1);
  const std::size_t unit = digits + 1;
  constexpr View units = U"期次回版";
  const bool whole = digits > 0 && unit < text.size() && units.find(text[unit]) != View::npos;
  return whole ? unit + 1 : 0;
}

std::size_t date_at_start(View text) {
  std::size_t at = 0;
  for (const View era : {View(U"令和"), View(U"平成"), View(U"昭和")}) {
    at = starts_with(text, era) ? era.size() : at;
  }
  const bool era = at > 0;
  std::size_t digits = digits_at(text, at);
  if (starts_with(text.substr(at), U"元年")) {
    digits = 1;
  }
  if (digits == 0 || (!era && digits != 4 && digits > 2)) {
    return 0;
  }
  at += digits;
  bool dated = false;
  for (const View unit : {View(U"年度"), View(U"年"), View(U"月"), View(U"日")}) {
    if (starts_with(text.substr(at), unit)) {
      at += unit.size();
      dated = true;
      at += digits_at(text, at);
    }
  }
  return dated ? at : 0;
}

}  // namespace polink
