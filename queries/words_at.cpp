#include "queries/words_at.h"

#include <algorithm>

#include "queries/characters.h"

namespace polink {
namespace {

using View = std::u32string_view;

Script script_of(char32_t c) {
  return is_ascii_digit(c) ? Script::digit
         : is_latin(c)     ? Script::latin
         : is_katakana(c)  ? Script::katakana
         : is_kanji(c)     ? Script::kanji
                           : Script::other;
}

}  // namespace

bool all_of(View text, Script script) {
  return std::ranges::all_of(text, [&](char32_t c) { return script_of(c) == script; });
}

View run_at(View text, std::size_t at, Script script) {
  std::size_t begin = at;
  std::size_t end = at;
  while (begin > 0 && script_of(text[begin - 1]) == script) {
    --begin;
  }
  while (end < text.size() && script_of(text[end]) == script) {
    ++end;
  }
  return text.substr(begin, end - begin);
}

std::size_t known_from(const TextIndex& index) {
  constexpr std::size_t share = 20'000;
  return std::max<std::size_t>(3, index.size() / share);
}

bool is_known(View word, const TextIndex& index) {
  for (std::size_t i = 0; i + 1 < word.size(); ++i) {
    if (index.frequency(word[i], word[i + 1]) < known_from(index)) {
      return false;
    }
  }
  return true;
}

namespace {

// Whether the name of a place may end with this character of a run of
// ideographs: 岡浜市, 北沢流域, but not 市場, 特定区域, 港湾.
bool ends_place(View run, std::size_t at) {
  const char32_t next = at + 1 < run.size() ? run[at + 1] : U'\0';
  const char32_t before = at > 0 ? run[at - 1] : U'\0';
  switch (run[at]) {
    case U'市':
      return View(U"場民街販況").find(next) == View::npos;
    case U'区':
      return View(U"域分間画").find(next) == View::npos;
    case U'港':
      return next != U'湾';
    case U'域':
      return before == U'地' || before == U'流';
    default:
      return View(U"町村県郡島").find(run[at]) != View::npos;
  }
}

// The name of a place in which a character stands, up to the first one with
// which such names end; empty where none stands there.
View place_at(View text, std::size_t at) {
  const View run = run_at(text, at, Script::kanji);
  if (run.empty()) {
    return {};
  }
  const auto offset = at - static_cast<std::size_t>(run.data() - text.data());
  for (std::size_t end = std::max<std::size_t>(offset, 1); end < run.size(); ++end) {
    if (ends_place(run, end)) {
      return run.substr(0, end + 1);
    }
  }
  return {};
}

}  // namespace

std::vector<WordPlace> places_of(const Difference& d) {
  std::vector<WordPlace> places{{d.first_from, d.second_from}};
  if (d.first_length > 0 && d.second_length > 0 && d.first_length + d.second_length > 2) {
    places.push_back({d.first_from + d.first_length - 1, d.second_from + d.second_length - 1});
  }
  return places;
}

OtherPlace other_place(View first, View second, const Difference& d, const TextIndex& index) {
  // A place more, 青海県北沢市 for 北沢市, is no other place.
  const bool replaced = d.first_length > 0 && d.second_length > 0;
  const std::size_t changed = replaced ? std::max(d.first_length, d.second_length) : 0;
  OtherPlace found = OtherPlace::no;
  for (const WordPlace& at : places_of(d)) {
    const View ours = place_at(first, at.first);
    const View theirs = place_at(second, at.second);
    constexpr std::size_t least = 3;  // 都市 and 地域 are no names
    if (std::max(ours.size(), theirs.size()) < least || ours == theirs) {
      continue;
    }
    if (ours.empty() || theirs.empty()) {  // 北沢市, 岡浜亩: one has lost its ending
      const View word = ours.empty() ? run_at(first, at.first, Script::kanji)
                                     : run_at(second, at.second, Script::kanji);
      if (changed > 1 && is_known(ours, index) && is_known(theirs, index) &&
          is_known(word, index)) {
        return OtherPlace::surely;
      }
      continue;
    }
    if (changed > 1 || (ours.back() == theirs.back() && align(ours, theirs).distance > 1)) {
      return OtherPlace::surely;
    }
    if (is_known(ours, index) && is_known(theirs, index)) {
      found = OtherPlace::perhaps;
    }
  }
  return found;
}

}  // namespace polink
