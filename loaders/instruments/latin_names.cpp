#include "loaders/instruments/latin_names.h"

#include <algorithm>

#include "loaders/text/glyph.h"

namespace polink {
namespace {

using View = std::u32string_view;

bool starts_with(View text, View start) { return text.substr(0, start.size()) == start; }

bool is_number(View word) {
  return std::all_of(word.begin(), word.end(), [](char32_t c) { return is_digit(c) || c == U'.'; });
}

// `HPX（High-Power X）`, `HPX：High-Power X`: the words for the abbreviation before
// them.
bool spells_out(View text, TextSpan word) {
  const auto skip_spaces = [&](std::size_t at) {
    while (at > 0 && text[at - 1] == U' ') {
      --at;
    }
    return at;
  };
  const std::size_t mark = skip_spaces(word.from);
  if (mark == 0 || (text[mark - 1] != U'(' && text[mark - 1] != U':')) {
    return false;
  }
  const std::size_t end = skip_spaces(mark - 1);
  return end > 0 && is_ascii_alnum(text[end - 1]);
}

// What a Japanese run goes on with behind a name that is not part of a compound.
bool ends_name(View rest) {
  constexpr View ends = U"等各間側内外・";
  return rest.empty() || ends.find(rest.front()) != View::npos || ordinal_at_start(rest) > 0;
}

bool begins_name(View text, TextSpan word) {
  const TextSpan before = run_before(text, word.from);
  return before.empty() || text[word.from - 1] == U'・' ||
         leading_word(before.in(text)) == before.size();
}

}  // namespace

bool starts_latin(View text, std::size_t at) {
  const char32_t c = text[at];
  const bool letter = is_ascii_alnum(c) && !is_digit(c);
  return letter && (at == 0 || !is_ascii_alnum(text[at - 1]));
}

bool is_common_latin(View latin) {
  if (is_common_abbreviation(latin)) {
    return true;
  }
  while (!latin.empty()) {
    const std::size_t end = std::min(latin.find(U' '), latin.size());
    const View word = latin.substr(0, end);
    if (!is_number(word) && !is_common_abbreviation(word)) {
      return false;
    }
    latin.remove_prefix(std::min(end + 1, latin.size()));
  }
  return true;
}

bool is_unexplained_name(View text, TextSpan word) {
  const View latin = word.in(text);
  return (looks_like_name(latin) || is_world_body(latin)) && !is_common_latin(latin) &&
         !spells_out(text, word) && begins_name(text, word) && ends_name(run_at(text, word.to));
}

View run_at(View text, std::size_t at) {
  constexpr std::size_t longest = 40;
  return run_from(text, at, std::min(text.size(), at + longest)).in(text);
}

InstrumentKind kind_by_use(View rest) {
  for (const View use : {View(U"に参加"), View(U"に参画"), View(U"等と連携"), View(U"による"),
                         View(U"が"), View(U"の下"), View(U"を開催"), View(U"を組成")}) {
    if (starts_with(rest, use)) {
      return InstrumentKind::body;
    }
  }
  for (const View use : {View(U"を策定"), View(U"を公表"), View(U"に基づ"), View(U"を踏まえ"),
                         View(U"を改定"), View(U"の提言"), View(U"を取りまとめ")}) {
    if (starts_with(rest, use)) {
      return InstrumentKind::document;
    }
  }
  for (const View use : {View(U"を用い"), View(U"を運用"), View(U"を活用"), View(U"を利用")}) {
    if (starts_with(rest, use)) {
      return InstrumentKind::system;
    }
  }
  return InstrumentKind::other;
}

}  // namespace polink
