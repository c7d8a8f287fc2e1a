#include "graph/search_text.h"

#include <algorithm>
#include <array>
#include <atomic>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "graph/error.h"
#include "graph/utf8.h"

namespace polink {
namespace {

const icu::Normalizer2& normaliser() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status) != 0) {
    throw Error(Failure::internal, std::string("ICU has no normaliser: ") + u_errorName(status));
  }
  return *form;
}

// Sound marks that belong to the kana before them.
bool is_sound_mark(char32_t c) { return c == 0x3099 || c == 0x309A || c == 0xFF9E || c == 0xFF9F; }

void add_folded(const icu::UnicodeString& characters, std::uint32_t place, SearchForm& form) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString folded = normaliser().normalize(characters, status);
  for (std::int32_t k = 0; k < folded.length(); k = folded.moveIndex32(k, 1)) {
    if (const UChar32 c = folded.char32At(k); u_isUWhiteSpace(c) == 0) {
      form.text.push_back(static_cast<char32_t>(c));
      form.origin.push_back(place);
    }
  }
}

constexpr char32_t last_character = 0x10FFFF;
constexpr char32_t folds_to_nothing = last_character + 1;
constexpr char32_t folds_to_several = last_character + 2;

char32_t fold_alone(UChar32 c) {
  SearchForm form;
  add_folded(icu::UnicodeString(c), 0, form);
  if (form.text.empty()) {
    return folds_to_nothing;
  }
  return form.text.size() == 1 ? form.text.front() : folds_to_several;
}

// What a character becomes that no sound mark follows; ICU is asked once for each.
char32_t folded_alone(UChar32 c) {
  constexpr std::size_t remembered = 0x10000;
  static std::array<std::atomic<char32_t>, remembered> known{};  // 0: not asked yet
  const auto place = static_cast<std::size_t>(c);
  if (place == 0 || place >= remembered) {
    return fold_alone(c);
  }
  char32_t folded = known[place].load(std::memory_order_relaxed);
  if (folded == 0) {
    folded = fold_alone(c);
    known[place].store(folded, std::memory_order_relaxed);
  }
  return folded;
}

// FTS5's ascii tokenizer parts tokens at ASCII punctuation; the full-width form
// of each is a character like any other.
char32_t inside_token(char32_t c) {
  constexpr char32_t first = 0x21;
  constexpr char32_t last = 0x7E;
  constexpr char32_t full_width = 0xFEE0;
  const bool word = (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z');
  return c >= first && c <= last && !word ? c + full_width : c;
}

std::string grams_of(std::u32string_view text, bool with_last) {
  constexpr std::size_t characters_of_a_gram = 3;
  std::u32string grams;
  grams.reserve(characters_of_a_gram * text.size());
  const std::size_t end =
      with_last ? text.size() : text.size() - std::min<std::size_t>(1, text.size());
  for (std::size_t i = 0; i < end; ++i) {
    if (i > 0) {
      grams += U' ';
    }
    grams += inside_token(text[i]);
    if (i + 1 < text.size()) {
      grams += inside_token(text[i + 1]);
    }
  }
  return to_utf8(grams);
}

// A word as a phrase of FTS5; one character begins any pair.
std::string phrase_of(const std::u32string& word) {
  return word.size() == 1 ? "\"" + grams_of(word, true) + "\" *"
                          : "\"" + grams_of(word, false) + "\"";
}

// A word of the query, from `at` on, which is moved behind it.
std::u32string next_word(const icu::UnicodeString& text, std::int32_t& at) {
  const UChar32 opening = text.char32At(at);
  UChar32 closing = 0;
  if (opening == U'"') {
    closing = U'"';
  } else if (opening == U'「') {
    closing = U'」';
  }
  const std::int32_t closed_at = closing == 0 ? -1 : text.indexOf(closing, at + 1);
  icu::UnicodeString word;
  if (closed_at >= 0) {
    word = text.tempSubStringBetween(at + 1, closed_at);
    at = closed_at + 1;
  } else {  // also a quote that is never closed
    std::int32_t end = at;
    while (end < text.length() && u_isUWhiteSpace(text.char32At(end)) == 0) {
      end = text.moveIndex32(end, 1);
    }
    word = text.tempSubStringBetween(at, end);
    at = end;
  }
  std::string utf8;
  word.toUTF8String(utf8);
  // cppcheck-suppress invalidLifetime ; the form owns its text
  return search_form(utf8).text;
}

}  // namespace

SearchForm search_form(std::string_view utf8) {
  SearchForm form;
  const std::u32string text = to_utf32(utf8);
  form.text.reserve(text.size());
  form.origin.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    std::size_t next = i + 1;
    while (next < text.size() && is_sound_mark(text[next])) {
      ++next;
    }
    const auto place = static_cast<std::uint32_t>(i);
    const char32_t folded =
        next == i + 1 ? folded_alone(static_cast<UChar32>(text[i])) : folds_to_several;
    if (folded <= last_character) {
      form.text.push_back(folded);
      form.origin.push_back(place);
    } else if (folded == folds_to_several) {
      add_folded(icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(&text[i]),
                                               static_cast<std::int32_t>(next - i)),
                 place, form);
    }
    i = next;
  }
  return form;
}

std::string search_grams(std::u32string_view form) { return grams_of(form, true); }

SearchTerms search_terms(std::string_view query) {
  const auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(query.data(), static_cast<std::int32_t>(query.size())));
  SearchTerms terms;
  std::int32_t at = 0;
  while (at < text.length()) {
    if (u_isUWhiteSpace(text.char32At(at)) != 0) {
      at = text.moveIndex32(at, 1);
      continue;
    }
    const bool minus = text.char32At(at) == U'-' && at + 1 < text.length() &&
                       u_isUWhiteSpace(text.char32At(at + 1)) == 0;
    at += minus ? 1 : 0;
    std::u32string word = next_word(text, at);
    if (!word.empty()) {
      (minus ? terms.excluded : terms.wanted).push_back(std::move(word));
    }
  }
  if (terms.wanted.empty()) {
    throw Error(Failure::usage,
                "nothing to search for; give a word that must stand in the text, like 半導体");
  }
  return terms;
}

std::string match_expression(const SearchTerms& terms) {
  std::string expression;
  for (const std::u32string& word : terms.wanted) {
    expression += (expression.empty() ? "" : " AND ") + phrase_of(word);
  }
  for (const std::u32string& word : terms.excluded) {
    expression = "(" + expression + ") NOT " + phrase_of(word);
  }
  return expression;
}

}  // namespace polink
