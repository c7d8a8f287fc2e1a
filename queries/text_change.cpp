#include "queries/text_change.h"

#include <algorithm>
#include <array>

#include <unicode/normalizer2.h>

#include "queries/alignment.h"
#include "queries/characters.h"
#include "queries/text_key.h"

namespace polink {
namespace {

bool is_digit_at(std::u32string_view text, std::size_t at) {
  return at < text.size() && is_ascii_digit(text[at]);
}

// Between digits only the comma means nothing: `1,000` is `1000`, `1.5` isn't `15`.
bool only_punctuation(std::u32string_view text, std::size_t from, std::size_t length) {
  const auto part = text.substr(from, length);
  const bool in_number =
      from > 0 && is_digit_at(text, from - 1) && is_digit_at(text, from + length);
  return in_number ? std::ranges::all_of(part, [](char32_t c) { return c == U','; })
                   : std::ranges::all_of(part, is_punctuation);
}

// ド, ト → ト; ッ, ツ → ツ: kana without their marks and in full size.
char32_t plain_kana(char32_t c) {
  constexpr std::u32string_view small = U"ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ";
  constexpr std::u32string_view full = U"あいうえおつやゆよわアイウエオツヤユヨワ";
  UErrorCode status = U_ZERO_ERROR;
  const auto* decomposer = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString parts;
  if (U_SUCCESS(status) != 0 && decomposer->getDecomposition(static_cast<UChar32>(c), parts) != 0) {
    c = static_cast<char32_t>(parts.char32At(0));
  }
  const auto at = small.find(c);
  return at == std::u32string_view::npos ? c : full[at];
}

// アクセラレータ, アクセラレーター: the two texts differ in the last ー.
bool is_long_vowel(std::u32string_view longer, std::size_t from, std::size_t length) {
  return length == 1 && from > 0 && longer[from] == U'ー' && is_katakana(longer[from - 1]) &&
         longer[from - 1] != U'ー';
}

bool is_kana(char32_t c) { return (c >= 0x3041 && c <= 0x30ff) && c != U'ー'; }

// `総務省`, `福島県`, `電波法`: the run of ideographs around a place names something.
bool in_a_name(std::u32string_view text, std::size_t at) {
  constexpr std::u32string_view name_ends = U"省庁局課室部会県府都市町村区法令";
  std::size_t end = at + 1;
  while (end < text.size() && is_kanji(text[end])) {
    ++end;
  }
  return name_ends.find(text[end - 1]) != std::u32string_view::npos;
}

class Judge {
 public:
  Judge(std::u32string_view copy, std::u32string_view origin) : copy_(copy), origin_(origin) {}

  std::string rule_for(const Difference& d, bool alone) const {
    const auto before = origin_.substr(d.second_from, d.second_length);
    const auto after = copy_.substr(d.first_from, d.first_length);
    if (only_punctuation(copy_, d.first_from, d.first_length) &&
        only_punctuation(origin_, d.second_from, d.second_length)) {
      return "punctuation";
    }
    if ((before.empty() && is_long_vowel(copy_, d.first_from, d.first_length)) ||
        (after.empty() && is_long_vowel(origin_, d.second_from, d.second_length))) {
      return "long_vowel";
    }
    if (std::ranges::equal(before, after, {}, shape_of, shape_of)) {
      return "look_alike";
    }
    if (std::ranges::equal(before, after, same_kana)) {
      return "kana_mark";
    }
    return alone && is_misread_kanji(d) ? "one_kanji" : "words";
  }

 private:
  static bool same_kana(char32_t a, char32_t b) {
    return a == b || (is_kana(a) && is_kana(b) && plain_kana(a) == plain_kana(b));
  }

  bool is_misread_kanji(const Difference& d) const {
    // Too little text around it, and equal neighbours prove nothing.
    constexpr std::size_t least_length = 12;
    if (d.first_length != 1 || d.second_length != 1 || copy_.size() < least_length) {
      return false;
    }
    const char32_t after = copy_[d.first_from];
    const char32_t before = origin_[d.second_from];
    return is_kanji(before) && is_kanji(after) && !carries_meaning(before) &&
           !carries_meaning(after) && !in_a_name(origin_, d.second_from) &&
           !in_a_name(copy_, d.first_from);
  }

  std::u32string_view copy_;
  std::u32string_view origin_;
};

bool replaces_kanji(const Difference& d, std::u32string_view copy, std::u32string_view origin) {
  return d.first_length == 1 && d.second_length == 1 && is_kanji(copy[d.first_from]) &&
         is_kanji(origin[d.second_from]);
}

}  // namespace

std::string_view to_string(TextChange value) {
  constexpr std::array<std::string_view, 3> words{"none", "noise", "substance"};
  return words.at(static_cast<std::size_t>(value));
}

TextComparison compare_texts(std::string_view copy, std::string_view origin) {
  TextComparison result;
  if (copy == origin) {
    return result;
  }
  result.change = TextChange::noise;
  const std::u32string a = comparable(copy);
  const std::u32string b = comparable(origin);
  const Alignment alignment = align(a, b);
  const auto longer = std::max({a.size(), b.size(), std::size_t{1}});
  result.score = 1 - static_cast<double>(alignment.distance) / static_cast<double>(longer);
  const auto kanji = std::ranges::count_if(
      alignment.differences, [&](const Difference& d) { return replaces_kanji(d, a, b); });
  const Judge judge(a, b);
  for (const auto& d : alignment.differences) {
    const std::string rule = judge.rule_for(d, kanji == 1);
    if (rule == "words") {
      result.change = TextChange::substance;
    }
    result.alterations.push_back(
        {utf8_of(std::u32string_view(b).substr(d.second_from, d.second_length)),
         utf8_of(std::u32string_view(a).substr(d.first_from, d.first_length)), rule});
  }
  return result;
}

}  // namespace polink
