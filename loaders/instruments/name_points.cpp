#include "loaders/instruments/name_points.h"

#include <algorithm>

#include "loaders/instruments/instrument_words.h"
#include "loaders/text/glyph.h"
#include "loaders/text/name_text.h"

namespace polink {
namespace {

using View = std::u32string_view;

constexpr double common_points = 0.35;
constexpr double ideograph_points = 0.5;
constexpr double hiragana_points = 0.25;

template <typename Fits>
std::size_t length_of(View text, Fits fits) {
  const auto end = std::find_if_not(text.begin(), text.end(), fits);
  return static_cast<std::size_t>(end - text.begin());
}

double points_of(const CommonWord& word, bool subjects) {
  switch (word.kind) {
    case WordClass::affix:
      return 0;
    case WordClass::proper:
      return 1;
    case WordClass::subject:
      return subjects ? 1 : common_points;
    case WordClass::action:
    case WordClass::relation:
      break;
  }
  return common_points;
}

// A whole katakana word: common where common words make it up.
double katakana_points(View word, bool subjects) {
  double points = 0;
  while (!word.empty()) {
    const auto common = common_word(word);
    if (!common || common->length > word.size()) {
      return 1;
    }
    points += points_of(*common, subjects);
    word.remove_prefix(common->length);
  }
  return points;
}

struct Step {
  std::size_t length = 1;
  double points = 0;
  bool is_action = false;
  bool is_affix = false;
};

Step letters_step(View rest, bool subjects) {
  constexpr std::size_t long_number = 3;
  if (const std::size_t digits = length_of(rest, is_digit)) {
    return {digits, digits >= long_number ? 1.0 : 0.0, false, true};
  }
  const TextSpan latin = latin_words(rest, 0);
  const bool common = is_common_abbreviation(latin.in(rest)) && !subjects;
  return {latin.to, common ? common_points : 1};
}

// The next word of a compound.
Step next_word(View rest, bool subjects) {
  if (rest.front() == U'(') {
    const auto inside = parenthesis(rest, 0);
    return {inside ? inside->to + 1 : rest.size(), 1};
  }
  if (const std::size_t ordinal = ordinal_at_start(rest)) {
    return {ordinal, subjects ? 1 : common_points};
  }
  if (const std::size_t length = length_of(rest, is_katakana)) {
    return {length, katakana_points(rest.substr(0, length), subjects)};
  }
  if (is_ascii_alnum(rest.front())) {
    return letters_step(rest, subjects);
  }
  if (const auto common = common_word(rest)) {
    return {common->length, points_of(*common, subjects), common->kind == WordClass::action,
            common->kind == WordClass::affix};
  }
  if (const std::size_t length = length_of(rest, is_hiragana)) {
    return {length, hiragana_points * static_cast<double>(length)};
  }
  return {1, is_kanji(rest.front()) ? ideograph_points : 0};
}

}  // namespace

double specificity(View words, bool subjects) {
  double points = 0;
  while (!words.empty()) {
    const Step step = next_word(words, subjects);
    points += step.points;
    words.remove_prefix(std::min(step.length, words.size()));
  }
  return points;
}

bool is_common(View words) {
  while (!words.empty()) {
    const auto common = common_word(words);
    if (!common) {
      return false;
    }
    words.remove_prefix(common->length);
  }
  return true;
}

bool says_what_is_done(View words) {
  bool action = false;
  while (!words.empty()) {
    const Step step = next_word(words, false);
    action = step.is_action || (step.is_affix && action);
    words.remove_prefix(std::min(step.length, words.size()));
  }
  return action;
}

}  // namespace polink
