#include "loaders/laws/law_titles.h"

#include <algorithm>
#include <array>

#include "loaders/laws/law_articles.h"
#include "loaders/laws/law_words.h"
#include "loaders/text/name_text.h"

namespace polink {
namespace {

using Text = std::u32string;
using View = std::u32string_view;

View without_others(View title) {
  return title.ends_with(U"等") ? title.substr(0, title.size() - 1) : title;
}

// `関係法律`, `これらの法律`: no title.
bool is_title(View title, const IsKnownTitle& known) {
  if (known(title)) {
    return true;
  }
  constexpr std::array<View, 6> vague{U"関係", U"これら", U"当該", U"同法", U"各", U"その他"};
  constexpr std::size_t shortest = 4;
  return title.size() >= shortest && reads_as_title(title) && !title.ends_with(U"案") &&
         std::none_of(vague.begin(), vague.end(), [&](View v) { return title.starts_with(v); });
}

// The titles that 及び, 並びに and 、 join; a part that doesn't end as a title goes
// on to the next one. Empty where a rest remains.
std::vector<Text> joined_titles(View list, const IsKnownTitle& known) {
  constexpr std::array<View, 3> joints{U"及び", U"並びに", U"、"};
  std::vector<Text> titles;
  std::size_t from = 0;
  for (std::size_t at = 0; at < list.size(); ++at) {
    for (const View joint : joints) {
      const View before = without_others(list.substr(from, at - from));
      if (list.substr(at).starts_with(joint) && is_title(before, known)) {
        titles.emplace_back(before);
        from = at + joint.size();
      }
    }
  }
  const View last = without_others(list.substr(from));
  if (!is_title(last, known)) {
    return {};
  }
  titles.emplace_back(last);
  return titles;
}

bool is_plain(View title) {
  return std::all_of(title.begin(), title.end(),
                     [](char32_t c) { return is_kanji(c) || is_katakana(c) || c == U'・'; });
}

}  // namespace

std::vector<Text> amended_titles(View title, const IsKnownTitle& known) {
  const std::size_t end = title.rfind(U"の一部を改正する");
  if (end == View::npos || end == 0) {
    return {};
  }
  const View list = title.substr(0, end);
  for (const View whole : {list, without_others(list)}) {
    if (known(whole)) {
      return {Text(whole)};
    }
  }
  constexpr View purpose = U"ための";
  const std::size_t aim = list.rfind(purpose);
  if (aim == View::npos) {
    return joined_titles(list, known);
  }
  const std::vector<Text> behind = joined_titles(list.substr(aim + purpose.size()), known);
  const bool sure =
      !behind.empty() && std::all_of(behind.begin(), behind.end(),
                                     [&](const Text& t) { return known(t) || is_plain(t); });
  return sure ? behind : std::vector<Text>();
}

Basis basis_in_title(View title, const IsKnownTitle& known) {
  constexpr std::array<View, 6> behind{U"施行令", U"施行規則", U"第",
                                       U"の施行", U"に基づ",   U"の規定"};
  const View ending = law_ending(title);
  if (!ending.ends_with(U"令") && !ending.ends_with(U"規則")) {
    return {};
  }
  Basis best;
  bool best_known = false;
  for (std::size_t end = 1; end < title.size(); ++end) {
    const View act = title.substr(0, end);
    const View rest = title.substr(end);
    const View act_ending = law_ending(act);
    const bool goes_on = std::any_of(behind.begin(), behind.end(),
                                     [&](View word) { return rest.starts_with(word); });
    if (!goes_on || (act_ending != U"法" && act_ending != U"法律") || !is_title(act, known)) {
      continue;
    }
    const bool is_known = known(act);
    if (best.title.empty() || (is_known && !best_known)) {
      best = {Text(act), article_in_title(title, end)};
      best_known = is_known;
    }
  }
  return best;
}

}  // namespace polink
