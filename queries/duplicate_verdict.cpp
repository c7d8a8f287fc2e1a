#include "queries/duplicate_verdict.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "queries/characters.h"

namespace polink {
namespace {

using View = std::u32string_view;

enum class Script { other, kanji, katakana, latin, digit };

Script script_of(char32_t c) {
  return is_ascii_digit(c) ? Script::digit
         : is_latin(c)     ? Script::latin
         : is_katakana(c)  ? Script::katakana
         : is_kanji(c)     ? Script::kanji
                           : Script::other;
}

bool all_of(View text, Script script) {
  return std::ranges::all_of(text, [&](char32_t c) { return script_of(c) == script; });
}

// The run of one script around a place; empty where another script stands there.
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

// How often two neighbouring characters must stand somewhere to be a word.
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

// Where a difference shows that another word stands there: at its first
// characters, or at its last ones.
struct Place {
  std::size_t first = 0;
  std::size_t second = 0;
};

std::vector<Place> places_of(const Difference& d) {
  std::vector<Place> places{{d.first_from, d.second_from}};
  if (d.first_length > 0 && d.second_length > 0 && d.first_length + d.second_length > 2) {
    places.push_back({d.first_from + d.first_length - 1, d.second_from + d.second_length - 1});
  }
  return places;
}

// How surely the names of two places stand where the texts differ.
enum class OtherPlace { no, perhaps, surely };

OtherPlace other_place(View first, View second, const Difference& d, const TextIndex& index) {
  // A place more, 青海県北沢市 for 北沢市, is no other place.
  const bool replaced = d.first_length > 0 && d.second_length > 0;
  const std::size_t changed = replaced ? std::max(d.first_length, d.second_length) : 0;
  OtherPlace found = OtherPlace::no;
  for (const Place& at : places_of(d)) {
    const View ours = place_at(first, at.first);
    const View theirs = place_at(second, at.second);
    constexpr std::size_t least = 3;  // 都市 and 地域 are no names
    if (std::max(ours.size(), theirs.size()) < least || ours == theirs) {
      continue;
    }
    if (ours.empty() || theirs.empty()) {  // 北沢市, 岡浜亩: one has lost its ending
      if (changed > 1 && is_known(ours, index) && is_known(theirs, index)) {
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

bool is_in_quotes(View text, std::size_t at) {
  const auto open = text.substr(0, at).find_last_of(U"「『");
  return open != View::npos && text.substr(open, at - open).find_first_of(U"」』") == View::npos;
}

// What stands between two characters that both texts have on either side.
bool stands_alone(const std::vector<Difference>& differences, std::size_t which, std::size_t size) {
  constexpr std::size_t around = 2;
  const Difference& d = differences[which];
  const std::size_t before = which == 0 ? d.first_from
                                        : d.first_from - differences[which - 1].first_from -
                                              differences[which - 1].first_length;
  const std::size_t next =
      which + 1 == differences.size() ? size : differences[which + 1].first_from;
  const std::size_t after = next - d.first_from - d.first_length;
  const bool at_start = which == 0 && d.first_from < around;
  const bool at_end = which + 1 == differences.size() && after < around;
  return (before >= around || at_start) && (after >= around || at_end);
}

bool may_be_misread(View first, View second, const Difference& d, const TextIndex& index) {
  if (d.first_length > 1 || d.second_length > 1) {
    return false;
  }
  const char32_t ours = d.first_length == 1 ? first[d.first_from] : U'\0';
  const char32_t theirs = d.second_length == 1 ? second[d.second_from] : U'\0';
  if (is_ascii_digit(ours) || is_ascii_digit(theirs)) {
    return false;
  }
  if (ours != U'\0' && theirs != U'\0') {
    if (shape_of(ours) == shape_of(theirs)) {
      return true;
    }
    if (carries_meaning(ours) && carries_meaning(theirs)) {
      return false;
    }
    return other_place(first, second, d, index) == OtherPlace::no;
  }
  const char32_t only = ours != U'\0' ? ours : theirs;
  return !carries_meaning(only) && !is_latin(only);
}

std::vector<Difference> misread_places(View first, View second, const Alignment& alignment,
                                       const TextIndex& index) {
  std::vector<Difference> places;
  for (std::size_t i = 0; i < alignment.differences.size(); ++i) {
    if (stands_alone(alignment.differences, i, first.size()) &&
        may_be_misread(first, second, alignment.differences[i], index)) {
      places.push_back(alignment.differences[i]);
    }
  }
  // OCR spoils some characters in a hundred; more than this is another text.
  constexpr std::size_t always = 3;
  constexpr double share = 0.12;
  const auto most =
      static_cast<std::size_t>(share * static_cast<double>(std::min(first.size(), second.size())));
  if (places.size() > std::max(always, most)) {
    places.clear();
  }
  return places;
}

// `5年6月`, `1.5`, `3件2人`: what stands between two numbers. Anything else is misread.
bool is_unit_within_number(char32_t c) {
  return View(U"年月日時分期次条項号件人社校部章節回第円億万千百兆.,-/:~～・、").find(c) !=
         View::npos;
}

// A digit in one text and something else in its place in the other: 128, 1模8. No
// number says that, so a digit was misread; without one behind it, 36事業, 3の事業,
// a word may stand there.
std::optional<std::size_t> lost_digit(View first, View second, const Difference& d) {
  if (d.first_length != 1 || d.second_length != 1) {
    return std::nullopt;
  }
  const bool ours = is_ascii_digit(first[d.first_from]);
  if (ours == is_ascii_digit(second[d.second_from])) {
    return std::nullopt;
  }
  const View other = ours ? second : first;
  const std::size_t at = ours ? d.second_from : d.first_from;
  const bool within = at > 0 && at + 1 < other.size() && is_ascii_digit(other[at - 1]) &&
                      is_ascii_digit(other[at + 1]) && !is_unit_within_number(other[at]);
  return within ? 0 : 1;
}

// Digits of one number that differ; more than one where its length does.
std::size_t digits_changed(View first, View second, const Difference& d) {
  const auto others = [](View text) {
    return std::ranges::count_if(text, [](char32_t c) { return !is_ascii_digit(c); });
  };
  // A misread character may stand beside.
  if (others(first.substr(d.first_from, d.first_length)) > 1 ||
      others(second.substr(d.second_from, d.second_length)) > 1) {
    return 0;
  }
  if (const auto lost = lost_digit(first, second, d)) {
    return *lost;
  }
  const View ours = run_at(first, d.first_from, Script::digit);
  const View theirs = run_at(second, d.second_from, Script::digit);
  if (ours.empty() || theirs.empty()) {
    return 0;
  }
  return ours == theirs ? 0 : ours.size() == theirs.size() ? align(ours, theirs).distance : 2;
}

// How much the words of one script differ that stand in each text: the edit
// distance, 0 where there is none on one side or both are shorter than `least`.
struct WordDistance {
  std::size_t distance = 0;
  std::size_t longer = 0;
};

WordDistance word_distance(View first, View second, const Difference& d, Script script) {
  constexpr std::size_t least = 3;
  WordDistance most;
  for (const Place& at : places_of(d)) {
    const View ours = run_at(first, at.first, script);
    const View theirs = run_at(second, at.second, script);
    const std::size_t longer = std::max(ours.size(), theirs.size());
    const std::size_t distance =
        ours.empty() || theirs.empty() || longer < least ? 0 : align(ours, theirs).distance;
    if (distance > most.distance) {
      most = {distance, longer};
    }
  }
  return most;
}

// Another word in katakana, or another short name in Latin letters.
bool is_other_word(View first, View second, const Difference& d) {
  const View ours = first.substr(d.first_from, d.first_length);
  const View theirs = second.substr(d.second_from, d.second_length);
  // A misread character cuts a word in two, so nothing but katakana must differ.
  if (all_of(ours, Script::katakana) && all_of(theirs, Script::katakana)) {
    constexpr std::size_t several = 3;
    const WordDistance word = word_distance(first, second, d, Script::katakana);
    return word.distance >= several && word.distance * 2 > word.longer;
  }
  const auto letters = [](View text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char32_t c) { return is_latin(c); }));
  };
  // Beside letters a misread character may stand, and in the longer text what
  // the shorter one lacks.
  return letters(ours) + letters(theirs) > 0 &&
         (letters(ours) + 1 >= ours.size() || letters(theirs) + 1 >= theirs.size()) &&
         word_distance(first, second, d, Script::latin).distance > 1;
}

// 「次世代電池事業」, 「次世代蓄熱事業」: not a misreading, but another word.
bool is_other_name(View first, View second, const Difference& d, const TextIndex& index) {
  if (d.first_length < 2 || d.second_length < 2 || !is_in_quotes(first, d.first_from) ||
      !is_in_quotes(second, d.second_from)) {
    return false;
  }
  const View ours = first.substr(d.first_from, d.first_length);
  const View theirs = second.substr(d.second_from, d.second_length);
  constexpr std::size_t surely = 2;  // so many neighbours are hardly misread all together
  return std::min(ours.size(), theirs.size()) > surely ||
         (is_known(ours, index) && is_known(theirs, index));
}

}  // namespace

Repaired repaired(View first, View second, const Alignment& alignment, const TextIndex& index) {
  Repaired result;
  std::size_t at = 0;
  for (const Difference& d : misread_places(first, second, alignment, index)) {
    result.text += second.substr(at, d.second_from - at);
    result.text += first.substr(d.first_from, d.first_length);
    at = d.second_from + d.second_length;
    ++result.characters;
  }
  result.text += second.substr(at);
  return result;
}

bool name_other_things(View first, View second, const Alignment& alignment,
                       const TextIndex& index) {
  const std::vector<Difference> misread = misread_places(first, second, alignment, index);
  const auto is_misread = [&](const Difference& d) {
    return std::ranges::any_of(
        misread, [&](const Difference& other) { return other.first_from == d.first_from; });
  };
  std::size_t doubts = 0;  // digits and places of which one character differs
  for (const Difference& d : alignment.differences) {
    if (is_misread(d)) {
      continue;
    }
    const OtherPlace place = other_place(first, second, d, index);
    if (place == OtherPlace::surely || is_other_name(first, second, d, index) ||
        is_other_word(first, second, d)) {
      return true;
    }
    doubts += digits_changed(first, second, d) + (place == OtherPlace::perhaps ? 1 : 0);
  }
  return doubts > 1;
}

namespace {

struct Compared {
  Likeness likeness;    // misread characters made good
  double equal = 0;     // share of the longer text that stands in both
  double held = 0;      // share of the shorter text that stands in the longer one
  double spoilt = 0;    // share of misread characters
  bool others = false;  // names other things
};

Compared compared(View first, View second, const Alignment& alignment, std::size_t beyond,
                  const TextIndex& index) {
  const auto longer = static_cast<double>(std::max(first.size(), second.size()));
  const auto shorter = static_cast<double>(std::min(first.size(), second.size()));
  const Repaired made_good = repaired(first, second, alignment, index);
  const auto misread = static_cast<double>(made_good.characters);
  const auto distance = static_cast<double>(alignment.distance) - misread;
  Compared result;
  result.likeness = index.compare(first, made_good.text);
  result.equal = 1 - (distance + static_cast<double>(beyond)) / longer;
  result.held = 1 - distance / shorter;
  result.spoilt = misread / longer;
  result.others = name_other_things(first, second, alignment, index);
  return result;
}

}  // namespace

DuplicateVerdict judge_duplicate(View first, View second, const TextIndex& index,
                                 const DuplicateOptions& options) {
  if (first.size() > second.size()) {
    std::swap(first, second);
  }
  DuplicateVerdict verdict;
  const Compared whole = compared(first, second, align(first, second), 0, index);
  const double mean = (whole.likeness.dice + whole.likeness.containment) / 2;
  constexpr double spread = 0.05;
  const bool alike = mean >= options.near && whole.likeness.dice >= options.near - spread &&
                     whole.likeness.containment >= options.near + spread;
  if ((alike || whole.equal >= options.misread) && !whole.others) {
    verdict.score = (alike ? mean : whole.equal) - whole.spoilt;
    verdict.method = "near";
    verdict.likeness = mean;
    return verdict;
  }
  // With a sentence more the alignment of the whole would scatter the shorter
  // text over the longer one.
  constexpr std::size_t sentence = 8;
  if (second.size() < first.size() + sentence) {
    return verdict;
  }
  const Compared part =
      compared(first, second, align_within(first, second), second.size() - first.size(), index);
  if (part.held >= options.contained && part.likeness.containment >= options.near && !part.others) {
    verdict.score = part.held * part.likeness.containment - part.spoilt;
    verdict.method = "contained";
    verdict.part = true;
    verdict.likeness = (part.likeness.dice + part.likeness.containment) / 2;
  }
  return verdict;
}

}  // namespace polink
