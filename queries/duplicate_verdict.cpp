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

// Whether characters at or beside a stretch of a text are neighbours somewhere else too.
class Spelling {
 public:
  Spelling(View text, std::size_t from, std::size_t length, const TextIndex& index)
      : before_(from > 0 ? text[from - 1] : U'\0'),
        after_(from + length < text.size() ? text[from + length] : U'\0'),
        index_(index) {}

  [[nodiscard]] bool is_known(View word) const {
    char32_t last = before_;
    for (const char32_t c : word) {
      if (!are_neighbours(last, c)) {
        return false;
      }
      last = c;
    }
    return are_neighbours(last, after_);
  }

 private:
  [[nodiscard]] bool are_neighbours(char32_t a, char32_t b) const {
    return a == U'\0' || b == U'\0' || index_.frequency(a, b) >= known_from(index_);
  }

  char32_t before_;
  char32_t after_;
  const TextIndex& index_;
};

// Neighbouring characters misread in both texts: 総施, 実旋 spell 実施 together, and
// neither is a word by itself. Alike ones (ソツ, シン) need spell nothing.
bool spell_together(View first, View second, const Difference& d, const TextIndex& index) {
  constexpr std::size_t most = 4;
  if (d.first_length != d.second_length || d.first_length < 2 || d.first_length > most) {
    return false;
  }
  const View ours = first.substr(d.first_from, d.first_length);
  const View theirs = second.substr(d.second_from, d.second_length);
  const auto tells = [](char32_t c) { return is_ascii_digit(c) || carries_meaning(c); };
  if (std::ranges::any_of(ours, tells) || std::ranges::any_of(theirs, tells)) {
    return false;
  }
  if (std::ranges::equal(ours, theirs, {}, shape_of, shape_of)) {
    return true;
  }
  // Names of places are made of the same few characters, so that two spell a third.
  if (other_place(first, second, d, index) != OtherPlace::no) {
    return false;
  }
  const Spelling spelling(first, d.first_from, d.first_length, index);
  if (spelling.is_known(ours) || spelling.is_known(theirs)) {
    return false;
  }
  // Each choice of one of the two at every place, but not all of one text.
  const std::size_t all = (std::size_t{1} << ours.size()) - 1;
  for (std::size_t choice = 1; choice < all; ++choice) {
    std::u32string word(ours);
    for (std::size_t i = 0; i < word.size(); ++i) {
      word[i] = (choice >> i & 1U) != 0 ? theirs[i] : ours[i];
    }
    if (spelling.is_known(word)) {
      return true;
    }
  }
  return false;
}

std::size_t characters_of(const std::vector<Difference>& misread) {
  std::size_t characters = 0;
  for (const Difference& d : misread) {
    characters += std::max(d.first_length, d.second_length);
  }
  return characters;
}

std::vector<Difference> misread_places(View first, View second, const Alignment& alignment,
                                       const TextIndex& index) {
  std::vector<Difference> places;
  for (std::size_t i = 0; i < alignment.differences.size(); ++i) {
    const Difference& d = alignment.differences[i];
    if (stands_alone(alignment.differences, i, first.size()) &&
        (may_be_misread(first, second, d, index) || spell_together(first, second, d, index))) {
      places.push_back(d);
    }
  }
  // OCR spoils some characters in a hundred; more than this is another text.
  constexpr std::size_t always = 3;
  constexpr double share = 0.12;
  const auto most =
      static_cast<std::size_t>(share * static_cast<double>(std::min(first.size(), second.size())));
  if (characters_of(places) > std::max(always, most)) {
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
// a word may stand there, unless those characters are neighbours nowhere else: 3模事業.
std::optional<std::size_t> lost_digit(View first, View second, const Difference& d,
                                      const TextIndex& index) {
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
  const auto lone = [&](std::size_t i) {
    return i + 1 >= other.size() || index.frequency(other[i], other[i + 1]) <= 1;
  };
  const bool unheard = !carries_meaning(other[at]) && !is_unit_within_number(other[at]) &&
                       (at == 0 || lone(at - 1)) && lone(at);
  return within || unheard ? 0 : 1;
}

// Digits of one number that differ; more than one where its length does.
std::size_t digits_changed(View first, View second, const Difference& d,
                           const TextIndex& index) {
  const auto others = [](View text) {
    return std::ranges::count_if(text, [](char32_t c) { return !is_ascii_digit(c); });
  };
  // A misread character may stand beside.
  if (others(first.substr(d.first_from, d.first_length)) > 1 ||
      others(second.substr(d.second_from, d.second_length)) > 1) {
    return 0;
  }
  if (const auto lost = lost_digit(first, second, d, index)) {
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

// The second text with these places as the first has them.
std::u32string made_good(View first, View second, const std::vector<Difference>& misread) {
  std::u32string text;
  std::size_t at = 0;
  for (const Difference& d : misread) {
    text += second.substr(at, d.second_from - at);
    text += first.substr(d.first_from, d.first_length);
    at = d.second_from + d.second_length;
  }
  text += second.substr(at);
  return text;
}

bool name_others(View first, View second, const Alignment& alignment,
                 const std::vector<Difference>& misread, const TextIndex& index) {
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
    doubts += digits_changed(first, second, d, index) + (place == OtherPlace::perhaps ? 1 : 0);
  }
  return doubts > 1;
}

// Two texts by an alignment, what costs more only when it is asked for.
class Comparison {
 public:
  // `beyond`: characters of the second text that the alignment leaves out.
  Comparison(View first, View second, Alignment alignment, std::size_t beyond,
             const TextIndex& index)
      : first_(first),
        second_(second),
        alignment_(std::move(alignment)),
        misread_(misread_places(first, second, alignment_, index)),
        characters_(characters_of(misread_)),
        beyond_(beyond),
        index_(index) {}

  // Share of the longer text that stands in both, misread characters made good.
  [[nodiscard]] double equal() const {
    return 1 - (distance() + static_cast<double>(beyond_)) / longer();
  }
  // Share of the shorter text that stands in the longer one, likewise.
  [[nodiscard]] double held() const {
    return 1 - distance() / static_cast<double>(std::min(first_.size(), second_.size()));
  }
  // Share of misread characters.
  [[nodiscard]] double spoilt() const { return static_cast<double>(characters_) / longer(); }
  [[nodiscard]] Likeness likeness() const {
    return index_.compare(first_, made_good(first_, second_, misread_));
  }
  [[nodiscard]] bool name_other_things() const {
    return name_others(first_, second_, alignment_, misread_, index_);
  }

 private:
  [[nodiscard]] double longer() const {
    return static_cast<double>(std::max(first_.size(), second_.size()));
  }
  [[nodiscard]] double distance() const {
    return static_cast<double>(alignment_.distance) - static_cast<double>(characters_);
  }

  View first_;
  View second_;
  Alignment alignment_;
  std::vector<Difference> misread_;
  std::size_t characters_;  // of these
  std::size_t beyond_;
  const TextIndex& index_;
};

double mean_of(const Likeness& likeness) { return (likeness.dice + likeness.containment) / 2; }

// Whether the texts share enough rare words. Where some characters could be made
// good others stand beside a difference, where they can't be told from it: for
// each share of the former less is asked, as that share of bigrams is broken too.
bool is_alike(const Likeness& likeness, double spoilt, double near) {
  constexpr double spread = 0.05;
  constexpr double broken = 1.5;
  constexpr double most = 0.1;
  near -= std::min(broken * spoilt, most);
  return mean_of(likeness) >= near && likeness.dice >= near - spread &&
         likeness.containment >= near + spread;
}

DuplicateVerdict judge_whole(View first, View second, const TextIndex& index,
                             const DuplicateOptions& options) {
  const Comparison whole(first, second, align(first, second), 0, index);
  if (whole.name_other_things()) {
    return {};
  }
  const Likeness likeness = whole.likeness();
  const bool alike = is_alike(likeness, whole.spoilt(), options.near);
  if (!alike && whole.equal() < options.misread) {
    return {};
  }
  const double mean = mean_of(likeness);
  return {(alike ? mean : whole.equal()) - whole.spoilt(), "near", false, mean};
}

DuplicateVerdict judge_part(View first, View second, const TextIndex& index,
                            const DuplicateOptions& options) {
  // With a sentence more the alignment of the whole would scatter the shorter
  // text over the longer one.
  constexpr std::size_t sentence = 8;
  if (second.size() < first.size() + sentence) {
    return {};
  }
  const Comparison part(first, second, align_within(first, second), second.size() - first.size(),
                        index);
  if (part.held() < options.contained || part.name_other_things()) {
    return {};
  }
  const Likeness likeness = part.likeness();
  if (likeness.containment < options.near) {
    return {};
  }
  return {part.held() * likeness.containment - part.spoilt(), "contained", true,
          mean_of(likeness)};
}

}  // namespace

Repaired repaired(View first, View second, const Alignment& alignment, const TextIndex& index) {
  const auto misread = misread_places(first, second, alignment, index);
  return {made_good(first, second, misread), characters_of(misread)};
}

bool name_other_things(View first, View second, const Alignment& alignment,
                       const TextIndex& index) {
  return name_others(first, second, alignment, misread_places(first, second, alignment, index),
                     index);
}

DuplicateVerdict judge_duplicate(View first, View second, const TextIndex& index,
                                 const DuplicateOptions& options) {
  if (first.size() > second.size()) {
    std::swap(first, second);
  }
  const DuplicateVerdict verdict = judge_whole(first, second, index, options);
  return verdict.method != nullptr ? verdict : judge_part(first, second, index, options);
}

}  // namespace polink
