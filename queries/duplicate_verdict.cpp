#include "queries/duplicate_verdict.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "queries/characters.h"
#include "queries/words_at.h"

namespace polink {
namespace {

using View = std::u32string_view;

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

// Whether a stretch is the word in front of 地域.
bool ends_with_area(View text, const Difference& d) {
  return text.substr(d.first_from + d.first_length).starts_with(U"地域");
}

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
  // Names of places are made of the same few characters, so that two spell a third;
  // 地域 stands behind any word.
  if (other_place(first, second, d, index) != OtherPlace::no && !ends_with_area(first, d)) {
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
  if (characters_of(places) > most_misread(std::min(first.size(), second.size()))) {
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
// a word may stand there, unless the ideograph or katakana stands beside its neighbours
// nowhere else: 3模事業.
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
  const bool unheard = (is_kanji(other[at]) || is_katakana(other[at])) &&
                       !carries_meaning(other[at]) && !is_unit_within_number(other[at]) &&
                       (at == 0 || lone(at - 1)) && lone(at);
  return within || unheard ? 0 : 1;
}

// Digits of one number that differ; more than one where its length does.
std::size_t digits_changed(View first, View second, const Difference& d, const TextIndex& index) {
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
  for (const WordPlace& at : places_of(d)) {
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

bool is_alike(const Likeness& likeness, double near) {
  constexpr double spread = 0.05;
  return mean_of(likeness) >= near && likeness.dice >= near - spread &&
         likeness.containment >= near + spread;
}

// What is taken off the least likeness where some characters could be made good:
// others stand beside a difference, where they can't be told from it, and each
// breaks two bigrams.
double allowance(double spoilt) {
  constexpr double broken = 1.5;
  constexpr double most = 0.1;
  return std::min(broken * spoilt, most);
}

struct WholeVerdict {
  DuplicateVerdict verdict;
  bool allowed = false;  // only with an allowance for misread characters
};

WholeVerdict judge_whole(View first, View second, const TextIndex& index,
                         const DuplicateOptions& options) {
  const Comparison whole(first, second, align(first, second), 0, index);
  if (whole.name_other_things()) {
    return {};
  }
  const Likeness likeness = whole.likeness();
  const bool surely = is_alike(likeness, options.near) || whole.equal() >= options.misread;
  const bool alike = is_alike(likeness, options.near - allowance(whole.spoilt()));
  if (!alike && !surely) {
    return {};
  }
  const double mean = mean_of(likeness);
  return {{(alike ? mean : whole.equal()) - whole.spoilt(), "near", false, mean}, !surely};
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
  return {part.held() * likeness.containment - part.spoilt(), "contained", true, mean_of(likeness)};
}

}  // namespace

std::size_t most_misread(std::size_t characters) {
  // 3 % of either text, and three standard deviations more.
  constexpr double share = 0.06;
  constexpr double deviations = 3;
  const double expected = share * static_cast<double>(characters);
  return std::max<std::size_t>(
      3, static_cast<std::size_t>(expected + deviations * std::sqrt(expected)));
}

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
  const WholeVerdict whole = judge_whole(first, second, index, options);
  if (whole.verdict.method != nullptr && !whole.allowed) {
    return whole.verdict;
  }
  const DuplicateVerdict part = judge_part(first, second, index, options);
  return part.method != nullptr ? part : whole.verdict;
}

}  // namespace polink
